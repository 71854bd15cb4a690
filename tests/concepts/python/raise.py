raise ValueError("x")  # concept: raise ValueError("x")
raise ValueError  # concept: raise ValueError
raise Failed("x") from error  # concept: raise Failed("x") from error
try:
    pass
except ValueError:
    raise  # concept: raise
assert x
pytest.raises(ValueError)
sys.exit(1)
