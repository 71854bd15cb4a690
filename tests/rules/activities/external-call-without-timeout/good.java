package io.acme.billing;

import io.temporal.activity.ActivityInterface;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Activities that move money. */
@ActivityInterface
interface BillingActivities {
  /**
   * Charges a customer.
   *
   * @param customer whom to charge
   * @return the id of the charge
   */
  String charge(String customer) throws IOException, InterruptedException;

  /**
   * Renders an invoice.
   *
   * @param invoice path of its source
   * @return whether the renderer ended in time
   */
  boolean render(String invoice) throws IOException, InterruptedException;
}

/** The activities over HTTP. */
class BillingActivitiesImpl implements BillingActivities {
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * Charges a customer.
   *
   * @param customer whom to charge
   * @return the id of the charge
   */
  @Override
  public String charge(String customer) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://billing.acme.io/" + customer))
        .timeout(Duration.ofSeconds(10))
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /**
   * Renders an invoice.
   *
   * @param invoice path of its source
   * @return whether the renderer ended in time
   */
  @Override
  public boolean render(String invoice) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("pdflatex", invoice).start();
    return process.waitFor(60, TimeUnit.SECONDS);
  }
}
