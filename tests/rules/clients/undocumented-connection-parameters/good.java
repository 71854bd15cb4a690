/** Reads reports: host is where the service is, timeout the milliseconds that one request may take. */
class ReportClient {
    private final String host;
    private final int timeout;

    ReportClient(String host, int timeout) {
        this.host = host;
        this.timeout = timeout;
    }
}

class QueueClient {
    /**
     * Writes to a queue.
     *
     * @param url where the queue is
     * @param retries how often a message is sent again
     */
    QueueClient(String url, int retries) {
        open(url, retries);
    }
}

class StockClient {
    StockClient(String host) {
        open(host);
    }
}

class Window {
    Window(String address, int timeout) {
        open(address, timeout);
    }
}
