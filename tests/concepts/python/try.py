try:  # concept: try:
    work()
except ValueError:
    pass
try:  # concept: try:
    try:  # concept: try:
        work()
    except* OSError: ...
finally:
    done()
with suppress(ValueError): ...
