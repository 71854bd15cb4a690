import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.persistence.EntityManager;

class Bad {
  void statements(Connection connection, String name) throws SQLException {
    Statement statement = connection.createStatement();
    statement.executeQuery("SELECT id FROM users WHERE name = '" + name + "'"); // expect
    String query = "SELECT id FROM users WHERE name = '" + name + "'";
    statement.executeQuery(query); // expect
    statement.executeUpdate(String.format("DELETE FROM users WHERE name = '%s'", name)); // expect
    StringBuilder text = new StringBuilder("SELECT id FROM users WHERE ");
    text.append("name = '").append(name).append("'");
    statement.executeQuery(text.toString()); // expect
    PreparedStatement prepared = connection.prepareStatement("INSERT INTO users VALUES ('" + name.trim() + "')"); // expect
    prepared.executeUpdate();
  }

  void entities(EntityManager manager, String name) {
    manager.createQuery("from User where name = '" + name + "'"); // expect
    manager.createNativeQuery("SELECT u.id FROM users u WHERE u.name = '" + name + "'"); // expect
  }

  String text(String name) {
    return "SELECT id FROM users WHERE name = '" + name + "'"; // expect
  }
}
