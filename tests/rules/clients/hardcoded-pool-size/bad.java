package io.acme.orders;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import redis.clients.jedis.JedisPoolConfig;

public final class Sources {
  private static final int MAX_CONNECTIONS = 25;

  private Sources() {}

  static DataSource hikari(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(20); // expect
    return new HikariDataSource(config);
  }

  static DataSource direct(String url) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setMaximumPoolSize(MAX_CONNECTIONS); // expect
    return source;
  }

  static DataSource commons(String url) {
    BasicDataSource source = new BasicDataSource();
    source.setUrl(url);
    source.setMaxTotal(2 * 8); // expect
    return source;
  }

  static DataSource old(String url) {
    ComboPooledDataSource source = new ComboPooledDataSource();
    source.setJdbcUrl(url);
    source.setTestConnectionOnCheckout(true);
    source.setMaxPoolSize(30); // expect
    return source;
  }

  static JedisPoolConfig cache() {
    JedisPoolConfig config = new JedisPoolConfig();
    config.setMaxTotal(50); // expect
    return config;
  }
}
