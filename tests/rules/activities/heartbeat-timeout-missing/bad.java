package app.nightly;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

class NightlyImpl implements Nightly {
    private final Exports exports = Workflow.newActivityStub(
        Exports.class,
        ActivityOptions.newBuilder() // expect
            .setStartToCloseTimeout(Duration.ofHours(2))
            .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(3).build())
            .build());

    private static final ActivityOptions COPY = ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(90)).build(); // expect

    private final Copies copies = Workflow.newActivityStub(Copies.class, COPY);

    @Override
    public void run(String day) {
        exports.export(day);
        copies.copy(day);
    }
}
