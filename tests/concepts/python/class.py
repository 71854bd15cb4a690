class Plain:  # concept: class Plain:
    pass


class Store(Base, metaclass=Meta):  # concept: class Store(Base, metaclass=Meta):
    class Inner: ...  # concept: class Inner: ...


@dataclass
class Row:  # concept: class Row:
    id: int


def make():
    class Local(Plain):  # concept: class Local(Plain):
        pass
    return Local


Point = namedtuple("Point", "x y")
Made = type("Made", (), {})
