from app.activities import Mailing, charge_card


async def test_card_is_charged(environment):
    receipt = await environment.run(charge_card, "token")
    assert receipt == "token"


async def test_mail_is_sent(environment):
    assert await environment.run(Mailing().send, "a@b.example") == "a@b.example"
