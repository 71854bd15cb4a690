f(1)  # concept: 1
f(a, b=2)  # concept: a ;; b=2
f(*args, **kwargs)  # concept: *args ;; **kwargs
f(g(x), [1, 2])  # concept: g(x) ;; x ;; [1, 2]
f(x for x in xs)
f(a if b else c)  # concept: a if b else c
f((a))  # concept: (a)
f()
client.get(url, timeout=3)  # concept: url ;; timeout=3


class Store(Base, metaclass=Meta): ...


def f(a, b=1): ...
