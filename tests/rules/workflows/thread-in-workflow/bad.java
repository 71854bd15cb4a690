package app.thumbnails;

import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

public class ThumbnailsImpl implements ThumbnailsWorkflow {
    private int done;

    @Override
    public int shrink(List<String> pictures) {
        Workflow.getInfo();
        ExecutorService pool = Executors.newFixedThreadPool(4); // expect
        for (String picture : pictures) {
            pool.submit(() -> count(picture)); // expect
        }
        Thread last = new Thread(() -> count("last")); // expect
        last.start(); // expect
        CompletableFuture<Integer> sum = CompletableFuture.supplyAsync(() -> done); // expect
        pictures.parallelStream().forEach(this::count); // expect
        return sum.getNow(0);
    }

    private void count(String picture) {
        ReentrantLock lock = new ReentrantLock(); // expect
        synchronized (this) { // expect
            done += lock.getHoldCount() + picture.length();
        }
    }
}
