package io.acme.orders;

import io.temporal.activity.ActivityInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ActivityInterface
interface OrderActivities {
  int work(String orderId);
}

class OrderActivitiesImpl implements OrderActivities {
  private static final List<String> RESULTS = new ArrayList<>();
  private static final Map<String, Integer> BY_ORDER = new HashMap<>();

  @Override
  public int work(String orderId) {
    RESULTS.add(orderId); // expect
    BY_ORDER.put(orderId, RESULTS.size()); // expect
    return RESULTS.size();
  }
}
