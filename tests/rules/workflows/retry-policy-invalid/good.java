package app.ship;

import io.temporal.common.RetryOptions;
import java.time.Duration;

class Policies {
    static RetryOptions growing(Duration longest) {
        return RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofSeconds(1))
            .setMaximumInterval(longest)
            .setBackoffCoefficient(2)
            .setMaximumAttempts(5)
            .build();
    }
}
