package app.report;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

@ActivityInterface
interface Settings {
    /** Returns the settings of the report name. */
    String read(String name);
}

class SettingsImpl implements Settings {
    @Override
    public String read(String name) {
        try {
            return Files.getLastModifiedTime(Path.of("/etc/reports", name)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("settings of " + name, e);
        }
    }
}

public class ReportImpl implements ReportWorkflow {
    private final Settings settings = Workflow.newActivityStub(Settings.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(10)).build());

    @Override
    public String report(String name) {
        return settings.read(name) + Path.of(name).getFileName();
    }
}
