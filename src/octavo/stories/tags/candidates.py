"""What may become a hashtag of an article: names, nouns, terms of several words, and subjects told in other words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from octavo.stories.tags.compounds import compounds
from octavo.stories.tags.concepts import Told, concepts
from octavo.stories.tags.reading import Reading
from octavo.stories.tags.runs import unspaced
from octavo.stories.tags.seen import Key, Phrase
from octavo.stories.tags.subjects import phrases, prepared
from octavo.stories.tags.words import told

#: Words of the text within which a word said once may tell a subject.
EARLY = 60
#: One word in so many must tell a subject that the title does not: of one that is told early, and of others.
SELDOM, OFTEN = 400, 200
# Whose headlines have their verb between nouns: "drop boosts stocks".
_VERB_AMID = frozenset({"en", "nl"})
# What stands in English before a verb, and what behind one.
_BEFORE_VERBS = frozenset({"to", "will", "would", "may", "might", "can", "could", "must", "should", "not"})
_OWN = frozenset({"its", "his", "her", "their"})
# What follows a verb, and hardly ever a noun with its adjective: "la marea cierra la lonja".
_OBJECTS = {
    language: frozenset(words.split())
    for language, words in {
        "fr": "le la les l un une",
        "es": "el la los las un una unos unas",
        "it": "il lo la i gli l un una",
        "pt": "o os as um uma uns umas",
    }.items()
}
# A participle, and what follows one and hardly ever an adjective: "verre inauguré en 1911", "puente inaugurado por".
_DONE = {
    "fr": (re.compile(r"(?:é|ée|és|ées)\Z"), frozenset(["en", "par", "depuis"])),
    "es": (re.compile(r"[ai]d[oa]s?\Z"), frozenset(["en", "por", "desde"])),
    "it": (re.compile(r"[aiu]t[oaie]\Z"), frozenset(["nel", "da", "dal", "dalla", "dai", "dagli", "dalle"])),
    "pt": (re.compile(r"[ai]d[oa]s?\Z"), frozenset(["em", "por", "pelo", "pela", "pelos", "pelas", "desde"])),
}
#: How likely a noun the last of several words is by its ending, from which on it may be one before an article.
_MAY_BE_NOUN = 0.6


@dataclass(frozen=True, slots=True)
class Candidates:
    """An article's candidates, in no order, and its words."""

    reading: Reading
    phrases: Sequence[Phrase]
    language: str


def candidates(title: str, text: str, language: str) -> Candidates:
    """Every candidate of an article. ``language``: an ISO 639-1 code, or ""."""
    title, body = prepared(title, text, language)
    found = {each.key: each for each in phrases(title, body, language)}
    reading = Reading.of(title, body)
    if language in _VERB_AMID and body:
        found = {key: each for key, each in found.items() if not _headline(each, reading)}
    if language in _OBJECTS:
        found = {key: each for key, each in found.items() if not _clause(each, reading, language)}
    if unspaced(title + body):
        return Candidates(reading, list(found.values()), language)
    names = [key for key, each in found.items() if each.name]
    for key, seen in compounds(reading, names, language).items():
        if key not in found:
            count = seen.forms.total()
            label = seen.forms.most_common(1)[0][0]
            found[key] = Phrase(
                key=key,
                label=label,
                count=count,
                first=seen.first,
                in_title=seen.in_title,
                name=False,
                nounness=1.0,
                compound=True,
            )
    named = _named(names, reading, language)
    for subject in concepts([word.folded for word in reading.words], language, named=named):
        _take(found, subject, reading)
    return Candidates(reading, list(found.values()), language)


def _headline(phrase: Phrase, reading: Reading) -> bool:
    """True for words side by side in the title alone, one of them a verb: the text has not all, or has it as a verb."""
    if phrase.name or len(phrase.key) == 1 or phrase.count > 1 or not phrase.in_title:
        return False
    if any(max(reading.index.get(word, ()), default=0) < reading.titled for word in phrase.key):
        return True
    return any(_ruled(at + 1, len(phrase.key) - 1, reading) for at in reading.places(phrase.key))


def _ruled(start: int, size: int, reading: Reading) -> bool:
    """True where so many words have an object ("counts its own bees"), or the text has one of them as a verb."""
    after = reading.words[start + size : start + size + 1]
    if after and after[0].joined and after[0].folded in _OWN:
        return True
    verbs = (word for word in reading.words[start : start + size] if word.folded != word.key)
    return any(
        at and reading.words[at].joined and reading.words[at].folded == verb.key
        for verb in verbs
        for at in reading.index[verb.key]
        if reading.words[at - 1].folded in _BEFORE_VERBS
    )


def _clause(phrase: Phrase, reading: Reading, language: str) -> bool:
    """True for a noun and its verb, each time before the article of what is done, or its participle before a "by"."""
    size, places = len(phrase.key), reading.places(phrase.key)
    if phrase.name or size == 1 or not places:
        return False
    following = [reading.words[at + size] for at in places if at + size < len(reading.words)]
    if len(following) < len(places) or not all(word.joined for word in following):
        return False
    last = reading.words[places[0] + size - 1].folded
    participle, behind = _DONE[language]
    if participle.search(last) and all(word.folded in behind for word in following):
        return True
    objects = _OBJECTS[language]
    return all(word.folded in objects for word in following) and told(last, language).noun < _MAY_BE_NOUN


def _named(names: Sequence[Key], reading: Reading, language: str) -> frozenset[int]:
    """Places of words that are said as a part of a name: nobody sails in Crowe Ferry, nor freezes with Cordelia Frost.

    None in German, whose nouns look like names; and "Storm" before a name in English is a storm.
    """
    if language == "de":
        return frozenset()
    last = {key[-1] for key in names if len(key) > 1}
    inside = {at for at, (start, _) in reading.covered(names).items() if at > start or language not in {"en", "nl"}}
    return frozenset(
        at for at, word in enumerate(reading.words) if word.form[0].isupper() and (at in inside or word.key in last)
    )


def _often(places: Sequence[int], reading: Reading) -> bool:
    """False for a subject that a text says in passing: a long guide to cameras with two shootings is about none."""
    if places[0] < reading.titled:
        return True
    if places[0] < reading.titled + EARLY:
        return len(places) * SELDOM >= len(reading.words)
    return len(places) > 1 and len(places) * OFTEN >= len(reading.words)


def _take(found: dict[Key, Phrase], subject: Told, reading: Reading) -> None:
    """The subject in place of the words that tell it."""
    places = sorted(at for some in subject.places.values() for at in some)
    count = len(places)
    if not _often(places, reading):
        return
    spoken = max(subject.places, key=lambda word: len(subject.places[word]))
    first = places[0]
    titled = first < reading.titled
    key = (f"#{subject.concept.tag.casefold()}",)
    found[key] = Phrase(
        key=key,
        label=spoken,
        count=count,
        first=0 if titled else first - reading.titled,
        in_title=titled,
        name=False,
        nounness=1.0,
        subject=subject.concept.tag,
        concept=subject.concept.name,
        field=subject.concept.field,
        ways=frozenset(subject.places),
        places=tuple(places),
    )
