"""Lists that live for one loop."""


def rows(path):
    with open(path) as source:
        for line in source.readlines():  # expect
            yield line.strip()


def total(orders):
    highest = max([order.total for order in orders])  # expect
    if any([order.late for order in orders]):  # expect
        return highest
    return sum([order.total for order in orders])  # expect


def report(names, path):
    for name in list(map(str.strip, names)):  # expect
        print(name)
    for index, row in enumerate(rows(path)):
        print(index, row)
    for row in list(rows(path)):  # expect
        print(row)
    for left, right in tuple(zip(names, names)):  # expect
        print(left, right)
