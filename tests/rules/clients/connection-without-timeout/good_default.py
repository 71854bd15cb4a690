"""A process-wide default bounds every socket that is opened after it."""

import socket
import urllib.request

socket.setdefaulttimeout(20)


def download(url: str) -> bytes:
    with urllib.request.urlopen(url) as answer:
        return answer.read()
