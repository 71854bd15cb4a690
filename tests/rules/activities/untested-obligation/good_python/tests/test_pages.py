import pytest

from app.activities import render


async def test_heartbeats_tell_the_page(environment):
    beats = []
    environment.on_heartbeat = beats.append
    await environment.run(render, ["a", "b"])
    assert beats == [0, 1]


async def test_cancelled_rendering_leaves_nothing(environment, canvas):
    environment.cancel()
    with pytest.raises(Exception):
        await environment.run(render, ["a"])
    assert canvas.closed
