package io.acme.reports;

import io.temporal.activity.ActivityInterface;
import org.springframework.web.client.RestTemplate;
import software.amazon.awssdk.services.s3.S3Client;

@ActivityInterface
interface ReportActivities {
  void upload(String name);
}

class ReportActivitiesImpl implements ReportActivities {
  @Override
  public void upload(String name) {
    S3Client storage = S3Client.create(); // expect
    RestTemplate template = new RestTemplate(); // expect
    template.delete(name);
    storage.close();
  }
}
