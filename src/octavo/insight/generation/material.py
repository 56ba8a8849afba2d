"""What a language model is given to write from: the sentences of readings, numbered.

readings -> lines that tell -> without what speaks to a machine or of the text itself -> a fair share of each
         -> [1] … [n]
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from octavo.insight.injections.addressed import plain
from octavo.insight.injections.judge import Addressed, by_words
from octavo.insight.injections.reflexive import is_reflexive
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
        heads = [f"{name.upper()}: {plain(text)}" for name, text in asked.items() if text]
        return "\n".join([*heads, "SENTENCES:", *(_row(at, line) for at, line in enumerate(self.lines, 1))])


def material(
    readings: Sequence[Reading[ArticleId]],
    *,
    only: Collection[Line] | None = None,
    most: int = MOST,
    addressed: Addressed = by_words,
) -> Material:
    """The readings' telling lines, ``only`` those where given, up to ``most`` tokens, in the order of the readings.

    Where there is no room for all, each reading gives its first lines in turn. Of equal lines the first stands for all.
    ``addressed`` tells which lines speak to a machine.
    """
    wanted = None if only is None else {_place(line) for line in only}
    rows = [
        _harmless([line for line in lines(reading) if wanted is None or _place(line) in wanted], reading, addressed)
        for reading in readings
    ]
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


def _harmless(wanted: Sequence[Line], reading: Reading[ArticleId], addressed: Addressed) -> list[Line]:
    """Those of the lines that tell of the world, in paragraphs where nothing speaks to a machine."""
    fit = [line for line in wanted if line.tells and not is_reflexive(line.text, language_of(reading))]
    around = [(start, end) for start, end in paragraphs(reading.text) if any(start <= line.start < end for line in fit)]
    near = [line for line in lines(reading) if any(start <= line.start < end for start, end in around)]
    told = addressed([line.text for line in near])
    orders = [line.start for line, order in zip(near, told, strict=True) if order]
    suspect = [(start, end) for start, end in around if any(start <= order < end for order in orders)]
    return [line for line in fit if not any(start <= line.start < end for start, end in suspect)]


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
