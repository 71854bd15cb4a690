x = True  # concept: True
f(a=False)  # concept: False
x = None
x = "True"
x = bool(1)
