import pytest

from app.activities import Mailing, charge_card


@pytest.mark.asyncio
async def test_card_is_charged(environment):
    # Not the same: refund_cards, unrefund_card
    receipt = await environment.run(charge_card, "token")
    assert receipt == "token"


def test_mailing(environment):
    assert environment.run(Mailing().deliver, "a@b.example") == "a@b.example"
