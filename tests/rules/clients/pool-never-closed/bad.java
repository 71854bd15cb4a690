import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

class Users {
    private final HikariDataSource dataSource;

    Users(HikariConfig config) {
        this.dataSource = new HikariDataSource(config); // expect
    }

    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }
}
