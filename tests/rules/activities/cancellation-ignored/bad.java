package app.sync;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCanceledException;
import io.temporal.client.ActivityCompletionException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class SyncActivitiesImpl implements SyncActivities {
    private static final Logger LOG = LoggerFactory.getLogger(SyncActivitiesImpl.class);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final Store store = Store.open();

    @Override
    public void syncAll(List<String> accounts) {
        for (String account : accounts) {
            try {
                Activity.getExecutionContext().heartbeat(account);
            } catch (ActivityCompletionException e) { // expect
                LOG.warn("cancelled, going on with {}", account, e);
            }
            store.syncAccount(account);
        }
    }

    @Override
    public void syncOne(String account) {
        try {
            store.syncAccount(account);
            Activity.getExecutionContext().heartbeat(account);
        } catch (IllegalStateException | ActivityCanceledException e) { // expect
            LOG.warn("went on without {}", account, e);
        }
    }

    @Override
    public void archive(List<String> days) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        timer.scheduleAtFixedRate(() -> context.heartbeat("alive"), 0, 10, TimeUnit.SECONDS);
        // The exception of the heartbeat stays in the timer's thread.
        for (String day : days) { // expect
            store.archiveDay(day);
        }
    }

    @Override
    public void archiveMonths(List<List<String>> months) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        timer.scheduleAtFixedRate(() -> context.heartbeat("alive"), 0, 10, TimeUnit.SECONDS);
        for (List<String> month : months) { // expect
            for (String day : month) {
                store.archiveDay(day);
            }
        }
    }
}
