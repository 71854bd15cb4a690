package shop;

import static java.lang.System.getenv;

import java.util.Map;

class OrderConfig {
    private final String host = System.getenv("ORDERS_HOST"); // expect
    private final int port = Integer.parseInt(getenv("ORDERS_PORT")); // expect
    private final String queue = System.getenv().get("ORDERS_QUEUE"); // expect

    String address() {
        String region = System.getenv( // expect
                "ORDERS_REGION");
        return "https://" + host + "." + region + ":" + port;
    }

    Map<String, String> all() {
        return Map.of("queue", queue, "token", System.getenv("ORDERS_TOKEN").trim()); // expect
    }
}
