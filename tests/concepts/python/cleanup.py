try:
    work()
finally:  # concept: finally:
    done()
try:
    work()
except ValueError:
    pass
else:
    pass
with a: ...
atexit.register(done)
