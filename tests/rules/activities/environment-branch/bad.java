package io.acme.reports;

import io.temporal.activity.ActivityInterface;

/** Publishes reports. */
@ActivityInterface
interface ReportActivities {
  /**
   * Publishes a report.
   *
   * @param report which one
   * @return its address
   */
  String publish(String report);
}

class ReportActivitiesImpl implements ReportActivities {
  private final Storage storage;
  private final String environment;

  ReportActivitiesImpl(Storage storage, String environment) {
    this.storage = storage;
    this.environment = environment;
  }

  @Override
  public String publish(String report) {
    String bucket = "reports-dev";
    if ("prod".equals(environment)) { // expect
      bucket = "reports";
    }
    int limit = environment.equals("production") ? 500 : 5; // expect
    return storage.put(bucket, report, limit);
  }
}
