package io.acme.orders;

import io.temporal.activity.ActivityInterface;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Works on orders. */
@ActivityInterface
interface OrderActivities {
  /**
   * Marks orders as paid.
   *
   * @param orderRows the orders, one row each
   */
  void markPaid(List<Object[]> orderRows);
}

class OrderActivitiesImpl implements OrderActivities {
  private final JdbcTemplate template;

  OrderActivitiesImpl(JdbcTemplate template) {
    this.template = template;
  }

  @Override
  public void markPaid(List<Object[]> orderRows) {
    template.batchUpdate("UPDATE orders SET paid = true WHERE id = ?", orderRows);
  }
}
