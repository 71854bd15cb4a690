def lock_key(application_name: str, run_id: str) -> str:
    return f"{application_name}:{run_id}"
