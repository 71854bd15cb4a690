package pages;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCanceledException;
import java.net.ConnectException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

public class PageActivitiesImpl implements PageActivities {
    /** Renders the names and returns how many there were. */
    @Override
    public int render(List<String> names) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        Semaphore gate = new Semaphore(4); // expect
        try {
            for (int done = 0; done < names.size(); done++) {
                context.heartbeat(done); // expect
                draw(names.get(done), gate);
            }
        } catch (ActivityCanceledException cancelled) { // expect
            discard(names);
            throw cancelled;
        } catch (TimeoutException late) { // expect
            throw new PageException("drawing took too long", late);
        } catch (ConnectException gone) { // expect
            throw new PageException("the printer is gone", gone);
        } finally { // expect
            closeCanvas();
        }
        return names.size();
    }
}
