"""Files that are closed on every path."""

import contextlib
import gzip
import json
import subprocess
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

LOG = None


class Journal:
    """A journal that stays open."""

    def __init__(self, path: str):
        self.file = open(path, "a")

    def close(self) -> None:
        """Close the journal."""
        self.file.close()


def load(path: str) -> dict:
    """Load the file."""
    with open(path) as source:
        return json.load(source)


def load_two(left: str, right: str) -> list:
    """Load both files."""
    with open(left) as one, gzip.open(right) as other:
        return [one.read(), other.read()]


def first(path: str) -> str:
    """The first line."""
    source = None
    try:
        source = open(path)
        return source.readline()
    finally:
        if source:
            source.close()


def names(path: str) -> list:
    """The names in the archive."""
    with closing(zipfile.ZipFile(path)) as archive:
        return archive.namelist()


def many(paths: list) -> list:
    """The first line of each."""
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(open(path)) for path in paths]
        return [file.readline() for file in files]


def opened(path: str):
    """An open file for the caller."""
    source = open(path)
    source.seek(10)
    return source


def touched(path: str) -> None:
    """Make the file."""
    open(path, "w").close()


def lines(path: str):
    """Each line."""
    source = open(path)
    try:
        yield from source
    finally:
        source.close()


def rows(path: str, mine: bool):
    """The rows of what may be open."""
    source = open(path) if mine else path
    try:
        return source.readlines()
    finally:
        if mine:
            source.close()


def convert(path: str) -> bytes:
    """Convert the file."""
    process = subprocess.Popen(["convert", path], stdout=subprocess.PIPE)
    try:
        return process.communicate(timeout=30)[0]
    finally:
        process.kill()


def start(path: str) -> int:
    """Start the program and leave it."""
    return subprocess.Popen(["serve", path]).pid


def work(paths: list) -> list:
    """Work on all."""
    with ThreadPoolExecutor(max_workers=4) as workers:
        return list(workers.map(first, paths))


def shut(handle) -> None:
    """Close the handle."""
    if handle is not None:
        handle.close()


def by_helper(path: str) -> str:
    """What the file says."""
    source = open(path)
    try:
        return source.read()
    finally:
        shut(source)


def keep(path: str, registry: list) -> None:
    """Open and register."""
    registry.append(open(path))
