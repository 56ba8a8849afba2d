"""The pairs of articles that a placer meets, each with what is right; and the placer, as ``octavo place`` runs it."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from streams import Labelled

from octavo.stories.features import Item
from octavo.stories.leftovers import taken_in
from octavo.stories.mend import mend
from octavo.stories.merging.evidence import compared, gather
from octavo.stories.merging.measures import MEASURES
from octavo.stories.merging.merge_model import Model
from octavo.stories.place import place
from octavo.stories.window.window import Window

#: Articles between two second looks, and how often a look that changed something is followed by another.
MEND, AGAIN = 20, 3
#: Articles of a stream each of which is paired with all before it.
MANY = 300
#: Spreads of cosine from which on two articles are a pair worth learning from.
NEAR = 1.0


class Pairs(NamedTuple):
    """Pairs of articles: a row each."""

    #: By the columns of ``MEASURES``.
    table: NDArray[np.float32]
    same: NDArray[np.bool_]
    #: Which parts (bit 0, 1 and 2) their articles are of.
    parts: NDArray[np.int64]


class Crossed(NamedTuple):
    """A decision for the articles of each part, learned from the other parts."""

    models: Mapping[int, Model]
    #: Each article's part.
    fold: Mapping[Hashable, int]

    def of(self, articles: Iterable[Hashable]) -> int:
        """The part that most of them are of."""
        return Counter(self.fold[key] for key in articles).most_common(1)[0][0]


def arrivals(stream: Sequence[Labelled], fold: Mapping[Hashable, int]) -> Pairs:
    """Each article and those near it when it comes, before anything is grouped."""
    window, tables, pairs = Window(), [], []
    for number, (thing, *_) in enumerate(stream):
        found = gather(thing, window.rarity.weigh(thing), window)
        if not window.copies.find(thing.signature):
            tables += [each.table for each in found]
            pairs += [(thing.id, key) for each in found for key in each.keys]
        window.add(thing, number)
    return _pairs(tables, pairs, stream, fold)


def remaining(stream: Sequence[Labelled], fold: Mapping[Hashable, int]) -> Pairs:
    """Every two near articles once all have come: what a second look sees."""
    window, tables, pairs = Window(), [], []
    for number, (thing, *_) in enumerate(stream):
        gather(thing, window.rarity.weigh(thing), window)
        window.add(thing, number)
    # Of a long stream some articles are enough.
    for at in range(0, len(stream), 1 + len(stream) // MANY):
        thing = stream[at].item
        before = [each.item for each in stream[:at] if thing.at - each.item.at <= window.span]
        levels = window.rows.beside(thing.id, [each.id for each in before])
        near = [each.id for each, level in zip(before, levels, strict=True) if level > NEAR * window.rows.spread()]
        tables.append(compared(thing.id, near, window))
        pairs += [(thing.id, key) for key in near]
    return _pairs(tables, pairs, stream, fold)


def joined(some: Sequence[Pairs]) -> Pairs:
    """The pairs of all of them."""
    return Pairs(*(np.concatenate(each) for each in zip(*some, strict=True)))


def _pairs(
    tables: Sequence[NDArray[np.float32]],
    pairs: Sequence[tuple[Hashable, Hashable]],
    stream: Sequence[Labelled],
    fold: Mapping[Hashable, int],
) -> Pairs:
    told = {each.item.id: each for each in stream}
    found = Pairs(
        np.vstack([np.zeros((0, len(MEASURES)), dtype=np.float32), *tables]),
        np.array([told[one].story == told[other].story for one, other in pairs], dtype=bool),
        np.array([1 << fold[one] | 1 << fold[other] for one, other in pairs], dtype=np.int64),
    )
    # Where neither is wrong, nothing is to be learned.
    return only(found, np.array([told[one].story not in told[other].same_matter for one, other in pairs], dtype=bool))


def only(some: Pairs, rows: NDArray[np.bool_]) -> Pairs:
    """Some of the pairs."""
    return Pairs(some.table[rows], some.same[rows], some.parts[rows])


def run(items: Sequence[Item], by: Crossed) -> dict[Hashable, Hashable]:
    """Places the items as ``octavo place`` does; article to story."""
    window, changed, stories = Window(), set[Hashable](), 0
    for number, thing in enumerate(items, start=1):
        decision = place(thing, window, by=by.models[by.fold[thing.id]])
        stories += decision.story is None
        window.add(thing, stories if decision.story is None else decision.story)
        for kept, gone in decision.merges:
            window.merge(kept, gone)
        changed.add(window.story(thing.id))
        if number % MEND == 0:
            for _ in range(AGAIN):
                changed, stories = _mended(window, changed, by, stories)
            changed = set()
    # Nothing is to come: a last look at all of them.
    changed = {profile.story for profile in window.stories.profiles()}
    for _ in range(AGAIN):
        changed, stories = _mended(window, changed, by, stories)
    for _ in range(AGAIN):
        _take_in(window, by)
    return {thing.id: window.story(thing.id) for thing in items}


def _take_in(window: Window, by: Crossed) -> None:
    """Carries out what is taken in at the end."""
    for fold, model in by.models.items():
        own = {each.story for each in window.stories.profiles() if by.of(each.articles) == fold}
        for merge in taken_in(window, among=own, by=model):
            window.merge(merge.kept, merge.gone)


def _mended(window: Window, changed: set[Hashable], by: Crossed, stories: int) -> tuple[set[Hashable], int]:
    """The stories that the second look changed, and how many were ever opened."""
    again: set[Hashable] = set()
    for fold, model in by.models.items():
        profiles = [profile for story in changed if (profile := window.stories.profile(story))]
        own = {each.story for each in profiles if by.of(each.articles) == fold}
        found = mend(window, changed=own, by=model) if own else None
        for each in found.merges if found else ():
            window.merge(each.kept, each.gone)
            again.add(each.kept)
        for split in found.splits if found else ():
            stories += 1
            for key in split.ids:
                if (moved := window.item(key)) is not None:
                    window.add(moved, stories)
            again |= {split.story, stories}
    return again, stories
