x = a or b  # concept: a or b
x = a or b or c  # concept: a or b or c ;; a or b
x = os.environ.get("A") or "b"  # concept: os.environ.get("A") or "b"
x = a and b
x = a if a else b
x = d.get("a", "b")
if not a: ...
