import redis.clients.jedis.JedisPool;

class ReportClient {
    private static final String PATH = "/v1/reports";
    private final String host;
    private String baseUrl = "";

    ReportClient(String host) {
        this.host = host;
        this.baseUrl = "https://" + host + PATH;
    }

    JedisPool cache(String address) {
        return new JedisPool(address, 6379);
    }

    JedisPool near() {
        return new JedisPool("cache", 6379);
    }
}

/** One report, which is no client. */
class Report {
    private final String url = "https://reports.acme.io/latest";
}
