"""Structures that fit."""

from collections import deque


def unique(names):
    seen = set()
    found = []
    for name in names:
        if name not in seen:
            seen.add(name)
            found.append(name)
    return found


def allowed(names):
    kinds = ["order", "invoice"]
    return [name for name in names if name in kinds]


def table(rows):
    parts = []
    total = 0
    for row in rows:
        parts.append(f"<tr>{row}</tr>")
        total += 1
        line = "<td>"
        line += str(total)
        parts.append(line)
    return "".join(parts)


def drain(items, options):
    queue = deque(items)
    while queue:
        print(queue.popleft())
    first = items.pop(0)
    for key in list(options):
        options.pop(key, 0)
    return first


def once(names, name):
    known = [other.lower() for other in names]
    return name in known
