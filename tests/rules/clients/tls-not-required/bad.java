import org.postgresql.ds.PGSimpleDataSource;
import redis.clients.jedis.Jedis;

class Reports {
    static final String ADDRESS = "jdbc:postgresql://db.acme.io:5432/reports"; // expect

    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource(); // expect
        source.setServerName("db.acme.io");
        return source;
    }

    Jedis cache() {
        return new Jedis(System.getenv("CACHE_HOST"), 6379); // expect
    }
}
