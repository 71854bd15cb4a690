import logging
from typing import TYPE_CHECKING

from authlib.jose import jwt
from shop.environment import get_from_environment

if TYPE_CHECKING:
    import httpx

logger = logging.getLogger(__name__)


# The answer of a server is not the header that was sent to it.
async def comment_of(client, token: str):
    headers = {"Authorization": f"Bearer {token}"}
    address, stale = await look_up(client, 7, headers)
    logger.info("found %s", address)


async def look_up(client: "httpx.AsyncClient", number: int, headers: dict):
    answer = await client.get(f"/issues/{number}/comments", headers=headers, timeout=15.0)
    if answer.status_code != 200:
        return None, []
    comments = [comment for comment in answer.json() if "scout" in comment.get("body", "")]
    kept = comments[0]
    return kept.get("html_url"), []


# What a signed token says is there to be read.
def client_of(token: str, public: str):
    claims = jwt.decode(token, public)
    logger.debug("expired for %s", claims.get("client_id"))


# The name of a field, not its value.
def checked(values: dict, given: dict):
    for field_name in list(values):
        if field_name in given:
            raise ValueError(f"Found {field_name} supplied twice.")
    values["shop_api_key"] = get_from_environment("shop_api_key", values)
    shop_api_key = get_from_environment("shop_api_key", values)
    values["shop_api_key"] = shop_api_key
