class ReportSettings {
    String host(String env) {
        if ("prod".equals(env)) { // expect
            return "reports.acme.io";
        }
        return "localhost";
    }

    int size(String environment) {
        return environment.equalsIgnoreCase("production") ? 50 : 5; // expect
    }

    String bucket(String stage) {
        switch (stage) { // expect
            case "prod":
                return "acme-reports";
            default:
                return "acme-reports-dev";
        }
    }
}
