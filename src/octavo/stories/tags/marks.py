"""What the readers of an English text would mark in it: its names and subjects, and single words of it besides.

    "The airstrike killed three medics"  ->  airstrike, medics (candidates already), killed

A page of tags has no use for #Killed; whoever wants to know what one text is about, and has nothing beside it, does.
"""

from collections.abc import Container, Sequence
from dataclasses import replace

from octavo.stories.tags.candidates import Candidates
from octavo.stories.tags.reading import Reading, Word
from octavo.stories.tags.seen import Phrase
from octavo.stories.tags.words import told
from octavo.stories.words.emptywords import EMPTY, UNITS
from octavo.stories.words.names import plain_word
from octavo.text.stopwords import STOP_WORDS

#: The language whose readers were asked.
READ = "en"
#: Share of nouns among the words with a word's ending from which on it may be marked.
NOUN = 0.3

# Any report says when, and which.
_TIMES = """
    first second third fourth fifth sixth seventh eighth ninth tenth last middle place places
    today tonight yesterday tomorrow morning noon afternoon evening midnight night minute minutes hour hours day days
    week weeks weekend month months year years decade decades century centuries
"""
_WHEN = frozenset(_TIMES.split())
# Other words with such endings say what was done, or what something is like.
_MARKED = ("ed", "ing", "al", "ive", "ous", "ic", "able", "ible", "ary", "ian", "ful", "less", "ese", "ish")


def marked(found: Candidates) -> Candidates:
    """The candidates of a text in READ, with the words that readers may mark besides."""
    reading = found.reading
    known = {each.key for each in found.phrases}
    covered = reading.covered(each.key for each in found.phrases if not each.subject)
    places: dict[str, list[int]] = {}
    for at, word in enumerate(reading.words):
        if (word.key,) not in known and _may_be_marked(word):
            places.setdefault(word.key, []).append(at)
    words = [
        _phrase(some, reading)
        for some in places.values()
        if not _within_names(some, covered, reading) and not _orders(some, reading)
    ]
    return replace(found, phrases=[*found.phrases, *words])


def _may_be_marked(word: Word) -> bool:
    folded = word.folded
    if len(folded) < 3 or not folded.replace("-", "").isalpha() or folded.endswith("ly"):
        return False
    if folded in STOP_WORDS[READ] or folded in UNITS | _WHEN or plain_word(folded) or _empty_verb(folded):
        return False
    return told(folded, READ).noun >= NOUN or folded.endswith(_MARKED)


def _within_names(places: Sequence[int], covered: Container[int], reading: Reading) -> bool:
    return reading.words[places[0]].form[0].isupper() and all(at in covered for at in places)


def _orders(places: Sequence[int], reading: Reading) -> bool:
    """True for an empty word that does nothing but open sentences of the text: "Use a saw"."""
    words = [reading.words[at] for at in places]
    return (
        words[0].folded in EMPTY[READ] and places[0] >= reading.titled and all(word.form[0].isupper() for word in words)
    )


def _empty_verb(word: str) -> bool:
    """True for a form of a verb that any report may have: appeared, according."""
    stem = word.removesuffix("ing").removesuffix("ed")
    return stem != word and not EMPTY[READ].isdisjoint({word, stem, f"{stem}e", stem[:-1]})


def _phrase(places: Sequence[int], reading: Reading) -> Phrase:
    first = places[0]
    in_title = first < reading.titled
    return Phrase(
        key=(reading.words[first].key,),
        label=reading.words[next((at for at in places if reading.words[at].form[0].islower()), first)].form,
        count=len(places),
        first=0 if in_title else first - reading.titled,
        in_title=in_title,
        name=False,
        nounness=0.5,
        word=True,
    )
