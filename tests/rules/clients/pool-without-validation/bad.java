package io.acme.orders;

import com.alibaba.druid.pool.DruidDataSource;
import com.mchange.v2.c3p0.ComboPooledDataSource;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.apache.tomcat.jdbc.pool.PoolProperties;

public final class Sources {
  private Sources() {}

  static DataSource old(String url) {
    ComboPooledDataSource source = new ComboPooledDataSource(); // expect
    source.setJdbcUrl(url);
    return source;
  }

  static DataSource druid(String url) {
    DruidDataSource source = new DruidDataSource(); // expect
    source.setUrl(url);
    return source;
  }

  static DataSource tomcat(String url) {
    PoolProperties properties = new PoolProperties(); // expect
    properties.setUrl(url);
    properties.setTestOnBorrow(false);
    return new org.apache.tomcat.jdbc.pool.DataSource(properties);
  }

  static DataSource commons(String url) {
    BasicDataSource source = new BasicDataSource(); // expect
    source.setUrl(url);
    source.setTestOnBorrow(false);
    return source;
  }

  static <T> GenericObjectPoolConfig<T> objects(int size) {
    GenericObjectPoolConfig<T> config = new GenericObjectPoolConfig<>(); // expect
    config.setMaxTotal(size);
    return config;
  }
}
