import java.util.Optional;

class ReportClient {
    private final String host = Optional.ofNullable(System.getenv("REPORT_HOST")).orElse("localhost"); // expect

    String token() {
        return System.getenv().get("REPORT_TOKEN"); // expect
    }
}
