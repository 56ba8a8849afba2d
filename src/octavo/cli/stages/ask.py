"""The filter ``octavo ask --articles``: questions to cited answers, or "not stated"."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from octavo.cli.stages.articles import StreamArticle, read_line
from octavo.cli.stages.pipe import Asked, Line
from octavo.cli.stages.readings import reading
from octavo.errors import Invalid
from octavo.insight.ask import answer, plan
from octavo.insight.embedding import CachedEmbedder
from octavo.insight.injections.judge import by_meaning, by_words
from octavo.insight.injections.without_orders import without_orders
from octavo.insight.questions.close_reading import Encode, remembering
from octavo.insight.questions.index import ArticleIndex
from octavo.insight.reading import Reading
from octavo.news.briefing import Answer, Passage, Sentence
from octavo.news.ids import ArticleId
from octavo.ports.models import Embedder, PassageEncoder

#: Articles read for one question.
READ = 40


def told_apart(lines: Iterable[Asked]) -> tuple[list[StreamArticle], list[Line]]:
    """The articles that can be read, and an error for each that cannot."""
    articles: list[StreamArticle] = []
    errors: list[Line] = []
    for asked in lines:
        read = asked.error or read_line(asked.line)
        if isinstance(read, StreamArticle):
            articles.append(read)
        else:
            errors.append(read)
    return articles, errors


def answerer(
    articles: Sequence[StreamArticle], embedder: Embedder | None, encoder: PassageEncoder | None = None
) -> Callable[[Line, Path], Line]:
    """What answers one question line after another from these articles."""
    ids: dict[ArticleId, Any] = {}
    read: list[Reading[ArticleId]] = []
    for article in articles:
        number = ArticleId(len(read))
        ids[number] = article.id
        read.append(reading(article, number))
    embed = CachedEmbedder(embedder.embed) if embedder is not None and embedder.name != "plain" else None
    encode = _encode(encoder) if encoder is not None else None
    addressed = by_meaning(CachedEmbedder(encoder.queries)) if encoder is not None else by_words
    index = ArticleIndex(read, embed=embed)

    def answered(line: Line, base: Path) -> Line:  # noqa: ARG001 -- the pipe's shape; questions name no files
        question = line.get("question")
        if not isinstance(question, str) or not question.strip():
            raise Invalid("The line has no question.")
        planned = plan(question)
        near = index.bearing_on(planned, limit=READ)
        found = without_orders(lambda given: answer(planned, given, embed=embed, encode=encode), near, addressed)
        return _shape(line["id"], found, ids)

    return answered


def _encode(encoder: PassageEncoder) -> Encode:
    return remembering(Encode(encoder.queries, encoder.passages, encoder.answers))


def _shape(asked: Any, found: Answer, ids: Mapping[ArticleId, Any]) -> Line:
    return {
        "id": asked,
        "answer": [_sentence(sentence, ids) for sentence in found.sentences],
        "not_stated": found.not_stated,
        "passages": [_passage(passage, ids) for passage in found.passages],
    }


def _sentence(sentence: Sentence, ids: Mapping[ArticleId, Any]) -> Line:
    cites = [{"id": ids[cite.article_id], "start": cite.start, "end": cite.end} for cite in sentence.cites]
    return {"text": sentence.text, "cites": cites}


def _passage(passage: Passage, ids: Mapping[ArticleId, Any]) -> Line:
    return {"id": ids[passage.article_id], "start": passage.start, "end": passage.end, "score": passage.score}
