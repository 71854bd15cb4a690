package app.sync;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
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
            } catch (ActivityCompletionException e) {
                LOG.warn("cancelled before {}", account, e);
                throw e;
            }
            store.syncAccount(account);
        }
    }

    @Override
    public void move(List<String> days) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        timer.scheduleAtFixedRate(() -> context.heartbeat("alive"), 0, 10, TimeUnit.SECONDS);
        try {
            store.moveAll(days);
        } catch (IllegalStateException e) {
            for (String day : days) {
                store.archiveDay(day);
            }
            throw e;
        } finally {
            for (String day : days) {
                store.archiveMark(day);
            }
        }
    }

    @Override
    public void check(List<String> days) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        timer.scheduleAtFixedRate(() -> context.heartbeat("alive"), 0, 10, TimeUnit.SECONDS);
        for (String day : days) {
            boolean stopped = store.archiveDay(day);
            if (stopped) {
                return;
            }
        }
    }

    @Override
    public void verify(List<String> days) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        timer.scheduleAtFixedRate(() -> context.heartbeat("alive"), 0, 10, TimeUnit.SECONDS);
        for (String day : days) {
            if (store.stopped) {
                return;
            }
            store.archiveDay(day);
        }
    }

    @Override
    public int syncSome(List<String> accounts) {
        int done = 0;
        for (String account : accounts) {
            try {
                Activity.getExecutionContext().heartbeat(done);
            } catch (ActivityCompletionException e) {
                LOG.info("stopped before {}", account, e);
                return done;
            }
            store.syncAccount(account);
            done++;
        }
        return done;
    }

    @Override
    public int syncUntilStopped(List<String> accounts) {
        int done = 0;
        for (String account : accounts) {
            try {
                Activity.getExecutionContext().heartbeat(done);
            } catch (ActivityCompletionException e) {
                LOG.info("stopped before {}", account, e);
                break;
            }
            store.syncAccount(account);
            done++;
        }
        return done;
    }

    @Override
    public void archive(List<String> days) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        var beating = timer.scheduleAtFixedRate(() -> context.heartbeat("alive"), 0, 10, TimeUnit.SECONDS);
        try {
            for (String day : days) {
                if (beating.isDone() || Thread.currentThread().isInterrupted()) {
                    return;
                }
                store.archiveDay(day);
            }
        } finally {
            beating.cancel(true);
        }
    }
}
