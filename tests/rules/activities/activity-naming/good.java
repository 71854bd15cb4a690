package io.acme.cards;

import io.temporal.activity.ActivityInterface;

/** Works on cards. */
@ActivityInterface
public interface CardActivities {
  /**
   * Charges a card.
   *
   * @param card which card
   */
  void chargeCard(String card);

  /**
   * Refunds a card.
   *
   * @param card which card
   */
  void refundCard(String card);
}
