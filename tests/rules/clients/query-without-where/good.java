import java.sql.SQLException;
import java.sql.Statement;

class Good {
  void change(Statement statement) throws SQLException {
    statement.executeUpdate("UPDATE accounts SET active = false WHERE id = 5");
    statement.executeUpdate("DELETE FROM accounts WHERE closed < 2020");
  }
}
