package app.ship;

import io.temporal.activity.ActivityOptions;
import io.temporal.worker.Worker;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.unsafe.WorkflowUnsafe;
import java.time.Duration;

public class ShipImpl implements ShipWorkflow {
    private final Parcels parcels = Workflow.newActivityStub(Parcels.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(20)).build());

    @Override
    public String ship(String parcel) {
        if (!WorkflowUnsafe.isReplaying()) {
            new AnnouncingActivitiesImpl().announce(parcel);
        }
        return parcels.ship(parcel);
    }
}

class ShipWorker {
    void register(Worker worker) {
        worker.registerActivitiesImplementations(new ParcelActivitiesImpl("parcels"));
    }
}
