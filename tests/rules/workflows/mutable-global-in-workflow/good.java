package app.count;

import io.temporal.workflow.Workflow;
import java.time.Duration;

public class CountImpl implements CountWorkflow {
    private static final int LIMIT = 10;
    private int done;

    @Override
    public int count(String key) {
        done += key.length();
        Workflow.sleep(Duration.ofSeconds(1));
        return done + LIMIT;
    }
}

class Counter {
    private static int started;

    static void start() {
        started++;
    }
}
