package app.nightly;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

class NightlyImpl implements Nightly {
    private static final ActivityOptions LONG = ActivityOptions.newBuilder()
        .setHeartbeatTimeout(Duration.ofMinutes(1))
        .setStartToCloseTimeout(Duration.ofHours(2))
        .build();

    private static final ActivityOptions LONGER = ActivityOptions.newBuilder(LONG)
        .setStartToCloseTimeout(Duration.ofHours(4))
        .build();

    private static final ActivityOptions MERGED = ActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofHours(4))
        .mergeActivityOptions(LONG)
        .build();

    private static final ActivityOptions SHORT = ActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofSeconds(30))
        .build();

    private static final LocalActivityOptions LOCAL = LocalActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofMinutes(1))
        .build();

    private final Exports exports = Workflow.newActivityStub(Exports.class, LONG);
    private final Exports longer = Workflow.newActivityStub(Exports.class, LONGER);
    private final Exports merged = Workflow.newActivityStub(Exports.class, MERGED);
    private final Exports marks = Workflow.newActivityStub(Exports.class, SHORT);
    private final Exports counts = Workflow.newLocalActivityStub(Exports.class, LOCAL);

    @Override
    public void run(String day) {
        exports.export(day);
        longer.export(day);
        merged.export(day);
        counts.export(day);
        marks.export(day);
    }
}
