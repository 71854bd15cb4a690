plain()  # concept: plain()
client.get(url)  # concept: client.get(url)
self.db.cursor().execute(sql)  # concept: self.db.cursor().execute(sql) ;; self.db.cursor()
Client(timeout=3)  # concept: Client(timeout=3)
outer(inner())  # concept: outer(inner()) ;; inner()
handlers[name](1)  # concept: handlers[name](1)
print("text")  # concept: print("text")
sorted(x for x in xs)  # concept: sorted(x for x in xs)
@app.route("/")  # concept: app.route("/")
@plain_decorator
def f():
    await_me = await client.get()  # concept: client.get()


class Store(Base): ...


raise ValueError("x")  # concept: ValueError("x")
del f
assert x
client.get
