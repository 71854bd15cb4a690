class QueueClient {
    private Channel channel;

    void connect() {
        channel.open();
    }

    boolean isHealthy() {
        return channel.ask("PING");
    }
}

class ReportClient extends BaseClient {
    void connect() {
        channel.open();
    }

    String fetch(String report) {
        return channel.ask(report);
    }
}

class StockClient {
    int stock(String article) {
        return session.ask(article);
    }

    void order(String article) {
        session.order(article);
    }
}
