package io.acme.invoices;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The one connection of the migration tool. */
public final class Migration {
  private static final String DATABASE = "jdbc:mysql://db:3306/shop?connectTimeout=3000&socketTimeout=30000";

  private Migration() {}

  static Connection open(String user, String password) throws SQLException {
    return DriverManager.getConnection(DATABASE, user, password); // expect: clients/connection-without-pool
  }

  static Connection with(String url, Properties settings) throws SQLException {
    return DriverManager.getConnection(url, settings); // expect: clients/connection-without-pool
  }

  static Connection embedded() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:shop");
  }
}
