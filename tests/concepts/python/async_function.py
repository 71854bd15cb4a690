async def waits():  # concept: async def waits():
    await other()


async def gives():  # concept: async def gives():
    yield 1


class Store:
    async def read(self):  # concept: async def read(self):
        def nested():
            pass


def plain():
    async def inner():  # concept: async def inner():
        pass


def makes_async(): ...
