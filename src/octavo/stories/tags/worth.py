"""Which names and noun phrases of an article may be hashtags at all: none that is empty, a verb or a paper's name."""

import re
from collections.abc import Sequence

from octavo.stories.tags.forms import no_noun
from octavo.stories.tags.nouns import BEFORE, NOUN_FIRST, VERB_LAST
from octavo.stories.tags.seen import Key, Phrase
from octavo.stories.tags.words import told
from octavo.stories.words.emptywords import AGENCIES, EMPTY, GENERIC, PAPERS, UNITS, VAGUE
from octavo.stories.words.names import plain_word
from octavo.text.stopwords import STOP_WORDS

#: Share of nouns among the words with a word's ending from which on it may be one.
NOUN = 0.3
#: Below this a word was seen where verbs stand; such an ending makes it a noun all the same.
VERBAL, LIKELY = 0.3, 0.5
#: The same where adjectives follow their noun and have its endings: "barcazas extranjeras".
LIKELIER = 0.6
#: Words from the beginning within which two words may be a term though they stand together once.
EARLY = 60

# "They’re" and "doesn’t" are half a sentence, and no topic.
_CONTRACTED = re.compile(r"(?:[’'](?:m|re|ve|ll|d)|n[’']t)\b", re.IGNORECASE)

# "AI-assisted" says how, and not what.
_PARTICIPLE = re.compile(r"-[a-z]{2,}ed\Z")


def worth(phrase: Phrase, language: str) -> bool:
    """False for what is no hashtag in any article of that language."""
    return _again(phrase, language) and _telling(phrase, language)


def _again(phrase: Phrase, language: str) -> bool:
    """False for words in small letters that stand together once only, late, and are not two nouns."""
    early = len(phrase.key) == 2 and (phrase.in_title or phrase.first < EARLY)
    return phrase.name or len(phrase.key) == 1 or phrase.count > 1 or early or _nouns_only(phrase.key, language)


def _telling(phrase: Phrase, language: str) -> bool:
    letters = sum(map(str.isalpha, phrase.label))
    caseless = phrase.label == phrase.label.upper()
    if letters < (2 if phrase.name or caseless else 3) or _CONTRACTED.search(phrase.label):
        return False
    words = phrase.label.casefold().split()
    void = [_void(word, language) or _void(form, language) for word, form in zip(phrase.key, words, strict=False)]
    if phrase.name:
        return _name(phrase, void)
    if no_noun(words, language):
        return False
    if len(void) > 1:
        return _term(phrase, language, void)
    generic = phrase.key[0] in GENERIC or words[0] in GENERIC
    again = language in BEFORE or phrase.count > 1 or phrase.in_title
    return not (void[0] or generic or phrase.qualifies or phrase.oblique) and again and _noun(phrase, language)


def _name(phrase: Phrase, void: Sequence[bool]) -> bool:
    """False for a name of empty words, of whoever is in any report, or of who carries the news."""
    if len(void) > 1 and phrase.label.isupper():
        # A byline or a heading: "CLARA VANE TARN".
        return False
    if len(void) == 1 and (phrase.label.casefold() in GENERIC or _PARTICIPLE.search(phrase.label)):
        return False
    return not all(void) and not _carrier(phrase)


def _term(phrase: Phrase, language: str, void: Sequence[bool]) -> bool:
    """True for words in small letters that are a term: none of them empty, and nouns by their places or endings."""
    caseless = phrase.label == phrase.label.upper()
    if language not in BEFORE and (not caseless or phrase.count == 1):
        # Without a list of what stands before nouns, a verb may be among its words.
        return False
    if any(each and word not in VAGUE for each, word in zip(void, phrase.key, strict=True)):
        return False
    once = phrase.count == 1 and all(told(word, language).noun > NOUN for word in phrase.label.casefold().split())
    # Nor do places tell anything there, but for a sentence's end: words that come again together are a term.
    unplaced = language not in BEFORE and language not in VERB_LAST
    return not phrase.key[-1].endswith("ed") and (once or unplaced or phrase.nounness >= 0.5)


def _noun(phrase: Phrase, language: str) -> bool:
    """False for a single word that neither ends nor stands like a noun."""
    ending = told(phrase.label.casefold(), language).noun
    # A headline's own word between two others, in a language that says the verb there, is one: "strike strands crews".
    headline_verb = phrase.in_title and phrase.count == 1 and language in {"en", "nl"}
    likely = LIKELIER if language in NOUN_FIRST else LIKELY
    if phrase.nounness < VERBAL and (ending < likely or headline_verb or language in VERB_LAST):
        return False
    if language == "en" and phrase.key[0].endswith("ed") and ending < NOUN:
        # "The agreed deal": a participle, though it stands where nouns stand.
        return False
    return ending >= NOUN or (ending >= NOUN / 2 and phrase.nounness > 0.7)


def _void(word: str, language: str) -> bool:
    if "-" in word and all(_void(part, language) for part in word.split("-") if part):
        # "sixty-one", "long-term"
        return True
    return (
        word in EMPTY["en"]
        or word in EMPTY.get(language, ())
        or word in UNITS
        or word in AGENCIES
        or plain_word(word)
        or (language != "en" and word in STOP_WORDS.get(language, ()))
    )


def _carrier(phrase: Phrase) -> bool:
    """True for the name of a paper, a station or an agency: "Vale News", "Nordpress"."""
    words = phrase.label.casefold().split()
    if len(words) == 1:
        return words[0].endswith(("press", "presse")) and len(words[0]) > len("presse")
    return not PAPERS.isdisjoint((words[0], words[-1]))


def _nouns_only(key: Key, language: str) -> bool:
    """True for "flash flood": two words, both nouns by their endings."""
    return language in {"en", "nl"} and len(key) == 2 and all(told(word, language).noun > 0.55 for word in key)
