import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class Reports {
    boolean any(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT name FROM reports LIMIT 1");
                ResultSet rows = statement.executeQuery()) { // expect
            return rows.next();
        }
    }

    void clear(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM reports WHERE old"); // expect
        }
    }
}
