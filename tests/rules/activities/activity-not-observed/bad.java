package io.acme.months;

import io.temporal.activity.ActivityInterface;
import org.springframework.web.client.RestTemplate;

@ActivityInterface
interface MonthActivities {
  void close(String month);
}

class MonthActivitiesImpl implements MonthActivities {
  private final RestTemplate months;

  MonthActivitiesImpl(RestTemplate months) {
    this.months = months;
  }

  @Override
  public void close(String month) { // expect
    months.put("https://months.acme.io/lock", month);
    Integer total = months.getForObject("https://months.acme.io/total", Integer.class);
    months.put("https://months.acme.io/send", total);
    months.put("https://months.acme.io/unlock", month);
  }
}
