"""Commands of one user: nobody else waits while a file is read."""

import json
import shutil
from pathlib import Path


async def show(path):
    with open(path) as file:
        print(json.load(file))


async def rename(path):
    shutil.move(path, target_of(path))


def target_of(path):
    return Path(path).read_text().strip()
