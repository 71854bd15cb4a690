package app.trial;

import io.temporal.activity.ActivityInterface;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.temporal.workflow.unsafe.WorkflowUnsafe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

@WorkflowInterface
interface Trial {
    @WorkflowMethod
    String run(String customer, Clock clock);
}

@ActivityInterface
interface Stamps {
    /** Returns when the customer was seen. */
    long stamp(String customer);
}

class StampsImpl implements Stamps {
    @Override
    public long stamp(String customer) {
        return System.currentTimeMillis() + customer.length();
    }
}

class TrialRun implements Trial {
    @Override
    public String run(String customer, Clock clock) {
        Date started = new Date(Workflow.currentTimeMillis());
        Workflow.sleep(Duration.ofDays(30));
        long nanos = Workflow.sideEffect(Long.class, () -> System.nanoTime());
        Instant measured = Workflow.sideEffect(Instant.class, () -> {
            return Instant.now();
        });
        if (!WorkflowUnsafe.isReplaying()) {
            Metrics.observe(System.nanoTime());
        }
        return customer + started + nanos + measured + LocalDate.now(clock);
    }
}

class Starter {
    static Instant asked() {
        return Instant.now();
    }
}
