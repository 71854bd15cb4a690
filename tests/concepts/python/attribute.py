client.get  # concept: client.get
self.db.pool  # concept: self.db.pool ;; self.db
client.get(url)  # concept: client.get
obj.field = 1  # concept: obj.field
handlers[0].name  # concept: handlers[0].name
import os.path
from a.b import c
x = 1.5
@app.route  # concept: app.route
def f(a: typing.Any): ...  # concept: typing.Any
