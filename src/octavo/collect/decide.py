"""What is new in a feed, what changed, and when to look again; nothing is done here.

answer and document  | decide        -> Plan
error                | after_failure -> Feed
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from octavo.collect.parse import EMPTY_ANSWER
from octavo.errors import (
    BadCertificate,
    Blocked,
    OctavoError,
    OverBudget,
    RateLimited,
    RedirectLoop,
    StatusError,
    TooLarge,
    Unreadable,
)
from octavo.news.feed import Entry, Feed, FeedState, ParsedFeed, Validators
from octavo.news.fetched import Fetched

HOUR = 3600
DAY = 24 * HOUR
WEEK = 7 * DAY
#: Looks in a row that must meet the same permanent redirect before the feed moves.
MOVES = 3
#: Looks in a row that find no feed before nobody looks any more by itself.
GIVE_UP = 30
# The newest entries by whose dates a feed's pace is told.
_PACE_OVER = 10
_SLOWER = 1.25
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to save after a look at a feed."""

    feed: Feed
    #: Entries not known before, oldest first; those without title, words, link and file are left out.
    fresh: tuple[Entry, ...] = ()
    #: Known entries whose words have changed.
    changed: tuple[Entry, ...] = ()


def decide(feed: Feed, fetched: Fetched, parsed: ParsedFeed | None, *, known: Mapping[str, str], now: datetime) -> Plan:
    """What a good answer means for ``feed``; ``parsed`` is None where nothing was modified (304).

    ``known`` maps the feed's known entry ids to their ``fingerprint``, or to "" where none was taken.
    The next look is due after the longest of our own interval, the feed's ttl, the answer's freshness (at most a day)
    and its Retry-After (at most a week); never within the hour, nor within a day where the server gave nothing to ask
    "has it changed?" with. Our own interval follows the feed's pace. ``now`` is aware.
    """
    fresh: tuple[Entry, ...] = ()
    changed: tuple[Entry, ...] = ()
    if parsed is not None:
        new = (each for each in parsed.entries if each.id not in known and _says_something(each))
        fresh = tuple(sorted(new, key=lambda e: _date(e) or now))
        changed = tuple(e for e in parsed.entries if known.get(e.id) and known[e.id] != fingerprint(e))
    seen = _moved(_described(feed, fetched, parsed, now), fetched)
    interval = _interval(feed, parsed, spoke=bool(fresh), now=now)
    due_at = _next_look(fetched, seen.validators, interval, now)
    return Plan(feed=replace(seen, interval=interval, due_at=due_at), fresh=fresh, changed=changed)


def newest(parsed: ParsedFeed, most: int, *, now: datetime) -> ParsedFeed:
    """``parsed`` with its newest entries alone, in the feed's order; one without a date counts as of ``now``."""
    by_date = sorted(range(len(parsed.entries)), key=lambda at: _date(parsed.entries[at]) or now, reverse=True)
    kept = sorted(by_date[:most])
    return replace(parsed, entries=tuple(parsed.entries[at] for at in kept))


def fingerprint(entry: Entry) -> str:
    """Changes when the words of ``entry`` do: 32 hexadecimal digits.

    Dates, links and markup do not count: many servers write them anew each time they are asked.
    """
    parts = (entry.title, entry.content_html, entry.summary_html)
    words = "\x1f".join(" ".join(_TAG.sub(" ", part or "").split()) for part in parts)
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]


def after_failure(feed: Feed, error: OctavoError, *, now: datetime) -> Feed:
    """``feed`` after a look that failed: its state, why in plain English, and when to look again (``now`` is aware).

    A host in trouble is asked again after 1, 2, 4 … hours, at most a day; one that refuses us after a day, at most a
    week; one that can only send the whole of what is no feed after a day; a feed that is gone (410), or that was no
    feed thirty times running, not at all until somebody asks for it.
    """
    state = _state(error)
    failures = feed.failures + 1
    hopeless = state in {FeedState.NOT_FOUND, FeedState.NOT_A_FEED} and failures >= GIVE_UP
    wait = _backoff(state, failures)
    if isinstance(error, RateLimited) and error.until is not None:
        wait = max(wait, min((error.until - now).total_seconds(), WEEK))
    if isinstance(error, Unreadable) and not _conditional(feed.validators):
        # A whole body came, and the next one would come whole again.
        wait = max(wait, DAY)
    stops = state is FeedState.GONE or hopeless
    return replace(
        feed,
        state=state,
        detail=" ".join(filter(None, (_sentence(error), _STOPPED if hopeless else _ADVICE.get(state)))),
        failures=failures,
        checked_at=now,
        moving_to=None,
        moved_times=0,
        due_at=None if stops else now + timedelta(seconds=wait),
    )


def _says_something(entry: Entry) -> bool:
    """Whether there is anything to read, or to open."""
    return bool(entry.title or entry.link or entry.summary_html or entry.content_html or entry.enclosures)


def _described(feed: Feed, fetched: Fetched, parsed: ParsedFeed | None, now: datetime) -> Feed:
    """``feed`` with what the answer says about it."""
    fine = replace(feed, state=FeedState.FINE, detail=None, failures=0, checked_at=now, succeeded_at=now)
    if parsed is None:
        given = fetched.validators
        kept = Validators(
            etag=given.etag or feed.validators.etag, last_modified=given.last_modified or feed.validators.last_modified
        )
        return replace(fine, validators=kept, detail=feed.detail if feed.state is FeedState.FINE else None)
    return replace(
        fine,
        state=FeedState.FINE if parsed.entries else FeedState.EMPTY,
        detail=parsed.error or (None if parsed.entries else "The feed is in order, but it has no entries."),
        title=parsed.title or feed.title,
        site_url=parsed.link or feed.site_url,
        description=parsed.description or feed.description,
        language=parsed.language or feed.language,
        hub=parsed.hub,
        validators=fetched.validators,
        full_at=now,
    )


