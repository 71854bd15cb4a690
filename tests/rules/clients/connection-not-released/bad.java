import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

class Users {
    private final DataSource dataSource;

    Users(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    int count() throws SQLException {
        Connection connection = dataSource.getConnection(); // expect
        ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM users");
        rows.next();
        int count = rows.getInt(1);
        connection.close();
        return count;
    }

    void rename(String url, String name) {
        try {
            Connection connection = DriverManager.getConnection(url); // expect
            PreparedStatement statement = connection.prepareStatement("UPDATE users SET name = ?");
            statement.setString(1, name);
            statement.executeUpdate();
            connection.close();
        } catch (SQLException error) {
            throw new IllegalStateException("cannot rename", error);
        }
    }

    String first(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT name FROM users LIMIT 1"); // expect
        ResultSet rows = statement.executeQuery();
        return rows.next() ? rows.getString(1) : null;
    }

    byte[] fetch(String url) throws IOException {
        return new URL(url).openStream().readAllBytes(); // expect
    }

    int ping(String host) throws IOException {
        Socket socket = new Socket(host, 7); // expect
        socket.getOutputStream().write(1);
        return socket.getInputStream().read();
    }

    String cached(JedisPool pool, String key) {
        Jedis jedis = pool.getResource(); // expect
        String value = jedis.get(key);
        jedis.close();
        return value;
    }

    void drain(String url) throws IOException {
        InputStream in = new URL(url).openStream(); // expect
        if (in.read() < 0) {
            return;
        }
        in.close();
    }
}
