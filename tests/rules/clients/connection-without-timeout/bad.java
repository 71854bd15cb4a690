package io.acme.invoices;

import static java.net.http.HttpRequest.newBuilder;

import io.acme.stock.CountReply;
import io.acme.stock.CountRequest;
import io.acme.stock.StockGrpc;
import io.grpc.ManagedChannel;
import jakarta.mail.Session;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import okhttp3.OkHttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.springframework.web.client.RestTemplate;

public class InvoiceClient {
  private static final String BASE = "https://invoices.acme.io/v2";
  private static final String DATABASE = "jdbc:mysql://db:3306/shop";

  private final HttpClient http = HttpClient.newHttpClient(); // expect
  private final RestTemplate rest = new RestTemplate(); // expect

  public String load(String id) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder() // expect
        .uri(URI.create(BASE + "/invoices/" + id))
        .header("Accept", "application/json")
        .GET()
        .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  public HttpRequest search(String text) {
    return newBuilder(URI.create(BASE + "/search?q=" + text)).build(); // expect
  }

  public HttpClient redirecting() {
    return HttpClient.newBuilder() // expect
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  public int status() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(BASE + "/status").openConnection(); // expect
    connection.setRequestMethod("HEAD");
    return connection.getResponseCode();
  }

  public InputStream download(String id) throws IOException {
    URL url = new URL(BASE + "/invoices/" + id + ".pdf");
    return url.openStream(); // expect
  }

  public Client jersey() {
    return ClientBuilder.newClient(); // expect
  }

  public int apache(String id) throws IOException {
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      HttpGet get = new HttpGet(BASE + "/invoices/" + id);
      return client.execute(get).getStatusLine().getStatusCode(); // expect
    }
  }

  public OkHttpClient patient() {
    return new OkHttpClient.Builder() // expect
        .readTimeout(0, java.util.concurrent.TimeUnit.SECONDS)
        .build();
  }

  public Connection database(String user, String password) throws SQLException {
    return DriverManager.getConnection(DATABASE, user, password); // expect
  }

  public CountReply stock(ManagedChannel channel, String sku) {
    StockGrpc.StockBlockingStub stub = StockGrpc.newBlockingStub(channel); // expect
    return stub.count(CountRequest.newBuilder().setSku(sku).build());
  }

  public Socket socket(String host) throws IOException {
    return new Socket(host, 9000); // expect
  }

  public Socket connected(String host) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(host, 9000)); // expect
    return socket;
  }

  public Session mail() {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "mail.acme.io");
    settings.put("mail.smtp.auth", "true");
    return Session.getInstance(settings); // expect
  }

  public RestTemplate rest() {
    return rest;
  }
}
