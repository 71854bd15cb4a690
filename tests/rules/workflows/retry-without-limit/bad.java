package app.ship;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public class ShipImpl implements ShipWorkflow {
    private static final RetryOptions PATIENT =
        RetryOptions.newBuilder().setInitialInterval(Duration.ofSeconds(5)).build(); // expect

    private final Parcels parcels = Workflow.newActivityStub(Parcels.class,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(20))
            .setRetryOptions(PATIENT)
            .build());

    private final Parcels labels = Workflow.newActivityStub(Parcels.class,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(20))
            .setRetryOptions(RetryOptions.newBuilder().setBackoffCoefficient(1.5).build()) // expect
            .build());

    @Override
    public void ship(String parcel) {
        parcels.ship(parcel);
        labels.label(parcel);
    }
}
