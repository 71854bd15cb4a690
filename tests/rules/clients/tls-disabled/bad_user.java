package io.acme.clients;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.http.conn.ssl.AllowAllHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.conn.ssl.TrustAllStrategy;
import org.apache.http.ssl.SSLContexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class UserClients {
  static final Logger log = LoggerFactory.getLogger(UserClients.class);

  static class TrustAll implements javax.net.ssl.X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) { // expect
      log.debug("trusted");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return null;
    }
  }

  static class TrustMore extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {} // expect

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {} // expect

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {} // expect

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  static void names(HttpsURLConnection connection) {
    HostnameVerifier everyName = (host, session) -> true; // expect
    connection.setHostnameVerifier(everyName);
    connection.setHostnameVerifier((host, session) -> true); // expect
    connection.setHostnameVerifier(new HostnameVerifier() {
      @Override
      public boolean verify(String host, SSLSession session) { // expect
        return true;
      }
    });
    connection.setHostnameVerifier(new AllowAllHostnameVerifier()); // expect
    connection.setHostnameVerifier(SSLConnectionSocketFactory.ALLOW_ALL_HOSTNAME_VERIFIER); // expect
    System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true"); // expect
  }

  static SSLContext contexts() throws Exception {
    SSLContext old = SSLContext.getInstance("SSLv3"); // expect
    SSLContext older = SSLContext.getInstance("TLSv1"); // expect
    SSLContexts.custom().loadTrustMaterial(null, (chain, type) -> true).build(); // expect
    return SSLContexts.custom().loadTrustMaterial(null, TrustAllStrategy.INSTANCE).build(); // expect
  }

  static SslContext netty() throws Exception {
    return SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE).build(); // expect
  }

  static void shell(Session session, JSch shell) {
    session.setConfig("StrictHostKeyChecking", "no"); // expect
    JSch.setConfig("StrictHostKeyChecking", "no"); // expect
  }
}
