x = None  # concept: None
if x is None: ...  # concept: None
def f(a: str | None = None) -> None: ...  # concept: None ;; None ;; None
x = "None"
x = 0
