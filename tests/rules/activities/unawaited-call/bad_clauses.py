"""Coroutines that are taken for what they give."""

import asyncio
import json


async def save(order):
    await asyncio.sleep(0)
    return order


async def shown(order):
    print(str(save(order)))  # expect
    print(int(save(order)))  # expect
    print(float(save(order)))  # expect
    print(list(save(order)))  # expect
    print(dict(save(order)))  # expect
    print(set(save(order)))  # expect
    print(sorted(save(order)))  # expect
    print(sum(save(order)))  # expect
    print(min(save(order)))  # expect
    print(max(save(order)))  # expect
    print(json.dumps(save(order)))  # expect


async def forgotten(order):
    task = asyncio.create_task(save(order))  # expect

    def stop():
        order.stop()

    return stop


async def titled(order):
    stored = save(order)  # expect
    await asyncio.sleep(0)
    return stored.strip()
