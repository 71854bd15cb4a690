"""Texts that are shown to people, or that many names share."""

ACCOUNT_URL_EXAMPLE = "postgresql://reports:hunter2@db.acme.io/reports"

KEY_PASSWORD = "password"
STYLES = {"token": "color-red"}
SERIAL_TOKEN = "xxx-xxx-xxx"

FIELDS = {
    "password": "private",
    "user": "public",
    "email_secret": "private",
    "session_secret": "private",
}

MODEL = {
    "type": "object",
    "examples": [{"user": "ada", "password": "s3cr3t"}],
    "description": "postgresql://reports:hunter2@db.acme.io/reports",
}


def describe(parser: object) -> None:
    """Describes the options.

    :param parser: what reads the command line
    :returns: nothing
    """
    parser.add_argument("--password", default="", help="such as password=hunter2 user=x")
    parser.add_argument("--token-file", default="token2.json")


def tokenize(text: str) -> list:
    """Takes the text apart.

    :param text: what somebody wrote
    :returns: its pieces
    """
    pieces = []
    for token in text.split():
        if token == "end2" or token == "(":
            token = "stop2"
        pieces.append({"token": token, "pass": "ok"})
    return pieces
