package io.acme.archives;

import io.temporal.activity.ActivityInterface;

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
  private final int limit;

  ArchiveActivitiesImpl(Store store, int limit) {
    this.store = store;
    this.limit = limit;
  }

  @Override
  public int archive(String prefix) {
    return store.archive(prefix, limit);
  }
}
