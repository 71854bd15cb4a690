package app.grader;

import io.temporal.activity.ActivityInterface;
import java.util.List;

@ActivityInterface
public interface GraderActivities {
    double grade(String essay); // expect

    /** Ranks them all; returns the order. */
    List<String> rank(List<String> essays); // expect

    /** The best of {@code essays}. */
    String best(List<String> essays); // expect

    void forget(String essay); // expect
}
