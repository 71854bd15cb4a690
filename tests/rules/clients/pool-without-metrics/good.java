package io.acme.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;

class Ledger {
  HikariDataSource open(HikariConfig config, MeterRegistry registry) {
    config.setMetricRegistry(registry);
    return new HikariDataSource(config);
  }
}
