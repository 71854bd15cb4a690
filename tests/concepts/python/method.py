class Store:
    def __init__(self, db):  # concept: def __init__(self, db):
        self.db = db

    @staticmethod
    def make():  # concept: def make():
        def nested():
            pass
        return nested

    @classmethod
    async def open(cls):  # concept: async def open(cls):
        pass

    if DEBUG:
        def dump(self):  # concept: def dump(self):
            pass

    handler = lambda self: None

    class Inner:
        def read(self): ...  # concept: def read(self): ...


def read(self):
    pass
