with open(path) as file:  # concept: with open(path) as file:
    pass
with a, b as c: ...  # concept: with a, b as c: ...


async def f():
    async with pool.acquire() as connection:  # concept: async with pool.acquire() as connection:
        with lock: ...  # concept: with lock: ...


try:
    pass
finally:
    pass
import with_statement
