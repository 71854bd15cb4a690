import com.zaxxer.hikari.HikariConfig;
import org.apache.commons.dbcp2.BasicDataSource;

class ReportStore {
    boolean isHealthy() {
        return jdbc.queryForObject("SELECT count(*) FROM reports", Integer.class) > 0; // expect
    }

    HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setConnectionTestQuery("SELECT id FROM reports"); // expect
        return config;
    }

    BasicDataSource source() {
        BasicDataSource source = new BasicDataSource();
        source.setValidationQuery("SELECT 1 FROM reports LIMIT 1"); // expect
        return source;
    }
}
