def plain(a, b=1):  # concept: def plain(a, b=1):
    def nested():  # concept: def nested():
        return a
    return nested


async def waits():  # concept: async def waits():
    pass


class Store:
    def read(self): ...  # concept: def read(self): ...

    @property
    def size(self):  # concept: def size(self):
        return 0


double = lambda x: x * 2
squares = [x * x for x in range(3)]
plain(1, 2)
