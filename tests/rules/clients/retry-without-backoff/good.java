package shop;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.RetryConfig;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.retry.backoff.ExponentialBackOffPolicy;

class RateClient {
    double rate(String currency) throws Exception {
        RateException last = null;
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                return http.rate(currency);
            } catch (RateException problem) {
                last = problem;
                Thread.sleep(100L << attempt);
            }
        }
        throw last;
    }

    @Retryable(maxAttempts = 3, backoff = @Backoff(delay = 100, multiplier = 2, random = true))
    void sweep() {
        http.sweep();
    }

    RetryConfig config() {
        return RetryConfig.custom()
                .maxAttempts(3)
                .intervalFunction(IntervalFunction.ofExponentialBackoff(100, 2))
                .build();
    }

    ExponentialBackOffPolicy pauses() {
        return new ExponentialBackOffPolicy();
    }
}
