"""The figures of one run as a Markdown table: a row a measure, a column an extractor."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean
from typing import Any

import scores
from sets import Set

Answers = Mapping[str, Mapping[str, Mapping[str, Any]]]
Row = tuple[str, dict[str, str]]
#: What of an answer is looked at, and what it is worth beside the page's gold.
Score = tuple[str, Callable[[Mapping[str, Any], Mapping[str, Any]], float]]

_title: Score = ("title", lambda answer, page: scores.title(answer.get("title"), page["title"]))
_date: Score = ("published", lambda answer, page: scores.date(answer.get("published"), page["date"]))
_authors: Score = ("authors", lambda answer, page: scores.authors(answer.get("authors") or (), page["author"]))
_aggregator: Score = ("text", scores.aggregator)

_NONE = "–"


def quality(found: Answers, sets: Mapping[str, Set]) -> Iterable[Row]:
    """The rows of text, metadata and aggregator pages; ``found`` is extractor to page to answer."""
    yield from _texts(found, [page for page in sets["wcxb_dev"].pages if page.get("body")])
    yield from _snippets(found, sets["trafilatura"].pages)
    yield from _metadata(found, sets["wcxb_dev"].pages)
    yield _means(found, sets["htmldate_default"].pages, "date, htmldate's set", _date)
    yield _means(found, sets["aggregator_synth"].pages, "aggregator pages", _aggregator)


def _texts(found: Answers, pages: Sequence[Mapping[str, Any]]) -> Iterable[Row]:
    if not pages:
        return
    for size, label in ((4, "F1, 4-grams, mean of pages"), (1, "F1, words")):
        each = {
            name: [scores.f1(answers[page["key"]].get("text") or "", page["body"], size) for page in pages]
            for name, answers in found.items()
        }
        yield f"{label} ({len(pages)} pages)", {name: f"{fmean(values):.4f}" for name, values in each.items()}
        yield f"{label}: octavo's gain, 95% interval", {name: _gain(each, name) for name in each if name != "octavo"}


def _gain(each: Mapping[str, Sequence[float]], name: str) -> str:
    if "octavo" not in each:
        return _NONE
    mean, low, high = scores.interval(each["octavo"], each[name])
    return f"{mean:+.4f} [{low:+.4f}, {high:+.4f}]"


def _snippets(found: Answers, pages: Sequence[Mapping[str, Any]]) -> Iterable[Row]:
    if not pages:
        return
    cells = {}
    for name, answers in found.items():
        counted = sum(
            (scores.snippets(answers[page["key"]].get("text") or "", page["with"], page["without"]) for page in pages),
            scores.Snippets(),
        )
        cells[name] = f"{counted.f1:.3f} ({counted.precision:.3f}/{counted.recall:.3f})"
    yield f"snippets F1 (precision/recall), trafilatura's set ({len(pages)} pages)", cells


def _metadata(found: Answers, pages: Sequence[Mapping[str, Any]]) -> Iterable[Row]:
    yield _means(found, [page for page in pages if page.get("title")], "title", _title)
    yield _means(found, [page for page in pages if page.get("date")], "date", _date)
    yield _means(found, [page for page in pages if page.get("author")], "authors, F1", _authors)


def _means(found: Answers, pages: Sequence[Mapping[str, Any]], label: str, score: Score) -> Row:
    """A row of mean scores; no cell for an extractor that was not asked, or never gives what is looked for."""
    given, measured = score
    cells = {}
    for name, answers in found.items():
        asked = [(answers[page["key"]], page) for page in pages if page["key"] in answers]
        if any(answer.get(given) for answer, _ in asked):
            cells[name] = f"{fmean(measured(answer, page) for answer, page in asked):.3f}"
    return f"{label} ({len(pages)} pages)", cells


def speed(spent: Mapping[str, float], pages: int) -> Iterable[Row]:
    """The rows of processor time."""
    yield f"CPU-seconds for {pages} pages, start-up included", {name: f"{each:.2f}" for name, each in spent.items()}
    yield "pages a CPU-second", {name: f"{pages / each:.1f}" for name, each in spent.items()}
    yield (
        "octavo is so many times as fast",
        {name: f"{each / spent['octavo']:.2f}" for name, each in spent.items() if name != "octavo"},
    )


def markdown(names: Sequence[str], rows: Iterable[Row]) -> str:
    """The table; a cell that nobody filled holds a dash."""
    lines = [f"| | {' | '.join(names)} |", f"|---{'|---' * len(names)}|"]
    lines += [f"| {label} | {' | '.join(cells.get(name, _NONE) for name in names)} |" for label, cells in rows]
    return "\n".join(lines)
