import java.sql.SQLException;
import java.sql.Statement;

class Good {
  void load(Statement statement) throws SQLException {
    statement.execute("SELECT * FROM users ORDER BY name LIMIT 100");
    statement.execute("SELECT * FROM users WHERE id = 5");
    statement.execute("SELECT COUNT(*) FROM users");
  }
}
