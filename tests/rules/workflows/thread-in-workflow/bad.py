import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool

from temporalio import workflow


@workflow.defn
class Thumbnails:
    def __init__(self) -> None:
        self.lock = threading.Lock()  # expect

    @workflow.run
    async def run(self, pictures: list[str]) -> list[str]:
        loop = asyncio.get_running_loop()
        first = await loop.run_in_executor(None, shrink, pictures[0])  # expect
        second = await asyncio.to_thread(shrink, pictures[1])  # expect
        with ThreadPoolExecutor(max_workers=4) as pool:  # expect
            rest = list(pool.map(shrink, pictures[2:]))
        worker = threading.Thread(target=shrink, args=(pictures[0],))  # expect
        worker.start()
        return [first, second, *rest, *shrink_all(pictures)]


def shrink(picture: str) -> str:
    return picture + ".small"


def shrink_all(pictures: list[str]) -> list[str]:
    with Pool(4) as pool:  # expect
        return pool.map(shrink, pictures)
