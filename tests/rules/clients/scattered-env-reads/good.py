import os


def load_settings() -> dict:
    """Reads all settings.

    :returns: the settings
    """
    return {"host": os.getenv("REPORT_HOST", "localhost"), "region": os.getenv("REPORT_REGION", "eu")}


def bucket(settings: dict) -> str:
    """Names the bucket.

    :param settings: the settings
    :returns: its name
    """
    return settings["region"] + os.getenv("REPORT_BUCKET", "reports")
