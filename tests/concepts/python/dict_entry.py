x = {"a": 1, b: 2, **rest}  # concept: "a": 1 ;; b: 2
x = {"a": {"b": 1}}  # concept: "a": {"b": 1} ;; "b": 1
x = {1, 2}
x = dict(a=1)
x = {k: v for k, v in rows}  # concept: k: v
rows[1:2]
x: int
