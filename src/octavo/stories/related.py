"""Articles worth reading beside one article, each with its reason in plain words.

its own story's articles                     -> coverage: all of them, the most like it first
others near it by rare words or by meaning   -> related: only those that share what a reader would care about
                                             -> copies folded, sources mixed, earlier ones first
"""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar, cast

from octavo.stories.duplicates import copies
from octavo.stories.features import Item, stems
from octavo.stories.names import title_case
from octavo.stories.profile import Weights
from octavo.stories.window import Window

Id = TypeVar("Id", bound=Hashable)
S = TypeVar("S", bound=Hashable)

#: Articles looked at closely, of those near by meaning, and stories of those near by rare words.
NEAR, STORIES = 60, 24
#: What an article of another story must score: below it nothing is listed.
BAR = 0.5
#: Others listed from one source before those of other sources come first.
A_SOURCE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """How two articles hang together."""

    other: Item
    #: Cosine in units of the spread between unrelated articles; 0.0 without vectors.
    meaning: float
    #: Scalar products of unit vectors, 0 to 1.
    words: float
    names: float
    score: float


def related(
    thing: Item, window: Window, *, story_of: Mapping[Id, S], limit: int
) -> tuple[tuple[Id, float, bool, str], ...]:
    """Rows (id, score 0 to 1, same story, why), best first: at most ``limit`` of the own story and as many others.

    ``story_of``: the stories of the window's articles. Copies of the article, and of one listed, are left out.
    """
    story = story_of.get(cast("Id", thing.id))
    weights = window.weigh(thing)
    ties = sorted(_ties(thing, weights, window), key=lambda tie: -tie.score)
    own = [tie for tie in ties if story is not None and story_of.get(cast("Id", tie.other.id)) == story]
    listed = {tie.other.id for tie in own}
    others = [tie for tie in ties if tie.other.id not in listed and tie.score >= BAR]
    rows = [
        (cast("Id", tie.other.id), round(tie.score, 3), same, _why(thing, tie, window, same=same))
        for same, some in ((True, own), (False, _mixed(others)))
        for tie in _unlike(thing, some, limit)
    ]
    return tuple(sorted(rows, key=lambda row: -row[1]))


def _ties(thing: Item, weights: Weights, window: Window) -> list[_Tie]:
    cosines: dict[Hashable, float] = {}
    means: dict[int, float] = {}
    spread = 1.0
    if thing.vector is not None and len(window.rows):
        row = window.rows.cosines(thing.vector)
        means, spread = window.rows.means(row), window.rows.spread()
        cosines = dict(zip(window.rows.ids, row.tolist(), strict=True))
    near = sorted(cosines, key=cosines.__getitem__, reverse=True)[:NEAR]
    chosen: dict[Hashable, None] = dict.fromkeys(near)
    for profile in window.near(weights, means, limit=STORIES):
        chosen.update(dict.fromkeys(list(profile.articles)[-NEAR:]))
    own = window.profile(window.story(thing.id)) if thing.id in window else None
    chosen.update(dict.fromkeys(own.articles if own else ()))
    chosen.pop(thing.id, None)
    ties = []
    for key in chosen:
        other = window.item(key)
        if other is not None:
            ties.append(_tie(thing, weights, other, window.weights(key), cosines.get(key, 0.0) / spread))
    return ties


def _tie(thing: Item, weights: Weights, other: Item, theirs: Weights, meaning: float) -> _Tie:
    words = _product(weights.terms, theirs.terms) if thing.language == other.language else 0.0
    names = _product(weights.names, theirs.names)
    odds = 0.55 * meaning + 9.0 * words + 5.0 * names - 3.2
    late = (other.at - thing.at) / timedelta(days=1)
    score = 1 / (1 + math.exp(-odds)) * (0.9 if late > 1 else 1.0)
    return _Tie(other=other, meaning=meaning, words=words, names=names, score=score)


def _product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    few, many = (one, other) if len(one) < len(other) else (other, one)
    return sum(weight * many[key] for key, weight in few.items() if key in many)


def _mixed(ties: Iterable[_Tie]) -> list[_Tie]:
    """The same, but a source's third and later ones after the others' first."""
    counts: Counter[str | None] = Counter()
    first: list[_Tie] = []
    later: list[_Tie] = []
    for tie in ties:
        counts[tie.other.source] += 1
        (first if tie.other.source is None or counts[tie.other.source] <= A_SOURCE else later).append(tie)
    return first + later


def _unlike(thing: Item, ties: Sequence[_Tie], limit: int) -> list[_Tie]:
    """The first ``limit`` that are no copies of the article or of one before."""
    kept: list[_Tie] = []
    for tie in ties:
        if len(kept) == limit:
            break
        if not any(copies(tie.other.signature, each.signature) for each in (thing, *(k.other for k in kept))):
            kept.append(tie)
    return kept


def _why(thing: Item, tie: _Tie, window: Window, *, same: bool) -> str:
    shared = _shared_names(thing, tie.other, window)
    words = _shared_words(thing, tie.other, window, known=shared)
    when = _when(thing, tie.other)
    if same:
        lead = "Same event"
    elif when.startswith("Background"):
        lead = when
    else:
        lead = "Same names" if shared else "Same subject"
    said = ", ".join([*shared[:2], *words[: 3 - len(shared[:2])]])
    return f"{lead}: {said}" if said else lead


def _when(thing: Item, other: Item) -> str:
    days = round((thing.at - other.at) / timedelta(days=1))
    return f"Background, {days} days earlier" if days > 1 else ""


def _shared_names(thing: Item, other: Item, window: Window) -> list[str]:
    """Names in both, as the article writes them, the rarest first."""
    shared = sorted(
        (name for name in thing.names if name in other.names), key=lambda name: window.rarity(f"@{name}"), reverse=True
    )
    found: dict[str, None] = {}
    for name in shared:
        one, two = thing.names[name], other.names[name]
        phrase = one if one == two else min(one, two, key=len)
        found[phrase] = None
    return list(found)


def _shared_words(thing: Item, other: Item, window: Window, *, known: Sequence[str]) -> list[str]:
    """Words in both, as the article writes them, the rarest first."""
    said = {word for phrase in known for word in stems(phrase, thing.language)}
    shared = sorted(
        (stem for stem in thing.terms if stem in other.terms and stem not in said),
        key=lambda stem: window.rarity(stem) * thing.terms[stem] * other.terms[stem],
        reverse=True,
    )
    text = thing.text if title_case(thing.title) else f"{thing.title}\n{thing.text}"
    written: dict[str, str] = {}
    for word in text.split()[:250]:
        for stem in stems(word, thing.language):
            written.setdefault(stem, word.strip("“”\"'’.,;:!?()[]").casefold())
    return [written[stem] for stem in shared[:4] if stem in written and not stem.isdigit()]
