package app.close;

import io.temporal.workflow.Workflow;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;

@Slf4j
public class CloseImpl implements CloseWorkflow {
    @Override
    public void close(String period) {
        log.info("closing {}", period); // expect
        Workflow.sleep(Duration.ofSeconds(1));
    }
}
