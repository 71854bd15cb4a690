if a:  # concept: if a:
    pass
elif b:
    pass
else:
    if c: ...  # concept: if c: ...
match command:  # concept: match command:
    case "go":
        pass
    case _:
        pass
x = 1 if a else 2  # concept: 1 if a else 2
xs = [x for x in xs if x]
while a: ...
y = a or b
