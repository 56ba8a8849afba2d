"""After the clock was turned back: what was to wait for a time that is now far off does not wait for it.

A machine that starts with a wrong clock has it set right minutes later, and all that was put off meanwhile, feeds,
jobs and editions, would rest for years.
"""

from dataclasses import replace
from datetime import timedelta

import structlog

from octavo.desk.desk import Desk
from octavo.desk.edition.publish import reopen_days

log = structlog.get_logger()

#: No feed and no job is put off for longer than a week; a day more for the zone of whoever set the clock.
FARTHEST = timedelta(days=8)


def catch_up(desk: Desk) -> None:
    """Feeds and jobs that are due later than anything is put off are due now; days not come yet are still to close."""
    now = desk.clock.now()
    late = now + FARTHEST
    with desk.store.begin() as tx:
        feeds = [feed for feed in tx.feeds.all() if feed.due_at is not None and feed.due_at > late]
        for feed in feeds:
            tx.feeds.save(replace(feed, due_at=now))
        jobs = tx.queue.hasten(late, due_at=now)
        reopen_days(tx, desk)
    if feeds or jobs:
        log.warning("clock was turned back", feeds=len(feeds), jobs=jobs)
