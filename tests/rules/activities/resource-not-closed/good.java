import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.stream.Stream;

class Reports {
    private final PrintWriter log;

    Reports(String path) throws IOException {
        this.log = new PrintWriter(path);
    }

    String header(String path) throws IOException {
        try (BufferedReader reader = new BufferedReader(new FileReader(path))) {
            return reader.readLine();
        }
    }

    long count(Path path) throws IOException {
        try (Stream<String> lines = Files.lines(path).filter(line -> !line.isEmpty())) {
            return lines.count();
        }
    }

    int first(String path) throws IOException {
        InputStream in = null;
        try {
            in = new FileInputStream(path);
            return in.read();
        } finally {
            if (in != null) {
                in.close();
            }
        }
    }

    InputStream open(String path) throws IOException {
        return new FileInputStream(path);
    }

    String word(String text) {
        return new Scanner(text).next();
    }

    String line(String text) throws IOException {
        return new BufferedReader(new StringReader(text)).readLine();
    }

    int number(File file) throws IOException {
        try (Scanner scanner = new Scanner(file)) {
            return scanner.nextInt();
        }
    }
}
