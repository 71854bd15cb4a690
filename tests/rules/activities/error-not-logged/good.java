package shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Receipts {
    private static final Logger log = LoggerFactory.getLogger(Receipts.class);
    private boolean fresh;
    private int skipped;

    String read(Archive archive, String id) {
        try {
            return archive.read(id);
        } catch (IOException e) {
            throw new UncheckedIOException("receipt " + id + " is unreadable", e);
        }
    }

    int pieces(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    void remember(Archive archive, String id) {
        try {
            archive.remember(id);
        } catch (OldReceiptException e) { // expect: clients/error-not-logged
            return;
        }
    }

    void announce(Bus bus, String id) {
        try {
            bus.publish(id);
        } catch (Exception e) { // expect: clients/generic-exception
            log.error("announcement of {} lost", id, e);
        }
    }

    void flush(Archive archive) {
        try {
            archive.flush();
        } catch (IOException ignored) {
        }
    }

    void all(Archive archive, List<String> ids) {
        for (String id : ids) {
            try {
                archive.read(id);
            } catch (IOException e) {
                skipped++;
            }
        }
    }

    void refresh(Archive archive) {
        try {
            archive.refresh();
        } catch (Exception e) { // expect: clients/generic-exception
            fresh = false;
        }
    }

    void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isReachable(Archive archive) {
        try {
            archive.ask();
            return true;
        } catch (Exception e) { // expect: clients/generic-exception
            return false;
        }
    }

    void restart(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
        }
        open();
    }

    void work(Archive archive) throws IOException {
        try {
            archive.work();
        } finally {
            try {
                archive.tell("ended");
            } catch (IOException e) {
            }
        }
    }

    Class<?> driver(String name) {
        try {
            return Class.forName(name);
        } catch (Exception e) {
            return null;
        }
    }
}
