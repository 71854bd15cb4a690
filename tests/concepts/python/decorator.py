@plain  # concept: @plain
def f(): ...


@app.route("/", methods=["GET"])  # concept: @app.route("/", methods=["GET"])
@activity.defn(name="x")  # concept: @activity.defn(name="x")
async def g(): ...


@dataclass  # concept: @dataclass
class Row:
    @property  # concept: @property
    def size(self): ...


h = plain(f)
a = b @ c
