import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

class Users {
    private final DataSource dataSource;
    private Socket socket;

    Users(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    int count() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM users")) {
            statement.setQueryTimeout(5);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    void rename(long id, String name) throws SQLException {
        Connection connection = null;
        PreparedStatement statement = null;
        try {
            connection = dataSource.getConnection();
            statement = connection.prepareStatement("UPDATE users SET name = ? WHERE id = ?");
            statement.setString(1, name);
            statement.setLong(2, id);
            statement.setQueryTimeout(5);
            statement.executeUpdate();
        } finally {
            if (statement != null) {
                statement.close();
            }
            if (connection != null) {
                connection.close();
            }
        }
    }

    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    String cached(JedisPool pool, String key) {
        try (Jedis jedis = pool.getResource()) {
            return jedis.get(key);
        }
    }

    void connect(Socket other) throws IOException {
        socket = other;
    }
}
