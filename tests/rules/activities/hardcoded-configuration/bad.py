import boto3
import psycopg
import redis
import requests
from kafka import KafkaProducer
from temporalio import activity

cache = redis.Redis(host="cache-1.acme.io", ssl=True, socket_timeout=1)  # expect


class ReportActivities:
    def __init__(self):
        self.producer = KafkaProducer(
            bootstrap_servers="kafka-1.acme.io:9092",  # expect
        )

    @activity.defn
    def store(self, name: str, data: bytes) -> None:
        """Store data under name; returns nothing."""
        storage = boto3.client("s3", endpoint_url="https://s3.acme.io")  # expect
        storage.put_object(Bucket="acme-reports", Key=name, Body=data)  # expect
        self.producer.send("reports", name)


class StockConnector:
    def __init__(self):
        self.base_url = "https://stock.acme.io/v2"  # expect

    @activity.defn
    def stock(self, item: str) -> int:
        """Ask for item and return how much of it is there."""
        return requests.get(f"{self.base_url}/{item}", timeout=3).json()["count"]


@activity.defn
def count_orders(day: str) -> int:
    """Count the orders of day and return their number."""
    activity.logger.info("counting %s", day)
    return read(day) + requests.get("https://archive.acme.io/count", timeout=3).json()  # expect


def read(day: str) -> int:
    with psycopg.connect("host=orders.acme.io sslmode=verify-full", connect_timeout=3) as connection:  # expect
        return connection.execute("SELECT count(*) FROM orders WHERE day = %s", (day,)).fetchone()[0]
