"""A second look at the stories of the last days: which became one, and which an early article glued together.

stories that changed, article by article, and those near them -> every pair judged -> linked anew
what came together -> merges          what fell off -> splits
"""

import math
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from octavo.news.held import Held
from octavo.news.reason import Ground, Reason
from octavo.stories.merging.evidence import compared, newest
from octavo.stories.merging.linkage import UNKNOWN, Pair, linked
from octavo.stories.merging.merge_model import Model, model
from octavo.stories.window.profile import Profile, Weights
from octavo.stories.window.window import Window

#: Stories that one pass looks at, the newest first, and stories near each that are compared with it.
STORIES, NEAR = 200, 6
#: Spreads of cosine between two stories' centroids up to which they are as far apart as any two stories.
UNRELATED = 0.5
#: Articles of a story that are looked at, the newest, and beyond how many a story is not taken apart.
LOOKED_AT, WHOLE = 12, 24
#: Mean log-odds from which on articles are of one event, and what it counts that two stand in one story already.
BAR, TOGETHER = -0.75, 0.5
#: Log-odds of two that a person put apart.
_NEVER = -1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two stories that are one."""

    kept: Hashable
    gone: Hashable
    #: 0 to 1.
    score: float
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Articles of a story that are another one."""

    story: Hashable
    #: The articles that leave it.
    ids: tuple[Hashable, ...]
    #: 0 to 1.
    score: float
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What should change, in any order: no story is both merged and split."""

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
    ``changed``: the stories that articles came to since the last pass; only they are taken apart, and only they and
    those near them are merged. The cost is bounded by ``STORIES``, ``NEAR`` and ``LOOKED_AT``, whatever the window
    holds. Whoever agrees calls ``window.merge``, or adds the articles of a split to a new story.
    """
    held, by = held or Held(), by or model()
    looked = looked_at(window, changed)
    pairs = list(near_pairs(looked, window))
    view = _View(looked, [story for pair in pairs for story in pair], window)
    odds = _judged(view, looked, pairs, held, by)
    groups = linked(_bound(view, looked, held), odds, BAR)
    splits = [split for profile in looked for split in _splits(profile, view, groups, odds, held)]
    touched = {split.story for split in splits}
    return Mended(merges=tuple(_merges(view, groups, odds, touched, held)), splits=tuple(splits))


def looked_at(window: Window, changed: Collection[Hashable] | None) -> list[Profile]:
    """The stories that a pass looks at, the newest first."""
    stories = window.stories
    profiles = stories.profiles() if changed is None else [one for story in changed if (one := stories.profile(story))]
    return sorted(profiles, key=lambda profile: (profile.newest, profile.number), reverse=True)[:STORIES]


def near_pairs(
    looked: Sequence[Profile], window: Window, *, limit: int = NEAR, over: float = UNRELATED
) -> Iterator[tuple[Profile, Profile]]:
    """Each pair of stories worth comparing, once: those near by rare words and those near by their centroids.

    ``limit``: of either kind, for each story. ``over``: the spreads of cosine that two centroids must be over.
    """
    seen = set()
    centroids = window.rows.centroids([profile.number for profile in looked])
    unrelated = over * window.rows.spread()
    for profile in looked:
        weights = Weights(terms=profile.core(), title={}, names={})
        levels = centroids.get(profile.number)
        for other in window.stories.near(weights, levels, limit=limit, without=profile):
            pair = frozenset((profile.number, other.number))
            level = levels.get(other.number) if levels else None
            if pair not in seen and (level is None or level > unrelated) and _same_days(profile, other, window):
                seen.add(pair)
                yield profile, other


def _same_days(one: Profile, other: Profile, window: Window) -> bool:
    return one.pause(other.oldest, other.newest) <= window.span


class _View:
    """The articles that are looked at, by number, each with its story."""

    def __init__(self, looked: Sequence[Profile], near: Iterable[Profile], window: Window) -> None:
        self.window = window
        self.stories = {profile.number: profile for profile in (*looked, *near)}
        members = {number: newest(profile, LOOKED_AT) for number, profile in self.stories.items()}
        self.keys = [key for keys in members.values() for key in keys]
        self.story_of = [number for number, keys in members.items() for _ in keys]
        self.members: dict[int, list[int]] = {number: [] for number in members}
        for at, number in enumerate(self.story_of):
            self.members[number].append(at)


