import java.net.Socket;
import redis.clients.jedis.JedisPool;

class ReportClient {
    private final String host = "reports.acme.io"; // expect
    private String baseUrl;

    void reset() {
        this.baseUrl = "https://reports.acme.io/v1"; // expect
    }

    JedisPool cache() {
        return new JedisPool("cache.acme.io", 6379); // expect
    }
}
