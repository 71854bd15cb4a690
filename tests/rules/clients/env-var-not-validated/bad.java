import java.util.Properties;

class ReportSettings {
    private String retries = System.getenv("REPORT_RETRIES"); // expect

    void fill(Properties properties) {
        properties.put("timeout", System.getenv("REPORT_TIMEOUT")); // expect
        properties.put("retries", retries);
    }
}
