"""Ways in which people leave the check out, one by one."""

import asyncio
import os
import smtplib
import socket
import ssl
import urllib.request
import warnings
from ssl import CERT_NONE, PROTOCOL_TLSv1, SSLContext, _create_unverified_context

import aiohttp
import asyncssh
import boto3
import consul
import docker
import gitlab
import httplib2
import httpx
import jira
import kubernetes
import ldap
import paho.mqtt.client as mqtt
import paramiko
import pycurl
import pymongo
import pysftp
import redis
import requests
import tornado.httpclient
import urllib3
import websocket
import winrm
from elasticsearch import Elasticsearch
from OpenSSL import SSL
from paramiko import AutoAddPolicy, SSHClient, WarningPolicy
from requests import Session, post
from urllib3.util.ssl_ import create_urllib3_context

URL = "https://api.acme.io"
VERIFY = False

urllib3.disable_warnings()  # expect
urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)  # expect
requests.packages.urllib3.disable_warnings()  # expect
warnings.filterwarnings("ignore", message="Unverified HTTPS request")  # expect
os.environ["PYTHONHTTPSVERIFY"] = "0"  # expect
os.environ["CURL_CA_BUNDLE"] = ""  # expect


def fetch_insecure():
    requests.request("GET", URL, verify=False, timeout=5)  # expect
    post(URL, verify=0, timeout=5)  # expect
    requests.get(URL, verify=VERIFY, timeout=5)  # expect
    options = {"verify": False, "timeout": 5}
    requests.get(URL, **options)  # expect
    insecure_session = Session()
    insecure_session.verify = False  # expect
    insecure_session.send(requests.Request("GET", URL).prepare(), verify=False, timeout=3)  # expect
    httpx.stream("GET", URL, verify=False)  # expect
    return httpx.AsyncClient(verify=False, timeout=3)  # expect


class Client:
    def __init__(self, session, configuration: kubernetes.client.Configuration) -> None:
        self.session = session
        self.session.verify = False  # expect
        configuration.verify_ssl = False  # expect
        self.first = urllib3.PoolManager(cert_reqs="CERT_NONE", timeout=3)  # expect
        self.second = urllib3.HTTPSConnectionPool("a", cert_reqs=ssl.CERT_NONE, timeout=3)  # expect
        self.third = urllib3.HTTPSConnectionPool("a", assert_hostname=False, timeout=3)  # expect
        self.options = {"verify_certs": False}  # expect


async def asynchronous():
    async with aiohttp.ClientSession() as session:
        await session.get(URL, ssl=False)  # expect
        await session.post(URL, verify_ssl=False)  # expect
    aiohttp.TCPConnector(verify_ssl=False)  # expect
    aiohttp.TCPConnector(ssl=ssl._create_unverified_context())  # expect
    await asyncssh.connect("a", known_hosts=None)  # expect
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = CERT_NONE  # expect
    await asyncio.wait_for(asyncio.open_connection("a", 1, ssl=context), 3)


def contexts(use_tls: bool):
    if use_tls:
        _create_unverified_context()  # expect
    ssl._create_stdlib_context()  # expect
    urllib.request.urlopen(URL, context=ssl._create_unverified_context(), timeout=3)  # expect
    smtplib.SMTP_SSL("a", context=ssl._create_unverified_context(), timeout=4)  # expect
    ssl.wrap_socket(socket.socket())  # expect
    ssl.wrap_socket(socket.socket(), cert_reqs=ssl.CERT_NONE)  # expect
    ssl.wrap_socket(socket.socket(), ssl_version=ssl.PROTOCOL_SSLv3)  # expect
    create_urllib3_context(cert_reqs=ssl.CERT_NONE)  # expect
    ssl.SSLContext(ssl.PROTOCOL_TLSv1)  # expect
    ssl.SSLContext(ssl.PROTOCOL_TLSv1_1)  # expect
    SSLContext(PROTOCOL_TLSv1)  # expect
    ssl.get_server_certificate(("a", 443), ssl_version=ssl.PROTOCOL_SSLv2)  # expect
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1  # expect
    context.minimum_version = ssl.TLSVersion.SSLv3  # expect
    other = SSL.Context(SSL.SSLv3_METHOD)  # expect
    other.set_verify(SSL.VERIFY_NONE, lambda *found: True)  # expect


def connect(version=ssl.PROTOCOL_TLSv1):  # expect
    return ssl.SSLContext(version)


if not os.environ.get("PYTHONHTTPSVERIFY", "") and getattr(ssl, "_create_unverified_context", None):
    ssl._create_default_https_context = ssl._create_unverified_context  # expect


def hosts():
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())  # expect
    client.set_missing_host_key_policy(paramiko.WarningPolicy)  # expect
    client.set_missing_host_key_policy(policy=AutoAddPolicy())  # expect
    SSHClient().set_missing_host_key_policy(WarningPolicy())  # expect
    options = pysftp.CnOpts()
    options.hostkeys = None  # expect


def others():
    curl = pycurl.Curl()
    curl.setopt(pycurl.SSL_VERIFYPEER, 0)  # expect
    curl.setopt(curl.SSL_VERIFYHOST, False)  # expect
    httplib2.Http(disable_ssl_certificate_validation=True, timeout=3)  # expect
    tornado.httpclient.HTTPRequest(URL, validate_cert=False)  # expect
    websocket.create_connection("wss://x", sslopt={"cert_reqs": ssl.CERT_NONE}, timeout=3)  # expect
    ldap.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_NEVER)  # expect
    redis.Redis(host="a", ssl=True, ssl_cert_reqs=None, socket_timeout=3)  # expect
    pymongo.MongoClient("a", tlsInsecure=True)  # expect
    boto3.session.Session().client("s3", verify=False)  # expect
    broker = mqtt.Client()
    broker.tls_insecure_set(True)  # expect
    broker.tls_set(cert_reqs=ssl.CERT_NONE)  # expect
    Elasticsearch(URL, ssl_assert_hostname=False)  # expect
    gitlab.Gitlab(URL, ssl_verify=False)  # expect
    jira.JIRA(URL, options={"verify": False})  # expect
    docker.tls.TLSConfig(verify=False)  # expect
    consul.Consul(verify=False)  # expect
    winrm.Session("a", server_cert_validation="ignore")  # expect


class Careless(Session):
    def __init__(self) -> None:
        super().__init__()
        self.verify = False  # expect


def load(url: str, verify: bool = False):  # expect
    return requests.get(url, verify=verify, timeout=3)


def by_name(options: dict) -> ssl.SSLContext:
    options["assert_hostname"] = False  # expect
    context = ssl.SSLContext(ssl.PROTOCOL_TLS)
    context.verify_mode = ssl.VerifyMode.CERT_NONE  # expect
    other = ssl.create_default_context()
    other.check_hostname, other.verify_mode = False, ssl.CERT_NONE  # expect
    return context
