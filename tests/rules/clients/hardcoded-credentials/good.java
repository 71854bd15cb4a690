import java.util.Map;
import java.util.Properties;

/** Names, labels and look-ups that speak of credentials without being one. */
class ReportSettings {
    private static final String PASSWORD = "password";
    private static final String PASSWORD_PROPERTY = "reports.db.password";
    private static final String TOKEN_URL = "https://login.acme.io/oauth/token";
    private static final String TOKEN_TYPE = "Bearer";
    private static final String API_KEY_HEADER = "X-Api-Key";
    private static final String RESET_PASSWORD = "reset-password";
    private static final String SECRET_NAME = "reports/db/password";
    private static final String DB_PASSWORD = "spring.datasource.password";
    private static final String MESSAGE = "The password is wrong";
    private String password = "";
    private String token = null;

    /** The fields of a form. */
    enum Field {
        PASSWORD("password-v1"),
        TOKEN("token-v1");

        private final String label;

        Field(String label) {
            this.label = label;
        }
    }

    /** Fills in what is missing. */
    void fill(Properties properties, Map<String, String> given) {
        password = given.get("password");
        properties.setProperty("password", password);
        properties.setProperty("password", "${DB_PASSWORD}");
        if (password.equals("") || "null".equals(token)) {
            token = given.getOrDefault("token", "");
        }
    }
}
