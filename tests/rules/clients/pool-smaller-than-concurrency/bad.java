import com.zaxxer.hikari.HikariConfig;
import java.util.concurrent.Semaphore;

class ReportLoader {
    private final Semaphore slots = new Semaphore(50);

    HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(10); // expect
        return config;
    }
}
