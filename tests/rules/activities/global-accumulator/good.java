package io.acme.orders;

import io.temporal.activity.ActivityInterface;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Works on orders. */
@ActivityInterface
interface OrderActivities {
  /**
   * Works on an order.
   *
   * @param orderId which order
   * @return its results
   */
  List<String> work(String orderId);
}

class OrderActivitiesImpl implements OrderActivities {
  private static final Deque<String> RECENT = new ArrayDeque<>();

  @Override
  public List<String> work(String orderId) {
    List<String> results = new ArrayList<>();
    results.add(orderId);
    RECENT.add(orderId);
    if (RECENT.size() > 10) {
      RECENT.poll();
    }
    return results;
  }
}
