package io.acme.cards;

import io.temporal.activity.ActivityInterface;

@ActivityInterface
public interface CardActivities {
  void charge_card(String card); // expect

  void RefundCard(String card); // expect

  void block(String card);
}
