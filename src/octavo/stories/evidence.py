"""What speaks for an article belonging to a story, or for two stories being one."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from octavo.stories.features import Item
from octavo.stories.merge_measures import Dense, Nearest, Pairs, compare, measures, nearest
from octavo.stories.profile import Profile, Weights
from octavo.stories.window import Window

#: Stories looked at closely, of those near by stems and of those near by vector each.
CANDIDATES = 10
#: Articles of a story that are compared one by one.
NEAREST = 4
#: Articles of each of two stories among which the nearest are looked for.
LOOKED_AT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How alike an article (or a story) and a story are."""

    profile: Profile
    #: By the names of ``MEASURES``.
    values: Mapping[str, float]


def gather(item: Item, weights: Weights, window: Window) -> tuple[Evidence, ...]:
    """What speaks for each story near the article."""
    rows = window.rows
    cosines = rows.cosines(item.vector) if item.vector is not None and len(rows) else np.zeros(0, dtype=np.float32)
    means = rows.means(cosines) if len(cosines) else None
    spread = rows.background(cosines)
    alone = Profile.of(item, weights)
    looked, denses = [], []
    for profile in window.near(weights, means, limit=CANDIDATES):
        if max(item.at - profile.newest, profile.oldest - item.at) > window.span:
            continue
        near = rows.nearest(cosines, profile.number, limit=NEAREST) if len(cosines) else []
        mean = means.get(profile.number) if means is not None else None
        dense = None
        if mean is not None and item.vector is not None:
            dense = Dense(
                mean=mean / spread,
                nearest=near[0][0] / spread,
                centroid=rows.towards(item.vector, profile.number) / spread,
            )
        looked.append((profile, [key for _, key in near] or _newest(profile, NEAREST)))
        denses.append(dense)
    alike = _nearest(item, weights, [keys for _, keys in looked], window)
    values = [measures(alone, *each) for each in zip((profile for profile, _ in looked), denses, alike, strict=True)]
    compare(values)
    return tuple(Evidence(profile=profile, values=told) for (profile, _), told in zip(looked, values, strict=True))


def _nearest(item: Item, weights: Weights, keys: Sequence[Sequence[Hashable]], window: Window) -> Sequence[Nearest]:
    """What an article and the nearest of each story have in common; ``keys``: some of each story, the nearest first."""
    words, title, names = window.packer.products(weights, [window.packed(key) for each in keys for key in each])
    found, start = [], 0
    for each in keys:
        part = slice(start, start + len(each))
        first = window.item(each[0])
        found.append(
            Nearest(
                words=float(words[part].max()),
                title=float(title[part].max()),
                names=float(names[part].max()),
                same_source=item.source is not None and first is not None and item.source == first.source,
            )
        )
        start = part.stop
    return found


def joint(one: Profile, other: Profile, window: Window) -> Evidence:
    """What speaks for two stories being one; ``profile`` is the other one."""
    rows, spread = window.rows, window.rows.spread()
    looked = _newest(one, LOOKED_AT), _newest(other, LOOKED_AT)
    near, both = rows.pairs(*looked), rows.between(one.number, other.number)
    dense = (
        Dense(mean=both[0] / spread, nearest=near[0][0] / spread, centroid=both[1] / spread) if near and both else None
    )
    keys = [(a, b) for _, a, b in near[:NEAREST]] or list(zip(*looked, strict=False))[:NEAREST]
    pairs: Pairs = [(*_known(window, a), *_known(window, b)) for a, b in keys]
    return Evidence(profile=other, values=measures(one, other, dense, nearest(pairs)))


def _known(window: Window, key: Hashable) -> tuple[Item, Weights]:
    item = window.item(key)
    assert item is not None
    return item, window.weights(key)


def _newest(profile: Profile, limit: int) -> Sequence[Hashable]:
    return list(islice(reversed(profile.articles), limit))


def apart(profile: Profile, leaving: Sequence[Hashable], window: Window) -> Evidence:
    """What speaks for some articles of a story and the rest of it being one."""
    rows, spread = window.rows, window.rows.spread()
    gone = set(leaving)
    rest = [key for key in profile.articles if key not in gone]
    one, other = (_made(keys, window) for keys in (leaving, rest))
    looked = list(leaving)[-LOOKED_AT:], rest[-LOOKED_AT:]
    near, both = rows.pairs(*looked), rows.among(leaving, rest)
    dense = (
        Dense(mean=both[0] / spread, nearest=near[0][0] / spread, centroid=both[1] / spread) if near and both else None
    )
    pairs: Pairs = [(*_known(window, a), *_known(window, b)) for _, a, b in near[:NEAREST]]
    return Evidence(profile=profile, values=measures(one, other, dense, nearest(pairs)))


def _made(keys: Sequence[Hashable], window: Window) -> Profile:
    made = Profile(None)
    for key in keys:
        made.add(*_known(window, key))
    return made