def _judged(
    view: _View, looked: Sequence[Profile], pairs: Sequence[tuple[Profile, Profile]], held: Held, by: Model
) -> dict[Pair, float]:
    """The log-odds of every two articles of a story that is looked at, and of two that are near."""
    beside: dict[int, list[int]] = {}
    for profile in looked:
        members = view.members[profile.number] if profile.size <= WHOLE else []
        for at, one in enumerate(members):
            beside.setdefault(one, []).extend(members[at + 1 :])
    for profile, other in pairs:
        for one in view.members[profile.number]:
            beside.setdefault(one, []).extend(view.members[other.number])
    asked = [(one, other) for one, others in beside.items() for other in others]
    if not asked:
        return {}
    tables = [
        compared(view.keys[one], [view.keys[other] for other in others], view.window)
        for one, others in beside.items()
        if others
    ]
    table = np.vstack(tables)
    odds = by.odds(table).tolist()
    return {pair: _told(pair, level, view, held) for pair, level in zip(asked, odds, strict=True)}


def _told(pair: Pair, level: float, view: _View, held: Held) -> float:
    one, other = pair
    if held.apart and not held.may_join((view.keys[one],), (view.keys[other],)):
        return _NEVER
    return level + (TOGETHER if view.story_of[one] == view.story_of[other] else 0.0)


def _bound(view: _View, looked: Sequence[Profile], held: Held) -> list[int]:
    """What hangs together before any pair is asked: a story that did not change, copies, what a person put together."""
    groups = [-1 - number for number in view.story_of]
    for profile in looked:
        if profile.size > WHOLE:
            continue
        members = view.members[profile.number]
        at = {view.keys[member]: member for member in members}
        for member in members:
            groups[member] = member
        for member in members if len(members) > 1 else ():
            key = view.keys[member]
            thing, kin = view.window.item(key), held.groups.get(key)
            mates = {other for other, _ in view.window.copies.find(thing.signature)} if thing else set()
            for other, number in at.items():
                if other in mates or (kin is not None and held.groups.get(other) == kin):
                    gone, kept = groups[number], groups[member]
                    groups = [kept if group == gone else group for group in groups]
    return groups


def _main(profile: Profile, view: _View, groups: Sequence[int]) -> int:
    """The group that most of a story's articles are in."""
    return Counter(groups[member] for member in view.members[profile.number]).most_common(1)[0][0]


def _splits(
    profile: Profile, view: _View, groups: Sequence[int], odds: Mapping[Pair, float], held: Held
) -> Iterator[Split]:
    """What fell off a story."""
    members, main = view.members[profile.number], _main(profile, view, groups)
    for group in sorted({groups[member] for member in members} - {main}):
        leaving = [member for member in members if groups[member] == group]
        ids = tuple(view.keys[member] for member in leaving)
        staying = [member for member in members if groups[member] == main]
        rest = profile.articles.keys() - set(ids)
        if held.may_part(ids, rest) and not _copied_across(ids, rest, view.window):
            score = round(1 - _chance(_mean(leaving, staying, odds)), 3)
            yield Split(story=profile.story, ids=ids, score=score, why=(Reason(ground=Ground.PARTED),))


def _merges(
    view: _View, groups: Sequence[int], odds: Mapping[Pair, float], touched: set[Hashable], held: Held
) -> Iterator[Merge]:
    """Stories most of whose articles came together."""
    together: dict[int, list[Profile]] = {}
    for profile in view.stories.values():
        together.setdefault(_main(profile, view, groups), []).append(profile)
    for same in together.values():
        # The larger one is the one that people know; of equals the older.
        kept, *others = sorted(same, key=lambda profile: (-profile.size, profile.number))
        articles = list(kept.articles)
        for gone in others:
            if touched & {kept.story, gone.story} or not held.may_join(articles, gone.articles):
                continue
            articles += gone.articles
            level = _mean(view.members[kept.number], view.members[gone.number], odds)
            yield merged(kept, gone, level, view.window)


def _mean(some: Sequence[int], others: Sequence[int], odds: Mapping[Pair, float]) -> float:
    levels = [odds.get((a, b), odds.get((b, a), UNKNOWN)) for a in some for b in others]
    return sum(levels) / len(levels)


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def merged(kept: Profile, gone: Profile, level: float, window: Window) -> Merge:
    """Two stories as one; ``level``: the log-odds that they are."""
    shared = set(kept.names.totals) & set(gone.names.totals)
    rarest = sorted(shared, key=lambda name: (-window.rarity.of(f"@{name}"), name))
    names = (window.written(name, gone) for name in rarest)
    told = tuple(dict.fromkeys(name for name in names if name))[:4]
    first = Reason(ground=Ground.SAME_EVENT)
    why = (first, Reason(ground=Ground.NAMES, names=told)) if told else (first,)
    return Merge(kept=kept.story, gone=gone.story, score=round(_chance(level), 3), why=why)


def _copied_across(leaving: Sequence[Hashable], staying: Collection[Hashable], window: Window) -> bool:
    """Whether a copy would be parted from its original."""
    items = [item for key in leaving if (item := window.item(key)) is not None]
    return any(key in staying for item in items for key, _ in window.copies.find(item.signature))
