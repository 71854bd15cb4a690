package shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

class Shelf {
    void reserve(String order) {
        try {
            store.reserve(order);
        } catch (SQLException problem) {
            throw new OrderException("order " + order + " is not reserved", problem);
        }
    }

    byte[] label(String order) {
        try {
            return labels.read(order);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void cancel(String order) throws SQLException {
        try {
            store.cancel(order);
        } catch (SQLException problem) {
            OrderException wrapped = new OrderException("not cancelled");
            wrapped.initCause(problem);
            throw wrapped;
        }
    }

    void print(String order) {
        try {
            printer.print(order);
        } catch (PrinterException problem) {
            throw new OrderException("not printed: " + problem.getMessage());
        }
    }
}
