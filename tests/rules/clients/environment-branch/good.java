class ReportSettings {
    private final String host;
    private final boolean production;

    ReportSettings(String host, String environment) {
        this.host = host;
        this.production = "production".equals(environment);
    }

    void check(String env, boolean debug) {
        if ("prod".equals(env) && debug) {
            throw new IllegalArgumentException("debug must be off in " + env);
        }
    }

    int size(String kind) {
        switch (kind) {
            case "small":
                return 5;
            default:
                return 50;
        }
    }
}
