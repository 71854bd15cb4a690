package io.acme.queue;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.github.resilience4j.retry.Retry;

class QueueClient {
  private final ConnectionFactory factory = new ConnectionFactory();
  private final Retry retry;
  private Connection connection;

  QueueClient(Retry retry) {
    this.retry = retry;
  }

  void connect() throws Exception {
    connection = retry.executeCallable(() -> factory.newConnection());
  }

  boolean isHealthy() {
    return connection.isOpen();
  }
}
