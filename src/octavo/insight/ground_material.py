"""What a language model is given to write from: the sentences of readings, numbered.

readings -> lines that tell -> without what speaks to a machine or of the text itself -> a fair share of each
         -> [1] … [n]
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from octavo.insight.ground_addressed import plain, speaks_to_a_machine
from octavo.insight.ground_reflexive import is_reflexive
from octavo.insight.lines import Line, language_of, lines
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId
from octavo.news.writing import tokens_of
from octavo.text.sentences import paragraphs

#: Tokens of all sentences together, as ``tokens_of`` guesses them: what a small model's context has room for.
MOST = 4500
#: Code points of a source's name that are told.
_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Numbered sentences; the number of ``lines[k]`` is k + 1."""

    lines: tuple[Line, ...]

    def line(self, number: int) -> Line | None:
        """The sentence of that number; None where there is none."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else None

    def told(self, **asked: str) -> str:
        """The sentences as the model reads them, one in a row; before them what is asked, each under its name."""
        heads = [f"{name.upper()}: {plain(text)}" for name, text in asked.items()]
        return "\n".join([*heads, "SENTENCES:", *(_row(at, line) for at, line in enumerate(self.lines, 1))])


def material(
    readings: Sequence[Reading[ArticleId]], *, only: Collection[Line] | None = None, most: int = MOST
) -> Material:
    """The readings' telling lines, ``only`` those where given, up to ``most`` tokens, in the order of the readings.

    Where there is no room for all, each reading gives its first lines in turn. Of equal lines the first stands for all.
    """
    wanted = None if only is None else {_place(line) for line in only}
    rows = [[line for line in _harmless(reading) if wanted is None or _place(line) in wanted] for reading in readings]
    chosen: set[tuple[ArticleId, int]] = set()
    seen: set[str] = set()
    left = most
    for turn in zip_longest(*rows):
        for line in turn:
            if line is None or line.text in seen or (cost := tokens_of(_row(100, line))) > left:
                continue
            left -= cost
            seen.add(line.text)
            chosen.add(_place(line))
    return Material(lines=tuple(line for row in rows for line in row if _place(line) in chosen))


def _harmless(reading: Reading[ArticleId]) -> list[Line]:
    """The lines that tell of the world, in paragraphs where nothing speaks to a machine."""
    suspect = [
        (start, end)
        for start, end in paragraphs(reading.text)
        if any(speaks_to_a_machine(line.text) for line in lines(reading) if start <= line.start < end)
    ]
    return [
        line
        for line in lines(reading)
        if line.tells
        and not is_reflexive(line.text, language_of(reading))
        and not any(start <= line.start < end for start, end in suspect)
    ]


def _place(line: Line) -> tuple[ArticleId, int]:
    return line.reading.article_id, line.order


def _row(number: int, line: Line) -> str:
    reading = line.reading
    day = f", {reading.published:%Y-%m-%d}" if reading.published else ""
    return f"[{number}] ({plain(reading.source or 'unnamed source')[:_NAME]}{day}) {plain(line.text)}"


def main_language(codes: Sequence[str | None]) -> str | None:
    """The most frequent of the codes, of as many the first."""
    counted = Counter(code for code in codes if code)
    return max(counted, key=lambda code: counted[code]) if counted else None
