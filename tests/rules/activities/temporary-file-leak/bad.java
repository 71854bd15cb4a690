import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Renderer {
    long render(byte[] data) throws IOException {
        Path path = Files.createTempFile("render", ".txt"); // expect
        Files.write(path, data);
        return Files.size(path);
    }

    long convert(byte[] data) throws IOException {
        File file = File.createTempFile("convert", ".txt"); // expect
        Files.write(file.toPath(), data);
        long size = file.length();
        file.delete();
        return size;
    }
}
