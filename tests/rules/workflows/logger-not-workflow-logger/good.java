package app.close;

import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class CloseImpl implements CloseWorkflow {
    private static final Logger log = Workflow.getLogger(CloseImpl.class);

    @Override
    public void close(String period) {
        log.info("closing {}", period);
        Workflow.sleep(Duration.ofSeconds(1));
    }
}

class Starter {
    private static final Logger lines = LoggerFactory.getLogger(Starter.class);

    void start(String period) {
        lines.info("starting the closing of {}", period);
    }
}
