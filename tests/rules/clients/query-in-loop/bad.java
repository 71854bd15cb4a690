package io.acme.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

class Orders {
  private final JdbcTemplate template;
  private final UserRepository userRepository;

  Orders(JdbcTemplate template, UserRepository userRepository) {
    this.template = template;
    this.userRepository = userRepository;
  }

  void save(List<Integer> ids) {
    for (Integer id : ids) {
      template.update("INSERT INTO orders (id) VALUES (?)", id); // expect
    }
  }

  void prepared(Connection connection, List<Integer> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("DELETE FROM orders WHERE id = ?")) {
      for (Integer id : ids) {
        statement.setInt(1, id);
        statement.executeUpdate(); // expect
      }
    }
  }

  List<User> users(List<Integer> ids) {
    return ids.stream().map(id -> userRepository.findById(id).orElseThrow()).collect(Collectors.toList()); // expect
  }

  void rename(List<User> users) {
    for (User user : users) {
      userRepository.save(user); // expect
    }
    users.forEach(user -> userRepository.save(user)); // expect
  }
}
