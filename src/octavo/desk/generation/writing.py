"""Ask the language model for a piece of writing: the desk's one way to it.

allowed     settings | the owner's switches
write       written before? | being written? read along | set the estimate aside, or OverSpent | write | count, keep
stream      the same, piece by piece; kept when it is whole
"""

import json
from collections.abc import Collection, Generator
from hashlib import sha256
from typing import cast

from octavo.desk.desk import Desk
from octavo.desk.generation.budget import paid, within
from octavo.errors import Denied, Invalid, TurnedOff
from octavo.news.ids import OWNER, FeedId, UserId
from octavo.news.writing import Feature, Order, Written
from octavo.ports.models import Writer
from octavo.ports.store import Tx

#: Notebook: the features that the owner turned off, as JSON.
FEATURES_OFF = "features_off"

#: What each feature is called.
NAMES = {
    Feature.SUMMARY: "Summaries",
    Feature.POINTS: "Key points",
    Feature.BRIEFING: "Briefings",
    Feature.ASK: "Answers to questions",
    Feature.EXPLAIN: "Background",
    Feature.TRANSLATE: "Translation",
    Feature.LISTEN: "Reading aloud",
}


def allowed(desk: Desk, feature: Feature, *, feed_id: FeedId | None = None) -> bool:
    """Whether the feature is on: for the desk, and for the feed where one is named."""
    with desk.store.read() as tx:
        return feature not in off(desk, tx) and (feed_id is None or feed_id not in tx.writings.kept_out())


def off(desk: Desk, tx: Tx) -> frozenset[Feature]:
    """The features that are off, by the settings or by the owner's switches."""
    switched = json.loads(tx.notebook.get(FEATURES_OFF) or "[]")
    return frozenset(desk.settings.features_off) | {feature for feature in Feature if feature.value in switched}


def kept_out(desk: Desk) -> frozenset[FeedId]:
    """The feeds of which nothing is given to a model: a story leaves their articles out of its material."""
    with desk.store.read() as tx:
        return tx.writings.kept_out()


def switch_features(desk: Desk, user_id: UserId, on: Collection[Feature]) -> None:
    """Turns those features on for the desk and the others off. Raises Denied, Invalid for one the settings keep off."""
    if user_id != OWNER:
        raise Denied("Only the owner turns AI features on and off.")
    if held := [feature for feature in desk.settings.features_off if feature in on]:
        names = ", ".join(NAMES[feature] for feature in held)
        raise Invalid(f"{names}: off in this desk's settings file (features_off). Take it out there first.")
    switched = [feature.value for feature in Feature if feature not in on and feature not in desk.settings.features_off]
    with desk.store.begin() as tx:
        tx.notebook.put(FEATURES_OFF, json.dumps(switched) if switched else None)


def switch_feed(desk: Desk, user_id: UserId, feed_id: FeedId, *, on: bool) -> None:
    """Lets models have the feed's articles, or keeps them out. Raises Denied, NotFound."""
    if user_id != OWNER:
        raise Denied("Only the owner turns AI features on and off.")
    with desk.store.begin() as tx:
        tx.writings.keep_out(feed_id, out=not on)


def writer_for(desk: Desk, feature: Feature, *, feed_id: FeedId | None = None) -> Writer | None:
    """The writer for the feature; None where no endpoint is set, and the embedded tier serves.

    Raises TurnedOff where the owner turned the feature off, for the desk or for the feed.
    """
    with desk.store.read() as tx:
        _require(desk, tx, feature)
        if feed_id is not None and feed_id in tx.writings.kept_out():
            raise TurnedOff("AI features are turned off for this feed. The owner can turn them on under Sources.")
    return desk.writer


def write(desk: Desk, order: Order, *, user_id: UserId | None) -> Written:
    """What was written for the same order before, else what the model writes now. ``user_id`` None: the desk asks.

    Raises TurnedOff where the feature is off or there is no endpoint; OverSpent, and nothing was sent; EndpointFailed.
    """
    key, found = _begin(desk, order)
    if found is not None:
        return found
    reading = desk.flights.read(key, lambda: _whole(desk, order, user_id, key))
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return cast("Written", end.value)


def stream(desk: Desk, order: Order, *, user_id: UserId | None) -> Generator[str, None, Written]:
    """The same in pieces, as the model writes them; the generator returns the whole.

    Raises TurnedOff and OverSpent at once, EndpointFailed while the pieces come: then nothing is kept.
    """
    key, found = _begin(desk, order)
    if found is not None:
        return _again(found)
    if key not in desk.flights:
        with desk.store.read() as tx:
            within(desk, tx, order, user_id)
    return desk.flights.read(key, lambda: _streamed(desk, order, user_id, key))


def _require(desk: Desk, tx: Tx, feature: Feature) -> None:
    if feature in desk.settings.features_off:
        raise TurnedOff(f"{NAMES[feature]}: turned off in this desk's settings file (features_off).")
    if feature in off(desk, tx):
        raise TurnedOff(f"{NAMES[feature]}: turned off. The owner of this desk can turn it on under Settings.")


def _writer(desk: Desk) -> Writer:
    if desk.writer is None:
        raise TurnedOff(
            "No language model is set up on this desk. Its owner can name one in octavo.toml: endpoint_url."
        )
    return desk.writer


def _begin(desk: Desk, order: Order) -> tuple[str, Written | None]:
    """The order's key, and what was written for it before."""
    key = _key(_writer(desk).name, order)
    with desk.store.read() as tx:
        _require(desk, tx, order.feature)
        return key, tx.writings.get(key)


def _key(model: str, order: Order) -> str:
    schema = None if order.schema is None else json.dumps(order.schema, sort_keys=True)
    told = json.dumps([model, order.instructions, order.material, schema, order.most_tokens])
    return sha256(told.encode()).hexdigest()


def _again(found: Written) -> Generator[str, None, Written]:
    yield found.value if isinstance(found.value, str) else json.dumps(found.value, ensure_ascii=False)
    return found


def _whole(desk: Desk, order: Order, user_id: UserId | None, key: str) -> Generator[str, None, Written]:
    written = _kept(desk, key)
    if written is None:
        with paid(desk, order, user_id) as bill:
            written = _writer(desk).write(order)
            bill.written(written)
        _keep(desk, key, written)
    return (yield from _again(written))


def _streamed(desk: Desk, order: Order, user_id: UserId | None, key: str) -> Generator[str, None, Written]:
    if (found := _kept(desk, key)) is not None:
        return (yield from _again(found))
    writer = _writer(desk)
    with paid(desk, order, user_id) as bill:
        writing = iter(writer.stream(order))
        while True:
            try:
                bill.pieces.append(next(writing))
            except StopIteration as end:
                whole: Written | None = end.value
                break
            # Outside the try: a visitor who leaves closes us here, and what came is counted.
            yield bill.pieces[-1]
        if whole is None:
            return Written(value="".join(bill.pieces), model=writer.name, **bill.used._asdict())
        bill.written(whole)
    _keep(desk, key, whole)
    return whole


def _kept(desk: Desk, key: str) -> Written | None:
    """What another wrote between our look and our turn."""
    with desk.store.read() as tx:
        return tx.writings.get(key)


def _keep(desk: Desk, key: str, written: Written) -> None:
    with desk.store.begin() as tx:
        tx.writings.keep(key, written, now=desk.clock.now())
