package app.trial;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.concurrent.TimeUnit;

@WorkflowInterface
interface Trial {
    @WorkflowMethod
    String run(String customer);

    @SignalMethod
    void extend(int days);
}

class TrialRun implements Trial {
    private final Instant started = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    private Date extended;

    @Override
    public String run(String customer) {
        long end = System.currentTimeMillis() + Duration.ofDays(30).toMillis(); // expect
        while (Workflow.currentTimeMillis() < end) {
            try {
                Thread.sleep(60_000); // expect
                TimeUnit.SECONDS.sleep(5); // expect
            } catch (InterruptedException e) {
                throw Workflow.wrap(e);
            }
        }
        return customer + age() + LocalDate.now(); // expect
    }

    @Override
    public void extend(int days) {
        extended = new Date(); // expect
    }

    private long age() {
        return Duration.between(started, Instant.now()).toDays(); // expect
    }
}
