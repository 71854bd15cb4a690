import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisPoolConfig;

class Reports {
    static final String LOCAL = "jdbc:postgresql://localhost:5432/reports";
    static final String INSIDE = "jdbc:postgresql://db.prod.internal:5432/reports";
    static final String CHECKED = "jdbc:postgresql://db.acme.io:5432/reports?sslmode=verify-full";

    JedisPool near(JedisPoolConfig config) {
        return new JedisPool(config, "cache", 6379);
    }

    JedisPool unknown(JedisPoolConfig config, String host) {
        return new JedisPool(config, host, 6379);
    }
}
