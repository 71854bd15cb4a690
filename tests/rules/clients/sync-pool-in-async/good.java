package io.acme.orders;

import io.r2dbc.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Async;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

public class Orders {
  private final JdbcTemplate template;
  private final DataSource source;

  public Orders(JdbcTemplate template, DataSource source) {
    this.template = template;
    this.source = source;
  }

  public Mono<Long> count() {
    return Mono.fromCallable(() -> template.queryForObject("SELECT count(*) FROM orders", Long.class))
        .subscribeOn(Schedulers.boundedElastic());
  }

  public Mono<Boolean> reachable(ConnectionPool pool) {
    return pool.create().flatMap(connection -> Mono.from(connection.close()).thenReturn(true));
  }

  public Long countNow() {
    return template.queryForObject("SELECT count(*) FROM orders", Long.class);
  }

  @Async
  public CompletableFuture<String> catalog() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return CompletableFuture.completedFuture(connection.getCatalog());
    }
  }

  @Async
  public Mono<Long> countOnThread() {
    return Mono.just(template.queryForObject("SELECT count(*) FROM orders", Long.class));
  }
}
