package app.ship;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Collections;

public class ShipImpl implements ShipWorkflow {
    private static final ActivityOptions BASE =
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(20)).build();
    private final Parcels parcels = Workflow.newActivityStub(Parcels.class, BASE);
    private final Parcels queued = Workflow.newActivityStub(Parcels.class,
        ActivityOptions.newBuilder(BASE).setTaskQueue("parcels").build());
    private final Parcels local = Workflow.newLocalActivityStub(Parcels.class,
        LocalActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(2)).build());
    private final Parcels weighed = Workflow.newActivityStub(Parcels.class, BASE,
        Collections.singletonMap("weigh",
            ActivityOptions.newBuilder().setHeartbeatTimeout(Duration.ofSeconds(5)).build()));
    private final Parcels configured = Workflow.newActivityStub(Parcels.class);

    @Override
    public void ship(String parcel) {
        parcels.ship(parcel);
        queued.label(parcel);
        local.count(parcel);
        weighed.weigh(parcel);
        configured.track(parcel);
    }
}
