package io.acme.ledger;

import com.zaxxer.hikari.HikariConfig;
import org.apache.commons.dbcp2.BasicDataSource;

class Ledger {
  HikariConfig config(String url) {
    HikariConfig config = new HikariConfig(); // expect
    config.setJdbcUrl(url);
    config.setKeepaliveTime(60_000);
    return config;
  }

  BasicDataSource archive(String url) {
    BasicDataSource archive = new BasicDataSource(); // expect
    archive.setUrl(url);
    return archive;
  }
}
