import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads files. */
@ActivityInterface
interface Loading {
  /**
   * Counts the lines of a file.
   *
   * @param path where the file is
   * @return the number of lines
   */
  @ActivityMethod
  int load(String path) throws IOException;
}

class LoadingImpl implements Loading {
  @Override
  public int load(String path) throws IOException {
    String settings = Files.readString(Path.of("config.json"));
    try (BufferedReader lines = Files.newBufferedReader(Path.of(path))) {
      return (int) lines.lines().count() + settings.length();
    }
  }
}
