package io.acme.ledger;

import com.codahale.metrics.MetricRegistry;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;

class Ledger {
  HikariConfig config(String url, MetricRegistry registry) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setKeepaliveTime(60_000);
    config.setLeakDetectionThreshold(30_000);
    config.setMetricRegistry(registry);
    return config;
  }

  HikariConfig config(Properties properties) {
    return new HikariConfig(properties);
  }

  HikariDataSource open(HikariConfig config) {
    return new HikariDataSource(config);
  }
}
