package app.pay;

import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public class PayImpl implements PayWorkflow {
    private final Cards cards = Workflow.newActivityStub(Cards.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(9)).build());

    @Override
    public void pay(int amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount " + amount + " is not positive"); // expect
        }
        try {
            cards.charge(amount);
        } catch (ActivityFailure e) {
            throw new RuntimeException("cannot pay " + amount, e); // expect
        }
    }
}
