"""Claims that a later report of the same story denies: "the mayor has resigned" / "the mayor has not resigned".

lines -> what each says, and whether it says no -> a later no, in a clause of its own, to what an earlier one told
"""

import re
from collections.abc import Collection, Sequence

from octavo.insight.claims.polarity import negations
from octavo.insight.lines import Line, language_of
from octavo.insight.stems import stem
from octavo.text.words import content_words

#: So many words, and this share of those of the shorter and of the longer line, must be the same for one to speak of
#: the other.
_WORDS, _SHORTER, _LONGER = 3, 0.6, 0.4
_NOUNS_ARE_CAPITAL = frozenset({"de", "lb"})
#: A no does not reach beyond its clause: "nobody was hurt, but two children were inside".
_CLAUSE = re.compile(r"[,;:–—]\s|\s(?:but|aber|sondern|mais|pero|sino|ma|mas|maar)\s", re.IGNORECASE)
#: Nor does what is told by the way deny anything, nor is it denied: "Lund, who was not at the church".
_ASIDE = re.compile(
    r"\W*(?:who|which|where|meaning|qui|dont|où|quien(?:es)?|donde|che|cui|onde|die|der|das|wo)\s", re.IGNORECASE
)
#: Not known, or not brought off: no word against what was told.
_NO_DENIAL = re.compile(
    r"""\b(?:(?:not|n['’]t)\s(?:\w+\s)?(?:know|known|sure|clear|say)|fail(?:ed|s)?|nicht\s(?:bekannt|klar)
    |(?:ne\s(?:sait|savent)|n['’]est)\spas(?:\s(?:connue?s?|claire?s?))?|no\s(?:se\s)?sabe[n]?|non\s(?:si\s)?sa(?:nno)?)\b""",
    re.IGNORECASE | re.VERBOSE,
)

#: Nobody did what follows at once; where and when nobody did it is not denied: "No one was hurt in the fire".
_NOBODY = re.compile(
    r"(\b(?:no\sone|nobody|none|niemand|nadie|nessuno|ninguém|personne\sn[e'’])(?:\s[\w'’-]+){1,4}).*", re.IGNORECASE
)


def denied(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Pairs of a claim and the line of a later report, in one language, that says the same with a no."""
    dated = [(line, _says_no(line)) for line in lines if line.reading.published is not None]
    plain = [line for line, no in dated if not no]
    return [
        (claim, answer)
        for answer, no in dated
        if no
        for claim in plain
        if _same(claim.stems, answer.stems)
        and _answers(answer, claim)
        and _turns_round(answer, _told(claim) - _names(claim) - _names(answer))
    ]


def _says_no(line: Line) -> bool:
    return negations(line.text, language_of(line.reading) or "en") > 0


def _turns_round(answer: Line, told: Collection[str]) -> bool:
    """Whether the no bears on what was told: "no damage was reported" denies nothing of a quake's depth."""
    code = language_of(answer.reading) or "en"
    clauses = (_NOBODY.sub(r"\1", _NO_DENIAL.sub("", each)) for each in _clauses(answer.text))
    return any(negations(each, code, told) > 0 for each in clauses)


def _told(claim: Line) -> frozenset[str]:
    """The stems of what it tells, but by the way; a number in both says little."""
    words = content_words(" ".join(_clauses(claim.text)), language_of(claim.reading))
    return frozenset(stem(word) for word in words if not word.isdigit())


def _clauses(text: str) -> list[str]:
    first, *others = _CLAUSE.split(text)
    return [first, *(each for each in others if not _ASIDE.match(each))]


def _names(line: Line) -> frozenset[str]:
    """The stems of its names: a no beside one ("nothing that Kron can do") denies nothing of it."""
    if language_of(line.reading) in _NOUNS_ARE_CAPITAL:
        return frozenset()
    return frozenset(map(stem, line.names))


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
