package shop;

import java.io.IOException;

class RateClient {
    double rate(String currency) {
        try {
            return Double.parseDouble(http.get(currency));
        } catch (IOException | NumberFormatException problem) { // expect
            throw new RateException("no rate for " + currency, problem);
        }
    }
}
