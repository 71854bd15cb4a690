package app.pay;

import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

@WorkflowInterface
interface PayWorkflow {
    @WorkflowMethod
    void pay(int amount);

    @UpdateMethod
    int more(int amount);

    @UpdateValidatorMethod(updateName = "more")
    void validateMore(int amount);
}

public class PayImpl implements PayWorkflow {
    private final Cards cards = Workflow.newActivityStub(Cards.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(9)).build());

    @Override
    public void pay(int amount) {
        if (amount <= 0) {
            throw ApplicationFailure.newNonRetryableFailure("amount " + amount + " is not positive", "Amount");
        }
        try {
            cards.charge(amount);
        } catch (ActivityFailure e) {
            throw ApplicationFailure.newFailureWithCause("cannot pay " + amount, "Card", e);
        }
    }

    @Override
    public int more(int amount) {
        return amount + 1;
    }

    @Override
    public void validateMore(int amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount " + amount + " is not positive");
        }
    }
}
