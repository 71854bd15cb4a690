package shop;

import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Shelf {
    private static final Logger log = LoggerFactory.getLogger(Shelf.class);

    void reserve(String order) throws SQLException {
        try {
            store.reserve(order);
        } catch (SQLException problem) {
            log.error("order is not reserved", problem);
            throw problem;
        }
    }

    byte[] label(String order) throws IOException {
        try {
            return labels.read(order);
        } catch (IOException problem) {
            log.error("no label for {}", order);
            throw problem;
        }
    }

    int weight(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException problem) {
            log.error("a weight that is no number");
            return scales.weigh();
        }
    }
}
