import java.sql.SQLException;
import java.sql.Statement;

class Bad {
  void load(Statement statement) throws SQLException {
    statement.execute("SELECT id FROM products ORDER BY RANDOM() LIMIT 10"); // expect
    statement.execute("SELECT p.id FROM products p, shops s LIMIT 10"); // expect
    statement.execute("SELECT DISTINCT * FROM products LIMIT 10"); // expect
  }
}
