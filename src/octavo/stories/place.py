"""An article and the recent ones to its story: decided as it comes, explained by what decided.

near-duplicate of one of them        -> its story
else the articles of every story near it, each pair by a decision that was learned
     best story over the bar         -> that story (and a second one that it shows to be the same)
     none                            -> a new story
"""

import math
import re
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from octavo.news.held import Held
from octavo.news.reason import Ground, Reason
from octavo.stories.features import Item, stems
from octavo.stories.merging.evidence import Evidence, compared, gather
from octavo.stories.merging.measures import MEASURES
from octavo.stories.merging.merge_model import Model, model
from octavo.stories.window.window import Window

#: Mean log-odds, over the articles of a story nearest to it, from which on an article joins the story.
BAR = -1.15
#: The same between those articles of two such stories from which on the two are one.
MERGED = 0.0
#: Reasons that are told.
REASONS = 3
#: Spreads from which on a cosine is told as a reason.
NEAR_IN_MEANING = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Where an article belongs, and why."""

    #: The story it joins; None: it opens one.
    story: Hashable | None
    #: 0 to 1: how sure it is that it belongs there; for a new story, that it belongs to no other.
    score: float
    #: The weightiest reason first.
    why: tuple[Reason, ...]
    #: The earlier article of which this is a near-duplicate.
    duplicate_of: Hashable | None = None
    #: Stories that this article shows to be one: (kept, gone). Whoever agrees calls ``window.merge``.
    merges: tuple[tuple[Hashable, Hashable], ...] = ()


def place(item: Item, window: Window, held: Held | None = None, *, by: Model | None = None) -> Decision:
    """The story of an article among those of the window; the window is not changed (but for its statistics).

    ``held``: articles a person put together or apart; the decision breaks nothing of it.
    ``by``: another decision than the package's own, where one is being learned.
    """
    held, by = held or Held(), by or model()
    bound = _bound(item, window, held)
    if bound is not None:
        return Decision(story=window.story(bound), score=1.0, why=(Reason(ground=Ground.HELD),))
    copied = _copied(item, window, held)
    if copied is not None:
        original, likeness = copied
        return Decision(
            story=window.story(original.id),
            score=round(likeness, 3),
            why=(_copy_of(original),),
            duplicate_of=original.id,
        )
    found = [
        evidence
        for evidence in gather(item, window.rarity.weigh(item), window)
        if held.may_join((item.id,), evidence.profile.articles)
    ]
    if not found:
        return Decision(story=None, score=1.0, why=(Reason(ground=Ground.NOTHING_LIKE),))
    judged = sorted(zip(_odds(found, by), found, strict=True), key=lambda each: -each[0])
    best_odds, best = judged[0]
    sure = 1 / (1 + math.exp(BAR - best_odds))
    if best_odds <= BAR:
        return Decision(story=None, score=round(1 - sure, 3), why=_too_far(item, best, window, by))
    return Decision(
        story=best.profile.story,
        score=round(sure, 3),
        why=reasons(item, best, window, by),
        merges=_merges(judged, window, held, by),
    )


def _odds(found: Sequence[Evidence], by: Model) -> list[float]:
    """For each story the mean log-odds of its articles."""
    odds, start, means = by.odds(np.vstack([each.table for each in found])), 0, []
    for each in found:
        means.append(float(odds[start : start + len(each.table)].mean()))
        start += len(each.table)
    return means


def _bound(item: Item, window: Window, held: Held) -> Hashable | None:
    """An article of the window that a person put together with this one."""
    group = held.groups.get(item.id)
    if group is None:
        return None
    return next(
        (key for key, other in held.groups.items() if other == group and key != item.id and key in window), None
    )


def _copied(item: Item, window: Window, held: Held) -> tuple[Item, float] | None:
    """The article it is a copy of: of equally good ones the earliest."""
    found = []
    for key, likeness in window.copies.find(item.signature):
        original, profile = window.item(key), window.stories.profile(window.story(key))
        if key == item.id or original is None or profile is None or abs(original.at - item.at) > window.span:
            continue
        if held.may_join((item.id,), profile.articles):
            found.append((original, likeness))
    if not found:
        return None
    near = [each for each in found if each[1] >= found[0][1] - 0.1]
    return min(near, key=lambda each: each[0].at)


def _copy_of(original: Item) -> Reason:
    source = (original.source,) if original.source else ()
    return Reason(ground=Ground.COPY, names=(shown(original), *source))


def _merges(
    judged: Sequence[tuple[float, Evidence]], window: Window, held: Held, by: Model
) -> tuple[tuple[Hashable, Hashable], ...]:
    """The next-best story that the article would have joined, where it and the best one are the same."""
    one = judged[0][1].profile
    for odds, each in judged[1:]:
        other = each.profile
        if odds > BAR and held.may_join(one.articles, other.articles):
            table = np.vstack([compared(key, each.keys, window) for key in judged[0][1].keys])
            if float(by.odds(table).mean()) > MERGED:
                # The larger one is the one that people know; of equals the older.
                kept, gone = sorted((one, other), key=lambda profile: (-profile.size, profile.number))
                return ((kept.story, gone.story),)
    return ()


def _too_far(item: Item, best: Evidence, window: Window, by: Model) -> tuple[Reason, ...]:
    nearest = window.members(best.profile.story)[0]
    return Reason(ground=Ground.NONE_NEAR, names=(shown(nearest),)), reasons(item, best, window, by)[0]


def reasons(item: Item, found: Evidence, window: Window, by: Model) -> tuple[Reason, ...]:
    """Why the article belongs to the story, the weightiest first; never empty."""
    profile, near = found.profile, dict(zip(MEASURES, found.table[0].tolist(), strict=True))
    parts = by.parts(found.table[0])
    said: list[tuple[float, Reason]] = []
    names = shared_names(item, profile.names.totals, window)
    if names:
        said.append((parts["names"] + 1.0, Reason(ground=Ground.NAMES, names=names)))
    words = shared_words(item, profile.terms[item.language].totals, window) if item.language in profile.terms else ()
    if words:
        said.append((parts["words"], Reason(ground=Ground.WORDS, names=words)))
    told = {number for key in found.keys if (other := window.item(key)) for number in other.numbers}
    numbers = [number for number in item.numbers & told if len(number) > 1]
    if numbers:
        said.append((parts["numbers"], Reason(ground=Ground.NUMBERS, names=tuple(sorted(numbers)[:4]))))
    if item.vector is not None and near["cosine"] > NEAR_IN_MEANING:
        ground = Ground.MEANING_ABROAD if near["abroad"] else Ground.MEANING
        said.append((parts["meaning"] / 2, Reason(ground=ground)))
    said.sort(key=lambda each: -each[0])
    return tuple(reason for _, reason in said[:REASONS]) or (Reason(ground=Ground.SMALL_THINGS),)


def shared_names(item: Item, others: Collection[str], window: Window, *, limit: int = 4) -> tuple[str, ...]:
    """Names as the article writes them that the others have too, rarest first."""
    shared = [word for word in item.names if word in others]
    shared.sort(key=lambda word: window.rarity.of(f"@{word}"), reverse=True)
    return tuple(dict.fromkeys(item.names[word] for word in shared))[:limit]


def shared_words(item: Item, totals: Mapping[str, float], window: Window) -> tuple[str, ...]:
    """At most four words of the title as written whose stems the story has too, weightiest first."""
    weighed = []
    for word in dict.fromkeys(re.findall(r"[^\W\d_][\w’'-]+", item.title)):
        stem = stems(word, item.language)[:1]
        if stem and stem[0] in totals:
            weighed.append((totals[stem[0]] * window.rarity.of(stem[0]), word))
    return tuple(word for _, word in sorted(weighed, reverse=True)[:4])


def shown(item: Item) -> str:
    """What to call an article: its title, or the beginning of its text."""
    title = item.title.strip() or item.text.strip()
    return title if len(title) <= 90 else f"{title[:89].rstrip()}…"
