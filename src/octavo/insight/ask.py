"""A question answered from articles: by their own sentences, cited, or "not stated".

question text -> plan -> Question, with the capitals that the articles give its words
of a whole subject -> the first lines of the articles on it; of who somebody is -> the lines that say so; else
readings -> lines, judged by words, names, times and meaning -> chances of each and of none -> not stated, or:
the best lines, read again closely -> the answer's sentences
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from octavo.insight.embedding import Embed
from octavo.insight.lines import Line, lines
from octavo.insight.questions.by_rules import answers
from octavo.insight.questions.capitals import with_capitals
from octavo.insight.questions.close_reading import Encode, closeness
from octavo.insight.questions.evidence import can_answer
from octavo.insight.questions.features import judged
from octavo.insight.questions.introductions import introductions
from octavo.insight.questions.kinds import QuestionKind
from octavo.insight.questions.model import judge
from octavo.insight.questions.of_now import asks_of_now, newest_first
from octavo.insight.questions.overview import of_a_whole, openings, subject_of
from octavo.insight.questions.question import Question, plan
from octavo.insight.questions.spans import FIGURES
from octavo.insight.questions.still_true import still_true
from octavo.insight.reading import Reading
from octavo.news.briefing import Answer, Cite, Passage, Sentence
from octavo.news.ids import ArticleId

__all__ = ["answer", "plan"]

#: Articles that one sentence cites at most.
_CITES = 4
#: Lines whose chance is this share of the best line's are shown beside it: two in five of those answer, too.
_NEAR_BEST = 0.25
#: Lines that bear on a question most, whose articles may correct the answer.
_BESIDE = 12
_TELLING = ("house", "Haus", "river")
#: Kinds of question whose time, if they name one, must be the time of the answer.
_TIMED = frozenset({QuestionKind.HOW_MANY, QuestionKind.WHEN, QuestionKind.HOW_OLD, QuestionKind.HOW_LONG})


def answer(
    question: Question,
    readings: Sequence[Reading[ArticleId]],
    *,
    embed: Embed | None = None,
    encode: Encode | None = None,
    limit: int = 3,
) -> Answer:
    """At most so many sentences that answer the question, best first, verbatim and cited; none: it is not stated.

    ``embed`` (texts to rows of length 1) finds answers in other words and other languages, if it knows meanings; then
    every line has a chance to be the answer, and nothing is said where the best is not sure enough. Else an answer
    must share the question's words. A sentence that leans on the one before is shown with it, as one.
    ``encode`` reads the best lines again beside such an embedder, and finds the better ones of them.
    What asks of a subject as a whole is answered by how the articles on it begin, and who somebody is by the lines that
    say so beside the name.
    Of lines that say how things stand, "Is the strike over?", the newest comes first.
    ``passages`` are the five lines that bear on it most, answer or not.
    """
    question = with_capitals(question, readings)
    if of_a_whole(question) and not subject_of(question):
        return Answer(sentences=(), not_stated=True)
    chosen, bearing = _found(question, readings, embed, encode)
    if question.kind in FIGURES and not question.fixed:
        beside = [line for line, _ in bearing[:_BESIDE]]
        chosen = still_true(chosen, dict.fromkeys(line.reading for line in beside), others=beside)
    if asks_of_now(question):
        chosen = newest_first(chosen)
    sentences = _shown(chosen, limit)
    passages = tuple(_passage(line, score) for line, score in bearing[:5])
    return Answer(sentences=sentences, not_stated=not sentences, passages=passages)


def _found(
    question: Question, readings: Sequence[Reading[ArticleId]], embed: Embed | None, encode: Encode | None
) -> tuple[Sequence[Line], Sequence[tuple[Line, float]]]:
    """The lines that answer, best first; and those that bear on the question, with their chances."""
    knowing = embed if embed is not None and readings and knows_meanings(embed) else None
    plain = openings(question, readings, knowing) if of_a_whole(question) else introductions(question, readings)
    if plain:
        return [line for line, _ in plain], plain
    if knowing is None:
        return answers(question, readings, embed=embed)
    found = judged(question, readings, knowing)
    verdict = judge(found, partial(closeness, question, encode=encode) if encode else None)
    bearing = [(found.lines[at], chance) for at, chance in verdict.ranked]
    return _best(question, bearing) if verdict.sure else [], bearing


def knows_meanings(embed: Embed) -> bool:
    """Whether the embedder finds that a word and its translation are alike; one that hashes words does not."""
    house, haus, river = embed(_TELLING)
    return float(house @ haus) > max(0.5, float(house @ river))


def _best(question: Question, ranked: Sequence[tuple[Line, float]]) -> list[Line]:
    fit = [(line, chance) for line, chance in ranked if _of_that_time(question, line)]
    return [line for line, chance in fit if chance >= _NEAR_BEST * fit[0][1]]


def _of_that_time(question: Question, line: Line) -> bool:
    """Whether a figure or date asked for at a time, "in 2024", is given for that time."""
    if not question.fixed or question.kind not in _TIMED:
        return True
    return can_answer(question, line.text, line.reading.published)


def _shown(chosen: Sequence[Line], limit: int) -> tuple[Sentence, ...]:
    """At most so many texts, best first; one for all lines of the same words, with a cite for each."""
    cites: dict[str, list[Cite]] = {}
    told: set[tuple[ArticleId, int]] = set()
    for line in chosen:
        article, text = line.reading.article_id, line.reading.text
        before = _leant_on(line)
        if (article, line.start) in told:
            continue
        if before is not None and (article, before.start) in told:
            before = None
        cite = replace(line.cite(), start=before.start) if before else line.cite()
        if text[cite.start : cite.end] not in cites and len(cites) == limit:
            break
        told |= {(article, each.start) for each in (before, line) if each}
        cites.setdefault(text[cite.start : cite.end], []).append(cite)
    return tuple(Sentence(text=text, cites=tuple(where[:_CITES])) for text, where in cites.items())


def _leant_on(line: Line) -> Line | None:
    """The line right before the one that leans on it: both are shown as one, for the answer stands in the second."""
    before = lines(line.reading)[line.order - 1] if line.leans and line.order else None
    return before if before and not line.reading.text[before.end : line.start].strip() else None


def _passage(line: Line, score: float) -> Passage:
    cite = line.cite()
    return Passage(
        article_id=cite.article_id, revision=cite.revision, start=cite.start, end=cite.end, score=round(score, 4)
    )
