"""The briefing on a story: what its articles tell together, in a few of their own sentences.

readings -> reports (opinion only if there is nothing else, none of another event) -> lines -> those that still hold
         -> worth of words over independent origins -> what is in doubt left out -> one of each group that agrees
         -> best lines, then what else the last reports tell -> the lead, then the order of events
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from octavo.insight.briefing import top
from octavo.insight.briefing.choice import choose
from octavo.insight.briefing.denied import denied
from octavo.insight.briefing.features import QUOTES, density, rows
from octavo.insight.briefing.held import OF_ONE, Readings, holding, of_late, reports, tells
from octavo.insight.briefing.latest import restated
from octavo.insight.briefing.model import confirmed, firm, missed, scores, steady
from octavo.insight.briefing.open import OLD, SETTLED
from octavo.insight.briefing.repeated import repeated, told_anew, told_over
from octavo.insight.briefing.settled import is_settled
from octavo.insight.briefing.shown import against, answered, shown_sentences
from octavo.insight.briefing.when import LATER
from octavo.insight.claims.polarity import held_back
from octavo.insight.coverage import Worth, word_worth
from octavo.insight.embedding import CachedEmbedder, Embed
from octavo.insight.lines import Line, language_of, lines, stop_words_of
from octavo.insight.quantities import number_tokens
from octavo.insight.reading import Reading
from octavo.insight.redundancy import distinct, word_likeness
from octavo.insight.summarise import points
from octavo.news.briefing import Briefing
from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId
from octavo.news.origins import publisher
from octavo.text.words import tokens

Floats = NDArray[np.float64]
Place = tuple[ArticleId, int]
Entitle = Callable[[Readings], str | None]

#: Lines of all articles that are looked at closely.
_OF_ALL = 140
#: What a figure and a name are worth against a plain word: a briefing must have who, where and how many.
_FIGURE, _NAME, _STOP = 2.5, 1.4, 0.05
#: What a line of an explainer is worth against a report's: it tells how things are, seldom what happened.
_EXPLAINED = 0.5
#: Lines enough for key points in one language.
_POINTS = 3
#: Lines that are chosen from, however doubtful they are.
_FEWEST = 2
#: Share of the lines to choose from that a briefing holds at most.
_SHARE = 0.8
#: The chance to be missed that makes up for another language and another day.
_ABROAD = 0.27
#: Share of a slight line's words that must be new.
_NEW = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The lines of a story that may stand in its briefing, and what speaks for each."""

    #: The reports, oldest first; opinion only if there is nothing else.
    told: Readings
    #: Their lines that still hold, and those looked at closely: that tell most by their words.
    held: Sequence[Line]
    lines: Sequence[Line]
    #: Their features, of shape (lines, COLUMNS).
    rows: Floats
    value: Worth
    language: str | None


def brief(
    readings: Readings, *, entitle: Entitle | None = None, sentences: int = 8, embed: Embed | None = None
) -> Briefing:
    """The cited text on a story: at most so many sentences, verbatim; the lead first, then the order of events.

    Of sentences that agree one is chosen; what a correction took back, a later report overtook or leaves in doubt is
    left out, though fewer sentences stay; opinion speaks only where there is nothing else. ``entitle`` gives the
    headline of the reports whose titles still hold. ``embed`` (texts to rows of length 1) finds agreement across
    languages. ``origins`` counts articles of one origin once.
    """
    embed = CachedEmbedder(embed) if embed is not None else None
    found = weighed(readings)
    value, lasts = found.value, lasting(found)
    chosen = _tell(found, lasts, lasts, found.language, sentences, embed)
    language = _language_of_most(chosen, found.language)
    if language != found.language:
        # Most is told best in another language: then what is told in both is told in that one. What leads is among
        # the lines that were good enough before.
        chosen = _tell(found, lasts, chosen, language, sentences, embed)
    contested = {id(claim): answer for claim, answer in denied(found.held)}
    shown = top.in_order(answered(chosen, found.held, contested), found.told, language)
    fresh = _fresh(found.told, [line for line in lasts if id(line) not in contested], shown)
    fresh = [reading for reading in fresh if language_of(reading) == language and reading.title] or fresh
    return Briefing(
        headline=entitle(fresh) if entitle is not None else top.headline(fresh, value, language),
        summary=shown_sentences(shown, against(chosen, found.held, contested), readings, language),
        key_points=points(
            _own(_pointed(shown, found.told), language), value, language, limit=5, lead=shown[0] if shown else None
        ),
        sources=len({reading.source for reading in readings if reading.source}) or min(1, len(readings)),
        origins=_origins(readings),
    )


def _origins(readings: Readings) -> int:
    """How many there are: reports of one publisher are one, and copies of one report are that of the first of them."""
    first: dict[Hashable, str | None] = {}
    for reading in readings:
        first.setdefault(reading.origin_key(), publisher(reading.source))
    return len({source or origin for origin, source in first.items()})


