package app.watch;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public class WatchImpl implements WatchWorkflow {
    private boolean cancelled;

    @Override
    public String watch(String account) {
        try {
            Workflow.sleep(Duration.ofDays(1));
        } catch (CanceledFailure e) {
            cancelled = true;
            throw e;
        }
        try {
            Workflow.sleep(Duration.ofMinutes(1));
        } catch (CanceledFailure e) {
            return "stopped";
        }
        return account + stopped();
    }

    private boolean stopped() {
        CancellationScope scope = Workflow.newCancellationScope(() -> Workflow.sleep(Duration.ofDays(1)));
        scope.cancel();
        try {
            scope.run();
        } catch (CanceledFailure e) {
            cancelled = true;
        }
        return cancelled;
    }
}
