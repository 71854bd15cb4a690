package app.poll;

import io.temporal.workflow.Workflow;
import java.time.Duration;

public class PollImpl implements PollWorkflow {
    private boolean closed;

    @Override
    public void poll(String account) {
        while (true) {
            Workflow.sleep(Duration.ofMinutes(1));
            if (Workflow.getInfo().isContinueAsNewSuggested()) {
                Workflow.continueAsNew(account);
            }
        }
    }

    @Override
    public void queue() {
        while (true) {
            Workflow.await(() -> closed);
            if (closed) {
                break;
            }
        }
    }
}
