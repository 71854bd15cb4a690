"""The adapter of the session gives every request its timeout."""

import requests
from requests.adapters import HTTPAdapter


class TimeoutAdapter(HTTPAdapter):
    def __init__(self, *args, timeout: float = 5, **kwargs) -> None:
        self.timeout = timeout
        super().__init__(*args, **kwargs)

    def send(self, request, **kwargs):
        kwargs["timeout"] = kwargs.get("timeout") or self.timeout
        return super().send(request, **kwargs)


def load(url: str) -> bytes:
    with requests.Session() as session:
        session.mount("https://", TimeoutAdapter(timeout=5))
        return session.get(url).content
