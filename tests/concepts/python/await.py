async def f():
    await work()  # concept: await work()
    x = await a.b()  # concept: await a.b()
    return await asyncio.gather(one(), two())  # concept: await asyncio.gather(one(), two())
    work()
    async for row in rows: ...
    async with lock: ...
