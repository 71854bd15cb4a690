package io.acme.archives;

import io.temporal.activity.ActivityInterface;
import java.util.Properties;

/** Archives. */
@ActivityInterface
interface ArchiveActivities {
  /**
   * Archives.
   *
   * @param prefix what
   * @return how much it was
   */
  int archive(String prefix);
}

class ArchiveActivitiesImpl implements ArchiveActivities {
  private final Store store;

  ArchiveActivitiesImpl(Store store) {
    this.store = store;
  }

  @Override
  public int archive(String prefix) {
    Properties options = new Properties();
    options.put("limit", System.getenv("ARCHIVE_LIMIT")); // expect
    return store.archive(prefix, options, settings());
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.put("timeout", System.getenv("ARCHIVE_TIMEOUT")); // expect
    return settings;
  }
}
