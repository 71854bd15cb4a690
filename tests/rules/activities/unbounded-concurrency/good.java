package io.acme.pictures;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInterface;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Works on pictures. */
@ActivityInterface
interface PictureActivities {
  /**
   * Resizes pictures.
   *
   * @param pictures their paths
   */
  void resizeAll(List<String> pictures);
}

class PictureActivitiesImpl implements PictureActivities {
  private final Resizer resizer;

  PictureActivitiesImpl(Resizer resizer) {
    this.resizer = resizer;
  }

  @Override
  public void resizeAll(List<String> pictures) {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (String picture : pictures) {
        Activity.getExecutionContext().heartbeat(picture);
        threads.submit(() -> resizer.resize(picture));
      }
    } finally {
      threads.shutdown();
    }
  }
}
