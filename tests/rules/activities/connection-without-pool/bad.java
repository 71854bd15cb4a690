package io.acme.orders;

import io.temporal.activity.ActivityInterface;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Works on orders. */
@ActivityInterface
interface OrderActivities {
  /**
   * Counts orders.
   *
   * @param day of which day
   * @return how many there are
   */
  int count(String day) throws SQLException;
}

class OrderActivitiesImpl implements OrderActivities {
  private final String address;

  OrderActivitiesImpl(String address) {
    this.address = address;
  }

  @Override
  public int count(String day) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address); // expect
        PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM orders WHERE day = ?")) {
      statement.setString(1, day);
      statement.setQueryTimeout(5);
      ResultSet rows = statement.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }
}
