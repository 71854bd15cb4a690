package app.ledger;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.util.List;

class PostingActivitiesImpl implements PostingActivities {
    private final Ledger ledger = Ledger.open();

    @Override
    public int post(List<String> entries) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        int posted = 0;
        for (String entry : entries) {
            context.heartbeat(posted);
            ledger.sendEntry(entry);
            posted++;
        }
        return posted;
    }

    @Override
    public void drain() {
        while (ledger.hasPending()) {
            Activity.getExecutionContext().heartbeat(null);
            ledger.sendPending();
        }
    }
}
