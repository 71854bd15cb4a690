async def test_timeouts_heartbeats_retries_and_cancellation(environment):
    assert await environment.run(unknown, ["a", "b"]) == 2
