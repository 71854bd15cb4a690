package shop;

import io.github.resilience4j.retry.RetryConfig;
import io.temporal.common.RetryOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;

class Shelf {
    String reserve(String order) throws Exception {
        Exception last = null;
        for (int attempt = 0; attempt < 3; attempt++) { // expect
            try {
                return store.reserve(order);
            } catch (StoreException problem) {
                last = problem;
                Thread.sleep(1000);
            }
        }
        throw last;
    }

    String cancel(String order) throws Exception {
        int retries = 0;
        while (retries < 3) { // expect
            try {
                return store.cancel(order);
            } catch (StoreException problem) {
                retries++;
                store.note(problem);
            }
        }
        throw new StoreException("cancel " + order);
    }

    String total(String order) throws Exception {
        while (true) { // expect
            try {
                return store.total(order);
            } catch (StoreException problem) {
                store.note(problem);
                TimeUnit.SECONDS.sleep(5);
            }
        }
    }

    @Retryable(maxAttempts = 3) // expect
    void print(String order) {
        printer.print(order);
    }

    @Retryable // expect
    void label(String order) {
        printer.label(order);
    }

    @Retryable(backoff = @Backoff(delay = 1000)) // expect
    void send(String order) {
        printer.send(order);
    }

    RetryConfig config() {
        return RetryConfig.custom() // expect
                .maxAttempts(3)
                .waitDuration(Duration.ofMillis(500))
                .build();
    }

    RetryOptions options() {
        return RetryOptions.newBuilder().setMaximumAttempts(3).setBackoffCoefficient(1.0).build(); // expect
    }
}
