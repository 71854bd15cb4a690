import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Good {
  private static final String TABLE = "users";

  void statements(Connection connection, Statement statement, String name, int account) throws SQLException {
    statement.executeUpdate("DELETE FROM users WHERE account = " + account);
    statement.executeUpdate("DELETE FROM " + TABLE + " WHERE account = " + Integer.parseInt(name));
    try (PreparedStatement prepared = connection.prepareStatement("SELECT id FROM users WHERE name = ? LIMIT 5")) {
      prepared.setString(1, name);
      try (ResultSet rows = prepared.executeQuery()) {
        rows.next();
      }
    }
  }
}