def _moved(feed: Feed, fetched: Fetched) -> Feed:
    """``feed`` at its new address once every one of three looks running was sent there for good.

    The answer counts because it was a feed, or the very feed we hold (304).
    """
    target = fetched.moved_to
    if target is None or target == feed.url:
        return replace(feed, moving_to=None, moved_times=0)
    times = feed.moved_times + 1 if target == feed.moving_to else 1
    if times >= MOVES:
        return replace(feed, url=target, moving_to=None, moved_times=0)
    return replace(feed, moving_to=target, moved_times=times)


def _interval(feed: Feed, parsed: ParsedFeed | None, *, spoke: bool, now: datetime) -> int:
    """Our own interval in seconds: the feed's pace while it speaks, slower while it is silent, its ttl at the least."""
    if parsed is None:
        return _within(feed.interval * _SLOWER)
    pace = _pace(parsed, now)
    if not spoke:
        wanted = feed.interval * _SLOWER
    elif pace is None:
        wanted = feed.interval / 2
    else:
        wanted = pace
    return _within(max(wanted, (parsed.ttl_minutes or 0) * 60))


def _within(seconds: float) -> int:
    return int(min(max(seconds, HOUR), DAY))


def _pace(parsed: ParsedFeed, now: datetime) -> float | None:
    """Seconds between entries, by the newest ten that have a date; the silence since the newest counts."""
    dates = sorted((date for entry in parsed.entries if (date := _date(entry))), reverse=True)[:_PACE_OVER]
    return (now - dates[-1]).total_seconds() / len(dates) if dates else None


def _date(entry: Entry) -> datetime | None:
    moment = entry.published or entry.updated
    return moment.at if moment else None


def _next_look(fetched: Fetched, validators: Validators, interval: int, now: datetime) -> datetime:
    wait = max(interval, min(fetched.fresh_for or 0, DAY), HOUR if _conditional(validators) else DAY)
    if fetched.not_before is not None:
        wait = max(wait, min(int((fetched.not_before - now).total_seconds()), WEEK))
    return (now + timedelta(seconds=wait)).astimezone(UTC)


def _conditional(validators: Validators) -> bool:
    """Whether there is something to ask "has it changed?" with."""
    return validators.etag is not None or validators.last_modified is not None


def _state(error: OctavoError) -> FeedState:
    if isinstance(error, StatusError):
        state = _BY_STATUS.get(error.status)
        return state or (FeedState.SERVER_ERROR if error.status >= 500 else FeedState.UNREACHABLE)
    if isinstance(error, Unreadable) and str(error) == EMPTY_ANSWER:
        return FeedState.EMPTY
    for kind, state in _BY_CLASS:
        if isinstance(error, kind):
            return state
    return FeedState.UNREACHABLE


def _backoff(state: FeedState, failures: int) -> float:
    first, longest = (DAY, WEEK) if state in _REFUSALS else (HOUR, DAY)
    return min(first * 2.0 ** min(failures - 1, 10), longest)


def _sentence(error: OctavoError) -> str:
    words = str(error).strip() or "The feed could not be read."
    return words if words.endswith((".", "!", "?")) else f"{words}."


_BY_STATUS = {
    401: FeedState.NEEDS_LOGIN,
    402: FeedState.NEEDS_LOGIN,
    403: FeedState.FORBIDDEN,
    404: FeedState.NOT_FOUND,
    407: FeedState.NEEDS_LOGIN,
    410: FeedState.GONE,
    429: FeedState.RATE_LIMITED,
    451: FeedState.FORBIDDEN,
}
_BY_CLASS: tuple[tuple[type[OctavoError], FeedState], ...] = (
    (RateLimited, FeedState.RATE_LIMITED),
    (BadCertificate, FeedState.BAD_CERTIFICATE),
    (RedirectLoop, FeedState.REDIRECT_LOOP),
    (Blocked, FeedState.ADDRESS_REFUSED),
    (TooLarge, FeedState.TOO_LARGE),
    (OverBudget, FeedState.TOO_LARGE),
    (Unreadable, FeedState.NOT_A_FEED),
)
# To ask these again soon is to hammer.
_REFUSALS = frozenset(
    (
        FeedState.NEEDS_LOGIN,
        FeedState.FORBIDDEN,
        FeedState.BAD_CERTIFICATE,
        FeedState.REDIRECT_LOOP,
        FeedState.ADDRESS_REFUSED,
        FeedState.TOO_LARGE,
    )
)
# Beside what ``web/words.py`` says of the state.
_ADVICE = {
    FeedState.NOT_FOUND: "The address may have changed: look for the feed on the site and add it anew.",
    FeedState.NEEDS_LOGIN: "It may have a private address for subscribers; add that one instead.",
    FeedState.RATE_LIMITED: "It is left alone until then.",
    FeedState.ADDRESS_REFUSED: "The owner of this desk can allow it by its origin in the setting allow_private.",
    FeedState.NOT_A_FEED: "If this stays so, look for the feed on the site and add it anew.",
}
_STOPPED = "It was so thirty times running and is not looked at any more, until you ask for it."
