import gzip
import json
import socket
import subprocess
import tarfile
import urllib.request
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from temporalio import activity


@activity.defn
def import_users(path: str) -> int:
    source = open(path, encoding="utf-8")  # expect
    users = json.load(source)
    source.close()
    return len(users)


@activity.defn
def read_settings(path: str) -> dict:
    return json.load(open(path))  # expect


@activity.defn
def read_text(path: str) -> str:
    return open(path).read()  # expect


@activity.defn
def count_lines(path: str) -> int:
    count = 0
    for _ in gzip.open(path):  # expect
        count += 1
    return count


@activity.defn
def first_line(path: str) -> str:
    handle = Path(path).open()  # expect
    line = handle.readline()
    if not line:
        return ""
    handle.close()
    return line


@activity.defn
def unpack(path: str, folder: str) -> None:
    archive = tarfile.open(path)  # expect
    archive.extractall(folder)


@activity.defn
def list_names(path: str) -> list:
    return zipfile.ZipFile(path).namelist()  # expect


@activity.defn
def append(path: str, text: str) -> None:
    try:
        target = open(path, "a")  # expect
        target.write(text)
        target.close()
    except OSError as error:
        activity.logger.error("cannot append to %s", path, exc_info=error)
        raise


@activity.defn
def probe(host: str) -> bytes:
    connection = socket.create_connection((host, 7), timeout=3)  # expect
    connection.sendall(b"ping")
    return connection.recv(4)


@activity.defn
def fetch(url: str) -> bytes:
    return urllib.request.urlopen(url, timeout=5).read()  # expect


@activity.defn
def convert(path: str) -> str:
    process = subprocess.Popen(["convert", path], stdout=subprocess.PIPE)  # expect
    return process.stdout.readline()


@activity.defn
def resize(paths: list) -> list:
    workers = ThreadPoolExecutor(max_workers=4)  # expect
    done = list(workers.map(shrink, paths))
    workers.shutdown()
    return done


def read_twice(path: str) -> str:
    handle = open(path)  # expect
    first = look(handle)
    handle = open(path)  # expect
    return first + handle.read()


def look(handle) -> str:
    return handle.read()
