import java.util.Optional;
import java.util.Properties;

class ReportSettings {
    private final int retries = Integer.parseInt(Optional.ofNullable(System.getenv("REPORT_RETRIES")).orElse("3"));
    private final String host = Optional.ofNullable(System.getenv("REPORT_HOST")).orElse("localhost");

    void fill(Properties properties) {
        String timeout = Optional.ofNullable(System.getenv("REPORT_TIMEOUT")).orElse("5");
        properties.put("timeout", Integer.parseInt(timeout));
        properties.put("retries", retries);
        properties.put("host", host);
    }
}
