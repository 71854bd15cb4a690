package shop;

import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Shelf {
    private static final Logger log = LoggerFactory.getLogger(Shelf.class);

    void reserve(String order) {
        try {
            store.reserve(order);
        } catch (SQLException problem) {
            throw new OrderException("order " + order + " is not reserved"); // expect
        }
    }

    byte[] label(String order) {
        try {
            return labels.read(order);
        } catch (IOException | InterruptedIOException problem) {
            throw new IllegalStateException(); // expect
        }
    }

    /** A note: the log has what the exception has not. */
    void cancel(String order) {
        try {
            store.cancel(order);
        } catch (SQLException problem) {
            log.error("order {} is not cancelled", order, problem);
            throw new OrderException("not cancelled"); // expect
        }
    }

    /** A note: what is wrong with a number is in the number. */
    int weight(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("weight " + text + " is no number"); // expect
        }
    }
}
