import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@ActivityInterface
interface Loading {
  @ActivityMethod
  int load(String path) throws IOException;
}

class LoadingImpl implements Loading {
  @Override
  public int load(String path) throws IOException {
    byte[] content = Files.readAllBytes(Path.of(path)); // expect
    return content.length + Files.readAllLines(Path.of(path)).size(); // expect
  }
}
