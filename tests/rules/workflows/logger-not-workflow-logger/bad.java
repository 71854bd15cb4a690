package app.close;

import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class CloseImpl implements CloseWorkflow {
    private static final Logger log = LoggerFactory.getLogger(CloseImpl.class);

    @Override
    public void close(String period) {
        log.info("closing {}", period); // expect
        System.out.println("closing " + period); // expect
        Workflow.sleep(Duration.ofSeconds(1));
        note(period);
    }

    private void note(String period) {
        log.warn("closed {}", period); // expect
    }
}
