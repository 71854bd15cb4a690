def f():
    """What f does."""  # concept: """What f does."""
    return 1


class Store:
    """A store."""  # concept: """A store."""

    def read(self):
        'In single quotes.'  # concept: 'In single quotes.'

    def write(self):
        pass

    def late(self):
        pass
        """Too late."""


def g():
    # Not a docstring.
    return "text"


def built():
    f"""Made {of} values."""
