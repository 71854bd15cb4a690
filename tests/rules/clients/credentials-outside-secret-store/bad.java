import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.vault.core.VaultTemplate;

class Reports {
    private final VaultTemplate vault;

    Reports(VaultTemplate vault) {
        this.vault = vault;
    }

    String password() {
        return System.getenv("POSTGRES_PASSWORD"); // expect
    }

    String fromFile() throws IOException {
        String dbPassword = Files.readString(Path.of("/opt/reports/db.txt")).trim(); // expect
        return dbPassword;
    }

    void options(Options options) {
        options.addOption(Option.builder().longOpt("db").build());
        parser.option("--db-password"); // expect
    }
}
