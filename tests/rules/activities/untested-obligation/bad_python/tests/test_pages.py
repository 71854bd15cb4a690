from app.activities import crop, fetch, render, store


async def test_pages_come_out(environment):
    assert await environment.run(render, ["a", "b"]) == 2
    assert await environment.run(fetch, "a") == b"a"
    assert await environment.run(store, "a") == "/a"
    assert await environment.run(crop, ["a"]) == 1
