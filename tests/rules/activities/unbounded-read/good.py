from temporalio import activity


def outside(path):
    with open(path) as file:
        return file.read()


@activity.defn
def count_lines(path: str) -> int:
    """Counts the lines of a file.

    Args:
        path: Where the file is.

    Returns:
        The number of lines.
    """
    if not path.startswith("/reports/"):
        raise ValueError(f"{path} is no report")
    with open(path) as file:
        return sum(1 for _ in file)


@activity.defn
def first_bytes(path: str) -> int:
    """Reads the beginning of a file, and its settings.

    Args:
        path: Where the file is.

    Returns:
        The number of bytes.
    """
    if not path.startswith("/reports/"):
        raise ValueError(f"{path} is no report")
    with open("config.json") as file:
        settings = file.read()
    with open("/reports/last.marker") as file:
        settings += file.read()
    with open(path, "rb") as file:
        return len(file.read(1024)) + len(settings)
