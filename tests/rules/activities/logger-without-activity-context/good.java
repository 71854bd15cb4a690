package app.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LedgerActivitiesImpl implements LedgerActivities {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerActivitiesImpl.class);
    private final Ledger ledger = Ledger.open();

    @Override
    public void close(String period) {
        LOG.info("closing {}", period);
        ledger.close(period);
    }
}

class LedgerWorker {
    void announce(String queue) {
        System.out.println("worker on " + queue);
    }
}
