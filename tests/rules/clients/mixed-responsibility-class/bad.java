package shop;

public class StockClient { // expect
    private final Channel channel;

    public StockClient(Channel channel) {
        this.channel = channel;
    }

    public void connect() {
        channel.open();
    }

    public long computeTotal(long pieces, long price) {
        return pieces * price;
    }
}

interface CacheConnection { // expect
    void disconnect();

    void warmCache(int entries);
}
