package rates;

import java.net.ConnectException;

public class RatesClient {
    public String latest(String name) {
        try {
            return ask(name).body();
        } catch (ConnectException gone) {
            throw new RatesException("latest: the service is gone for " + name, gone);
        }
    }
}
