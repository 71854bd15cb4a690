package io.acme.orders;

import com.zaxxer.hikari.HikariDataSource;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

public class Orders {
  private final JdbcTemplate template;
  private final DataSource source;
  private final JedisPool cache;

  public Orders(JdbcTemplate template, DataSource source, JedisPool cache) {
    this.template = template;
    this.source = source;
    this.cache = cache;
  }

  public Mono<Long> count() {
    Long total = template.queryForObject("SELECT count(*) FROM orders", Long.class); // expect
    return Mono.just(total);
  }

  public Flux<String> names() throws SQLException {
    try (Connection connection = source.getConnection()) { // expect
      return Flux.fromIterable(List.of(connection.getCatalog()));
    }
  }

  public Uni<String> cached(String key) {
    try (Jedis jedis = cache.getResource()) { // expect
      return Uni.createFrom().item(jedis.get(key));
    }
  }

  @Deprecated
  public Mono<Boolean> reachable(HikariDataSource pool) throws SQLException {
    return Mono.just(pool.getConnection().isValid(1)); // expect
  }
}
