"""The module is named once, and not beside its function."""

from subprocess import check_call


def link_logs() -> None:
    """Send the log to the terminal."""
    check_call(["ln", "-sf", "/dev/stdout", "/var/log/app.log"])  # expect
