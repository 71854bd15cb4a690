package io.acme.months;

import io.temporal.activity.ActivityInterface;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestTemplate;

/** Works on months. */
@ActivityInterface
interface MonthActivities {
  /**
   * Closes a month.
   *
   * @param month which one
   */
  void close(String month);
}

class MonthActivitiesImpl implements MonthActivities {
  private static final Logger log = LoggerFactory.getLogger(MonthActivitiesImpl.class);
  private final RestTemplate months;

  MonthActivitiesImpl(RestTemplate months) {
    this.months = months;
  }

  @Override
  public void close(String month) {
    months.put("https://months.acme.io/lock", month);
    Integer total = months.getForObject("https://months.acme.io/total", Integer.class); // expect: activities/hardcoded-configuration
    log.info("total of {} is {}", month, total);
    months.put("https://months.acme.io/send", total);
    months.put("https://months.acme.io/unlock", month);
  }
}
