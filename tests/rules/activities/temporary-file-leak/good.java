import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Renderer {
    long render(byte[] data) throws IOException {
        Path path = Files.createTempFile("render", ".txt");
        try {
            Files.write(path, data);
            return Files.size(path);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    File convert() throws IOException {
        File file = File.createTempFile("convert", ".txt");
        file.deleteOnExit();
        return file;
    }

    Path folder() throws IOException {
        return Files.createTempDirectory("work").resolve("out");
    }
}
