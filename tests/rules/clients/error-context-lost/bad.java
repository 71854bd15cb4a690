package shop;

import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RateClient {
    private static final Logger log = LoggerFactory.getLogger(RateClient.class);

    double rate(String currency) {
        try {
            return http.rate(currency);
        } catch (IOException problem) {
            throw new RateClientException("no rate for " + currency); // expect
        }
    }

    /** A note: the log has what the exception has not. */
    void store(String currency) {
        try {
            table.store(currency);
        } catch (SQLException problem) {
            log.error("{} is not stored", currency, problem);
            throw new RateClientException(currency + " is not stored"); // expect
        }
    }
}
