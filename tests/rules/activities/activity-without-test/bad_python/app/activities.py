from temporalio import activity


@activity.defn
async def charge_card(token: str) -> str:
    """Charge the card behind token and return the receipt."""
    return token


@activity.defn
async def refund_card(token: str) -> str:  # expect
    """Pay back what the card behind token was charged and return the receipt."""
    return token


@activity.defn
def close_account(account: str) -> str:  # expect
    """Close account and return its final state."""
    return account


class Mailing:
    @activity.defn
    async def send(self, address: str) -> str:
        """Send the monthly letter to address and return its number."""
        return address


class Printing:
    @activity.defn
    async def print_letter(self, address: str) -> str:  # expect
        """Print the monthly letter to address and return its number."""
        return address
