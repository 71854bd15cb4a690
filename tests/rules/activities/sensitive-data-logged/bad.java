import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Session {
    private static final Logger logger = LoggerFactory.getLogger(Session.class);
    private final String shown;

    record Settings(String host, String password) {}

    public Session(String clientSecret) {
        this.shown = clientSecret;
    }

    public void open() {
        logger.info("opening with {}", shown); // expect
    }

    public void direct(String password, String apiKey, Request request) {
        logger.info("login with {}", password); // expect
        logger.debug("key " + apiKey); // expect
        System.out.println(apiKey); // expect
        System.out.printf("token %s%n", request.getToken()); // expect
        logger.warn(String.format("secret %s", request.clientSecret)); // expect
        logger.info("from the environment: {}", System.getenv("DB_PASSWORD")); // expect
        logger.info("header {}", request.headers.get("Authorization")); // expect
    }

    public void throughNames(Config config) {
        String shown = config.getPassword();
        String text = "secret ";
        if (config.host() != null) {
            text += shown;
        }
        logger.info(text); // expect
        for (String value : List.of(config.host(), shown)) {
            logger.info(value); // expect
        }
        Map<String, String> fields = Map.of("host", config.host(), "shown", shown);
        logger.info("fields {}", fields); // expect
        logger.info("field {}", fields.get("shown")); // expect
        StringBuilder line = new StringBuilder("with ");
        line.append(shown);
        logger.info(line.toString()); // expect
    }

    public void settings(String password) {
        Settings made = new Settings("db", password);
        logger.info("settings {}", made); // expect
    }

    private void announce(String message) {
        logger.info(message); // expect
    }

    public void callAnnounce(String token) {
        announce("token " + token);
    }

    public void fail(String password, String token) {
        if (token == null) {
            throw new IllegalStateException("bad password " + password); // expect
        }
        throw new IllegalArgumentException(String.format("bad token %s", token)); // expect
    }
}
