import java.util.Optional;

class ReportSettings {
    String host() {
        return Optional.ofNullable(System.getenv("REPORT_HOST")).orElse("localhost");
    }

    String region() {
        return Optional.ofNullable(System.getenv("REPORT_REGION")).orElse("eu");
    }

    String bucket() {
        return Optional.ofNullable(System.getenv("REPORT_BUCKET")).orElse("reports");
    }

    String queue() {
        return Optional.ofNullable(System.getenv("REPORT_QUEUE")).orElse("reports");
    }
}

class ReportStore {
    private final ReportSettings settings;

    ReportStore(ReportSettings settings) {
        this.settings = settings;
    }

    String place() {
        return settings.region() + settings.bucket();
    }
}
