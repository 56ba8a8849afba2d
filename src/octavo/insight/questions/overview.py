"""A question of a subject as a whole, "What happened in Osmere?" or just "dock strike": how the articles on it begin.

question -> its subject -> articles whose title or beginning tells of it -> the most of one kind first -> first lines

No single line answers such a question better than the one by which a report opens; to the line models all lines that
name the subject are alike, and "Osmere asked for 35" came first.
"""

# ruff: noqa: E501 -- patterns, a language a line

import math
import re
from collections.abc import Sequence

import numpy as np

from octavo.insight.embedding import Embed
from octavo.insight.lines import Line, language_of, lines
from octavo.insight.questions.question import ASKING_WORDS, SMALL_WORDS, Question
from octavo.insight.questions.word_match import Floats
from octavo.insight.reading import Reading
from octavo.insight.stems import stem, stems, words_of
from octavo.insight.times import times
from octavo.news.ids import ArticleId
from octavo.text.words import content_words, tokens

_OVERVIEW = re.compile(
    r"""^\W*(?:
    what(?:['’]s|\ is|\ was|\ has|\ have)?\ (?:just\ |been\ )?(?:happen(?:ed|ing|s)|going\ on|new|up|the\ (?:latest|news))\b
    (?!\ (?:to|with)\b)
    |(?:please\ )?tell\ me\ (?:more\ )?(?:about|of)\b|(?:any|the\ latest|latest|some)?\ ?news\ (?:about|on|from|of)\b|summar(?:y\ of|i[sz]e)\b
    |was\ (?:ist|war)\b.{0,60}\b(?:passiert|geschehen|los|neu)\b|was\ (?:passiert|geschah|geschieht|passierte|gibt\ es\ neues)\b(?!\ (?:mit|de[mrn])\b)
    |erzähle?\ mir\b|was\ weißt\ du\ über
    |que\ s['’](?:est-il\ passé|y\ passe)|qu['’]est-ce\ qui\ (?:s['’]est\ passé|se\ passe)|que\ se\ passe|parle-moi|quoi\ de\ neuf
    |qué\ (?:ha\ )?(?:pas[oóa](?:do)?|sucedi(?:ó|do)|ocurri(?:ó|do)|hay\ de\ nuevo)\b|(?:háblame|cuéntame)\b
    |(?:che\ )?cosa\ (?:è|sta)\ succe(?:sso|dendo)|che\ (?:è\ successo|succede)|parlami\b
    |o\ que\ (?:aconteceu|se\ passa|houve)|wat\ is\ er\b.{0,60}\b(?:gebeurd|aan\ de\ hand)|wat\ gebeurde
    )""",
    re.IGNORECASE | re.VERBOSE,
)
#: Words by which a whole is asked for; they are no part of its subject.
_WHOLE = words_of("""
    happen happened happening happens going on new news latest tell more about please up summary summarise summarize
    today now currently just passiert geschehen geschah geschieht passierte los neu neues erzähl erzähle weißt über
    heute jetzt gibt passé passe parle moi neuf quoi aujourd hui cosa pasó pasado pasa sucedió sucedido ocurrió ocurrido
    nuevo háblame cuéntame hoy successo succede succedendo parlami oggi aconteceu passa houve hoje gebeurd gebeurde
    hand aan vandaag
""")
_NOT_OF_IT = _WHOLE | ASKING_WORDS | SMALL_WORDS
#: Words of a subject that is given without a question.
_FEW = 3
#: What a word is worth that stands in the second line rather than in the title or the first.
_SECOND = 0.5
#: How much of the subject an article must tell of, beside the one that tells most.
_AS_MUCH = 0.8
#: How near the others must come to the best of them, which is likest to all: a club may bear the town's name.
_AS_LIKE = 0.8
#: Lines that open an article.
_OPENING = 3
#: The share of the subject that the best of them must tell of. Of a few bare words, "price lift ticket", every one
#: must be told of, or they ask for a thing.
_ENOUGH, _ALL = 0.6, 0.99
#: What it counts that an article is written in the language of the question.
_OWN_LANGUAGE = 0.1
#: Code points of an article that its vector is made from.
_BEGINNING = 400


