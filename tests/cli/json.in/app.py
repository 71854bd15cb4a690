def f():
    print("é", 1)
