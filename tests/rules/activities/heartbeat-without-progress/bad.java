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
            context.heartbeat(null); // expect
            ledger.sendEntry(entry);
            posted++;
        }
        return posted;
    }

    @Override
    public int postPages(List<List<String>> pages) {
        int posted = 0;
        for (List<String> page : pages) {
            Activity.getExecutionContext().heartbeat(null); // expect
            ledger.sendPage(page);
            posted += page.size();
        }
        return posted;
    }

    @Override
    public void postNumbered(List<String> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Activity.getExecutionContext().heartbeat(null); // expect
            ledger.sendEntry(entries.get(i));
        }
    }
}
