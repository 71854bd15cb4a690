package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RateClient {
    private static final Logger log = LoggerFactory.getLogger(RateClient.class);

    double rate(String currency) {
        try {
            return http.rate(currency);
        } catch (Exception problem) { // expect
            log.error("no rate for " + currency);
            return 1;
        }
    }

    /** A note: the stack is in the log, and everything was caught. */
    void warmUp() {
        try {
            http.warmUp();
        } catch (Throwable problem) { // expect
            log.error("not warm", problem);
        }
    }

    /** A note: a conversion fails in one way. */
    double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (Exception problem) { // expect
            return 0;
        }
    }

    /** A note: no error type of the project is in sight. */
    void load(String what) {
        if (what.isEmpty()) {
            throw new RuntimeException("nothing to load"); // expect
        }
        http.load(what);
    }
}