def _tell(
    found: Weighed,
    lasts: Sequence[Line],
    leads: Sequence[Line],
    language: str | None,
    sentences: int,
    embed: Embed | None,
) -> list[Line]:
    """At most so many of the lines that last, one of ``leads`` first; of those that agree the one in ``language``."""
    worth_of = _worth_of(found)
    lead = top.lead([line for line in leads if not line.slight], found.told, language)
    if lead is not None:
        worth_of[id(lead)] = 1 + max(worth_of.values())
    agreed = _agreeing_once(_sure(found, lasts, worth_of, lead), worth_of, language, embed)
    kept = _at_home(agreed, found, language)
    full = [line for line in kept if not line.slight]
    # A briefing on a single short report would else be the report again.
    count = min(sentences, max(3, math.ceil(_SHARE * len(full))))
    chosen = _choose(full, worth_of, found, language, count, embed)
    if len(chosen) == sentences:
        return chosen
    # What the last reports tell beside is news still, be it slight.
    told, late = ({id(line) for line in each} for each in (chosen, of_late(kept, LATER)))
    own = [line for line in kept if language_of(line.reading) == language]
    said = frozenset[str]().union(*(line.stems for line in chosen))
    more = {id(line) for line in own if (_adds(line, said) if line.slight else id(line) in late)}
    filled = [line for line in kept if id(line) in told | more]
    return _choose(filled, worth_of, found, language, sentences, embed)


def _choose(
    lines: Sequence[Line],
    worth_of: Mapping[int, float],
    found: Weighed,
    language: str | None,
    count: int,
    embed: Embed | None,
) -> list[Line]:
    """The best of the lines; chosen anew without those that say in another language what is told."""
    left = list(lines)
    while True:
        chosen = choose(left, [worth_of[id(line)] for line in left], found.value.words, count=count, embed=embed)
        again = repeated(chosen, language, embed) or told_over(chosen) or told_anew(chosen, embed)
        if not again:
            return chosen
        left = [line for line in left if id(line) not in again]


def _at_home(agreed: Sequence[Line], found: Weighed, language: str | None) -> list[Line]:
    """The lines in ``language``, and of the others those that add to them.

    What somebody says changes the language of a briefing for no fact. How things were days ago, without a figure,
    stands after the end of the story whose middle it was, unless it is missed much: "A freighter drifted to the coast".
    """
    much = {id(line) for line, is_missed in zip(found.lines, missed(found.rows, _ABROAD), strict=True) if is_missed}
    recent = {id(line) for line in of_late(found.lines, OLD)}
    return [
        line
        for line in agreed
        if language_of(line.reading) == language
        or (not QUOTES.search(line.text) and (line.counts or id(line) in recent | much))
    ]


def _adds(line: Line, said: Collection[str]) -> bool:
    """Whether a line has words enough that are not said yet."""
    return len(line.stems.difference(said)) >= _NEW * len(line.stems)


def _language_of_most(chosen: Sequence[Line], language: str | None) -> str | None:
    """The language of most lines; of as many, the story's."""
    uses = Counter(language_of(line.reading) for line in chosen)
    return max(uses, key=lambda code: (uses[code], code == language)) if uses else language


def weighed(readings: Readings) -> Weighed:
    """The lines to choose from, weighed."""
    told = reports(readings)
    language, value, held = _main_language(told), _story_worth(told), holding(told)
    full = [line for line in held if not line.slight]
    near = {id(line) for line in sorted(full, key=lambda line: -density(line, value))[:_OF_ALL]}
    looked_at = [line for line in held if id(line) in near or line.slight]
    found = rows(looked_at, value, language, word_likeness(looked_at))
    # What is slight bears on nothing else: the other lines are weighed as if it were not there.
    others = [at for at, line in enumerate(looked_at) if id(line) in near]
    if len(others) < len(looked_at):
        full = [looked_at[at] for at in others]
        found[others] = rows(full, value, language, word_likeness(full))
    return Weighed(told=told, held=held, lines=looked_at, rows=found, value=value, language=language)


def _worth_of(found: Weighed) -> dict[int, float]:
    """What each line looked at is worth, by its ``id``."""
    settled = np.array([is_settled(line) for line in found.lines], dtype=np.bool_)
    return {
        id(line): score * (_EXPLAINED if line.reading.kind is Kind.EXPLAINER else 1.0)
        for line, score in zip(found.lines, scores(found.rows, settled).tolist(), strict=True)
    }


def lasting(found: Weighed) -> list[Line]:
    """The lines that are likely to hold still, of reports whose beginning is: what it led to is as doubtful as that.

    A briefing tells nothing else, whoever writes it. A report of the last hours may begin with what it likes. What was
    found out is past doubt; what a later report confirms, or is wanted most, stands by itself.
    """
    settled = np.array([is_settled(line) for line in found.lines], dtype=np.bool_)
    still = [line for line, holds in zip(found.lines, steady(found.rows) | settled, strict=True) if holds]
    misled = _misled(found.told, {_place(line) for line in still})
    sure = settled | confirmed(found.rows) | firm(found.rows)
    alone = {id(line) for line, holds in zip(found.lines, sure, strict=True) if holds}
    return [line for line in still if line.reading.article_id not in misled or id(line) in alone]


