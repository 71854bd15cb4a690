package shop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

class Labels {
    private final Threads threads;
    private final ExecutorService pool;

    Labels(Threads threads, ExecutorService pool) {
        this.threads = threads;
        this.pool = pool;
    }

    CompletableFuture<String> ofField() {
        return CompletableFuture.supplyAsync(() -> {
            pause();
            return "field";
        }, this.pool);
    }

    CompletableFuture<String> ofCall() {
        return CompletableFuture.supplyAsync(() -> {
            pause();
            return "call";
        }, threads.slow());
    }

    CompletableFuture<Thread> started(CompletableFuture<String> sku) {
        return sku.thenApply(name -> threads.make(() -> {
            Thread.sleep(200);
            return name;
        }));
    }

    CompletableFuture<String> wrapped(CompletableFuture<String> sku) {
        return sku.thenApply(threads.wrap(name -> {
            Thread.sleep(200);
            return name;
        }));
    }

    CompletableFuture<String> both(CompletableFuture<String> name, CompletableFuture<String> price) {
        return CompletableFuture.allOf(name, price).thenApply(done -> name.get() + price.get());
    }

    CompletableFuture<String> handedOn(CompletableFuture<String> sku) {
        return sku.thenApply(name -> hand(name));
    }

    void start() {
        pool.submit(this::pause);
    }

    private String hand(String name) {
        pool.submit(() -> pause());
        return name;
    }

    private void pause() {
        Thread.sleep(200);
    }
}
