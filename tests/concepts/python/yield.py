def f():
    yield  # concept: yield
    yield 1  # concept: yield 1
    yield from rows  # concept: yield from rows
    x = yield 2  # concept: yield 2


def g():
    return 1
