package app.poll;

import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

public class PollImpl implements PollWorkflow {
    private final Deque<String> pending = new ArrayDeque<>();
    private int rounds;

    @Override
    public void poll(String account) {
        while (true) { // expect
            Workflow.sleep(Duration.ofMinutes(1));
            rounds += account.length();
        }
    }

    @Override
    public void queue() {
        for (;;) { // expect
            Workflow.await(() -> !pending.isEmpty());
            pending.clear();
        }
    }
}
