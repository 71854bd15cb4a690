class QueueClient { // expect
    private Channel channel;

    void connect() {
        channel.open();
    }

    void send(String message) {
        channel.write(message);
    }
}
