package io.acme.billing;

import io.temporal.activity.ActivityInterface;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@ActivityInterface
interface BillingActivities {
  String charge(String customer) throws IOException, InterruptedException;

  int render(String invoice) throws IOException, InterruptedException;

  int status() throws IOException;
}

class BillingActivitiesImpl implements BillingActivities {
  private static final HttpClient HTTP = HttpClient.newHttpClient(); // expect

  @Override
  public String charge(String customer) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://billing.acme.io/" + customer)) // expect
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public int render(String invoice) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("pdflatex", invoice).start();
    return process.waitFor(); // expect
  }

  @Override
  public int status() throws IOException {
    return open().getResponseCode();
  }

  private HttpURLConnection open() throws IOException {
    return (HttpURLConnection) new URL("https://billing.acme.io/status").openConnection(); // expect
  }
}

class Catalogue {
  String load() throws IOException {
    return new URL("https://billing.acme.io/catalogue").openConnection().getContentType();
  }
}
