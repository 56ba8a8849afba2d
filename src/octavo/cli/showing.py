"""Shows the demo wire for as long as the library wants it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from zoneinfo import ZoneInfo

from octavo.bootstrap import House
from octavo.cli.demo.server import DemoWire
from octavo.desk.demo import Demo, begin_demo, is_demo, remove_demo, wanted_demo
from octavo.errors import Conflict, StoreError

#: Seconds between looks at whether the demo was left, on a page or by a command beside us.
TICK = 1.0


@contextmanager
def showing_demo(house: House) -> Iterator[None]:
    """Serves the demo wire during the block, where the library wants it; a left demo is closed at once."""
    demo = wanted_demo(house.desk)
    if demo is None:
        yield
        return
    wire = _open(house, demo)
    for origin in wire.origins:
        # Exactly these origins, and nothing else on loopback.
        house.guard.allow(origin)
    begin_demo(house.desk, replace(demo, ports=tuple(wire.ports)), wire.feeds)
    ended = threading.Event()
    watch = threading.Thread(target=_watch, args=(house, wire, ended), name="demo", daemon=True)
    watch.start()
    try:
        yield
    finally:
        ended.set()
        watch.join(2 * TICK)


def _open(house: House, demo: Demo) -> DemoWire:
    zone = ZoneInfo(house.desk.settings.zone)
    try:
        return DemoWire(demo.closed_at, zone=zone, ports=demo.ports)
    except Conflict:
        # A port of the last run is taken by now: the papers move, so the demo begins anew.
        remove_demo(house.desk)
        return DemoWire(demo.closed_at, zone=zone)


def _watch(house: House, wire: DemoWire, ended: threading.Event) -> None:
    while not ended.wait(TICK):
        try:
            if not is_demo(house.desk):
                break
        except StoreError:
            continue
    for origin in wire.origins:
        house.guard.forget(origin)
    wire.close()
