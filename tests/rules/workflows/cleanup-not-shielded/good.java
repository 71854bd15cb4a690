package app.book;

import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
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
            Workflow.newDetachedCancellationScope(() -> rooms.release(room)).run();
            throw e;
        } catch (ActivityFailure e) {
            rooms.note(room);
            throw e;
        }
    }
}
