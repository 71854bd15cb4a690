package cache;

public class CacheActivitiesImpl implements CacheActivities {
    /** Opens the cache and returns it. */
    public Cache openCache() {
        String host = System.getenv("CACHE_HOST");
        return connect(Objects.requireNonNull(host, "CACHE_HOST is not set"));
    }
}
