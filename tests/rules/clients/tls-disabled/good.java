package io.acme.clients;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

public class Clients {
  static final String ORDERS = "jdbc:postgresql://db.acme.io/shop?sslmode=verify-full";
  static final String LOCAL = "jdbc:postgresql://localhost/shop?sslmode=disable";
  static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema";

  static OkHttpClient checked(HostnameVerifier verifier) {
    return new OkHttpClient.Builder().hostnameVerifier(verifier).build();
  }

  static HttpRequest secure() {
    return HttpRequest.newBuilder()
        .uri(URI.create("https://api.acme.io/v1"))
        .timeout(Duration.ofSeconds(5))
        .build();
  }

  static HttpRequest local() {
    return HttpRequest.newBuilder()
        .uri(URI.create("http://localhost:8080/health"))
        .timeout(Duration.ofSeconds(1))
        .build();
  }

  static URI schema() {
    return URI.create("http://schemas.acme.io/order.xsd");
  }
}

class Pinned implements X509TrustManager, HostnameVerifier {
  private final X509Certificate expected;

  Pinned(X509Certificate expected) {
    this.expected = expected;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("no clients");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    if (!chain[0].equals(expected)) {
      throw new CertificateException("unexpected certificate");
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[] {expected};
  }

  @Override
  public boolean verify(String host, SSLSession session) {
    return host.endsWith(".acme.io");
  }
}
