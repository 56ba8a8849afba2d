"""Whether two figures, or two names, have changed places between the source and the sentence.

"147 votes to 144" told as "144 votes to 147"; "A sued B" told as "B sued A"; "the union says 380, the company 140"
told as "the company says 380".
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from octavo.insight.claims.claim import Cited, Passage
from octavo.insight.claims.content import is_covered
from octavo.insight.claims.figures import figures
from octavo.insight.claims.measures import Figure
from octavo.insight.claims.moment import blanked
from octavo.insight.claims.names import folded, names
from octavo.insight.claims.passive import DONE_BY, TURNS_ROUND
from octavo.insight.claims.times import moments
from octavo.insight.lines import stop_words_of
from octavo.insight.stems import stem, words_of
from octavo.text.words import tokens

#: Words of content that count as said of a figure or a name: before it and after it.
_BEFORE, _AFTER = 2, 3
#: So many more words of the other one's place than of its own say that two have changed places.
_CLEARLY = 2
#: Languages whose order is free, or that are cut into pairs of characters.
_FREE = frozenset({"de", "ru", "zh", "ja", "ko"})
#: Words after which a noun is no doer and nothing that is done to.
_PREPOSITIONS = words_of(
    "in at on of by for from with into over under about against after before during as than de del des du d en dans sur"
    " pour par avec contre après avant con por para sin sobre tras nel della dello di da per su no na do dos das em com"
    " op van voor met bij"
)
#: Words within which the three stand.
_NEAR = 8


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A figure or a name at its place, with the stems that stand about it."""

    key: object
    #: Of figures: only those of one unit can be taken for one another.
    unit: str
    start: int
    end: int
    about: frozenset[str]


def swapped(claimed: Passage, evidence: Sequence[Cited]) -> set[str]:
    """``"number"`` and ``"name"`` where two of them stand in each other's place; sentences of one language only."""
    failed: set[str] = set()
    for each in evidence:
        if each.language != claimed.language:
            continue
        if _crossed(_figures(claimed), _figures(each), claimed, each):
            failed.add("number")
        if _crossed(_names(claimed), _names(each), claimed, each):
            failed.add("name")
    return failed


def from_the_other_side(claimed: Passage, told: Passage) -> bool:
    """Whether two names stand in the other order: "B lost to A" of "A beat B", where contrary words say the same."""
    places = {anchor.key: anchor.start for anchor in reversed(_names(told))}
    ours = list(dict.fromkeys(anchor.key for anchor in _names(claimed) if anchor.key in places))
    return len(ours) == 2 and places[ours[0]] > places[ours[1]]


def _crossed(ours: Sequence[_Anchor], theirs: Sequence[_Anchor], claimed: Passage, each: Passage) -> bool:
    known: dict[object, list[_Anchor]] = {}
    for anchor in theirs:
        known.setdefault(anchor.key, []).append(anchor)
    placed = [(anchor, known[anchor.key][0]) for anchor in ours if len(known.get(anchor.key, ())) == 1]
    for (one, told), (other, told_other) in combinations(placed, 2):
        if one.key == other.key or one.unit != other.unit:
            continue
        in_order = (told.start < told_other.start) == (one.start < other.start)
        if _turned(claimed, one, other) != _turned(each, told, told_other):
            # "A will replace B" of "A will be replaced by B"; "B was sued by A" of "A sued B" is right.
            if (
                in_order
                and _passive(claimed, one, other) != _passive(each, told, told_other)
                and _shares_a_verb(claimed, (one, other), each, (told, told_other))
            ):
                return True
            continue
        own = len(one.about & told.about) + len(other.about & told_other.about)
        cross = len(one.about & told_other.about) + len(other.about & told.about)
        # In the old order only what is clearly said of the other one counts.
        if cross and cross >= own + (_CLEARLY if in_order else 0):
            return True
    return False


def _turned(passage: Passage, one: _Anchor, other: _Anchor) -> bool:
    """Whether a passive stands between: "B was sued by A"."""
    first, last = sorted((one, other), key=lambda anchor: anchor.start)
    return TURNS_ROUND.search(passage.text, first.end, last.start) is not None


def _passive(passage: Passage, one: _Anchor, other: _Anchor) -> bool:
    """Whether the second of two names is named as the one who did it."""
    first, last = sorted((one, other), key=lambda anchor: anchor.start)
    return DONE_BY.search(passage.text[first.end : last.start]) is not None


def _shares_a_verb(
    claimed: Passage, ours: tuple[_Anchor, _Anchor], each: Passage, theirs: tuple[_Anchor, _Anchor]
) -> bool:
    """Whether a word stands between two names in both, in some form: "sustituirá", "sustituida"."""
    one, other = _between(claimed, *ours), _between(each, *theirs)
    return any(is_covered(word, other) for word in one)


