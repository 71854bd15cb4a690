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
  private final String bucket;

  ReportActivitiesImpl(Storage storage, String bucket) {
    this.storage = storage;
    this.bucket = bucket;
  }

  @Override
  public String publish(String report) {
    return storage.put(bucket, report);
  }
}
