package io.acme.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.commons.dbcp2.BasicDataSource;

class Ledger {
  HikariDataSource open(HikariConfig config) {
    return new HikariDataSource(config); // expect
  }

  BasicDataSource archive(String url) {
    BasicDataSource archive = new BasicDataSource(); // expect
    archive.setUrl(url);
    archive.setRemoveAbandonedTimeout(300);
    return archive;
  }
}
