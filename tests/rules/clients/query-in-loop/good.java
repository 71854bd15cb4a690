package io.acme.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

class Orders {
  private final UserRepository userRepository;

  Orders(UserRepository userRepository) {
    this.userRepository = userRepository;
  }

  void prepared(Connection connection, List<Integer> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("DELETE FROM orders WHERE id = ?")) {
      for (Integer id : ids) {
        statement.setInt(1, id);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  List<User> users(List<Integer> ids) {
    return userRepository.findAllById(ids);
  }

  void rename(List<User> users) {
    for (User user : users) {
      user.rename();
    }
    userRepository.saveAll(users);
  }
}
