package io.acme.orders;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

public class Orders {
  private final DataSource orders;

  public Orders(DataSource orders) {
    this.orders = orders;
  }

  public int count() throws SQLException {
    try (Connection connection = orders.getConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM orders");
        ResultSet result = statement.executeQuery()) { // expect: clients/query-without-timeout
      result.next();
      return result.getInt(1);
    }
  }

  public static DataSource pooled(String url, int size) {
    HikariConfig config = new HikariConfig(); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    return new HikariDataSource(config); // expect: clients/pool-without-metrics
  }

  public String cached(JedisPool pool, String key) {
    try (Jedis cache = pool.getResource()) {
      return cache.get(key);
    }
  }

  public Connection embedded() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:settings.db");
  }
}

class OrderPool {
  private final String url;

  OrderPool(String url) {
    this.url = url;
  }

  Connection open() throws SQLException {
    return DriverManager.getConnection(url);
  }
}
