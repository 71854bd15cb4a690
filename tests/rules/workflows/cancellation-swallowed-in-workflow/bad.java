package app.watch;

import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public class WatchImpl implements WatchWorkflow {
    private boolean cancelled;

    @Override
    public void watch(String account) {
        try {
            Workflow.sleep(Duration.ofDays(1));
        } catch (CanceledFailure e) { // expect
            cancelled = true;
        }
        report(account);
    }

    private void report(String account) {
        try {
            Workflow.sleep(Duration.ofMinutes(account.length()));
        } catch (IllegalStateException | CanceledFailure e) { // expect
            cancelled = true;
        }
    }
}
