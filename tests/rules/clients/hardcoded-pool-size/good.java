package io.acme.orders;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

public final class Sources {
  private Sources() {}

  static DataSource hikari(Settings settings) {
    HikariConfig config = new HikariConfig(); // expect: clients/connection-without-keepalive, clients/pool-without-leak-detection
    config.setJdbcUrl(settings.url());
    config.setMaximumPoolSize(settings.poolSize());
    return new HikariDataSource(config); // expect: clients/pool-without-metrics
  }

  static DataSource commons(String url, int size) {
    BasicDataSource source = new BasicDataSource(); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
    source.setUrl(url);
    source.setMaxTotal(size);
    return source;
  }

  record Settings(String url, int poolSize) {}
}
