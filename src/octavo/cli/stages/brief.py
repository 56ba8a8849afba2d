"""The filter ``octavo brief``: articles to the cited briefing on each story, or each to its summary.

lines -> articles -> by story -> origins (copies share one) -> briefings
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

from octavo.cli.stages.articles import StreamArticle, read_line
from octavo.cli.stages.pipe import Line
from octavo.cli.stages.readings import reading
from octavo.insight.brief import brief
from octavo.insight.embedding import CachedEmbedder
from octavo.insight.injections.judge import Addressed, by_meaning, by_words
from octavo.insight.injections.without_orders import without_orders
from octavo.insight.summarise import summarise
from octavo.news.briefing import Briefing, Sentence
from octavo.news.ids import ArticleId
from octavo.ports.models import Embedder, PassageEncoder
from octavo.stories.near_duplicates.duplicates import Copies, signature

#: Sentences of a story's briefing, and of an article's summary.
_BRIEFING, _SUMMARY = 10, 3


def answer_all(
    lines: Sequence[Line],
    *,
    per: str = "story",
    embedder: Embedder | None = None,
    encoder: PassageEncoder | None = None,
) -> Iterator[Line]:
    """A line a story in the order of their first articles, or with ``per="article"`` a line an article.

    An article that cannot be read gives an error for itself: in its place per article, before all stories else.
    Articles without a ``story`` are one story together. ``embedder`` finds what is told in other words,
    ``encoder`` what is no news but an order to a machine.
    """
    addressed = by_meaning(CachedEmbedder(encoder.queries)) if encoder is not None else by_words
    if per == "article":
        for line in lines:
            yield _summary(line, addressed)
        return
    stories: dict[Any, list[StreamArticle]] = {}
    for line in lines:
        article = read_line(line)
        if isinstance(article, StreamArticle):
            stories.setdefault(_story(line), []).append(article)
        else:
            yield article
    for story, articles in stories.items():
        yield _briefing(story, articles, embedder, addressed)


def _story(line: Line) -> Any:
    story = line.get("story")
    return story if isinstance(story, str | int | float) else None


def _summary(line: Line, addressed: Addressed) -> Line:
    article = read_line(line)
    if not isinstance(article, StreamArticle):
        return article
    read = [reading(article, ArticleId(0))]
    written = without_orders(lambda given: summarise(given[0], sentences=_SUMMARY), read, addressed)
    return {"id": article.id, **_shape(written, {ArticleId(0): article.id})}


def _briefing(story: Any, articles: Sequence[StreamArticle], embedder: Embedder | None, addressed: Addressed) -> Line:
    read = [
        reading(article, ArticleId(number), origin) for number, (article, origin) in enumerate(with_origins(articles))
    ]
    # The plain embedder compares words, which the briefing does better itself.
    embed = embedder.embed if embedder is not None and embedder.name != "plain" else None
    written = without_orders(lambda given: brief(given, sentences=_BRIEFING, embed=embed), read, addressed)
    return {"story": story, **_shape(written, {ArticleId(n): article.id for n, article in enumerate(articles)})}


def with_origins(articles: Sequence[StreamArticle]) -> list[tuple[StreamArticle, Hashable]]:
    """Each article with its origin: the number of the first article of which it is a copy."""
    copies = Copies()
    origins: dict[Hashable, Hashable] = {}
    found: list[tuple[StreamArticle, Hashable]] = []
    for number, article in enumerate(articles):
        mark = signature(article.title, article.text)
        earlier = copies.find(mark)
        origins[number] = origins[earlier[0][0]] if earlier else number
        copies.add(number, mark)
        found.append((article, origins[number]))
    return found


def _shape(written: Briefing, ids: Mapping[ArticleId, Any]) -> Line:
    return {
        "headline": written.headline,
        "summary": [sentence_line(sentence, ids) for sentence in written.summary],
        "key_points": [sentence_line(sentence, ids) for sentence in written.key_points],
        "sources": written.sources,
        "origins": written.origins,
        "model": written.model,
    }


def sentence_line(sentence: Sentence, ids: Mapping[ArticleId, Any]) -> Line:
    """A sentence as the stage commands write it, with the ids that the articles came with."""
    return {
        "text": sentence.text,
        "cites": [{"id": ids[cite.article_id], "start": cite.start, "end": cite.end} for cite in sentence.cites],
        "verbatim": sentence.verbatim,
    }
