def validate_redis_key(key: str) -> str:
    if len(key.encode('utf-8')) > 512 * 1024 * 1024: # 512MB limit
        raise ValueError(f"Redis key too long: {len(key)} bytes")
    return key

def create_lock_key(application: str, resource: str, run_id: str) -> str:
    key = f"{application}:{resource}:{run_id}"
    return validate_redis_key(key)
