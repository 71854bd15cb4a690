package shop;

import io.temporal.failure.ApplicationFailure;
import java.io.IOException;

class ChargeActivitiesImpl implements ChargeActivities {
    public String charge(String order) {
        if (order.isEmpty()) {
            throw ApplicationFailure.newFailure("an empty order: " + order, "NoOrder"); // expect
        }
        try {
            return gateway.charge(order);
        } catch (IOException | IllegalArgumentException problem) { // expect
            throw ApplicationFailure.newNonRetryableFailureWithCause("order " + order, "Charge", problem);
        }
    }
}
