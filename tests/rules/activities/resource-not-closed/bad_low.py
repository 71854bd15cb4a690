import fileinput
import os
import tempfile
import tokenize
import zipfile


def first_bytes(path):
    number = os.open(path, os.O_RDONLY)  # expect
    return os.read(number, 16)


def text_of(path):
    return "".join(open(path))  # expect


def names(path):
    return [entry.name for entry in os.scandir(path)]  # expect


def member(archive):
    with zipfile.ZipFile(archive) as opened:
        return opened.open("a.txt").read()  # expect


def source_of(path):
    source = tokenize.open(path)  # expect
    return source.read()


def count(paths):
    total = 0
    for _ in fileinput.input(paths):  # expect
        total += 1
    return total


def scratch():
    folder = tempfile.TemporaryDirectory()  # expect
    fill(folder.name)
    return total_of(folder.name)
