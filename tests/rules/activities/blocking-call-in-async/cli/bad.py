import subprocess
import time


async def deploy(folder):
    subprocess.run(["deploy", folder], check=True)  # expect
    pause()  # expect


def pause():
    time.sleep(5)
