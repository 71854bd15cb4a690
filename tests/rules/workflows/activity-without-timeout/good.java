package app.ship;

import com.google.common.collect.ImmutableMap;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

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
    private final Parcels labelled = Workflow.newActivityStub(Parcels.class, BASE,
        Map.of("label", ActivityOptions.newBuilder().setTaskQueue("labels").build()));
    private final Parcels tracked = Workflow.newActivityStub(Parcels.class, BASE,
        Map.ofEntries(Map.entry("track", ActivityOptions.newBuilder().setTaskQueue("tracks").build())));
    private final Parcels packed = Workflow.newActivityStub(Parcels.class, BASE,
        ImmutableMap.of("pack", ActivityOptions.newBuilder().setTaskQueue("packs").build()));
    private final Parcels sent = Workflow.newActivityStub(Parcels.class, BASE, perMethod());
    private final boolean isPlain = BASE.equals(ActivityOptions.getDefaultInstance());
    private final Parcels configured = Workflow.newActivityStub(Parcels.class);

    private static Map<String, ActivityOptions> perMethod() {
        Map<String, ActivityOptions> options = new HashMap<>();
        options.put("send", ActivityOptions.newBuilder().setTaskQueue("sending").build());
        return options;
    }

    @Override
    public void ship(String parcel) {
        parcels.ship(parcel);
        queued.label(parcel);
        local.count(parcel);
        weighed.weigh(parcel);
        configured.track(parcel);
    }
}
