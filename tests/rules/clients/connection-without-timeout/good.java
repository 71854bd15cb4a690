package io.acme.invoices;

import io.acme.stock.CountReply;
import io.acme.stock.CountRequest;
import io.acme.stock.StockGrpc;
import jakarta.mail.Session;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import okhttp3.OkHttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

public class InvoiceClient {
  private static final String BASE = "https://invoices.acme.io/v2";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final OkHttpClient plain = new OkHttpClient();
  private final StockGrpc.StockBlockingStub stock;
  private final DataSource orders;

  public InvoiceClient(StockGrpc.StockBlockingStub stock, DataSource orders) {
    this.stock = stock;
    this.orders = orders;
  }

  public String load(String id) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder()
        .uri(URI.create(BASE + "/invoices/" + id))
        .timeout(Duration.ofSeconds(10))
        .GET()
        .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  public HttpRequest stepwise(String id) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(BASE + "/invoices/" + id));
    builder.timeout(Duration.ofSeconds(10));
    return builder.build();
  }

  public int status() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(BASE + "/status").openConnection();
    connection.setConnectTimeout(2_000);
    connection.setReadTimeout(5_000);
    return connection.getResponseCode();
  }

  public RestTemplate rest() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setConnectTimeout(2_000);
    factory.setReadTimeout(5_000);
    return new RestTemplate(factory);
  }

  public Client jersey() {
    return ClientBuilder.newBuilder().connectTimeout(2, TimeUnit.SECONDS).build();
  }

  public int apache(String id) throws IOException {
    RequestConfig limits = RequestConfig.custom().setSocketTimeout(5_000).build();
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      HttpGet get = new HttpGet(BASE + "/invoices/" + id);
      get.setConfig(limits);
      return client.execute(get).getStatusLine().getStatusCode();
    }
  }

  public OkHttpClient quick() {
    return plain.newBuilder().readTimeout(1, TimeUnit.SECONDS).build();
  }

  public Connection order() throws SQLException {
    return orders.getConnection();
  }

  public CountReply stock(String sku) {
    return stock.withDeadlineAfter(2, TimeUnit.SECONDS).count(CountRequest.newBuilder().setSku(sku).build());
  }

  public Socket connected(String host) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(host, 9000), 3_000);
    return socket;
  }

  public Session mail() {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "mail.acme.io");
    settings.put("mail.smtp.connectiontimeout", "2000");
    settings.put("mail.smtp.timeout", "5000");
    return Session.getInstance(settings);
  }
}
