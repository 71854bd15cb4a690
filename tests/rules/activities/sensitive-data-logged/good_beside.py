import logging
import os

import httpx
from authlib.jose import jwt

logger = logging.getLogger(__name__)


# The answer of a server is not the header that was sent to it.
async def comment_of(client: httpx.AsyncClient, address: str, token: str):
    headers = {"Authorization": f"Bearer {token}"}
    answer = await client.get(address, headers=headers)
    comment = answer.json()[0]
    logger.info("found %s", comment["html_url"])


# What a signed token says is there to be read.
def client_of(token: str, public: str):
    claims = jwt.decode(token, public)
    logger.debug("expired for %s", claims.get("client_id"))


# The name of a setting, not its value.
def setting_of(api_key: str):
    env_var_name = api_key[1:]
    if env_var_name not in os.environ:
        raise ValueError(f"Environment variable {env_var_name!r} is not set")
