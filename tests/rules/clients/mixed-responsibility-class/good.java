package shop;

class StockClient { // expect: clients/client-without-health-check
    private final Channel channel;
    private final Locks locks;

    StockClient(Channel channel, Locks locks) {
        this.channel = channel;
        this.locks = locks;
    }

    void connect() {
        channel.open();
    }

    String processResponse(byte[] reply) {
        return new String(reply, java.nio.charset.StandardCharsets.UTF_8);
    }

    void acquireLock(String name) {
        locks.acquireLock(name);
    }
}

class StockTotals {
    private final StockClient client;

    StockTotals(StockClient client) {
        this.client = client;
    }

    long computeTotal(long pieces, long price) {
        return pieces * price;
    }
}
