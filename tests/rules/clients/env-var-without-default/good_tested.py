import os


def labelled():
    if is_set(os.getenv("ORDERS_LABEL")):
        return Label(str(os.getenv("ORDERS_LABEL")))
    if strtobool(os.getenv("ORDERS_PLAIN")):
        return Label()
    return None
