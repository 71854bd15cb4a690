"""Temporary files that are removed, or are someone else's."""

import os
import shutil
import subprocess
import tempfile


def render(source: str) -> None:
    """Render the source."""
    folder = tempfile.mkdtemp()
    try:
        subprocess.run(["render", source, folder], check=True, timeout=60)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def convert(data: bytes) -> int:
    """Convert the data."""
    handle, path = tempfile.mkstemp(suffix=".png")
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(data)
        return os.path.getsize(path)
    finally:
        os.remove(path)


def scan(data: bytes) -> int:
    """Scan the data."""
    with tempfile.NamedTemporaryFile() as target:
        target.write(data)
        return subprocess.call(["scan", target.name], timeout=60)


def saved(data: bytes) -> str:
    """Save the data for the caller."""
    with tempfile.NamedTemporaryFile(delete=False) as target:
        target.write(data)
    return target.name


def place(data: bytes, path: str) -> None:
    """Replace the file at path."""
    with tempfile.NamedTemporaryFile(dir=os.path.dirname(path), delete=False) as target:
        try:
            target.write(data)
        finally:
            os.replace(target.name, path)


def work() -> str:
    """A folder for the caller."""
    return os.path.join(tempfile.mkdtemp(), "work")


def noted(folders: list) -> None:
    """Remember a folder."""
    folders.append(tempfile.mkdtemp())


def key_under_two_names(content, path=None):
    made = None
    try:
        if path is None:
            with tempfile.NamedTemporaryFile(mode="w", delete=False) as file:
                file.write(content)
            made = path = file.name
        return connect(path)
    finally:
        if made is not None:
            os.unlink(made)
