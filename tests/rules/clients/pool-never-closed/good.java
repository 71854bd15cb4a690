import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

class Users implements AutoCloseable {
    private final HikariDataSource dataSource;

    Users(HikariConfig config) {
        this.dataSource = new HikariDataSource(config); // expect: clients/pool-without-metrics
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
