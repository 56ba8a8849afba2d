"""The filter ``octavo check``: a sentence and its cites to whether the cited characters support it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from octavo.cli.stages.articles import read_article
from octavo.cli.stages.pipe import Line
from octavo.cli.stages.readings import reading
from octavo.errors import Invalid
from octavo.insight.check import check
from octavo.insight.claims.claim import Cited, cited
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId
from octavo.ports.models import Embedder, PassageEncoder

#: No sentence is longer than this (code points), nor rests on more places or on more text.
_LONGEST, _MOST_CITES, _MOST_CITED = 4_000, 40, 20_000


def checker(embedder: Embedder | None, encoder: PassageEncoder | None = None) -> Callable[[Line, Path], Line]:
    """What answers one line after another; the plain embedder compares words, which the check does itself."""
    embed = embedder.embed if embedder is not None and embedder.name != "plain" else None

    def answer(line: Line, base: Path) -> Line:  # noqa: ARG001 -- the pipe's shape; lines name no files
        """Raises Invalid: no sentence, no cites, or a cite of what is not there."""
        text = line.get("text")
        if not isinstance(text, str) or not text.strip():
            raise Invalid('The line has no sentence: "text" must be a string that is not empty.')
        if len(text) > _LONGEST:
            raise Invalid(
                f'"text" is longer than a sentence: {len(text):,} characters; at most {_LONGEST:,} are checked.'
            )
        found = check(text, evidence_of(line), embed, encoder)
        return {"id": line["id"], "supported": found.supported, "failed": list(found.failed)}

    return answer


def evidence_of(line: Line) -> list[Cited]:
    """The cited characters of a line. Raises Invalid: none are named, too many, or not there."""
    cites = line.get("cites")
    if not isinstance(cites, list) or not cites:
        raise Invalid('The line has no cites: "cites" must be a list of {"id", "start", "end"}.')
    if len(cites) > _MOST_CITES:
        raise Invalid(f"The sentence has {len(cites)} cites; at most {_MOST_CITES} are checked.")
    articles = _articles(line)
    places = dict.fromkeys(_place(cite, articles) for cite in cites)
    cited_in_all = sum(end - start for _, start, end in places)
    if cited_in_all > _MOST_CITED:
        raise Invalid(f"The cites are {cited_in_all:,} characters long in all; at most {_MOST_CITED:,} are checked.")
    return [cited(articles[name], start, end) for name, start, end in places]


def _articles(line: Line) -> Mapping[Any, Reading[ArticleId]]:
    given = line.get("articles")
    if not isinstance(given, list):
        raise Invalid('"articles" must be a list of the cited articles.')
    found: dict[Any, Reading[ArticleId]] = {}
    for number, each in enumerate(given):
        if not isinstance(each, dict) or not _is_id(each.get("id")):
            raise Invalid("Every article must be an object with an id (a string or a number).")
        if each["id"] in found:
            raise Invalid(f"Two articles have the id {each['id']!r}.")
        found[each["id"]] = reading(read_article(each), ArticleId(number))
    return found


def _place(cite: Any, articles: Mapping[Any, Reading[ArticleId]]) -> tuple[Any, int, int]:
    if not isinstance(cite, dict) or not _is_id(cite.get("id")):
        raise Invalid('Every cite must be an object with "id", "start" and "end".')
    article = articles.get(cite["id"])
    if article is None:
        raise Invalid(f"A cite names the article {cite['id']!r}, which is not among the articles.")
    start, end = cite.get("start"), cite.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(article.text):
        raise Invalid(
            f"A cite of {cite['id']!r} must have 0 <= start < end <= {len(article.text)}, the length of its text."
        )
    return cite["id"], start, end


def _is_id(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)
