package io.acme.reports;

import io.temporal.activity.ActivityInterface;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.web.client.RestTemplate;
import redis.clients.jedis.JedisPool;

/** Works on reports. */
@ActivityInterface
interface ReportActivities {
  /**
   * Counts orders.
   *
   * @param day of which day
   * @return how many there are
   */
  int count(String day) throws SQLException;
}

class ReportActivitiesImpl implements ReportActivities {
  private final JedisPool cache = new JedisPool("cache-1.acme.io", 6379); // expect
  private final RestTemplate archive;

  ReportActivitiesImpl(RestTemplate archive) {
    this.archive = archive;
  }

  @Override
  public int count(String day) throws SQLException {
    archive.getForObject("https://archive.acme.io/count", Integer.class); // expect
    return read(day);
  }

  private int read(String day) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:postgresql://orders.acme.io/orders?sslmode=verify-full"); // expect
        PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM orders WHERE day = ?")) {
      statement.setString(1, day);
      statement.setQueryTimeout(5);
      ResultSet rows = statement.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }
}
