import java.sql.SQLException;
import java.sql.Statement;

class Bad {
  void change(Statement statement) throws SQLException {
    statement.executeUpdate("UPDATE accounts SET active = false"); // expect
    statement.executeUpdate("DELETE FROM accounts"); // expect
  }
}
