def f(a, b: int, c=1, d: str = "x", *args, e, **kwargs):  # concept: a ;; b: int ;; c=1 ;; d: str = "x" ;; *args ;; e ;; **kwargs
    pass


def only(a, /, b, *, c):  # concept: a ;; b ;; c
    pass


def typed(*args: int, **kwargs: str): ...  # concept: *args: int ;; **kwargs: str


class Store:
    def read(self, key): ...  # concept: key

    @classmethod
    def open(cls, path=None): ...  # concept: path=None

    @staticmethod
    def make(name): ...  # concept: name


add = lambda x, y=2: x + y  # concept: x ;; y=2
f(a, b=b)
x: int = 1
