"""The checkout's routes."""

import os
from decimal import Decimal

import flags
from flask import Flask, request
from requests import post as send

app = Flask(__name__)

SHOP = os.getenv("SHOP_NAME")


@app.post("/checkout")
def checkout():
    """Take an order.

    Owner: checkout
    """
    total = float(request.form["total"])
    send("https://stock.example/reserve", json={"total": total}, timeout=5)
    if flags.is_enabled("new-receipt"):
        return {"shop": SHOP, "total": total}
    return {"total": total}


@app.get("/prices")
def prices():
    """List the prices."""
    amounts = [Decimal(amount) for amount in request.args.getlist("amount")]
    return {"prices": [str(amount) for amount in amounts]}
