package app.count;

import io.temporal.workflow.Workflow;
import java.time.Duration;

public class CountImpl implements CountWorkflow {
    private static final int LIMIT = 10;
    private static int started; // expect
    static String last = ""; // expect
    private int done;

    @Override
    public int count(String key) {
        started++;
        last = key;
        Workflow.sleep(Duration.ofSeconds(1));
        return started + done + LIMIT;
    }
}
