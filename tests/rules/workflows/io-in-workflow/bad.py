import asyncio
import json
import os
import subprocess
import time
from pathlib import Path

import aiohttp
import boto3
import httpx
import psycopg2
import requests
from temporalio import workflow
from temporalio.client import Client


@workflow.defn
class Report:
    @workflow.run
    async def run(self, name: str) -> str:
        with open(f"/etc/reports/{name}.json") as source:  # expect
            settings = json.load(source)
        async with aiohttp.ClientSession() as session:  # expect
            answer = await session.get(settings["url"], timeout=5)
        rates = requests.get("https://rates.example.com", timeout=5).json()  # expect
        rows = self.rows(name)
        time.sleep(1)  # expect: nondeterministic-clock
        client = await Client.connect("localhost:7233")  # expect
        return f"{answer} {rates} {rows} {client} {render(name)}"

    def rows(self, name: str) -> list:
        connection = psycopg2.connect("postgres://reports", connect_timeout=5)  # expect
        return [connection, name]

    @workflow.signal
    async def refresh(self, url: str) -> None:
        self.page = httpx.get(url, timeout=5)  # expect
        self.s3 = boto3.client("s3")  # expect
        self.process = await asyncio.create_subprocess_exec("ls")  # expect


def render(name: str) -> str:
    if os.path.exists(name):  # expect
        return Path(name).read_text()  # expect
    return subprocess.check_output(["render", name], timeout=9).decode()  # expect
