"""Text to what a voice reads.

article   headline, then its paragraphs     one chapter
edition   the day, then each story          a chapter a story

Abbreviations and numbers are left to the voice, which knows its language. Taken out is what is for the eye (addresses,
footnote marks) and what a speech program would take for an order: espeak-ng and Piper read ``[[...]]`` as phonemes, and
control characters as commands.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from octavo.news.speech import Chapter, Utterance
from octavo.text.sentences import paragraphs, sentences

#: Code points read in one go: services take no more than about four thousand, and the breath of a voice is shorter.
MOST = 1200
#: Seconds of silence after a headline, after a paragraph, after a story.
AFTER_TITLE, AFTER_PARAGRAPH, AFTER_CHAPTER = 0.7, 0.5, 1.0

#: An address, but not the stop or bracket after it. A scheme is sought where a word begins, so that an endless word is
#: gone through once.
_ADDRESS = re.compile(
    r"(?:(?:(?<![a-zA-Z0-9+.-])[a-zA-Z][a-zA-Z0-9+.-]*)?://|\bwww\.)[^\s<>\"“”«»()\[\]]*(?<![.,;:!?…])"
)
_FOOTNOTE = re.compile(r"\[\s*(?:\d{1,3}|[a-z]|citation needed|note \d+)\s*\]")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]|\{\s*\}|<\s*>")
#: Two of them open or close phonemes, also where only a mark that we take out stood between.
_BRACKET_RUN = re.compile(r"[\[\]](?:\s*[\[\]])+")
_HASHTAG = re.compile(r"(?<![\w&])#(?=\w)")
#: "10 000": one number, whose spaces are for the eye.
_THOUSANDS = re.compile("(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_BULLETS = re.compile(r"^\s*(?:[•◦▪‣*·–—-]+\s+)+", re.MULTILINE)
_RULE = re.compile(r"[_=~*#|\\^`]{2,}|[-–—]{3,}")
_SPACE = re.compile(r"\s+")
#: What no prose has so many layers of, and what is left of a text that has.
_LAYERS, _MARKS = 20, re.compile(r"[^\w\s.,!?]")
_BEFORE_STOP = re.compile(r" +(?=[.,;:!?…](?:\s|\Z))")


def spoken(text: str) -> str:
    """One paragraph as a voice reads it, in one line; empty where nothing in it can be read."""
    text = _THOUSANDS.sub("", text)
    text = "".join(" " if unicodedata.category(char) in {"Cc", "Cs", "Co", "Cn"} else char for char in text)
    # What is taken out may bring together what stood apart.
    layers = 0
    while (plainer := _plainer(text)) != text:
        layers += 1
        text = plainer if layers < _LAYERS else _MARKS.sub(" ", plainer)
    return text if any(char.isalnum() for char in text) else ""


def _plainer(text: str) -> str:
    text = _ADDRESS.sub(" ", _BULLETS.sub("", text))
    text = _HASHTAG.sub("", _RULE.sub(" ", _FOOTNOTE.sub(" ", text)))
    text = _EMPTY_BRACKETS.sub(" ", _BRACKET_RUN.sub(" ", text))
    return _BEFORE_STOP.sub("", _SPACE.sub(" ", text).strip())


def utterances(text: str, language: str | None, *, pause: float = AFTER_PARAGRAPH) -> tuple[Utterance, ...]:
    """The text in its order, a paragraph each, longer ones cut where a sentence ends; none empty."""
    return tuple(
        Utterance(text=said, language=language, pause=pause if last else 0.2)
        for span in paragraphs(text)
        for said, last in _pieces(text[span.start : span.end])
    )


def article_chapter(
    title: str | None, source: str | None, text: str, language: str | None, *, path: str | None = None
) -> Chapter:
    """An article: its headline and source, then its text."""
    heading = spoken(". ".join(part.rstrip(".") for part in (title, source) if part) + ".")
    opening = (Utterance(text=heading, language=language, pause=AFTER_TITLE),) if heading else ()
    return Chapter(title=title or "The article", utterances=opening + utterances(text, language), path=path)


def told_chapter(
    title: str, language: str | None, told: Iterable[tuple[str, str | None]], *, path: str | None = None
) -> Chapter:
    """A story: its headline, then sentences, each with its language; those of one language are read in one go."""
    heading = spoken(title)
    said = [Utterance(text=heading, language=language, pause=AFTER_TITLE)] if heading else []
    for text, own in _together(told):
        said += utterances(text, own)
    if said:
        said[-1] = Utterance(text=said[-1].text, language=said[-1].language, pause=AFTER_CHAPTER)
    return Chapter(title=title, utterances=tuple(said), path=path)


def _together(told: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, str | None]]:
    held: list[str] = []
    of: str | None = None
    for text, language in told:
        if held and language != of:
            yield " ".join(held), of
            held = []
        held.append(text)
        of = language
    if held:
        yield " ".join(held), of


def _pieces(paragraph: str) -> Iterator[tuple[str, bool]]:
    """Its sentences in groups of at most MOST code points, each with whether it is the last."""
    whole = spoken(paragraph)
    groups: list[str] = []
    for span in sentences(whole):
        for part in _cut(whole[span.start : span.end]):
            if groups and len(groups[-1]) + len(part) < MOST:
                groups[-1] = f"{groups[-1]} {part}"
            else:
                groups.append(part)
    for number, group in enumerate(groups, 1):
        yield group, number == len(groups)


def _cut(sentence: str) -> Iterator[str]:
    """The sentence; one that is far too long in parts, at spaces where there are any."""
    while len(sentence) > MOST:
        at = sentence.rfind(" ", MOST // 2, MOST)
        at = MOST if at < 0 else at
        yield sentence[:at].strip()
        sentence = sentence[at:].strip()
    if sentence:
        yield sentence
