"""What a text, a title, a date, the authors and the related articles that were found are worth, between 0 and 1."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

import numpy as np

#: Between the names of several authors.
_BETWEEN = re.compile(r"\s*[,;&|/]\s*|\s+(?:and|und|et|y|e|og|och|en)\s+")
#: A line of furniture shorter than this may be a word of the text; then only a whole line of it counts.
_SURE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippets:
    """How many snippets that a text must hold, and must not, it holds."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Snippets") -> "Snippets":
        return Snippets(
            right=self.right + other.right, wrong=self.wrong + other.wrong, missed=self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """The share of what was found that had to be found."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """The share of what had to be found that was found."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)


def f1(found: str, wanted: str, size: int) -> float:
    """The harmonic mean of precision and recall over runs of ``size`` words, each counted as often as it stands."""
    one, other = _grams(found, size), _grams(wanted, size)
    return 2 * (one & other).total() / (one.total() + other.total())


def snippets(text: str, wanted: Iterable[str], unwanted: Iterable[str]) -> Snippets:
    """Snippets of one page, white space folded."""
    flat, wanted, unwanted = _flat(text), list(wanted), list(unwanted)
    right = sum(_flat(each) in flat for each in wanted)
    return Snippets(right=right, wrong=sum(_flat(each) in flat for each in unwanted), missed=len(wanted) - right)


def title(found: str | None, wanted: str) -> float:
    """1 where the words are the same, case and punctuation aside."""
    return float(_words(found or "") == _words(wanted))


def date(found: str | None, wanted: str) -> float:
    """1 where the day is the same; both as ISO 8601."""
    return float((found or "")[:10] == wanted[:10])


def authors(found: Sequence[str], wanted: str | Sequence[str]) -> float:
    """F1 over names; ``wanted`` may be a line of several."""
    one = {" ".join(_words(name)) for name in found}
    names = _BETWEEN.split(wanted) if isinstance(wanted, str) else wanted
    other = {" ".join(_words(name)) for name in names} - {""}
    return 2 * len(one & other) / max(len(one) + len(other), 1)


def aggregator(read: Mapping[str, Any], gold: Mapping[str, Any]) -> float:
    """How well an aggregator's page was taken apart: the mean of four shares.

    The main article's paragraphs that are in the text; the related titles and texts that are not; the related articles
    listed with the right source, age, title and text; and 1 where no furniture is in the text.
    """
    text = _flat(read.get("text") or "")
    kept = [_flat(each) in text for each in gold["paragraphs"]]
    others = [part for item in gold["related"] for part in (item["title"], *item["text"].split("\n\n"))]
    clean = [_flat(each) not in text for each in others]
    listed = [_related(each) for each in read.get("related") or ()]
    right = [_related(each) in listed for each in gold["related"]]
    return fmean(
        (
            fmean(kept) if kept else float(not text),
            # A text that lacks everything is not clean but empty.
            (fmean(clean) if clean else 1.0) if text or not kept else 0.0,
            fmean(right) if right else float(not listed),
            float(bool(text or not kept) and not _furniture(read.get("text") or "", gold["junk"])),
        )
    )


def interval(ours: Sequence[float], theirs: Sequence[float], *, resamples: int = 10_000) -> tuple[float, float, float]:
    """The mean difference of paired values, and the ends of its 95% bootstrap interval (percentiles, fixed seed)."""
    gains = np.asarray(ours) - np.asarray(theirs)
    drawn = np.random.default_rng(3).integers(len(gains), size=(resamples, len(gains)))
    low, high = np.percentile(gains[drawn].mean(axis=1), (2.5, 97.5))
    return float(gains.mean()), float(low), float(high)


def _grams(text: str, size: int) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return Counter(tuple(words[at : at + size]) for at in range(max(len(words) - size + 1, 1)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _flat(text: str) -> str:
    return " ".join(text.split())


def _related(item: Mapping[str, Any]) -> tuple[str | None, str | None, str, str]:
    return item["source"], item["age"], _flat(item["title"]), _flat(item["text"] or "")


def _furniture(text: str, junk: Iterable[str]) -> bool:
    flat, lines = _flat(text), {_flat(line) for line in text.splitlines()}
    return any((len(each) >= _SURE and _flat(each) in flat) or _flat(each) in lines for each in junk)
