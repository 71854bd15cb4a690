import com.zaxxer.hikari.HikariConfig;
import org.apache.commons.dbcp2.BasicDataSource;

class Pools {
    private static final int MOST = 250;

    HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(MOST); // expect
        return config;
    }

    BasicDataSource source() {
        BasicDataSource source = new BasicDataSource();
        source.setMaxTotal(101); // expect
        return source;
    }
}
