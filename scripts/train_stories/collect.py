"""The decisions that an online placer meets, each with what would have been right."""

import random
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from streams import Labelled

from octavo.stories.evidence import Evidence, apart, gather, joint
from octavo.stories.features import Item
from octavo.stories.mend import looked_at, mend, near_pairs, partings
from octavo.stories.merge_measures import MEASURES
from octavo.stories.merge_model import Model
from octavo.stories.place import place
from octavo.stories.window import Window

#: Articles between two second looks.
MEND = 20


class Case(NamedTuple):
    """One decision."""

    values: tuple[float, ...]
    #: Share of the pairs of articles between the two that tell one story.
    right: float
    weight: float


class Cases(NamedTuple):
    """Decisions of both kinds."""

    join: list[Case]
    merge: list[Case]


def taught(stream: Sequence[Labelled], *, seed: int, wrong: float = 0.15) -> Cases:
    """Decisions among the true stories, some of them in pieces: what the first model is learned from."""
    chance, window, cases = random.Random(seed), Window(), Cases([], [])  # noqa: S311 -- repeatable
    truth = {each.item.id: each.story for each in stream}
    for number, (thing, story) in enumerate(stream):
        found = gather(thing, window.weigh(thing), window)
        cases.join.extend(_joins(thing, found, truth, window))
        if len(found) > 1 and chance.random() < 0.5:
            one, other = (each.profile for each in chance.sample(found, 2))
            right = _right(one.articles, other.articles, truth)
            cases.merge.append(Case(_row(joint(one, other, window).values), right, 1.0))
        own = [each.profile.story for each in found if _most(each.profile.articles, truth) == story]
        window.add(thing, chance.choice(own) if own and chance.random() > wrong else number)
    return cases


def met(stream: Sequence[Labelled], by: Model) -> Cases:
    """Decisions among the stories as this model makes them."""
    truth = {each.item.id: each.story for each in stream}
    cases = Cases([], [])

    def look(window: Window, changed: set[Hashable]) -> None:
        looked = looked_at(window, changed)
        for one, other in near_pairs(looked, window):
            right = _right(one.articles, other.articles, truth)
            cases.merge.append(Case(_row(joint(one, other, window).values), right, 0.3))
        for profile in looked:
            for leaving in partings(profile, window):
                rest = [key for key in profile.articles if key not in set(leaving)]
                right = _right(leaving, rest, truth)
                cases.merge.append(Case(_row(apart(profile, leaving, window).values), right, 1.0))

    def meet(thing: Item, window: Window) -> None:
        cases.join.extend(_joins(thing, gather(thing, window.weigh(thing), window), truth, window))

    run([each.item for each in stream], by, meet=meet, look=look)
    return cases


def run(
    items: Sequence[Item],
    by: Model,
    *,
    meet: Callable[[Item, Window], None] | None = None,
    look: Callable[[Window, set[Hashable]], None] | None = None,
) -> dict[Hashable, Hashable]:
    """Places the items as ``octavo place`` does; article to story."""
    window, changed, stories = Window(), set[Hashable](), 0
    for number, thing in enumerate(items, start=1):
        if meet is not None:
            meet(thing, window)
        decision = place(thing, window, by=by)
        stories += decision.story is None
        window.add(thing, stories if decision.story is None else decision.story)
        for kept, gone in decision.merges:
            window.merge(kept, gone)
        changed.add(window.story(thing.id))
        if number % MEND == 0:
            if look is not None:
                look(window, changed)
            found, changed = mend(window, changed=changed, by=by), set()
            for each in found.merges:
                window.merge(each.kept, each.gone)
                changed.add(each.kept)
            for split in found.splits:
                stories += 1
                for key in split.ids:
                    if (moved := window.item(key)) is not None:
                        window.add(moved, stories)
                changed |= {split.story, stories}
    return {thing.id: window.story(thing.id) for thing in items}


def _joins(thing: Item, found: Sequence[Evidence], truth: Mapping[Hashable, str], window: Window) -> list[Case]:
    """A case for each story near the article; copies are not decided by the model."""
    if window.copies.find(thing.signature):
        return []
    return [Case(_row(each.values), _right([thing.id], each.profile.articles, truth), 1 / len(found)) for each in found]


def _row(values: Mapping[str, float]) -> tuple[float, ...]:
    return tuple(values[name] for name in MEASURES)


def _right(some: Iterable[Hashable], others: Iterable[Hashable], truth: Mapping[Hashable, str]) -> float:
    one, other = Counter(truth[key] for key in some), Counter(truth[key] for key in others)
    return sum(count * other[story] for story, count in one.items()) / (one.total() * other.total())


def _most(articles: Iterable[Hashable], truth: Mapping[Hashable, str]) -> str:
    return Counter(truth[key] for key in articles).most_common(1)[0][0]
