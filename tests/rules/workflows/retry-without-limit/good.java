package app.ship;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public class ShipImpl implements ShipWorkflow {
    private static final RetryOptions FIVE =
        RetryOptions.newBuilder().setInitialInterval(Duration.ofSeconds(5)).setMaximumAttempts(5).build();

    private final Parcels parcels = Workflow.newActivityStub(Parcels.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(20)).setRetryOptions(FIVE).build());

    private final Parcels labels = Workflow.newActivityStub(Parcels.class,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(20))
            .setRetryOptions(RetryOptions.newBuilder().setDoNotRetry("WrongAddress").build())
            .build());

    private final Parcels tracks = Workflow.newActivityStub(Parcels.class,
        ActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(20))
            .setScheduleToCloseTimeout(Duration.ofHours(1))
            .setRetryOptions(RetryOptions.newBuilder().build())
            .build());

    @Override
    public void ship(String parcel) {
        parcels.ship(parcel);
        labels.label(parcel);
        tracks.track(parcel);
    }
}
