import java.net.PasswordAuthentication;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.crypto.spec.SecretKeySpec;

class ReportClient {
    private static final String PASSWORD = "hunter2"; // expect
    private static final String API_KEY = "9f8b1c2d3e4f5a6b7c8d9e0f"; // expect
    private final String dbPassword = "s3cr3t!"; // expect
    private final char[] keyPassword = "opensesame".toCharArray(); // expect
    private static final byte[] SIGNING_KEY = "blue42green".getBytes(); // expect
    private static final String URL = "jdbc:postgresql://db.acme.io/reports?user=reports&password=hunter2"; // expect
    private static final String ADDRESS = "amqps://reports:hunter2@queue.acme.io/"; // expect
    private String clientSecret;

    ReportClient() {
        this.clientSecret = "blue42green"; // expect
        String token = "a8f5f167f44f4964e6c998dee827110c"; // expect
        var accessToken = "tok55aa"; // expect
    }

    Connection connect() throws Exception {
        return DriverManager.getConnection("jdbc:postgresql://db.acme.io/reports", "reports", "hunter2"); // expect
    }

    boolean check(String password) {
        if (password.equals("root")) { // expect
            return true;
        }
        if ("letmein".equals(password)) { // expect
            return true;
        }
        return password == "hunter2"; // expect
    }

    void configure(HikariConfig config, Properties properties, HttpRequest.Builder request) {
        config.setPassword("hunter2"); // expect
        properties.setProperty("password", "hunter2"); // expect
        properties.put("db.password", "hunter2"); // expect
        request.header("Authorization", "Basic cmVwb3J0czpodW50ZXIy"); // expect
        Map<String, String> options = new HashMap<>();
        options.put("api_key", "9f8b1c2d3e4f"); // expect
        new PasswordAuthentication("reports", "hunter2".toCharArray()); // expect
        new SecretKeySpec("0123456789abcdef".getBytes(), "AES"); // expect
    }
}
