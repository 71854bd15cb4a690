import fileinput
import os
import tempfile


def first_bytes(path):
    number = os.open(path, os.O_RDONLY)
    try:
        return os.read(number, 16)
    finally:
        os.close(number)


def write_new(path, text):
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as target:
        target.write(text)


def names(path):
    with os.scandir(path) as entries:
        return [entry.name for entry in entries]


def count(paths):
    with fileinput.input(paths) as lines:
        return sum(1 for _ in lines)


def scratch(respond):
    folder = tempfile.TemporaryDirectory()
    try:
        return respond(folder.name, folder.cleanup)
    except Exception:
        folder.cleanup()
        raise


def scratch_here():
    folder = tempfile.TemporaryDirectory()
    try:
        fill(folder.name)
    finally:
        folder.cleanup()
