package io.acme.orders;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import redis.clients.jedis.JedisPoolConfig;

public final class Sources {
  private Sources() {}

  static DataSource old(String url) {
    ComboPooledDataSource source = new ComboPooledDataSource(); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
    source.setJdbcUrl(url);
    source.setTestConnectionOnCheckout(true);
    return source;
  }

  static DataSource tomcat(String url) {
    PoolProperties properties = new PoolProperties(); // expect: clients/pool-without-leak-detection
    properties.setUrl(url);
    properties.setTestOnBorrow(true);
    return new org.apache.tomcat.jdbc.pool.DataSource(properties); // expect: clients/pool-without-metrics
  }

  static DataSource commons(String url) {
    BasicDataSource source = new BasicDataSource(); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
    source.setUrl(url);
    return source;
  }

  static DataSource hikari(String url) {
    HikariDataSource source = new HikariDataSource(); // expect: clients/pool-without-leak-detection, clients/pool-without-metrics
    source.setJdbcUrl(url);
    return source;
  }

  static JedisPoolConfig cache(int size) {
    JedisPoolConfig config = new JedisPoolConfig();
    config.setMaxTotal(size);
    return config;
  }
}
