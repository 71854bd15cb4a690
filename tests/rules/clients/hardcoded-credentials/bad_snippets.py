app.secret_key = "super secret key"  # expect


def allowed(password):
    return password != "Summer2020"  # expect
