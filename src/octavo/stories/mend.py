"""A second look at the stories of the last days: which became one, and which an early article glued together.

stories, and those near each by meaning or rare words -> merge model -> merges, the surest first
stories, each parted in two where it is loosest       -> merge model -> splits
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from octavo.news.held import Held
from octavo.stories.evidence import apart, joint
from octavo.stories.features import Item
from octavo.stories.merge_model import Model, model
from octavo.stories.profile import Profile, Weights
from octavo.stories.window import Window

#: Stories that one pass looks at, the newest first, and stories near each that are compared with it.
STORIES, NEAR = 200, 6
#: Spreads of cosine between two stories' centroids up to which they are as far apart as any two stories.
UNRELATED = 0.5
#: The same from which on the parts of a story are surely of one event.
TIGHT = 3.0
#: Log-odds from which on two stories are made one, and below which two halves are parted.
MERGED, PARTED = 0.5, -4.0
#: Articles of a story among which a parting is looked for.
LOOKED_AT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two stories that are one."""

    kept: Hashable
    gone: Hashable
    #: 0 to 1.
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Articles of a story that are another one."""

    story: Hashable
    #: The articles that leave it.
    ids: tuple[Hashable, ...]
    #: 0 to 1.
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What should change; a story stands in one change at most, so that they can be carried out in any order."""

    merges: tuple[Merge, ...] = ()
    splits: tuple[Split, ...] = ()


def mend(
    window: Window,
    held: Held | None = None,
    *,
    changed: Collection[Hashable] | None = None,
    by: Model | None = None,
) -> Mended:
    """Merges and splits among the stories of the window, which is not changed.

    ``held``: articles a person put together or apart; what is returned breaks nothing of it.
    ``by``: another decision than the package's own, where one is being learned.
    ``changed``: the stories that articles came to since the last pass; only they, and pairs with one of them, are
    looked at. The cost is bounded by ``STORIES`` and ``NEAR``, whatever the window holds. Whoever agrees calls
    ``window.merge(kept, gone)`` for each merge, and ``window.add(window.item(id), new_story)`` for each id of a split.
    """
    held, by = held or Held(), by or model()
    looked = looked_at(window, changed)
    parted = list(_splits(looked, window, held, by))
    touched = {split.story for split in parted}
    return Mended(merges=tuple(_merges(looked, window, held, touched, by)), splits=tuple(parted))


def looked_at(window: Window, changed: Collection[Hashable] | None) -> list[Profile]:
    """The stories that a pass looks at, the newest first."""
    found = [profile for story in changed if (profile := window.profile(story))] if changed is not None else None
    profiles = list(window.profiles()) if found is None else found
    return sorted(profiles, key=lambda profile: (profile.newest, profile.number), reverse=True)[:STORIES]


def near_pairs(looked: Sequence[Profile], window: Window) -> Iterator[tuple[Profile, Profile]]:
    """Each pair of stories worth comparing, once: those near by rare words and those near by their centroids."""
    seen = set()
    centroids = window.rows.centroids([profile.number for profile in looked])
    unrelated = UNRELATED * window.rows.spread()
    for profile in looked:
        weights = Weights(terms=profile.core(), title={}, names={}, numbers={})
        levels = centroids.get(profile.number)
        for other in window.near(weights, levels, limit=NEAR, without=profile):
            pair = frozenset((profile.number, other.number))
            level = levels.get(other.number) if levels else None
            if pair not in seen and (level is None or level > unrelated) and _same_days(profile, other, window):
                seen.add(pair)
                yield profile, other


def _same_days(one: Profile, other: Profile, window: Window) -> bool:
    return max(one.oldest - other.newest, other.oldest - one.newest) <= window.span


def _merges(
    looked: Sequence[Profile], window: Window, held: Held, touched: set[Hashable], by: Model
) -> Iterator[Merge]:
    pairs = list(near_pairs(looked, window))
    if not pairs:
        return
    odds = by.merge.odds([joint(*pair, window).values for pair in pairs]).tolist()
    judged = sorted(zip(odds, pairs, strict=True), key=lambda each: -each[0])
    for sure, (one, other) in judged:
        # What a person put together was put into one story by that person; nothing here needs to do it again.
        if sure <= MERGED:
            return
        if touched & {one.story, other.story} or not held.may_join(one.articles, other.articles):
            continue
        touched |= {one.story, other.story}
        # The larger one is the one that people know; of equals the older.
        kept, gone = sorted((one, other), key=lambda profile: (-profile.size, profile.number))
        score = round(float(1 / (1 + np.exp(-sure))), 3)
        yield Merge(kept=kept.story, gone=gone.story, score=score, why=_why_merged(kept, gone, window))


def _why_merged(kept: Profile, gone: Profile, window: Window) -> tuple[str, ...]:
    shared = set(kept.names.totals) & set(gone.names.totals)
    names = [window.written(name, gone) for name in sorted(shared, key=lambda name: -window.rarity(f"@{name}"))]
    told = list(dict.fromkeys(name for name in names if name))[:4]
    first = "The two stories tell the same event."
    return (first, f"Same names: {', '.join(told)}.") if told else (first,)


def _splits(looked: Iterable[Profile], window: Window, held: Held, by: Model) -> Iterator[Split]:
    for profile in looked:
        found = [
            (odds, leaving)
            for leaving in partings(profile, window)
            if _loose(leaving, profile, window)
            and (odds := float(by.merge.odds([apart(profile, leaving, window).values])[0])) < PARTED
            and held.may_part(leaving, profile.articles.keys() - set(leaving))
            and not _copied_across(leaving, profile, window)
        ]
        if found:
            odds, leaving = min(found, key=lambda each: each[0])
            score = round(float(1 / (1 + np.exp(odds))), 3)
            yield Split(story=profile.story, ids=leaving, score=score, why=("These articles tell another event.",))


def partings(profile: Profile, window: Window) -> Iterator[tuple[Hashable, ...]]:
    """Ways in which a story may fall in two, each told by the articles that leave it: fewer than half of them.

    One is by the two articles that are least alike, the other lets go the one article least like all others.
    """
    keys = [key for key in profile.articles if window.rows.holds(key)][-LOOKED_AT:]
    if len(keys) < 3 or (len(keys) < profile.size and profile.size <= LOOKED_AT):
        return
    cosines = window.rows.table(keys)
    one, other = divmod(int(np.argmin(cosines)), len(keys))
    with_other = cosines[other] > cosines[one]
    for _ in range(3):
        if 0 < with_other.sum() < len(keys):
            with_other = cosines[with_other].mean(axis=0) > cosines[~with_other].mean(axis=0)
    leaving = tuple(
        key for key, yes in zip(keys, with_other, strict=True) if yes == (2 * with_other.sum() <= len(keys))
    )
    if 0 < len(leaving) < len(keys):
        yield leaving
    alone = keys[int(np.argmin(cosines.sum(axis=0)))]
    if leaving != (alone,):
        yield (alone,)


def _loose(leaving: Sequence[Hashable], profile: Profile, window: Window) -> bool:
    """Whether the two parts are far enough from one another for a close look, which costs the more the larger both."""
    gone = set(leaving)
    both = window.rows.among(leaving, [key for key in profile.articles if key not in gone])
    return both is None or both[1] < TIGHT * window.rows.spread()


def _copied_across(leaving: Sequence[Hashable], profile: Profile, window: Window) -> bool:
    """Whether a copy would be parted from its original."""
    items = [item for key in leaving if isinstance(item := window.item(key), Item)]
    return any(
        key in profile.articles and key not in leaving
        for item in items
        for key, _ in window.copies.find(item.signature)
    )
