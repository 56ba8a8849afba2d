"""Claims that a later report of the same story denies: "the mayor has resigned" / "the mayor has not resigned".

lines -> what each says, and whether it says no -> a later no to what an earlier one told
"""

from collections.abc import Collection, Sequence

from octavo.insight.claims.polarity import negations
from octavo.insight.lines import Line, language_of
from octavo.insight.stems import stem
from octavo.text.words import tokens

#: So many words, and this share of those of the shorter and of the longer line, must be the same for one to speak of
#: the other.
_WORDS, _SHORTER, _LONGER = 3, 0.6, 0.4
_NOUNS_ARE_CAPITAL = frozenset({"de", "lb"})


def denied(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Pairs of a claim and the line of a later report, in one language, that says the same with a no."""
    said = [(line, frozenset(stem(word) for word in line.content), _says_no(line)) for line in lines]
    plain = [(line, words) for line, words, no in said if not no]
    return [
        (claim, answer)
        for answer, theirs, no in said
        if no
        for claim, words in plain
        if _answers(answer, claim)
        and _same(words, theirs)
        and _turns_round(answer, words - _names(claim) - _names(answer))
    ]


def _says_no(line: Line) -> bool:
    return negations(line.text, language_of(line.reading) or "en") > 0


def _turns_round(answer: Line, told: Collection[str]) -> bool:
    """Whether the no bears on what was told: "no damage was reported" denies nothing of a quake's depth."""
    return negations(answer.text, language_of(answer.reading) or "en", told) > 0


def _names(line: Line) -> frozenset[str]:
    """The stems of its names: a no beside one ("nothing that Kron can do") denies nothing of it."""
    if language_of(line.reading) in _NOUNS_ARE_CAPITAL:
        return frozenset()
    capital = [part for part in line.text.split()[1:] if part[:1].isupper()]
    return frozenset(stem(word) for part in capital for word in tokens(part))


def _answers(answer: Line, claim: Line) -> bool:
    late, early = answer.reading.published, claim.reading.published
    return (
        late is not None
        and early is not None
        and late > early
        and language_of(answer.reading) == language_of(claim.reading)
    )


def _same(claim: frozenset[str], answer: frozenset[str]) -> bool:
    shared = len(claim & answer)
    shorter, longer = sorted((len(claim), len(answer)))
    return shared >= max(_WORDS, _SHORTER * shorter, _LONGER * longer)
