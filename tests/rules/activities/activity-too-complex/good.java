package io.acme.orders;

import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Works on orders. */
@ActivityInterface
interface OrderActivities {
  /**
   * Counts lines.
   *
   * @param orders the lines of each order
   * @return how many lines have a price
   */
  int count(List<List<Integer>> orders);
}

class OrderActivitiesImpl implements OrderActivities {
  @Override
  public int count(List<List<Integer>> orders) {
    int found = 0;
    for (List<Integer> order : orders) {
      for (Integer line : order) {
        if (line > 0) {
          found += 1;
        }
      }
    }
    return found;
  }
}
