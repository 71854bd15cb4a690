package shop;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInterface;
import io.temporal.workflow.Workflow;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@ActivityInterface
interface OrderActivities {
    String charge(String orderId);

    void ship(String orderId);

    void archive(String orderId);
}

class OrderActivitiesImpl implements OrderActivities {
    private static final Logger log = LoggerFactory.getLogger(OrderActivitiesImpl.class);

    private final Gateway gateway;

    OrderActivitiesImpl(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String charge(String orderId) {
        try {
            return gateway.charge(orderId);
        } catch (Exception e) { // expect
            log.error("charge of {} failed", orderId, e);
            return null;
        }
    }

    @Override
    public void ship(String orderId) {
        if (orderId.isEmpty()) {
            throw new RuntimeException("no order"); // expect
        }
        try {
            gateway.ship(orderId);
        } catch (IOException | RuntimeException e) { // expect
            log.warn("order {} is not shipped", orderId);
        }
    }

    @Override
    public void archive(String orderId) {
        store(orderId);
    }

    private void store(String orderId) {
        try {
            gateway.archive(orderId);
        } catch (Throwable t) { // expect
            log.error("archive is full", t);
        }
    }
}

class Stock {
    private static final Logger log = LoggerFactory.getLogger(Stock.class);

    void refresh(Warehouse warehouse) {
        try {
            warehouse.refresh();
        } catch (java.lang.Exception e) { // expect
            log.error("refresh failed: " + e.getMessage());
        }
    }

    int count(Warehouse warehouse) {
        try {
            return warehouse.count();
        } catch (final RuntimeException e) { // expect
            log.error("no count");
            return 0;
        }
    }

    void hint(Warehouse warehouse) {
        try {
            warehouse.hint();
        } catch (Exception e) { // expect
            log.debug("no hint");
        }
    }
}
