"""Answer a question from the library, or from one article, with cites; or say that it is not stated.

ask_library    plan | search.articles + vectors.nearest | readings | answer
"""

from collections.abc import Mapping
from dataclasses import dataclass

from octavo.desk.desk import Desk
from octavo.desk.readings import readings
from octavo.errors import Invalid
from octavo.insight.ask import answer
from octavo.insight.question import plan
from octavo.news.briefing import Answer
from octavo.news.ids import ArticleId, UserId
from octavo.news.views import ArticleRow
from octavo.ports import Tx

#: Articles read for one question, by words and by meaning.
BY_WORDS, BY_MEANING = 30, 15
#: Code points of a question.
LONGEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer with the rows of the articles it cites."""

    answer: Answer
    rows: Mapping[ArticleId, ArticleRow]


def ask_library(desk: Desk, user_id: UserId, question: str) -> Answered:
    """The answer that the library's articles give."""
    asked = plan(_checked(question))
    meaning = desk.embedder.embed([question])[0]
    with desk.store.read() as tx:
        by_words = tx.search.articles(asked.search_terms, limit=BY_WORDS)
        by_meaning = tx.vectors.nearest(meaning, desk.embedder.name, limit=BY_MEANING)
        ids = dict.fromkeys((*by_words, *(article_id for article_id, _ in by_meaning)))
        read = readings(tx, list(ids))
        return _with_rows(tx, user_id, answer(asked, read, embed=desk.embedder.embed))


def ask_article(desk: Desk, user_id: UserId, article_id: ArticleId, question: str) -> Answered:
    """The answer that one article gives. Raises NotFound."""
    asked = plan(_checked(question))
    with desk.store.read() as tx:
        tx.articles.get(article_id)
        return _with_rows(tx, user_id, answer(asked, readings(tx, [article_id]), embed=desk.embedder.embed))


def _checked(question: str) -> str:
    question = question.strip()
    if not question:
        raise Invalid("The question is empty.")
    if len(question) > LONGEST:
        raise Invalid(f"The question has {len(question):,} characters; {LONGEST} is the most.")
    return question


def _with_rows(tx: Tx, user_id: UserId, found: Answer) -> Answered:
    cited = {cite.article_id for sentence in found.sentences for cite in sentence.cites}
    passages = {passage.article_id for passage in found.passages}
    return Answered(answer=found, rows=tx.views.rows(cited | passages, user_id=user_id))
