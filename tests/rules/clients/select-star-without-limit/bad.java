import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class Bad {
  private static final String USERS = "SELECT * FROM users";

  void load(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    statement.executeQuery("SELECT * FROM users ORDER BY name"); // expect
    statement.executeQuery(USERS); // expect
    connection.prepareStatement("SELECT * FROM users WHERE created > ?"); // expect
  }
}
