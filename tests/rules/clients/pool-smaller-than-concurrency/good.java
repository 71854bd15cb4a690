import com.zaxxer.hikari.HikariConfig;
import java.util.concurrent.Semaphore;

class ReportLoader {
    private final Semaphore slots;
    private final Semaphore disk = new Semaphore(1);

    ReportLoader(int size) {
        this.slots = new Semaphore(size);
    }

    HikariConfig config(int size) {
        HikariConfig config = new HikariConfig(); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection
        config.setMaximumPoolSize(size);
        return config;
    }

    HikariConfig small() {
        HikariConfig config = new HikariConfig(); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection
        config.setMaximumPoolSize(4); // expect: clients/hardcoded-pool-size
        return config;
    }
}
