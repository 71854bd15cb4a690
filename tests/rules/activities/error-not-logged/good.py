import asyncio
import contextlib
import importlib
import logging
import os
import queue
import shutil
import time

from shop import bus, carriers, parse, sensors, shelves

logger = logging.getLogger(__name__)

try:
    import orjson as json
except Exception:
    json = None

try:
    plugin = importlib.import_module("shop_plugins.labels")
except Exception:
    plugin = None


def price(catalogue, sku):
    try:
        return catalogue[sku]
    except KeyError:
        return None


def load_settings(path):
    try:
        with open(path) as source:
            return parse(source)
    except FileNotFoundError:
        return {}


def first_order(orders):
    try:
        return next(iter(orders))
    except StopIteration:
        return None


def remember(order):
    """A type that the author named, outside activities."""
    try:
        shelves.remember(order)
    except shelves.OldOrder:
        pass


def announce(order):
    try:
        bus.publish("order.paid", order)
    except Exception:
        logger.exception("announcement of %s lost", order)


def import_rows(rows):
    skipped = 0
    for row in rows:
        try:
            parse(row)
        except Exception:
            skipped += 1
    return skipped


def import_all(rows):
    failed = []
    for row in rows:
        try:
            parse(row)
        except Exception as problem:
            failed.append((row, problem))
    return failed


def refresh(shelf):
    try:
        shelf.refresh()
    except Exception:  # expect: clients/generic-exception
        shelf.fresh = False
    return shelf


def store(order):
    try:
        shelves.store(order)
    except Exception:
        shelves.undo(order)
        raise


class Listener:
    def close(self):
        try:
            self.thread.join(5)
            self.socket.send(b"bye")
        except Exception:
            pass

    def __del__(self):
        try:
            self.unregister()
        except Exception:
            pass

    def restart(self):
        try:
            self.socket.close()
        except Exception:
            pass
        self.socket = self.open()

    def run(self):
        try:
            self.serve()
        finally:
            try:
                self.report_end()
            except Exception:
                pass

    def is_reachable(self):
        try:
            self.socket.send(b"ping")
            return True
        except Exception:  # expect: clients/generic-exception
            return None


def drop(folder):
    try:
        shutil.rmtree(os.path.join(folder, "cache"))
    except OSError:
        pass


async def leave(client):
    try:
        await asyncio.wait_for(client.aclose(), timeout=2)
    except Exception:
        pass


def end_worker(task):
    with contextlib.suppress(Exception):
        task.close()


def drop_file(path):
    with contextlib.suppress(FileNotFoundError, PermissionError):
        os.unlink(path)


def load_driver():
    with contextlib.suppress(Exception):
        return importlib.import_module("carrier_driver")


def any_carrier(parcel):
    """Probing one driver after the other: success leaves the loop."""
    for carrier in carriers.ALL:
        try:
            return carrier.quote(parcel)
        except Exception:  # expect: clients/generic-exception
            continue
    raise LookupError(f"no carrier takes {parcel}")


def any_driver(names):
    for name in names:
        try:
            driver = carriers.driver(name)
        except Exception:  # expect: clients/generic-exception
            continue
        else:
            break
    return driver


def wait_until_up(sensor, deadline):
    while time.monotonic() < deadline:
        try:
            sensors.read(sensor)
            sensor.up = True
        except Exception:  # expect: clients/generic-exception
            pass
        time.sleep(0.2)


def consume(inbox, stopping):
    while not stopping.is_set():
        try:
            message = inbox.get(timeout=1)
        except queue.Empty:
            continue
        bus.publish("inbox", message)


def leave_within(shelf):
    """What leaves here stays within the clean-up."""
    try:
        shelf.flush()
    finally:
        for part in shelf.parts:
            if part.empty:
                continue
            if part.last:
                break

        def done():
            return shelf

        shelf.on_end(done)


def first_number(texts):
    """One after the other, until one is a number."""
    for text in texts:
        try:
            return int(text)
        except Exception:  # expect: clients/generic-exception
            continue
    return None


def is_number(text):
    try:
        int(text)
        return True
    except Exception:  # expect: clients/generic-exception
        pass


try:
    unit = int("12")
except ValueError:
    pass
