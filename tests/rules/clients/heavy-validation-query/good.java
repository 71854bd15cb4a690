import com.zaxxer.hikari.HikariConfig;
import org.apache.commons.dbcp2.BasicDataSource;

class ReportStore {
    boolean isHealthy() {
        return jdbc.queryForObject("SELECT 1", Integer.class) == 1;
    }

    int count() {
        return jdbc.queryForObject("SELECT count(*) FROM reports", Integer.class);
    }

    HikariConfig config() {
        HikariConfig config = new HikariConfig(); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection
        config.setConnectionTestQuery("SELECT 1 FROM DUAL");
        return config;
    }

    BasicDataSource source() {
        BasicDataSource source = new BasicDataSource(); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
        source.setValidationQuery("SELECT 1");
        return source;
    }
}
