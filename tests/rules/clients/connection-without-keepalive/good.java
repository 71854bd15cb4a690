package io.acme.ledger;

import com.zaxxer.hikari.HikariConfig;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.concurrent.TimeUnit;

class Ledger {
  private final ManagedChannel channel =
      ManagedChannelBuilder.forAddress("ledger", 50051).keepAliveTime(30, TimeUnit.SECONDS).build();

  HikariConfig config(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setLeakDetectionThreshold(30_000);
    config.setKeepaliveTime(60_000);
    return config;
  }
}
