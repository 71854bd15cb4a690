from temporalio import activity


@activity.defn
async def charge_card(token: str) -> str:
    """Charge the card behind token and return the receipt."""
    return normalized(token)


def normalized(token: str) -> str:
    return token.strip()


class Mailing:
    @activity.defn
    async def send(self, address: str) -> str:
        """Send the monthly letter to address and return its number."""
        return address
