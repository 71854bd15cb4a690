"""Lists that are needed, and loops without one."""


def rows(path):
    with open(path) as source:
        for line in source:
            yield line.strip()


def total(orders):
    if any(order.late for order in orders):
        return max([order.total for order in orders], default=0)
    return sum(order.total for order in orders)


async def close(connections):
    for name, connection in list(connections.items()):
        await connection.close()
        del connections[name]


def forget(known, path):
    for name in list(filter(str.isupper, known)):
        known.remove(name)
    names = list(rows(path))
    for name in names:
        print(name, len(names))
    for name in sorted([name.lower() for name in names]):
        print(name)
    for name in list(known):
        print(name)
    return " ".join([name.strip() for name in names])
