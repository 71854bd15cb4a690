package io.acme.orders;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import redis.clients.jedis.Jedis;

public class OrderStore {
  private final Connection connection;
  private Connection replica;
  private final Jedis cache = new Jedis("cache", 6379); // expect

  public OrderStore(String url) throws SQLException {
    this.connection = DriverManager.getConnection(url); // expect
  }

  public void useReplica(String url) throws SQLException {
    Connection opened = DriverManager.getConnection(url);
    opened.setReadOnly(true);
    replica = opened; // expect
  }

  public boolean isOpen() throws SQLException {
    return !connection.isClosed() && !replica.isClosed() && cache.isConnected();
  }
}
