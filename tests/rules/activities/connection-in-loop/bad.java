package io.acme.orders;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.web.client.RestTemplate;

class Orders {
  void save(String url, List<String> orders) throws SQLException {
    for (String order : orders) {
      try (Connection connection = DriverManager.getConnection(url)) { // expect
        connection.setSchema(order);
      }
      RestTemplate template = new RestTemplate(); // expect
      template.delete(order);
      HttpClient client = HttpClient.newHttpClient(); // expect
      System.out.println(client + order);
    }
  }
}
