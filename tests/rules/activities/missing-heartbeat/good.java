package app.warehouse;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInterface;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

@ActivityInterface
interface Billing {
    /** Charges {@code accountIds}; returns how many were paid. */
    int chargeAll(List<String> accountIds);

    /** Archives {@code days}. */
    void archive(List<String> days);

    /** Counts {@code rows} by kind; returns the counts. */
    Map<String, Integer> summarize(List<String> rows);

    /** Tells both owners of {@code title}. */
    void notifyOwners(String title);
}

class BillingImpl implements Billing {
    private final Store store;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    BillingImpl(Store store) {
        this.store = store;
    }

    @Override
    public int chargeAll(List<String> accountIds) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        int charged = 0;
        for (String accountId : accountIds) {
            store.chargeAccount(accountId);
            charged++;
            context.heartbeat(charged);
        }
        return charged;
    }

    @Override
    public void archive(List<String> days) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        var beating = timer.scheduleAtFixedRate(() -> context.heartbeat("alive"), 0, 10, TimeUnit.SECONDS);
        try {
            for (String day : days) {
                if (beating.isCancelled()) {
                    return;
                }
                store.archiveDay(day);
            }
        } finally {
            beating.cancel(true);
        }
    }

    @Override
    public Map<String, Integer> summarize(List<String> rows) {
        Map<String, Integer> counts = new HashMap<>();
        for (String row : rows) {
            counts.merge(normalize(row), 1, Integer::sum);
        }
        return counts;
    }

    @Override
    public void notifyOwners(String title) {
        for (String role : List.of("editor", "publisher")) {
            store.tell(role, title);
        }
        for (int round = 0; round < 3; round++) {
            store.sendReminder(title, round);
        }
    }

    private static String normalize(String row) {
        return row.trim().toLowerCase();
    }
}

class Elsewhere {
    void archive(Store store, List<String> days) {
        for (String day : days) {
            store.archiveDay(day);
        }
    }
}
