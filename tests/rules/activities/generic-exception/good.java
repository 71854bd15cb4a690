package shop;

import io.temporal.activity.ActivityInterface;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@ActivityInterface
interface OrderActivities {
    /**
     * Charges the card of an order.
     *
     * @param orderId the order that is paid
     * @return the number of the receipt
     */
    String charge(String orderId);

    /**
     * Ships an order.
     *
     * @param orderId the order that is shipped
     */
    void ship(String orderId);
}

class OrderActivitiesImpl implements OrderActivities {
    private final Gateway gateway;

    OrderActivitiesImpl(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Charges the card of an order.
     *
     * @param orderId the order that is paid
     * @return the number of the receipt
     */
    @Override
    public String charge(String orderId) {
        try {
            return gateway.charge(orderId);
        } catch (CardDeclinedException e) {
            throw ApplicationFailure.newNonRetryableFailureWithCause("card of " + orderId + " declined", "CardDeclined", e);
        } catch (Exception e) {
            throw ApplicationFailure.newFailureWithCause("charge of " + orderId + " failed", "ChargeFailed", e); // expect: activities/retryability-implicit
        }
    }

    /**
     * Ships an order.
     *
     * @param orderId the order that is shipped
     */
    @Override
    public void ship(String orderId) {
        if (orderId.isEmpty()) {
            throw new IllegalArgumentException("order id must not be empty");
        }
        try {
            gateway.ship(orderId);
        } catch (IOException e) {
            throw new ShippingException("order " + orderId + " is not shipped", e);
        }
    }
}

class Stock {
    private static final Logger log = LoggerFactory.getLogger(Stock.class);
    private final List<Throwable> problems;

    Stock(List<Throwable> problems) {
        this.problems = problems;
    }

    void refresh(Warehouse warehouse) {
        try {
            warehouse.refresh();
        } catch (Exception e) { // expect: clients/generic-exception
            log.error("refresh of {} failed", warehouse, e);
        }
    }

    void audit(Warehouse warehouse) {
        try {
            warehouse.audit();
        } catch (Exception e) {
            problems.add(e);
        }
    }

    public static void main(String[] args) {
        try {
            new Stock(List.of()).refresh(Warehouse.open(args[0]));
        } catch (Exception e) {
            log.error("ended: " + e.getMessage());
        }
    }

    void close(Warehouse warehouse) {
        try {
            warehouse.close();
        } catch (Exception e) {
            log.error("not closed: " + e.getMessage());
        }
    }
}
