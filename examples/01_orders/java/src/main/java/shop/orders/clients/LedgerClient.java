package shop.orders.clients;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** Talks to the ledger, keeps one connection, and computes taxes as well. */
public class LedgerClient {
    private final String url = System.getenv("LEDGER_URL");
    private Connection connection;

    public void connect() throws SQLException {
        connection = DriverManager.getConnection(url);
    }

    public long calculateTax(long cents) {
        return cents * 19 / 100;
    }

    public CompletableFuture<String> newest() {
        return CompletableFuture.supplyAsync(() -> read("newest"));
    }

    private String read(String name) {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT text FROM entries LIMIT 1")) {
            return rows.next() ? rows.getString(1) : name;
        } catch (SQLException e) {
            throw new IllegalStateException("entry " + name + " is unreadable", e);
        }
    }

    /** A pool as large as its author thought right. */
    public static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(30);
        return new HikariDataSource(config);
    }

    /** How a pool should look: size and limits come from outside. */
    public static HikariDataSource pool(LedgerConfig settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(settings.connectMillis());
        config.setValidationTimeout(2_000);
        config.setConnectionTestQuery("SELECT 1");
        return new HikariDataSource(config);
    }
}
