import boto3
import psycopg2
import pymysql
import redis
import requests
from kafka import KafkaProducer
from sqlalchemy import create_engine

orders = psycopg2.connect(host="orders.acme.io", sslmode="verify-full", connect_timeout=3)  # expect
stock = pymysql.connect(  # the stock
    user="stock",
    host="10.1.2.3",  # expect
    connect_timeout=3,
)
reports = psycopg2.connect("host=reports.acme.io dbname=reports sslmode=verify-full", connect_timeout=3)  # expect
cache = redis.Redis(host="localhost", port=6379, socket_timeout=1)  # expect
engine = create_engine("postgresql://reports@localhost:5432/reports", pool_pre_ping=True)  # expect
queue = boto3.client("sqs", region_name="eu-central-1", endpoint_url="http://localhost:4566")  # expect
producer = KafkaProducer(bootstrap_servers="kafka-1.acme.io:9092")  # expect


class ReportClient:
    def __init__(self):
        self.base_url = "https://reports.acme.io/v1"  # expect
        self._host = "localhost"  # expect
        self.bucket = "acme-reports-prod"  # expect

    def store(self, storage, data: bytes):
        storage.put_object(Bucket="acme-reports-prod", Key="latest", Body=data)  # expect
        queue.send_message(QueueUrl="https://sqs.eu-central-1.amazonaws.com/1/reports", MessageBody="new")  # expect
        return requests.get("https://reports.acme.io/v1/latest", timeout=3)  # expect
