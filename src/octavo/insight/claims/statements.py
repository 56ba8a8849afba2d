"""Whether what the sentence says of a name, or with a figure, is said of it by the source, and not of another.

"Anna Beck leads the union. Tom Roe leads the firm." told as "Anna Beck leads the firm": every word stands there, and
no single statement of the source says it.
"""

# ruff: noqa: E501 -- lists of words, a language a line

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from octavo.insight.claims.claim import Cited, Passage
from octavo.insight.claims.content import is_covered
from octavo.insight.claims.figures import figures
from octavo.insight.claims.measures import Figure
from octavo.insight.claims.names import begins, folded, is_told, named, names, stands_as_name
from octavo.insight.claims.times import moments
from octavo.insight.dangling import leans_back
from octavo.insight.stems import words_of
from octavo.text.sentences import sentences

_PARTS = re.compile(
    r"[,;:]\s+|\s[—–]\s|\s(?=(?:and|but|after|before|while|whereas|because|und|aber|nachdem|bevor|während|weil|et|mais|après|tandis|parce"
    r"|y|pero|mientras|porque|tras|mas|enquanto|ma|dopo|mentre|maar|terwijl|nadat)\s)"
)
_STATEMENTS = re.compile(r"(?<=;)\s+|(?<=:)\s+(?=[A-ZÀ-Þ])")
_RELATIVE = words_of(
    "who whose which that der die das den dem deren dessen qui que dont lequel laquelle quien quienes cuyo cuya che cui quem wie wiens dat который которая"
)
#: "According to Anna Beck, …" says whose what follows is.
_ACCORDING = re.compile(r"\W*(?:according|selon|d['’]après|laut|nach|según|secondo|segundo|volgens)\s", re.IGNORECASE)
#: Share of a part's words from which a statement of the source tells of it; by how much more than another one.
_TELLS, _CLEARLY = 0.5, 0.3
#: Words of content that a part needs beside its names to say something.
_SAYS = 2


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the claim: whom it speaks of, and what it says beside."""

    names: tuple[tuple[str, ...], ...]
    figures: tuple[Figure, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Statement:
    """A piece of the source, with all names that it gives or leans on."""

    names: frozenset[str]
    runs: int
    figures: tuple[Figure, ...]
    words: tuple[str, ...]


def misattributed(claimed: Passage, evidence: Sequence[Cited]) -> set[str]:
    """``"name"`` or ``"number"`` where a part of the claim is told by a statement that has another in its place."""
    told = [one for each in evidence if each.language == claimed.language for one in _statements(each)]
    if len(told) < 2:
        return set()
    failed: set[str] = set()
    for part in _parts(claimed, evidence):
        best, scores = _best(part.words, told)
        if best is not None and best.runs and any(_of_another(run, best, told, scores) for run in part.names):
            failed.add("name")
        best, scores = _best([word for word in part.words if not word[0].isdigit()], told)
        if best is not None and any(_counts_another(figure, best, told, scores) for figure in part.figures):
            failed.add("number")
    return failed


def _best(words: Sequence[str], told: Sequence[_Statement]) -> tuple[_Statement | None, list[float]]:
    """The statement that tells of these words, if any does, and the share of them that each one has."""
    if len(words) < _SAYS:
        return None, []
    scores = [sum(is_covered(word, one.words) for word in words) / len(words) for one in told]
    most = max(scores)
    return (told[scores.index(most)] if most >= _TELLS else None), scores


def _of_another(run: Sequence[str], best: _Statement, told: Sequence[_Statement], scores: Sequence[float]) -> bool:
    """Whether the name stands elsewhere in the source, beside clearly less of what is said of it."""
    if _has(run, best):
        return False
    holding = [score for one, score in zip(told, scores, strict=True) if _has(run, one)]
    return bool(holding) and max(scores) - max(holding) >= _CLEARLY


def _counts_another(figure: Figure, best: _Statement, told: Sequence[_Statement], scores: Sequence[float]) -> bool:
    """Whether the figure stands elsewhere in the source, and one of its unit beside what it is said to count."""
    if figure.weak or not figure.unit or any(_is(figure, other) for other in best.figures):
        return False
    holding = [score for one, score in zip(told, scores, strict=True) if any(_is(figure, each) for each in one.figures)]
    rival = any(other.unit == figure.unit for other in best.figures)
    return rival and bool(holding) and max(scores) - max(holding) >= _CLEARLY


def _is(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit and one.value == other.value


def _has(run: Sequence[str], one: _Statement) -> bool:
    return any(is_told(word, one.names) for word in run)


def _parts(claimed: Passage, evidence: Sequence[Cited]) -> list[_Part]:
    """The claim's pieces with their names; one without any may speak of those of the piece before."""
    found: list[_Part] = []
    subject: tuple[tuple[str, ...], ...] = ()
    for text in _pieces(claimed):
        piece = replace(claimed, text=text)
        runs = tuple(run for run in names(piece, timeless=True) if _is_name(run, claimed, evidence))
        words = _said(piece, runs)
        handed_on = bool(runs) and (not words or _ACCORDING.match(text) is not None)
        if not runs:
            runs = subject if _takes_up(text) or (found and _hands_on(found[-1])) else ()
        if handed_on or not subject:
            subject = runs
        found.append(_Part(runs, figures(piece, moments(piece)), () if handed_on else words))
    return found


def _takes_up(text: str) -> bool:
    """Whether the piece goes on about the name before it: "who lost his licence"."""
    return any(word.casefold() in _RELATIVE for word in text.split()[:1])


def _hands_on(part: _Part) -> bool:
    """Whether a piece is a name and nothing else, set off from what is said of it."""
    return bool(part.names) and not part.words


def _pieces(claimed: Passage) -> list[str]:
    """The claim cut at commas and conjunctions; what is too short to say something goes with what follows."""
    found: list[str] = []
    for text in _PARTS.split(claimed.text):
        last = replace(claimed, text=found[-1]) if found else None
        if (
            last is not None
            and not _ACCORDING.match(last.text)
            and names(last, timeless=True)
            and len(_said(last, names(last))) == 1
        ):
            found[-1] += " " + text
        else:
            found.append(text)
    return found


def _is_name(run: Sequence[str], claimed: Passage, evidence: Sequence[Cited]) -> bool:
    """Not just a sentence's first word, unless the source writes that large only, and no German noun."""
    if len(run) > 1:
        return True
    if claimed.language == "de":
        return False
    return not begins(claimed, run) or any(stands_as_name(run[0], each, german=False) for each in evidence)


def _said(piece: Passage, runs: Sequence[Sequence[str]]) -> tuple[str, ...]:
    name = {folded(part) for run in runs for word in run for part in (word, *re.split(r"[-'’]", word))}
    return tuple(word for word in dict.fromkeys(piece.content) if folded(word) not in name and len(word) > 1)


def _statements(each: Cited) -> list[_Statement]:
    found: list[_Statement] = []
    before = each.before
    for start, end in sentences(each.text):
        whole = replace(each, text=each.text[start:end])
        runs = sum(
            len(run) > 1 or (each.language != "de" and not begins(whole, run)) for run in names(whole, timeless=True)
        )
        for text in _STATEMENTS.split(whole.text):
            one = replace(each, text=text, before=before)
            given = named([one])
            if found and leans_back(text, before or None, each.language):
                given |= found[-1].names
            found.append(_Statement(frozenset(given), runs, figures(one, moments(one)), one.words))
            before = text
    return found
