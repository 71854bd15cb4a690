package io.acme.orders;

import static java.sql.DriverManager.getConnection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import redis.clients.jedis.Jedis;

public class Orders {
  private final String url;

  public Orders(String url) {
    this.url = url;
  }

  public int count(String user, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password); // expect
        PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM orders");
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getInt(1);
    }
  }

  public Connection open() throws SQLException {
    return getConnection(url); // expect
  }

  public DataSource plain() {
    PGSimpleDataSource source = new PGSimpleDataSource(); // expect
    source.setUrl(url);
    return source;
  }

  public DataSource spring() {
    return new DriverManagerDataSource(url); // expect
  }

  public String cached(String host, String key) {
    try (Jedis cache = new Jedis(host, 6379)) { // expect
      return cache.get(key);
    }
  }
}
