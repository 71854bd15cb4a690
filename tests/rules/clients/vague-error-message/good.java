package shop;

import java.net.http.HttpTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RateClient {
    private static final Logger log = LoggerFactory.getLogger(RateClient.class);

    double rate(String currency) {
        if (currency.isEmpty()) {
            throw new IllegalArgumentException("a currency has three letters, this has none");
        }
        try {
            return http.rate(currency);
        } catch (HttpTimeoutException problem) {
            throw new RateClientException("no rate for " + currency, problem);
        }
    }

    void store(String currency) {
        try {
            http.store(currency);
        } catch (HttpTimeoutException problem) {
            log.error("rate of {} is not stored", currency, problem);
            throw problem;
        }
    }
}
