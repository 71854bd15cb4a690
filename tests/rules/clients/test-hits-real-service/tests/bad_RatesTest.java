package rates;

import java.net.URL;
import java.sql.DriverManager;
import org.springframework.web.client.RestTemplate;

class RatesTest {
    private final RestTemplate client = new RestTemplate();

    @Test
    void ratesAreListed() {
        String body = client.getForObject("https://api.rates.io/v1/latest", String.class); // expect
        assertNotNull(body);
    }

    @Test
    void ratesHaveAFeed() throws Exception {
        assertNotNull(new URL("https://feeds.rates.io/latest").openStream()); // expect
    }
}
