package shop;

import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.net.SocketTimeoutException;

class ChargeActivitiesImpl implements ChargeActivities {
    /**
     * Charges an order.
     *
     * @param order the order
     * @return the receipt
     */
    public String charge(String order) {
        try {
            return gateway.charge(order);
        } catch (SocketTimeoutException | GatewayBusyException problem) {
            throw new GatewayException("order " + order + " not charged", problem);
        } catch (IllegalArgumentException problem) {
            throw ApplicationFailure.newNonRetryableFailureWithCause("order " + order, "Charge", problem);
        }
    }
}
