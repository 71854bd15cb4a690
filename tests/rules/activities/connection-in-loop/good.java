package io.acme.orders;

import java.util.List;
import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;

class Orders {
  private final DataSource source;

  Orders(DataSource source) {
    this.source = source;
  }

  void save(List<String> orders) throws SQLException {
    try (Connection connection = source.getConnection()) {
      for (String order : orders) {
        connection.setSchema(order);
      }
    }
  }
}
