"""How likely a phrase is a hashtag that editors or readers would choose: two logistic models over what is seen of it.

    short report  ->  the editors' model: the names in the title and the lead
    long article  ->  mostly the readers': what comes again and again

Learned by ``make train-tags``, the one from the tags of a labelled stream, the other from phrases that readers marked.
"""

import json
import math
from functools import cache
from importlib.resources import files

from octavo.stories.emptywords import VAGUE
from octavo.stories.subjectseen import Phrase
from octavo.stories.tagtopics import TOPICS
from octavo.stories.tagwords import told

_FILE = "tagmodel.json"
#: Words of an article up to which its names and title tell its subjects, and from which on its counts tell them too.
SHORT, LONG = 150, 280
#: What the readers' model says in a long article, as a share.
READERS = 0.6

#: From here on a word stands where nouns stand often enough to be one.
OFTEN = 0.7

#: What ``features`` gives, in its order.
FEATURES = (
    "one",
    "count",
    "place",
    "in_title",
    "once",
    "name",
    "name_words",
    "name_articled",
    "name_common",
    "name_in_title",
    "words",
    "nounness",
    "noun_ending",
    "other_ending",
    "common",
    "vague",
    "short",
    "in_long_text",
    "term_in_title",
    "topic",
    "topic_in_title",
    "letters",
    "term_letters",
)


def features(phrase: Phrase, language: str, words: int) -> list[float]:
    """A number for each of FEATURES. ``words``: those of the article."""
    ending = told(phrase.label.casefold().rpartition(" ")[2], language)
    name, size = phrase.name, len(phrase.key)
    count = math.log(phrase.count)
    common = max(0.0, ending.zipf - 4) if size == 1 else 0.0
    lower = not name
    # What stands where nouns stand is one, whatever its ending.
    noun = max(ending.noun, phrase.nounness) if phrase.nounness > OFTEN else ending.noun
    topic = float(
        size == 1 and not TOPICS.get(language, frozenset()).isdisjoint((phrase.key[0], phrase.label.casefold()))
    )
    return [
        1.0,
        count,
        math.log1p(phrase.first / 40),
        float(phrase.in_title),
        float(phrase.count == 1 and not phrase.in_title),
        float(name),
        name * min(4.0, size - 1.0),
        name * phrase.articled,
        name * common,
        float(name and phrase.in_title),
        lower * (size - 1.0),
        lower * (phrase.nounness - 0.5),
        lower * max(0.0, noun - 0.5),
        lower * max(0.0, 0.5 - noun),
        lower * common,
        float(lower and size == 1 and phrase.key[0] in VAGUE),
        float(len(phrase.label) < 5),
        math.log(max(50, words) / 300),
        float(lower and phrase.in_title),
        topic,
        topic * phrase.in_title,
        min(12, len(phrase.label)) / 8 if size == 1 else 1.0,
        lower * min(12, len(phrase.key[-1])) / 8,
    ]


def chance(phrase: Phrase, language: str, words: int) -> float:
    """0 to 1. ``words``: those of the article."""
    editors, readers = _weights()
    share = READERS * long_enough(words)
    odds = sum(
        ((1 - share) * one + share * other) * value
        for one, other, value in zip(editors, readers, features(phrase, language, words), strict=True)
    )
    # A run of thousands of capitalised words has odds so low that their exponential is no number any more.
    return 1 / (1 + math.exp(-max(-500.0, min(500.0, odds))))


def long_enough(words: int) -> float:
    """0 for an article of SHORT words or fewer, 1 for one of LONG words or more."""
    return min(1.0, max(0.0, (words - SHORT) / (LONG - SHORT)))


@cache
def _weights() -> tuple[tuple[float, ...], tuple[float, ...]]:
    stored = json.loads((files(__package__) / _FILE).read_text("utf-8"))
    editors, readers = (tuple(stored[who][name] for name in FEATURES) for who in ("editors", "readers"))
    return editors, readers
