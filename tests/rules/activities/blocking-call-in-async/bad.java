package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.client.RestTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Prices {
    private final RestTemplate rest;

    Prices(RestTemplate rest) {
        this.rest = rest;
    }

    CompletableFuture<Price> slowPrice(String sku) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Thread.sleep(200); // expect
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Price(sku);
        });
    }

    CompletableFuture<String> label(CompletableFuture<String> sku) {
        return sku
                .thenApply(name -> rest.getForObject("/labels/{name}", String.class, name)) // expect
                .thenApplyAsync(text -> {
                    var other = CompletableFuture.supplyAsync(() -> "other");
                    return text + other.join(); // expect
                });
    }

    CompletableFuture<Void> store(String sku) {
        return CompletableFuture.runAsync(() -> write(sku)); // expect
    }

    private void write(String sku) {
        try (var connection = DriverManager.getConnection("jdbc:postgresql://db/prices")) {
            connection.setReadOnly(sku.isEmpty());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("price of " + sku + " is not stored", e);
        }
    }

    CompletableFuture<String> terms() {
        return CompletableFuture.supplyAsync(this::readTerms);
    }

    private String readTerms() {
        try {
            return Files.readString(Path.of("terms.txt")); // expect
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Mono<String> page(Mono<String> sku) {
        return sku.map(name -> rest.getForObject("/pages/{name}", String.class, name)); // expect
    }

    Flux<String> pages(Flux<String> skus) {
        return skus.flatMap(name -> Mono.just(Mono.just(name).block() + '!')); // expect
    }
}
