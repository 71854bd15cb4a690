package io.acme.queue;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.net.Socket;

class QueueClient {
  private final ConnectionFactory factory = new ConnectionFactory();
  private Connection connection;
  private Socket socket;

  void connect() throws Exception {
    connection = factory.newConnection(); // expect
  }

  void open(String host) throws Exception {
    socket = new Socket(host, 9000); // expect
  }
}
