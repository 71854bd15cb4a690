class RedisClient:
    def connect(self):
        """Handle connection setup"""
    def get_data(self, key):
        """Client functionality"""

class RedisLockManager: # Separate class for lock functionality
    def __init__(self, client: RedisClient):
        self.client = client
    def acquire_lock(self, lock_name):
        """Lock-specific logic"""
