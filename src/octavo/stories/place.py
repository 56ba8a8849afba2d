"""An article and the recent ones to its story: decided as it comes, explained by what decided.

near-duplicate of one of them        -> its story
else every story near it, by its mean likeness to the story's articles
     best of them over the bar       -> that story (and a second one that it shows to be the same)
     none                            -> a new story
"""

import math
import re
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

from octavo.stories.evidence import Evidence, gather, joint
from octavo.stories.features import Item, stems
from octavo.stories.window import Window

#: Log-odds below the bar down to which another story is looked at for being the same as the one joined.
NEARLY = -6.0
#: Reasons that are told.
REASONS = 3
#: Spreads from which on a mean cosine is told as a reason.
NEAR_IN_MEANING = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Where an article belongs, and why."""

    #: The story it joins; None: it opens one.
    story: Hashable | None
    #: 0 to 1: how sure it is that it belongs there; for a new story, that it belongs to no other.
    score: float
    #: In plain English, the weightiest reason first.
    why: tuple[str, ...]
    #: The earlier article of which this is a near-duplicate.
    duplicate_of: Hashable | None = None
    #: Stories that this article shows to be one: (kept, gone). Whoever agrees calls ``window.merge``.
    merges: tuple[tuple[Hashable, Hashable], ...] = ()


def place(item: Item, window: Window) -> Decision:
    """The story of an article among those of the window; the window is not changed (but for its statistics)."""
    copied = _copied(item, window)
    if copied is not None:
        original, likeness = copied
        return Decision(
            story=window.story(original.id),
            score=round(likeness, 3),
            why=(_copy_of(original),),
            duplicate_of=original.id,
        )
    judged = [(evidence.odds, evidence) for evidence in gather(item, window.weigh(item), window)]
    if not judged:
        return Decision(story=None, score=1.0, why=("Nothing like it came in the last days.",))
    odds, best = max(judged, key=lambda each: each[0])
    sure = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
    if odds < 0:
        return Decision(story=None, score=round(1 - sure, 3), why=(_too_far(item, best, window),))
    return Decision(
        story=best.profile.story,
        score=round(sure, 3),
        why=reasons(item, best, window),
        merges=_merges(best, judged, window),
    )


def _copied(item: Item, window: Window) -> tuple[Item, float] | None:
    """The article it is a copy of: of equally good ones the earliest."""
    found = []
    for key, likeness in window.copies.find(item.signature):
        original = window.item(key)
        if key != item.id and original is not None and abs(original.at - item.at) <= window.span:
            found.append((original, likeness))
    if not found:
        return None
    near = [each for each in found if each[1] >= found[0][1] - 0.1]
    return min(near, key=lambda each: each[0].at)


def _copy_of(original: Item) -> str:
    source = f" ({original.source})" if original.source else ""
    return f"Near-duplicate of “{shown(original)}”{source}."


def _merges(
    best: Evidence, judged: Sequence[tuple[float, Evidence]], window: Window
) -> tuple[tuple[Hashable, Hashable], ...]:
    """The next-best story, where it and the best one are the same."""
    others = sorted((each for each in judged if each[1] is not best and each[0] > NEARLY), key=lambda each: -each[0])
    for _, other in others:
        both = joint(best.profile, other.profile, window)
        if both.odds > both.factors.merge_bar:
            pair = (best.profile, other.profile)
            # The larger one is the one that people know; of equals the older.
            kept = max(pair, key=lambda profile: (profile.size, -profile.number))
            gone = min(pair, key=lambda profile: (profile.size, -profile.number))
            return ((kept.story, gone.story),)
    return ()


def _too_far(item: Item, best: Evidence, window: Window) -> str:
    nearest = window.members(best.profile.story)[0]
    said = reasons(item, best, window)
    near = f" ({said[0].rstrip('.')[:1].lower()}{said[0].rstrip('.')[1:]})" if said else ""
    return f"No recent story is near enough; the nearest is “{shown(nearest)}”{near}."


def reasons(item: Item, found: Evidence, window: Window) -> tuple[str, ...]:
    """Why the article belongs to the story, in plain English, the weightiest first."""
    profile, parts = found.profile, found.parts
    said: list[tuple[float, str]] = []
    names = shared_names(item, profile.names.totals, window)
    if names:
        said.append((parts["names"] + 1.0, f"Same names: {', '.join(names)}."))
    words = shared_words(item, profile.terms[item.language].totals, window) if not found.abroad else ()
    if words:
        said.append((parts["words"], f"Same words: {', '.join(words)}."))
    numbers = [number for number in item.numbers if number in profile.numbers.totals and len(number) > 1]
    if numbers:
        said.append((parts["numbers"], f"Same numbers: {', '.join(sorted(numbers)[:4])}."))
    if found.meaning is not None and found.meaning > NEAR_IN_MEANING:
        abroad = ", told in another language" if found.abroad else ""
        said.append((parts["meaning"] / 2, f"Much the same meaning{abroad}."))
    said.sort(key=lambda each: -each[0])
    return tuple(text for _, text in said[:REASONS]) or ("Alike in many small things.",)


def shared_names(item: Item, others: Collection[str], window: Window, *, limit: int = 4) -> tuple[str, ...]:
    """Names as the article writes them that the others have too, rarest first."""
    shared = [word for word in item.names if word in others]
    shared.sort(key=lambda word: window.rarity(f"@{word}"), reverse=True)
    return tuple(dict.fromkeys(item.names[word] for word in shared))[:limit]


def shared_words(item: Item, totals: Mapping[str, float], window: Window) -> tuple[str, ...]:
    """At most four words of the title as written whose stems the story has too, weightiest first."""
    weighed = []
    for word in dict.fromkeys(re.findall(r"[^\W\d_][\w’'-]+", item.title)):
        stem = stems(word, item.language)[:1]
        if stem and stem[0] in totals:
            weighed.append((totals[stem[0]] * window.rarity(stem[0]), word))
    return tuple(word for _, word in sorted(weighed, reverse=True)[:4])


def shown(item: Item) -> str:
    """What to call an article: its title, or the beginning of its text."""
    title = item.title.strip() or item.text.strip()
    return title if len(title) <= 90 else f"{title[:89].rstrip()}…"
