import java.util.Optional;

class ReportClient {
    private final String host;

    ReportClient(String host) {
        this.host = host;
    }

    static ReportClient fromEnv() {
        return new ReportClient(Optional.ofNullable(System.getenv("REPORT_HOST")).orElse("localhost"));
    }
}

class ReportSettings {
    final String host = Optional.ofNullable(System.getenv("REPORT_HOST")).orElse("localhost");
}
