import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

class Reports {
    String header(String path) throws IOException {
        BufferedReader reader = new BufferedReader(new FileReader(path)); // expect
        String line = reader.readLine();
        reader.close();
        return line;
    }

    Properties settings(String path) throws IOException {
        Properties properties = new Properties();
        properties.load(new FileInputStream(path)); // expect
        return properties;
    }

    void write(String path, String text) {
        try {
            FileWriter writer = new FileWriter(path); // expect
            writer.write(text);
            writer.close();
        } catch (IOException error) {
            throw new IllegalStateException("cannot write " + path, error);
        }
    }

    String lines(Path path) throws IOException {
        return Files.lines(path).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")); // expect
    }

    int first(File file) throws IOException {
        Scanner scanner = new Scanner(file); // expect
        return scanner.nextInt();
    }

    void print(String text) throws IOException {
        PrintWriter writer = new PrintWriter("report.txt"); // expect
        writer.println(text);
    }

    void all(Iterable<Runnable> tasks) {
        ExecutorService workers = Executors.newFixedThreadPool(4); // expect
        for (Runnable task : tasks) {
            workers.submit(task);
        }
    }
}
