"""Answer a question from the library, or from one article, with cites; or say that it is not stated.

ask_library    plan | search.articles + vectors.nearest | readings | answer | with an endpoint: order, write, ground
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from octavo.desk.desk import Desk
from octavo.desk.generation.grounded import Task, compose, compose_live, meanings
from octavo.desk.generation.writing import kept_out, writer_for
from octavo.desk.injection_guard import addressed
from octavo.desk.readings import readings
from octavo.errors import Invalid
from octavo.insight.ask import answer
from octavo.insight.embedding import CachedEmbedder, Embed
from octavo.insight.generation.asked import bearing_lines, serving
from octavo.insight.generation.material import material
from octavo.insight.generation.orders import order
from octavo.insight.injections.without_orders import without_orders
from octavo.insight.questions.close_reading import Encode, remembering
from octavo.insight.questions.question import Question, in_a_language, plan
from octavo.insight.reading import Reading
from octavo.news.briefing import Answer, Cite, Composed, Passage, Sentence
from octavo.news.ids import ArticleId, FeedId, UserId
from octavo.news.views import ArticleRow
from octavo.news.writing import Feature
from octavo.ports.models import PassageEncoder

#: Articles read for one question, by words and by meaning.
BY_WORDS, BY_MEANING = 30, 15
#: Code points of a question.
LONGEST = 500
#: Lines shown where nothing answers, and what chance they must have: of answers that are held back three in four are
#: among these, of which one in eight questions that nothing answers has none.
_NEAREST, _NEAR = 3, 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer with the rows of the articles it cites."""

    answer: Answer
    rows: Mapping[ArticleId, ArticleRow]
    #: Where it is not stated: the lines that come nearest, which may not answer it.
    nearest: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking:
    """A question that is about to be answered."""

    task: Task
    #: As the embedded tier answers it.
    found: Answer
    read: Sequence[Reading[ArticleId]]

    def nearest(self) -> tuple[Sentence, ...]:
        """The lines that bear on the question most, each once with a cite for every copy."""
        texts = {reading.article_id: reading.text for reading in self.read}
        cites: dict[str, list[Cite]] = {}
        for each in self.found.passages:
            if each.score >= _NEAR:
                cites.setdefault(texts[each.article_id][each.start : each.end], []).append(_cite(each))
        return tuple(Sentence(text=text, cites=tuple(where)) for text, where in list(cites.items())[:_NEAREST])

    def answered(self, text: Composed) -> Answer:
        """The composed text as the answer."""
        return Answer(
            sentences=text.sentences,
            not_stated=not text.sentences,
            passages=self.found.passages,
            model=text.model,
            replaced=text.replaced,
            why=text.why,
        )


def ask_library(desk: Desk, user_id: UserId, question: str, *, written: bool = True) -> Answered:
    """The answer that the library's articles give. Raises Invalid, TurnedOff. Not ``written``: no model is asked."""
    return _answered(desk, user_id, _of_library(desk, question, written=written))


def ask_article(desk: Desk, user_id: UserId, article_id: ArticleId, question: str) -> Answered:
    """The answer that one article gives. Raises NotFound, Invalid, TurnedOff."""
    return _answered(desk, user_id, _of_article(desk, article_id, question))


def ask_library_live(desk: Desk, user_id: UserId, question: str) -> Iterator[Sentence | Composed]:
    """The same as it is written: sentences, then the whole."""
    return compose_live(desk, _of_library(desk, question).task, user_id=user_id)


def ask_article_live(
    desk: Desk, user_id: UserId, article_id: ArticleId, question: str
) -> Iterator[Sentence | Composed]:
    """The same as it is written: sentences, then the whole."""
    return compose_live(desk, _of_article(desk, article_id, question).task, user_id=user_id)


def rows_of(desk: Desk, user_id: UserId, sentences: Sequence[Sentence]) -> Mapping[ArticleId, ArticleRow]:
    """The articles that the sentences cite."""
    cited = {cite.article_id for sentence in sentences for cite in sentence.cites}
    with desk.store.read() as tx:
        return tx.views.rows(cited, user_id=user_id)


