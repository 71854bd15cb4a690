package app.thumbnails;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.unsafe.WorkflowUnsafe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class ThumbnailsImpl implements ThumbnailsWorkflow {
    private final Pictures pictures = Workflow.newActivityStub(Pictures.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(20)).build());

    private boolean announced;

    @Override
    public int shrink(List<String> names) {
        List<Promise<String>> shrunk = new ArrayList<>();
        for (String name : names) {
            shrunk.add(Async.function(pictures::shrink, name));
        }
        Promise.allOf(shrunk).get();
        Workflow.newWorkflowLock().lock();
        if (!WorkflowUnsafe.isReplaying()) {
            new Thread(() -> names.forEach(System.out::println)).start();
            synchronized (this) {
                this.announced = true;
            }
        }
        return (int) names.stream().distinct().count();
    }
}

class Uploads {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    synchronized void close() {
        pool.shutdown();
    }
}