def of_a_whole(question: Question) -> bool:
    """Whether it asks what there is about a subject, and for no single thing."""
    return _OVERVIEW.match(question.text) is not None or _is_subject(question)


def openings(
    question: Question, readings: Sequence[Reading[ArticleId]], embed: Embed | None = None
) -> list[tuple[Line, float]]:
    """The first lines of the articles on the question's subject, with how well each fits (0 to 1), best first.

    Of several subjects of one name the one that most articles tell of comes first, where ``embed`` (texts to rows of
    length 1) knows meanings; the newest article does without it. None where the question names no subject.
    """
    subject = subject_of(question)
    telling = [reading for reading in readings if subject and _first(reading)]
    if not telling:
        return []
    held = [_held(reading) for reading in telling]
    weights = {word: _weight(word, held) for word in subject}
    about = np.array([sum(w * own.get(word, 0) for word, w in weights.items()) for own in held]) / sum(weights.values())
    if about.max() < (_ALL if _is_subject(question) else _ENOUGH):
        return []
    chosen = np.flatnonzero(about >= _AS_MUCH * about.max())
    on_it = [telling[at] for at in chosen]
    own = np.array([_own(question, reading) for reading in on_it])
    fit = about[chosen] * ((1 - _OWN_LANGUAGE) * _in_common(on_it, embed) + own)
    ranked = sorted(zip(on_it, fit.tolist(), strict=True), key=lambda pair: (-pair[1], _age(pair[0])))
    near = [(reading, like) for reading, like in ranked if like >= _AS_LIKE * fit.max()]
    named = [(first, like) for reading, like in near if (first := _first(reading, subject))]
    return named or [(first, like) for reading, like in near if (first := _first(reading))]


def _is_subject(question: Question) -> bool:
    """Whether it is a few words without a verb of asking, as one types them into a search box."""
    words = tokens(question.text)
    # Of a script without spaces a sentence is one word to the eye.
    few = 0 < len(words) <= _FEW and len(words) == len(question.text.split())
    return few and "?" not in question.text and ASKING_WORDS.isdisjoint(words)


def subject_of(question: Question) -> tuple[str, ...]:
    """The stems of the words that name the subject; none for "What's new?"."""
    timed = {word for start, end in times(question.text) for word in tokens(question.text[start:end])}
    # Few words tell their language badly, so the small words of every language fall away.
    words = (word for word in content_words(question.text, question.language) if word not in _NOT_OF_IT | timed)
    return tuple(dict.fromkeys(map(stem, words)))


def _held(reading: Reading[ArticleId]) -> dict[str, float]:
    """What each stem of an article's beginning and title is worth."""
    first, second = (stems(line.words) for line in (*lines(reading)[:2], *lines(reading)[:1])[:2])
    title = stems(tokens(reading.title))
    return dict.fromkeys(second, _SECOND) | dict.fromkeys(first | title, 1.0)


def _weight(word: str, held: Sequence[dict[str, float]]) -> float:
    return math.log(1 + (len(held) + 1) / (sum(word in own for own in held) + 0.5))


def _in_common(readings: Sequence[Reading[ArticleId]], embed: Embed | None) -> Floats:
    """How like each article is to the others, 0 to 1; the same for all without an embedder."""
    if embed is None or len(readings) < 2:
        return np.ones(len(readings))
    vectors = embed([f"{reading.title}. {reading.text[:_BEGINNING]}" for reading in readings])
    likeness: Floats = (np.clip(vectors @ vectors.T, 0, 1) - np.eye(len(readings))).sum(axis=1)
    return likeness / max(1e-6, float(likeness.max()))


def _own(question: Question, reading: Reading[ArticleId]) -> float:
    return _OWN_LANGUAGE * (language_of(reading) == question.language)


def _age(reading: Reading[ArticleId]) -> float:
    return -reading.published.timestamp() if reading.published else 0.0


def _first(reading: Reading[ArticleId], subject: Sequence[str] = ()) -> Line | None:
    """The first line that can stand by itself, and that names the ``subject``: a feature opens with anything."""
    first = (line for line in lines(reading)[:_OPENING] if line.tells and not line.leans)
    return next((line for line in first if not subject or not line.stems.isdisjoint(subject)), None)
