for x in xs:  # concept: for x in xs:
    pass
while True:  # concept: while True:
    break
else:
    pass


async def f():
    async for row in rows:  # concept: async for row in rows:
        for cell in row: ...  # concept: for cell in row: ...


squares = [x for x in xs]
total = sum(x for x in xs)
with a: ...
