def born(user):
    print("born", user.date_of_birth)  # expect


def account(customer):
    logger.info(f"paid from {customer.iban}")  # expect
