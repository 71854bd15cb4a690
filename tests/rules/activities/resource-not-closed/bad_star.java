import java.nio.file.*;
import java.util.*;

class Count {
    long lines(Path path) throws Exception {
        return Files.lines(path).count(); // expect
    }
}
