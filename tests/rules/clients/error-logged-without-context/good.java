package shop;

import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RateClient {
    private static final Logger log = LoggerFactory.getLogger(RateClient.class);

    double rate(String currency) throws IOException {
        try {
            return http.rate(currency);
        } catch (IOException problem) {
            log.error("could not load the rate of {}", currency, problem);
            throw problem;
        }
    }

    void sweep() throws SQLException {
        try {
            table.sweep();
        } catch (SQLException problem) {
            System.err.println("not swept: " + problem.getMessage());
            throw problem;
        }
    }
}
