HOST = "cache"
