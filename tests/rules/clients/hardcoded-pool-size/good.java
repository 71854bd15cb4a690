package io.acme.orders;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

public final class Sources {
  private Sources() {}

  static DataSource hikari(Settings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    config.setMaximumPoolSize(settings.poolSize());
    return new HikariDataSource(config);
  }

  static DataSource commons(String url, int size) {
    BasicDataSource source = new BasicDataSource();
    source.setUrl(url);
    source.setMaxTotal(size);
    return source;
  }

  record Settings(String url, int poolSize) {}
}
