package io.acme.pictures;

import io.temporal.activity.ActivityInterface;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@ActivityInterface
interface PictureActivities {
  void resizeAll(List<String> pictures);
}

class PictureActivitiesImpl implements PictureActivities {
  private final Resizer resizer;

  PictureActivitiesImpl(Resizer resizer) {
    this.resizer = resizer;
  }

  @Override
  public void resizeAll(List<String> pictures) {
    ExecutorService threads = Executors.newCachedThreadPool();
    for (String picture : pictures) {
      threads.submit(() -> resizer.resize(picture)); // expect
    }
    for (String picture : pictures) {
      new Thread(() -> resizer.resize(picture)).start(); // expect
    }
  }
}
