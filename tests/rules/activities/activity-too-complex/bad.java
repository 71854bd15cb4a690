package io.acme.orders;

import io.temporal.activity.ActivityInterface;
import java.util.List;

@ActivityInterface
interface OrderActivities {
  int count(List<List<Integer>> orders);
}

class OrderActivitiesImpl implements OrderActivities {
  @Override
  public int count(List<List<Integer>> orders) { // expect
    int found = 0;
    for (List<Integer> order : orders) {
      for (Integer line : order) {
        if (line > 0) {
          while (found < line) {
            if (line % 2 == 0) {
              found += 1;
            }
          }
        }
      }
    }
    return found;
  }
}
