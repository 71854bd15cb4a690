import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.vault.core.VaultTemplate;

class Reports {
    private final VaultTemplate vault;

    Reports(VaultTemplate vault) {
        this.vault = vault;
    }

    Object password() {
        return vault.read("reports/db").getData().get("password");
    }

    String mounted() throws IOException {
        String dbPassword = Files.readString(Path.of("/run/secrets/db")).trim();
        return dbPassword;
    }

    void options(Parser parser) {
        parser.option("--db-user");
    }
}
