package pages;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;

public class PageActivitiesImpl implements PageActivities {
    /** Renders the names and returns how many there were. */
    @Override
    public int render(List<String> names) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        for (int done = 0; done < names.size(); done++) {
            context.heartbeat(done);
            draw(names.get(done));
        }
        return names.size();
    }
}
