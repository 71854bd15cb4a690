package io.acme.reports;

import io.temporal.activity.ActivityInterface;
import org.springframework.web.client.RestTemplate;

/** Works on reports. */
@ActivityInterface
interface ReportActivities {
  /**
   * Uploads a report.
   *
   * @param name which report
   */
  void upload(String name);
}

class ReportActivitiesImpl implements ReportActivities {
  private final RestTemplate template;

  ReportActivitiesImpl(RestTemplate template) {
    this.template = template;
  }

  @Override
  public void upload(String name) {
    template.delete(name);
  }
}
