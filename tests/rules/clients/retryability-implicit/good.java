package shop;

import java.io.IOException;
import java.net.SocketTimeoutException;

class RateClient {
    double rate(String currency) {
        try {
            return Double.parseDouble(http.get(currency));
        } catch (ConnectionLostException | SocketTimeoutException problem) {
            throw new RateUnavailableException("no rate for " + currency + " now", problem);
        } catch (NumberFormatException problem) {
            throw new RateException("rate of " + currency + " is no number", problem);
        }
    }

    String names() throws IOException {
        try {
            return http.get("names");
        } catch (IOException | IllegalStateException problem) {
            failed.increment();
            throw problem;
        }
    }
}
