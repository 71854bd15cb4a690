import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secrets that are used, counted, masked or only spoken of. */
public class Session {
    private static final Logger logger = LoggerFactory.getLogger(Session.class);
    private static final String PASSWORD_FIELD = "password";

    private static String maskToken(String token) {
        return token.substring(0, 2) + "***";
    }

    public void spokenOf(String password, String token, Config config) {
        logger.info("refreshing token");
        logger.info("password given: {}", password != null);
        logger.info("length {}", token.length());
        logger.info("masked {}", maskToken(token));
        logger.info("hash {}", Hashes.sha256(token));
        logger.info("token {}", token == null ? "missing" : "set");
        logger.info("host {}", config.host());
        logger.info(PASSWORD_FIELD);
    }

    public void resembling(int tokenCount, int maxTokens, String nextPageToken, String secretName) {
        logger.info("{} {} {} {}", tokenCount, maxTokens, nextPageToken, secretName);
    }

    public void throughNames(String password) {
        Map<String, String> fields = Map.of("user", "me", "password", password);
        logger.info("user {}", fields.get("user"));
        String hashedPassword = Hashes.of(password);
        logger.info("hash {}", hashedPassword);
    }

    public void fail(String token) {
        if (token == null) {
            throw new IllegalStateException("the token is missing");
        }
    }
}
