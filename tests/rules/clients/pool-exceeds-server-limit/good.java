import com.zaxxer.hikari.HikariConfig;
import redis.clients.jedis.JedisPoolConfig;

class Pools {
    HikariConfig config(int size) {
        HikariConfig config = new HikariConfig(); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(200);
        return config;
    }

    JedisPoolConfig cache() {
        JedisPoolConfig config = new JedisPoolConfig();
        config.setMaxTotal(200); // expect: clients/hardcoded-pool-size
        return config;
    }
}
