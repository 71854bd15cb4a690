"""Structures that take longer in every round."""


def unique(names):
    seen = []
    for name in names:
        if name in seen:  # expect
            continue
        seen.append(name)
    return seen


def missing(names, others):
    known = [other.lower() for other in others]
    listed = list(others)
    left = [name for name in names if name not in known]  # expect
    for name in names:
        if name not in listed:  # expect
            left.append(name)
    return left


def table(rows):
    text = ""
    for row in rows:
        text += f"<tr>{row}</tr>"  # expect
    page = "<table>"
    for row in rows:
        page = page + str(row)  # expect
    return text, page


def drain(queue):
    while queue:
        print(queue.pop(0))  # expect
    for item in queue:
        queue.insert(0, item)  # expect
