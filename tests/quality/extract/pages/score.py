"""How well a page was taken apart: four shares between 0 and 1, and whether it was without any fault."""

import re
from dataclasses import dataclass
from statistics import fmean

from octavo.news.extracted import Extracted, RelatedItem

from .told import Labelled, Told

#: A line of furniture shorter than this may be a word of the text; then only a whole line of it counts.
_SURE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The parts of a page's score."""

    #: The share of the main article's paragraphs that are in the text.
    kept: float
    #: The share of related titles and texts that are not in it.
    clean: float
    #: The share of related articles listed with the right source, age, title and text, less what is listed wrongly.
    listed: float
    #: 1 where no furniture is in the text and nothing else stands in it either.
    bare: float

    @property
    def mean(self) -> float:
        """The page's score."""
        return fmean((self.kept, self.clean, self.listed, self.bare))


def score(read: Extracted, gold: Labelled) -> Score:
    """The score of a page read."""
    text = _flat(read.text)
    kept = [_flat(each) in text for each in gold.paragraphs]
    others = [_flat(each) for item in gold.related for each in (item.title, *item.paragraphs)]
    clean = [each not in text for each in others if each not in _flat(" ".join(gold.paragraphs))]
    return Score(
        kept=fmean(kept) if kept else float(not text),
        clean=fmean(clean) if clean else 1.0,
        listed=_listed(read, gold),
        bare=float(not _furniture(read.text, gold)),
    )


def _listed(read: Extracted, gold: Labelled) -> float:
    found = [_item(each) for each in read.related]
    wanted = [_wanted(each) for each in gold.related]
    if not wanted:
        return 1.0
    right = sum(each in found for each in wanted)
    return right / max(len(wanted), right + sum(each[2] in gold.paragraphs for each in found))


def _item(item: RelatedItem) -> tuple[str | None, str | None, str, str]:
    return item.source, item.age, _flat(item.title), _flat(item.text)


def _wanted(told: Told) -> tuple[str | None, str | None, str, str]:
    return told.source, told.age, _flat(told.title), _flat(" ".join(told.paragraphs))


def _furniture(text: str, gold: Labelled) -> list[str]:
    flat, lines = _flat(text), {_flat(line) for line in text.splitlines()}
    return [each for each in gold.junk if (len(each) >= _SURE and _flat(each) in flat) or _flat(each) in lines]


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
