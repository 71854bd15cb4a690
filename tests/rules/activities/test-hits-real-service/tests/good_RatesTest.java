package rates;

import io.temporal.testing.TestActivityEnvironment;
import org.springframework.web.client.RestTemplate;

class RatesTest {
    private final WireMockServer server = new WireMockServer(0);

    @Test
    void ratesAreListed() {
        RestTemplate client = new RestTemplateBuilder().connectTimeout(LIMIT).readTimeout(LIMIT).build();
        assertNotNull(client.getForObject(server.baseUrl(), String.class));
    }
}
