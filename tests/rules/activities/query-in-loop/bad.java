package io.acme.orders;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInterface;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

@ActivityInterface
interface OrderActivities {
  void markPaid(List<Integer> orderIds);
}

class OrderActivitiesImpl implements OrderActivities {
  private final JdbcTemplate template;

  OrderActivitiesImpl(JdbcTemplate template) {
    this.template = template;
  }

  @Override
  public void markPaid(List<Integer> orderIds) {
    for (Integer orderId : orderIds) {
      Activity.getExecutionContext().heartbeat(orderId);
      template.update("UPDATE orders SET paid = true WHERE id = ?", orderId); // expect
    }
  }
}
