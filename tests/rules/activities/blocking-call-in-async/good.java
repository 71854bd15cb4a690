package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Prices {
    private final Executor slowCalls;
    private final ExecutorService pool;

    Prices(Executor slowCalls, ExecutorService pool) {
        this.slowCalls = slowCalls;
        this.pool = pool;
    }

    CompletableFuture<Price> slowPrice(String sku) {
        return CompletableFuture.supplyAsync(() -> {
            pause();
            return new Price(sku);
        }, slowCalls);
    }

    CompletableFuture<String> label(CompletableFuture<String> sku) {
        return sku.thenApply(name -> name.trim()).thenApplyAsync(name -> {
            pause();
            return name + "!";
        }, slowCalls);
    }

    CompletableFuture<Void> later() {
        return CompletableFuture.runAsync(() -> {
            pool.submit(() -> pause());
        });
    }

    CompletableFuture<List<Price>> all(List<CompletableFuture<Price>> prices) {
        return CompletableFuture.allOf(prices.toArray(new CompletableFuture[0]))
                .thenApply(done -> prices.stream().map(price -> price.join()).collect(Collectors.toList()));
    }

    CompletableFuture<Long> sum(CompletableFuture<Long> net, CompletableFuture<Long> tax) {
        CompletableFuture<Void> both = CompletableFuture.allOf(net, tax);
        return both.thenApply(done -> net.join() + tax.join());
    }

    Mono<Price> page(String sku) {
        return Mono.fromCallable(() -> {
            pause();
            return new Price(sku);
        }).subscribeOn(Schedulers.boundedElastic());
    }

    void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
