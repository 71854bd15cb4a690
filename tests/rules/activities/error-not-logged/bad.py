import contextlib
import json
import queue
import sqlite3
import time
from contextlib import suppress as ignoring

import psycopg2
import requests
from requests.exceptions import RequestException as HttpProblem

from shop import bus, parse, sensors, shelves


def exchange_rate(currency):
    try:
        reply = requests.get(f"https://rates.example/{currency}", timeout=5)
        return reply.json()["rate"]
    except HttpProblem:  # expect
        return 1.0


def load_settings(path):
    try:
        with open(path) as source:
            return json.load(source)
    except Exception:  # expect
        return {}


def announce(order):
    try:
        bus.publish("order.paid", order)
    except:  # expect
        pass


def import_rows(rows):
    done = []
    for row in rows:
        try:
            done.append(parse(row))
        except (ValueError, Exception):  # expect
            continue
    return done


def newest(connection):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT max(id) FROM orders WHERE paid")
            return cursor.fetchone()
    except (psycopg2.OperationalError, psycopg2.InterfaceError):  # expect
        return None


def total(path):
    amount = None
    try:
        amount = sqlite3.connect(path, timeout=5).execute("SELECT total FROM sums LIMIT 1").fetchone()
    except sqlite3.Error:  # expect
        amount = dict()
    return amount


class Shelf:
    def restock(self, goods):
        try:
            shelves.put(self.name, goods)
        except BaseException as problem:  # expect
            self.goods = None

    def label(self):
        try:
            return shelves.label(self.name)
        except Exception:  # expect
            return self.default_label

    def sweep(self):
        """Closing is beside the point here: the count is lost as well."""
        try:
            shelves.record_count(self.name)
            self.handle.close()
        except Exception:  # expect
            pass


def sample(sensor):
    """No polling: the loop never ends, and a failure never shows."""
    while True:
        try:
            sensors.read(sensor)
        except Exception:  # expect
            pass
        time.sleep(30)


def drain(inbox):
    """Waiting is over by type, but nothing here waits in a loop."""
    try:
        return inbox.get(timeout=1)
    except (queue.Empty, requests.ConnectionError):  # expect
        return None


def publish_all(orders):
    with contextlib.suppress(Exception):  # expect
        for order in orders:
            bus.publish("order", order)


async def notify(order):
    with ignoring(KeyError, BaseException):  # expect
        await bus.send(order)


def cached_price(cache, sku):
    try:
        return cache.price(sku)
    except Exception:  # expect
        # The price service answers in its place until the cache is back.
        return None


try:
    limit = settings["limit"]
except Exception:  # expect
    pass


def sizes(rows):
    """A note: nothing but conversions, and every error of them is dropped."""
    found = []
    for row in rows:
        try:
            found.append(int(row))
        except Exception:  # expect
            continue
    return found


def flush(shelf):
    try:
        shelf.flush()
    except Exception:  # expect
        pass
    else:
        shelf.clean = True


def overtaken(shelf):
    try:
        shelf.flush()
    finally:
        return shelf  # expect


def overtaken_rounds(shelves):
    for shelf in shelves:
        try:
            shelf.flush()
        finally:
            continue  # expect
    while shelves:
        try:
            shelves.pop().flush()
        finally:
            if not shelves:
                break  # expect


def shown(element):
    parts = []
    for name in ("title", "price"):
        try:
            parts.append(f"{name}={getattr(element, name)!r}")
        except Exception:  # expect
            pass
    return ", ".join(parts)


def machine():
    try:
        return platform.machine().lower()
    except Exception:  # expect: note
        return "unknown"


def home_of(machines):
    try:
        return machines.find(platform.node())
    except Exception:  # expect: warning
        return None


def temporary_folder(runtime, entry):
    try:
        return runtime.temporary_folder()
    except Exception:  # expect: note
        pass
    try:
        return entry.temporary_folder()
    except Exception:  # expect: warning
        return None


def size_of(runtime):
    try:
        return runtime.count_all()
    except Exception:  # expect: warning
        pass
    return 0


def told(runtime, entry):
    try:
        runtime.tell()
    except Exception:  # expect: warning
        pass
    return entry.tell()