def _answered(desk: Desk, user_id: UserId, asking: _Asking) -> Answered:
    given = asking.answered(compose(desk, asking.task, user_id=user_id))
    cited = {cite.article_id for sentence in given.sentences for cite in sentence.cites}
    passages = {passage.article_id for passage in given.passages}
    with desk.store.read() as tx:
        rows = tx.views.rows(cited | passages, user_id=user_id)
    return Answered(answer=given, rows=rows, nearest=asking.nearest() if given.not_stated else ())


def _of_library(desk: Desk, question: str, *, written: bool = True) -> _Asking:
    asked = plan(_checked(question))
    writes = writer_for(desk, Feature.ASK) is not None and written
    meaning = _remembering(desk.embedder.embed)([question])[0]
    with desk.store.read() as tx:
        by_words = tx.search.articles(asked.search_terms, limit=BY_WORDS)
        # Some line is always the nearest in meaning, to "Why?" and to "blah blah" too.
        asks = bool(by_words) or (bool(asked.search_terms) and in_a_language(asked))
        by_meaning = tx.vectors.nearest(meaning, desk.embedder.name, limit=BY_MEANING) if asks else ()
        ids = dict.fromkeys((*by_words, *(article_id for article_id, _ in by_meaning)))
        read = readings(tx, list(ids))
        feeds = {article.id: article.feed_id for article in tx.articles.many(ids).values()}
    secret = kept_out(desk) if writes else frozenset[FeedId]()
    may_go = [reading for reading in read if feeds.get(reading.article_id) not in secret]
    return _asking(desk, asked, read, may_go if writes else ())


def _of_article(desk: Desk, article_id: ArticleId, question: str) -> _Asking:
    asked = plan(_checked(question))
    with desk.store.read() as tx:
        article = tx.articles.get(article_id)
        read = readings(tx, [article_id])
    writes = writer_for(desk, Feature.ASK, feed_id=article.feed_id) is not None
    return _asking(desk, asked, read, read if writes else ())


def _asking(
    desk: Desk, asked: Question, read: Sequence[Reading[ArticleId]], may_go: Collection[Reading[ArticleId]]
) -> _Asking:
    """``may_go``: the articles that a model may be given; none where no model writes."""
    embed, encode, hears = _remembering(desk.embedder.embed), _encode(desk.encoder), addressed(desk)
    found = without_orders(lambda read: answer(asked, read, embed=embed, encode=encode), read, hears)
    own = Composed(sentences=found.sentences)
    lines = bearing_lines(asked, list(may_go), meanings(desk)) if may_go else ()
    given = material([reading for reading in read if reading in may_go], only=lines, addressed=hears)
    if not given.lines:
        return _Asking(task=Task(own=own), found=found, read=read)
    cites = [cite for sentence in found.sentences for cite in sentence.cites]
    task = Task(
        own=own,
        order=order(Feature.ASK, given, language=asked.language, question=asked.text),
        material=given,
        language=asked.language,
        serves=serving(asked),
        # A sentence that does not hold may give way to one that answers, not to any that it names.
        standing={
            (line.reading.article_id, line.order)
            for line in given.lines
            if any(cite.article_id == line.reading.article_id and cite.start <= line.start < cite.end for cite in cites)
        },
    )
    return _Asking(task=task, found=found, read=read)


def _cite(passage: Passage) -> Cite:
    return Cite(article_id=passage.article_id, revision=passage.revision, start=passage.start, end=passage.end)


def _encode(encoder: PassageEncoder | None) -> Encode | None:
    if encoder is None:
        return None
    return _closely(Encode(encoder.queries, encoder.passages, encoder.answers))


@lru_cache(maxsize=2)
def _closely(encode: Encode) -> Encode:
    return remembering(encode)


@lru_cache(maxsize=2)
def _remembering(embed: Embed) -> CachedEmbedder:
    """The embedder with a memory of its own: the next question meets many of the same lines and words."""
    return CachedEmbedder(embed)


def _checked(question: str) -> str:
    question = question.strip()
    if not question:
        raise Invalid("The question is empty.")
    if len(question) > LONGEST:
        raise Invalid(f"The question has {len(question):,} characters; {LONGEST} is the most.")
    return question
