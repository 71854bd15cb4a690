package app.grader;

import io.temporal.activity.ActivityInterface;
import java.util.List;

@ActivityInterface
interface GraderActivities {
    /** Grades {@code essay}; returns its mark. */
    double grade(String essay);

    /**
     * Forgets an essay.
     *
     * @param essay what a pupil wrote
     */
    void forget(String essay);
}

class GraderActivitiesImpl implements GraderActivities {
    private final Grader grader = Grader.open();

    @Override
    public double grade(String essay) {
        return grader.grade(essay);
    }

    @Override
    public void forget(String essay) {
        grader.forget(essay);
    }

    List<String> rank(List<String> essays) {
        return grader.rank(essays);
    }
}
