package shop;

import java.net.http.HttpTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RateClient {
    private static final Logger log = LoggerFactory.getLogger(RateClient.class);

    double rate(String currency) {
        if (currency.isEmpty()) {
            throw new IllegalArgumentException("Invalid argument"); // expect
        }
        try {
            return http.rate(currency);
        } catch (HttpTimeoutException problem) {
            log.error(problem.getMessage()); // expect
            throw new RateClientException("could not load the rate", problem);
        }
    }

    void store(String currency) {
        try {
            http.store(currency);
        } catch (HttpTimeoutException problem) {
            throw new RateClientException(problem.getMessage()); // expect
        }
    }

    void sweep(String region) {
        try {
            http.sweep(region);
        } catch (HttpTimeoutException problem) {
            throw new RateClientException("could not sweep the table"); // expect
        }
    }
}

class Order {
    /** A note, as this is no client. */
    void check(int lines) {
        if (lines == 0) {
            throw new IllegalArgumentException("Something went wrong"); // expect
        }
    }
}
