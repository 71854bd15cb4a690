package io.acme.orders;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

public class OrderStore {
  private final DataSource source;

  public OrderStore(DataSource source) {
    this.source = source;
  }

  public boolean reachable() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(1);
    }
  }
}

class Session implements AutoCloseable {
  private final Connection connection;

  Session(String url) throws SQLException {
    this.connection = DriverManager.getConnection(url); // expect: clients/connection-without-pool
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

class Migration {
  private final String url;

  Migration(String url) {
    this.url = url;
  }

  void run() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) { // expect: clients/connection-without-pool
      connection.createStatement().execute("CALL refresh_orders()"); // expect: clients/query-without-timeout
    }
  }
}
