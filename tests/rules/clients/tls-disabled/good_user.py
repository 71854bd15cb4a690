"""The same calls, with the check left in."""

import os
import smtplib
import ssl
import urllib.request
import warnings
from ssl import CERT_REQUIRED, SSLContext

import aiohttp
import asyncssh
import boto3
import certifi
import httpx
import jwt
import paramiko
import pycurl
import redis
import requests
import urllib3

URL = "https://api.acme.io"
VERIFY = True
VERSIONS = {"tls1": ssl.PROTOCOL_TLSv1, "tls": ssl.PROTOCOL_TLS_CLIENT}

warnings.filterwarnings("ignore", category=DeprecationWarning)


def fetch(authority: str, verify: bool = True):
    requests.get(URL, verify=True, timeout=5)
    requests.get(URL, verify=VERIFY, timeout=5)
    requests.get(URL, verify=verify, timeout=5)
    requests.get(URL, verify=certifi.where(), timeout=5)
    requests.get(URL, verify=None, timeout=5)
    requests.get("https://localhost:8443/", verify=False, timeout=5)
    session = requests.Session()
    session.verify = authority
    session.trust_env = False
    urllib3.PoolManager(cert_reqs="CERT_REQUIRED", ca_certs=certifi.where(), timeout=3)
    urllib3.HTTPSConnectionPool("a", assert_hostname="api.acme.io", timeout=3)
    boto3.client("s3", verify=True)
    return session, httpx.Client(verify=ssl.create_default_context(cafile=authority))


async def asynchronous(context: ssl.SSLContext):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=context)) as session:
        async with session.get(URL, ssl=True) as answer:
            await answer.read()
    return await asyncssh.connect("a", known_hosts="known_hosts")


def contexts():
    first = ssl.create_default_context(purpose=ssl.Purpose.SERVER_AUTH)
    first.check_hostname = True
    first.verify_mode = ssl.CERT_REQUIRED
    first.minimum_version = ssl.TLSVersion.TLSv1_2
    first.options |= ssl.OP_NO_SSLv3 | ssl.OP_NO_TLSv1
    second = SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    second.verify_mode = CERT_REQUIRED
    second.load_verify_locations(certifi.where())
    with urllib.request.urlopen(URL, context=first, timeout=3) as answer:
        answer.read(100)
    with smtplib.SMTP_SSL("mail", context=second, timeout=3) as mail:
        mail.noop()
    return ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)


def by_setting(insecure_skip_verify: bool) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if insecure_skip_verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def outdated(context: ssl.SSLContext) -> bool:
    return context.protocol == ssl.PROTOCOL_TLSv1


def host():
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    return client


def others(token: str):
    curl = pycurl.Curl()
    curl.setopt(pycurl.SSL_VERIFYPEER, 1)
    curl.setopt(pycurl.SSL_VERIFYHOST, 2)
    with redis.Redis(host="a", ssl=True, ssl_cert_reqs="required", socket_timeout=3) as store:
        store.ping()
    os.environ["REQUESTS_CA_BUNDLE"] = certifi.where()
    return jwt.decode(token, options={"verify_signature": False, "verify": False})


ENGINES = {"cockroachdb": {"connection_string": "cockroachdb://root@{hostname}:{port}/{database}?sslmode=disable"}}
