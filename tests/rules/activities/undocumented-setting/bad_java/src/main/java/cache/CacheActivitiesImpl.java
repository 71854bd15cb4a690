package cache;

public class CacheActivitiesImpl implements CacheActivities {
    /** Opens the cache and returns it. */
    public Cache openCache() {
        String host = System.getenv("CACHE_HOST");
        String region = System.getenv("CACHE_REGION"); // expect
        String zone = System.getenv().get("CACHE_ZONE"); // expect
        return connect(host, region, zone);
    }
}
