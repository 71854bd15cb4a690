package shop;

import java.io.IOException;
import java.sql.SQLException;

class RateClient {
    double rate(String currency) {
        try {
            return http.rate(currency);
        } catch (IOException problem) {
            throw new RateClientException("no rate for " + currency, problem);
        }
    }

    void store(String currency) {
        try {
            table.store(currency);
        } catch (SQLException problem) {
            RateClientException failure = new RateClientException(currency + " is not stored");
            failure.initCause(problem);
            throw failure;
        }
    }
}
