package app.ship;

import io.temporal.common.RetryOptions;
import java.time.Duration;

class Policies {
    static final RetryOptions SHRINKING = RetryOptions.newBuilder()
        .setBackoffCoefficient(0.5) // expect
        .build();
    static final RetryOptions CROSSED = RetryOptions.newBuilder()
        .setInitialInterval(Duration.ofMinutes(1))
        .setMaximumInterval(Duration.ofSeconds(30)) // expect
        .build();
    static final RetryOptions NEGATIVE = RetryOptions.newBuilder().setMaximumAttempts(-1).build(); // expect
}
