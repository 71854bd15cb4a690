def f():
    if a:
        return  # concept: return
    return a, b  # concept: return a, b


def g():
    yield 1
    raise ValueError


h = lambda: 1
