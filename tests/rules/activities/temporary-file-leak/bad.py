import os
import subprocess
import tempfile


def render(source):
    folder = tempfile.mkdtemp()  # expect
    subprocess.run(["render", source, folder], check=True, timeout=60)
    with open(os.path.join(folder, "out.txt")) as result:
        return result.read()


def convert(data):
    handle, path = tempfile.mkstemp(suffix=".png")  # expect
    os.write(handle, data)
    os.close(handle)
    shrink(path)
    size = os.path.getsize(path)
    os.remove(path)
    return size


def scan(data):
    with tempfile.NamedTemporaryFile(delete=False) as target:  # expect
        target.write(data)
    return subprocess.call(["scan", target.name], timeout=60)


def check(data):
    target = tempfile.NamedTemporaryFile("wb", delete=False)  # expect
    target.write(data)
    target.close()
    if not data:
        return False
    os.unlink(target.name)
    return True
