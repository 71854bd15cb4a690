package shop;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class OrderConfig {
    private static final boolean TRACING = "on".equals(System.getenv("ORDERS_TRACING"));

    private final String host = Optional.ofNullable(System.getenv("ORDERS_HOST")).orElse("localhost");
    private final String token = Objects.requireNonNull(System.getenv("ORDERS_TOKEN"), "ORDERS_TOKEN is not set");
    private final String queue = System.getenv().getOrDefault("ORDERS_QUEUE", "orders");
    private final String region;

    OrderConfig() {
        String found = System.getenv("ORDERS_REGION");
        region = found == null ? "eu-central-1" : found;
    }

    int port() {
        String port = System.getenv("ORDERS_PORT");
        if (port == null) {
            throw new IllegalStateException("ORDERS_PORT is not set");
        }
        return Integer.parseInt(port);
    }

    String proxy() {
        return System.getenv("ORDERS_PROXY");
    }

    String setting(String name) {
        return System.getenv(name);
    }

    Map<String, String> all() {
        return System.getenv();
    }

    String address() {
        return "https://" + host + "." + region + "/" + queue + (TRACING ? "?traced" : "") + token.length();
    }
}
