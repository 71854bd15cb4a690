package app.book;

import io.temporal.activity.ActivityOptions;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public class BookImpl implements BookWorkflow {
    private final Rooms rooms = Workflow.newActivityStub(Rooms.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(20)).build());

    @Override
    public void book(String room) {
        try {
            rooms.reserve(room);
        } catch (CanceledFailure e) {
            Workflow.sleep(Duration.ofSeconds(1)); // expect
            rooms.release(room); // expect
            throw e;
        }
    }
}
