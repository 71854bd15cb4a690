package io.acme.reports;

import io.temporal.activity.ActivityInterface;
import org.springframework.web.client.RestTemplate;

/** Works on reports. */
@ActivityInterface
interface ReportActivities {
  /**
   * Counts orders.
   *
   * @param day of which day
   * @return how many there are
   */
  int count(String day);
}

class ReportActivitiesImpl implements ReportActivities {
  private final RestTemplate archive;
  private final String address;

  ReportActivitiesImpl(RestTemplate archive, String address) {
    this.archive = archive;
    this.address = address;
  }

  @Override
  public int count(String day) {
    return archive.getForObject(address + "/count/{day}", Integer.class, day);
  }
}
