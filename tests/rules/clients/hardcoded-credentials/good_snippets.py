def last(token):
    return token == "EOF"
