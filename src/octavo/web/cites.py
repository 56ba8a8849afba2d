"""Cites as links: each opens the very characters that a sentence rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from octavo.news.briefing import Cite, Sentence
from octavo.news.ids import ArticleId
from octavo.news.views import ArticleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteLink:
    """A cite as shown."""

    #: What stands in the text: "2", or "¶3" within one article.
    mark: str
    href: str
    #: What the number stands for, in full: "Source 2: The Landing".
    label: str
    #: The name in it; None within one article.
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A sentence as shown, with its links."""

    text: str
    verbatim: bool
    links: tuple[CiteLink, ...]
    #: The language of the article it stands in, where known.
    language: str | None = None
    #: When the first article that it cites was published, or read.
    at: datetime | None = None


def cite_href(cite: Cite, *, show: str | None = None) -> str:
    """Where the cited characters stand; ``show`` keeps a block of the article's page open."""
    kept = f"show={show}&" if show else ""
    return f"/articles/{cite.article_id}?{kept}revision={cite.revision}&cite={cite.start}-{cite.end}#cite"


def source_numbers(sentences: Iterable[Sentence]) -> dict[ArticleId, int]:
    """One number for each cited article, in the order they are first cited."""
    numbers: dict[ArticleId, int] = {}
    for sentence in sentences:
        for cite in sentence.cites:
            numbers.setdefault(cite.article_id, len(numbers) + 1)
    return numbers


def with_sources(
    sentences: Iterable[Sentence], numbers: Mapping[ArticleId, int], rows: Mapping[ArticleId, ArticleRow]
) -> tuple[Cited, ...]:
    """The sentences, each cite numbered by its article."""

    def link(cite: Cite) -> CiteLink:
        row = rows.get(cite.article_id)
        number = numbers[cite.article_id]
        source = (row.source or row.title if row else None) or "an article"
        return CiteLink(mark=str(number), href=cite_href(cite), label=f"Source {number}: {source}", source=source)

    def language(sentence: Sentence) -> str | None:
        row = rows.get(sentence.cites[0].article_id) if sentence.cites else None
        return row.language if row else None

    def at(sentence: Sentence) -> datetime | None:
        row = rows.get(sentence.cites[0].article_id) if sentence.cites else None
        return row.shown_at if row else None

    def links(sentence: Sentence) -> list[CiteLink]:
        cites = sorted(_one_an_article(sentence.cites), key=lambda cite: numbers[cite.article_id])
        return [link(cite) for cite in cites]

    return tuple(replace(_cited(one, links(one), language(one)), at=at(one)) for one in sentences)


def sources(sentences: Iterable[Cited]) -> tuple[CiteLink, ...]:
    """Each source that they cite once, by its first cite, in the order of the numbers; none within one article."""
    first: dict[str, CiteLink] = {}
    for link in (link for sentence in sentences for link in sentence.links if link.source):
        first.setdefault(link.mark, link)
    return tuple(sorted(first.values(), key=lambda link: int(link.mark)))


def with_paragraphs(sentences: Iterable[Sentence], text: str, *, show: str | None = None) -> tuple[Cited, ...]:
    """The sentences of one article's own text, each cite numbered by its paragraph in ``text``."""

    def link(cite: Cite) -> CiteLink:
        number = text.count("\n\n", 0, cite.start) + 1
        return CiteLink(mark=f"¶{number}", href=cite_href(cite, show=show), label=f"Paragraph {number} of this article")

    return tuple(_cited(sentence, [link(cite) for cite in sentence.cites]) for sentence in sentences)


def _one_an_article(cites: Iterable[Cite]) -> list[Cite]:
    first: dict[tuple[int, int], Cite] = {}
    for cite in cites:
        first.setdefault((cite.article_id, cite.start), cite)
    return list(first.values())


def _cited(sentence: Sentence, links: list[CiteLink], language: str | None = None) -> Cited:
    return Cited(text=sentence.text, verbatim=sentence.verbatim, links=tuple(links), language=language)
