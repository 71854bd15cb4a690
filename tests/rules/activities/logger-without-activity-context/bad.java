package app.ledger;

import java.util.logging.Logger;

class LedgerActivitiesImpl implements LedgerActivities {
    private static final Logger LOG = Logger.getLogger(LedgerActivitiesImpl.class.getName());
    private final Ledger ledger = Ledger.open();

    @Override
    public void close(String period) {
        System.out.println("closing " + period); // expect
        LOG.info("closing " + period); // expect
        ledger.close(period);
        report(period);
    }

    private void report(String period) {
        System.err.println("closed " + period); // expect
        LOG.warning("closed " + period); // expect
    }
}