def _between(passage: Passage, one: _Anchor, other: _Anchor) -> list[str]:
    first, last = sorted((one, other), key=lambda anchor: anchor.start)
    stop = stop_words_of(passage.language)
    return [word for word in tokens(passage.text[first.end : last.start]) if word not in stop and not word[0].isdigit()]


def _figures(passage: Passage) -> list[_Anchor]:
    found = figures(passage, moments(passage))
    return [
        _Anchor((each.value, each.unit), each.unit, each.start, each.end, _about(passage, each.start, each.end))
        for each in found
        if not each.weak
    ]


def _names(passage: Passage) -> list[_Anchor]:
    found, at = [], 0
    for run in names(passage, timeless=True):
        if passage.language == "de" and len(run) == 1:
            continue
        start = passage.text.find(run[0], at)
        last = passage.text.find(run[-1], max(start, 0))
        if start < 0 or last < 0:
            continue
        at = last + len(run[-1])
        found.append(_Anchor(folded(run[-1]), "", start, at, _about(passage, start, at, placed=True)))
    return found


def _about(passage: Passage, start: int, end: int, *, placed: bool = False) -> frozenset[str]:
    """The stems about a place; ``placed``: marked by their side, for a verb after a name has it as its subject."""
    stop = stop_words_of(passage.language)

    def content(text: str) -> list[str]:
        return [stem(word) for word in tokens(text) if word not in stop and not word[0].isdigit()]

    before = content(passage.text[max(0, start - 60) : start])[-_BEFORE:]
    after = content(passage.text[end : end + 80])[:_AFTER]
    return frozenset([*("<" + word for word in before), *(">" + word for word in after)] if placed else before + after)


def misplaced(claimed: Passage, evidence: Sequence[Cited]) -> bool:
    """Whether a clause gives a figure to whom the source gives another, beside which alone its first word stands."""
    for clause in claimed.clauses:
        ours = [each for each in figures(clause, moments(clause)) if not each.weak]
        rest = set(tokens(blanked(clause.text, [(each.start, each.end) for each in ours])))
        subject = next((stem(word) for word in clause.content if word in rest), None)
        if not ours or subject is None:
            continue
        for each in evidence:
            if each.language == clause.language and _beside_another(subject, ours[0], each):
                return True
    return False


def _beside_another(subject: str, figure: Figure, each: Passage) -> bool:
    parts = [({stem(word) for word in part.content}, figures(part, moments(part))) for part in each.clauses]
    holding = [words for words, told in parts if any(_is(figure, one) for one in told)]
    others = [words for words, told in parts if subject in words and any(_rivals(figure, one) for one in told)]
    return (
        bool(holding and others)
        and not any(subject in words for words in holding)
        and sum(subject in words for words, _ in parts) == len(others)
    )


def _is(one: Figure, other: Figure) -> bool:
    return one.value == other.value and one.unit == other.unit


def _rivals(one: Figure, other: Figure) -> bool:
    """Whether the other figure may count the same thing: "380 jobs", "140"."""
    alike = not one.noun or not other.noun or stem(one.noun) == stem(other.noun) or bool(one.unit)
    # A percent sign is not always said twice: they ask for 6 %, the firm offers 2.5.
    same = one.unit == other.unit or {one.unit, other.unit} == {"", "%"}
    return one.value != other.value and same and other.unit != "ordinal" and alike


def turned_round(claimed: Passage, evidence: Sequence[Cited]) -> bool:
    """Whether doer and done-to have changed sides of a word: "the passengers pay the port" of "the port pays them".

    Only where all three words stand once, near one another in the claim, in languages that tell the two by order.
    """
    return any(
        each.language == claimed.language and claimed.language not in _FREE and _sides_changed(statement, each)
        for each in evidence
        for statement in claimed.clauses
    )


def _sides_changed(statement: Passage, told: Passage) -> bool:
    if TURNS_ROUND.search(statement.text) or TURNS_ROUND.search(told.text):
        return False
    ours, theirs = _places(statement), _places(told)
    shared = sorted(ours.keys() & theirs.keys(), key=lambda word: ours[word])
    return any(
        theirs[last] < theirs[between] < theirs[first] and ours[last] - ours[first] <= _NEAR
        for at, first in enumerate(shared)
        # Each stands in a place of its own: none beyond so many is near.
        for between, last in combinations(shared[at + 1 : at + 1 + _NEAR], 2)
    )


def _places(passage: Passage) -> dict[str, int]:
    """Where each stem stands that stands once and after no preposition."""
    stop, words = stop_words_of(passage.language), passage.words
    times = Counter(words)
    found: dict[str, int] = {}
    for at, word in enumerate(words):
        bound = {*words[max(0, at - 2) : at]} & _PREPOSITIONS
        if word not in stop and not word[0].isdigit() and not bound and times[word] == 1:
            found[stem(word)] = at
    return found
