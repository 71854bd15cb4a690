import aiohttp


async def load_rows(session: aiohttp.ClientSession, url: str, verify: bool) -> list:
    options = {"headers": {"Accept": "application/json"}}
    if not verify:
        options["ssl"] = False
    async with session.get(url, **options) as response:
        return await response.json()
