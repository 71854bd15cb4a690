package app.ship;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public class ShipImpl implements ShipWorkflow {
    private final Parcels parcels = Workflow.newActivityStub(Parcels.class,
        ActivityOptions.newBuilder() // expect
            .setHeartbeatTimeout(Duration.ofSeconds(5))
            .build());
    private final Parcels plain = Workflow.newActivityStub(Parcels.class, ActivityOptions.getDefaultInstance()); // expect
    private final Parcels local = Workflow.newLocalActivityStub(Parcels.class,
        LocalActivityOptions.newBuilder().build()); // expect
    private final Parcels tracking = Workflow.newActivityStub(Parcels.class,
        ActivityOptions.newBuilder().setScheduleToCloseTimeout(Duration.ofHours(1)).build()); // expect: note
    private final Parcels hasty = Workflow.newLocalActivityStub(Parcels.class,
        LocalActivityOptions.getDefaultInstance()); // expect

    @Override
    public void ship(String parcel) {
        parcels.ship(parcel);
        plain.label(parcel);
        local.count(parcel);
        tracking.track(parcel);
    }
}
