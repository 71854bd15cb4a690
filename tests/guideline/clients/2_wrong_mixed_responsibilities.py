class RedisClient:  # expect: clients/mixed-responsibility-class, clients/client-without-health-check
    def connect(self):
        """Handle connection setup"""
    def acquire_lock(self, lock_name):
        """Lock functionality - should be separate"""
    def get_data(self, key):
        """Client functionality"""
