package shop;

import io.temporal.activity.ActivityInterface;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;

class Receipts {
    private String last;

    String read(Archive archive, String id) {
        try {
            return archive.read(id);
        } catch (IOException e) { // expect
            return null;
        }
    }

    List<String> names(Connection connection) {
        try (var rows = connection.createStatement()) {
            return collect(rows);
        } catch (SQLException e) { // expect
            return Collections.emptyList();
        }
    }

    void announce(Bus bus, String id) {
        try {
            bus.publish(id);
        } catch (Exception e) { // expect
        }
    }

    List<String> all(Archive archive, List<String> ids) {
        List<String> found = new ArrayList<>();
        for (String id : ids) {
            try {
                found.add(archive.read(id));
            } catch (NumberFormatException | IOException e) { // expect
                continue;
            }
        }
        return found;
    }

    void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) { // expect
        }
    }

    void load(Archive archive) {
        try {
            last = archive.newest();
        } catch (Throwable t) { // expect
            // The page shows no receipt until the archive is back.
            last = null;
        }
    }
}

@ActivityInterface
interface LabelActivities {
    String label(String id);
}

class LabelActivitiesImpl implements LabelActivities {
    private final Printer printer = new Printer();

    @Override
    public String label(String id) {
        try {
            return printer.print(id);
        } catch (PaperJamException e) { // expect
            return "";
        }
    }

    String again(String id) {
        try {
            return printer.reprint(id);
        } catch (TimeoutException e) { // expect
            return "";
        }
    }
}
