package io.acme.ledger;

import com.zaxxer.hikari.HikariConfig;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;

class Ledger {
  private final ManagedChannel channel =
      ManagedChannelBuilder.forAddress("ledger", 50051).usePlaintext().build(); // expect

  HikariConfig config(String url) {
    HikariConfig config = new HikariConfig(); // expect
    config.setJdbcUrl(url);
    config.setLeakDetectionThreshold(30_000);
    return config;
  }
}
