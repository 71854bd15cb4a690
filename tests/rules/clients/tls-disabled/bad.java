package io.acme.clients;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

public class Clients {
  static final String ORDERS = "jdbc:postgresql://db.acme.io/shop?sslmode=disable"; // expect
  static final String STOCK = "jdbc:mysql://stock.acme.io/stock?useSSL=false&serverTimezone=UTC"; // expect
  static final String CACHE = "redis://cache.acme.io:6379"; // expect

  static TrustManager[] everybody() {
    return new TrustManager[] {
      new X509TrustManager() {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {} // expect

        @Override
        public X509Certificate[] getAcceptedIssuers() {
          return new X509Certificate[0];
        }
      }
    };
  }

  static OkHttpClient anyName() {
    return new OkHttpClient.Builder().hostnameVerifier((host, session) -> true).build(); // expect
  }

  static void everywhere() {
    HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> { return true; }); // expect
  }

  static CloseableHttpClient apache() {
    return HttpClients.custom()
        .setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE) // expect
        .build();
  }

  static HttpRequest plain() {
    return HttpRequest.newBuilder()
        .uri(URI.create("http://api.acme.io/v1")) // expect
        .timeout(Duration.ofSeconds(5))
        .build();
  }

  static Request plainToo() {
    return new Request.Builder().url("http://api.acme.io/v1").build(); // expect
  }
}

class AnyName implements HostnameVerifier {
  @Override
  public boolean verify(String host, SSLSession session) { // expect
    return true;
  }
}
