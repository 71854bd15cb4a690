package rates;

import com.zaxxer.hikari.HikariConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.ConnectException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.springframework.retry.annotation.Retryable;

public class RatesClient {
    public void open(int size) {
        HikariConfig config = new HikariConfig(); // expect
        config.setMaximumPoolSize(size);
        this.breaker = CircuitBreaker.ofDefaults("rates"); // expect
        this.workers = Executors.newFixedThreadPool(size); // expect
    }

    public String latest(String name) {
        try {
            Answer answer = ask(statement.enquoteIdentifier(name, true)); // expect
            if (answer.status() == 401) { // expect
                throw new RatesException("latest: the token is refused for " + name);
            }
            return answer.body();
        } catch (TimeoutException late) { // expect
            throw new RatesException("latest: " + name + " took too long", late);
        } catch (ConnectException gone) { // expect
            throw new RatesException("latest: the service is gone", gone);
        }
    }

    @Retryable(backoff = @Backoff(delay = 100, multiplier = 2))
    public String again(String name) { // expect
        return latest(name);
    }
}
