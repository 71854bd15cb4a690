class ReportClient { // expect
    private final String host;
    private final int timeout;

    ReportClient(String host, int timeout) {
        this.host = host;
        this.timeout = timeout;
    }
}

/** The settings of the database: user is who reads. */
class DatabaseConfiguration { // expect
    DatabaseConfiguration(String user, int maxConnections) {
        apply(user, maxConnections);
    }
}
