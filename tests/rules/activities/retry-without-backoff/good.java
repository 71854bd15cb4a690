package shop;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.RetryConfig;
import io.temporal.common.RetryOptions;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;

class Shelf {
    String reserve(String order) throws Exception {
        StoreException last = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return store.reserve(order);
            } catch (StoreException problem) {
                last = problem;
                Thread.sleep(100L << attempt);
            }
        }
        throw last;
    }

    @Retryable(maxAttempts = 3, backoff = @Backoff(delay = 100, multiplier = 2))
    void print(String order) {
        printer.print(order);
    }

    RetryConfig config() {
        return RetryConfig.custom()
                .maxAttempts(3)
                .intervalFunction(IntervalFunction.ofExponentialBackoff(100, 2))
                .build();
    }

    RetryOptions options() {
        return RetryOptions.newBuilder().setMaximumAttempts(3).setBackoffCoefficient(2.0).build();
    }
}
