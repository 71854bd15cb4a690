x = "a"  # concept: "a"
x = 'a'  # concept: 'a'
x = """a"""  # concept: """a"""
x = r"\d"  # concept: r"\d"
x = b"a"  # concept: b"a"
x = "a" "b"  # concept: "a" "b"
x = f"plain"  # concept: f"plain"
x = f"a {b}"
x = "%s" % a  # concept: "%s"
x = "{}".format(a)  # concept: "{}"


def f():
    """The docstring is no string."""
    return "a"  # concept: "a"


y = str(a)
