"""What an answer to a question must have beside its cites: the question's names and times, and what its kind asks for.

A sentence can be true to its source and still answer another question; a person who asks would take it for the answer.
"""

from collections.abc import Sequence

from octavo.insight.embedding import Embed
from octavo.insight.ground import Serves
from octavo.insight.lines import Line, language_of, lines
from octavo.insight.questions.by_rules import answers
from octavo.insight.questions.evidence import can_answer
from octavo.insight.questions.question import Question
from octavo.insight.reading import Reading
from octavo.insight.stems import stems
from octavo.news.ids import ArticleId
from octavo.text.words import tokens

#: Lines that bear on a question which the model is given.
_BEARING = 40


def bearing_lines(
    question: Question, readings: Sequence[Reading[ArticleId]], embed: Embed | None = None
) -> tuple[Line, ...]:
    """The lines that bear on the question most, each with the one that it leans on."""
    _, ranked = answers(question, readings, embed=embed)
    best = [line for line, _ in ranked[:_BEARING]]
    before = [lines(line.reading)[line.order - 1] for line in best if line.leans and line.order]
    return tuple({(line.reading.article_id, line.order): line for line in (*best, *before)}.values())


def serving(question: Question) -> Serves:
    """Whether a sentence answers the question rather than saying something else of its subject."""

    def serves(text: str, resting: Sequence[Line]) -> bool:
        published = max((line.reading.published for line in resting if line.reading.published), default=None)
        if not can_answer(question, text, published):
            return False
        told = stems(tokens(" ".join([text, *(f"{line.text} {line.reading.title}" for line in resting)])))
        words = set(tokens(text)) | {word for line in resting for word in line.words}
        if not all(name[-1] in told or sum(part in told for part in name) * 2 > len(name) for name in question.names):
            return False
        if not all(token in words for token in question.fixed):
            return False
        abroad = all(language_of(line.reading) != question.language for line in resting)
        return abroad or not question.terms or any(term in told for term in question.terms)

    return serves
