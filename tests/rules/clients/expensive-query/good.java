import java.sql.SQLException;
import java.sql.Statement;

class Good {
  void load(Statement statement) throws SQLException {
    statement.execute("SELECT id FROM products ORDER BY id LIMIT 10");
    statement.execute("SELECT p.id FROM products p JOIN shops s ON p.shop = s.id LIMIT 10");
    statement.execute("SELECT DISTINCT shop FROM products LIMIT 10");
  }
}
