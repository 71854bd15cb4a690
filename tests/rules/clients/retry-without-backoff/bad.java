package shop;

import io.github.resilience4j.retry.RetryConfig;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.retry.backoff.FixedBackOffPolicy;

class RateClient {
    double rate(String currency) throws Exception {
        RateException last = null;
        for (int attempt = 0; attempt < 5; attempt++) { // expect
            try {
                return http.rate(currency);
            } catch (RateException problem) {
                last = problem;
                Thread.sleep(1000);
            }
        }
        throw last;
    }

    void store(String currency) throws RateException {
        int retries = 0;
        while (retries < 3) { // expect
            try {
                http.store(currency);
                return;
            } catch (RateException problem) {
                retries++;
                http.note(problem);
            }
        }
    }

    @Retryable(maxAttempts = 3) // expect
    void sweep() {
        http.sweep();
    }

    @Retryable(backoff = @Backoff(delay = 1000)) // expect
    void load() {
        http.load();
    }

    RetryConfig config() {
        return RetryConfig.custom().maxAttempts(3).build(); // expect
    }

    FixedBackOffPolicy pauses() {
        return new FixedBackOffPolicy(); // expect
    }
}
