package cards;

import io.temporal.activity.ActivityInterface;

@ActivityInterface
public interface CardActivities {
    /** Charges the card behind the token and returns the receipt. */
    String chargeCard(String token);
}