def _sure(found: Weighed, lasts: Sequence[Line], worth_of: Mapping[int, float], lead: Line | None) -> list[Line]:
    """The lead, and of the lines that last those that are wanted; of a story that has hardly any, the best few."""
    last = {id(line) for line in lasts}
    wanted = zip(found.lines, missed(found.rows).tolist(), strict=True)
    certain = {id(line) for line, is_missed in wanted if is_missed and id(line) in last}
    if lead is not None:
        certain.add(id(lead))
    best = {id(line) for line in sorted(found.lines, key=lambda line: -worth_of[id(line)])[:_FEWEST]}
    told = certain if len(certain) >= _FEWEST else best
    return [line for line in found.lines if id(line) in told]


def _misled(told: Readings, still: Collection[Place]) -> set[ArticleId]:
    """The older reports whose beginning is not likely to hold; the old ones whose title tells of what was meant."""
    last = max((when for reading in told if (when := reading.published) is not None), default=None)
    ages = {each.article_id: last - each.published for each in told if last is not None and each.published is not None}
    return {
        reading.article_id
        for reading in told
        if (age := ages.get(reading.article_id)) is not None
        and ((age >= SETTLED and _begins_in_doubt(reading, still)) or (age >= OLD and _is_meant(reading)))
    }


def _begins_in_doubt(reading: Reading[ArticleId], still: Collection[Place]) -> bool:
    first = next(filter(tells, lines(reading)), None)
    return first is not None and _place(first) not in still


def _is_meant(reading: Reading[ArticleId]) -> bool:
    return held_back(reading.title, language_of(reading) or "en") > 0


def _place(line: Line) -> Place:
    return line.reading.article_id, line.order


def _main_language(told: Readings) -> str | None:
    """The language that most origins use; of as many, that of the earliest article."""
    uses: dict[str | None, set[Hashable]] = defaultdict(set)
    for reading in told:
        uses[language_of(reading)].add(reading.origin_key())
    return max(uses, key=lambda code: len(uses[code])) if uses else None


def _fresh(told: Readings, held: Sequence[Line], shown: Sequence[Line]) -> Readings:
    """The articles whose beginning and title's figures are likely to hold: their titles are too. All where none is.

    Of them those whose beginning is told, where there are such: a title stands over what it is about. Of copies of
    one report the first alone, however it is headed anew: it leads the story.
    """
    kept, seen = {_place(line) for line in held}, {_place(line) for line in shown}
    figures = frozenset[str]().union(*(line.numbers for line in held))
    fresh: dict[Hashable, tuple[Reading[ArticleId], bool]] = {}
    for reading in told:
        line = next(filter(tells, lines(reading)), None)
        if (line is None or _place(line) in kept) and number_tokens(reading.title) <= figures:
            first, is_told = fresh.get(reading.origin_key(), (reading, False))
            fresh[reading.origin_key()] = first, is_told or (line is not None and _place(line) in seen)
    return (
        [reading for reading, is_told in fresh.values() if is_told]
        or [reading for reading, _ in fresh.values()]
        or told
    )


def _agreeing_once(
    near: Sequence[Line], worth_of: Mapping[int, float], language: str | None, embed: Embed | None
) -> list[Line]:
    """Of the lines that agree, one, in the story's language where one is; oldest article first."""
    gone = restated(near, embed) if embed is not None else set()
    kept = [line for line in near if id(line) not in gone]
    own = 1 + max(worth_of.values(), default=0.0)
    return distinct(kept, [worth_of[id(line)] + own * (language_of(line.reading) == language) for line in kept], embed)


def _pointed(shown: Sequence[Line], told: Readings) -> list[Line]:
    """The lines that may be key points: nothing slight, no feature's overture."""
    before = top.overtures(told)
    return [line for line in shown if not line.slight and _place(line) not in before]


def _own(found: Sequence[Line], language: str | None) -> Sequence[Line]:
    """The lines in the story's language; all where there are too few."""
    own = [line for line in found if language_of(line.reading) == language]
    return own if len(own) >= _POINTS else found


def _story_worth(told: Readings) -> Worth:
    """The worth of words over a story: the mean over its independent origins, figures and names weighing more."""
    by_origin: dict[Hashable, dict[str, float]] = defaultdict(dict)
    weights: dict[str, float] = {}
    for reading in told:
        found, stop = lines(reading)[:OF_ONE], stop_words_of(language_of(reading))
        if not found:
            continue
        chances = by_origin[reading.origin_key()]
        for word, chance in word_worth(found, stop, tokens(reading.title)).items():
            chances[word] = max(chance, chances.get(word, 0.0))
        weights.update(_weights(found, stop))
    total: Counter[str] = Counter()
    for chances in by_origin.values():
        total.update(chances)
    return Worth({word: chance / len(by_origin) ** 0.6 * weights[word] for word, chance in total.items()}, {})


def _weights(found: Sequence[Line], stop: frozenset[str]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for line in found:
        weights.update(dict.fromkeys(line.words, 1.0))
        weights.update(dict.fromkeys(line.names.intersection(line.words), _NAME))
        weights.update(dict.fromkeys(stop.intersection(line.words), _STOP))
        weights.update(dict.fromkeys(line.numbers, _FIGURE))
    return weights
