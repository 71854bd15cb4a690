package app.ship;

import io.temporal.workflow.Workflow;
import java.time.Duration;

public class ShipImpl implements ShipWorkflow {
    @Override
    public String ship(String parcel) {
        Workflow.sleep(Duration.ofMinutes(1));
        Parcels parcels = new ParcelActivitiesImpl("parcels"); // expect
        return parcels.ship(parcel);
    }
}
