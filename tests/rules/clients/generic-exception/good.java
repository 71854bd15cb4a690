package shop;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RateClient {
    private static final Logger log = LoggerFactory.getLogger(RateClient.class);

    double rate(String currency) {
        try {
            return http.rate(currency);
        } catch (IOException problem) {
            throw new RateException("no rate for " + currency, problem);
        }
    }

    void warmUp() {
        try {
            http.warmUp();
        } catch (Exception problem) {
            log.error("not warm", problem);
            throw new RateException("not warm", problem);
        }
    }

    int warmUpAll(String[] names) {
        int failed = 0;
        for (String name : names) {
            try {
                http.warmUp(name);
            } catch (Exception problem) {
                failed++;
            }
        }
        return failed;
    }

    void close() {
        try {
            http.close();
        } catch (Exception problem) {
            log.warn("not closed", problem);
        }
    }
}
