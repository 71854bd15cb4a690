"""Activities that make their clients."""

import boto3
import redis
import requests
from openai import AsyncOpenAI
from temporalio import activity
from temporalio.client import Client


@activity.defn
def upload(path: str) -> None:
    """Upload the file at path; returns nothing."""
    storage = boto3.client("s3")  # expect
    storage.upload_file(path, "reports", path)
    cache = redis.Redis(host="cache", socket_timeout=1)  # expect
    cache.set("uploaded", path)


class Models:
    @activity.defn
    async def ask(self, question: str) -> str:
        """Ask question and return the answer."""
        model = AsyncOpenAI()  # expect
        answer = await model.responses.create(model="small", input=question)
        client = await Client.connect("temporal:7233")  # expect
        await client.get_workflow_handle("asked").signal("asked", question)
        session = requests.Session()  # expect
        session.headers["Accept"] = "text/plain"
        return answer.output_text
