"""What is known of a candidate for a hashtag: its words, its spellings and its places."""

import re
from collections import Counter
from dataclasses import dataclass, field

#: The end of a possessive.
POSSESSIVE = re.compile(r"[’'](?:s|S)?\Z")
#: A phrase's words, casefolded and without a plural's s.
Key = tuple[str, ...]


@dataclass(slots=True)
class Phrase:
    """A candidate for a hashtag."""

    #: Its words, casefolded and without a plural's s.
    key: Key
    #: As written most often.
    label: str
    #: Times it stands in title and text.
    count: int
    #: Words before its first place; 0 for one in the title.
    first: int
    in_title: bool
    #: Written with capitals inside a sentence.
    name: bool
    #: 0 to 1: how often it stands where nouns stand.
    nounness: float
    #: 0 to 1: how often a name follows an article, as "the harbour" and "der Hafen" do and "Tarn" does not.
    articled: float = 0.0
    #: A name or a noun with another noun, in several words.
    compound: bool = False
    #: A single word that only readers mark (``marks``).
    word: bool = False
    #: Where adjectives follow their nouns, it stands right behind one and nowhere as one.
    qualifies: bool = False
    #: A noun that stands in another case than the first, wherever it stands.
    oblique: bool = False
    #: The tag, without its mark, of the subject that it tells; None where it is told by its own words only.
    subject: str | None = None
    #: The name of that subject in every language.
    concept: str | None = None
    #: That subject is a field.
    field: bool = False
    #: The words, casefolded, that tell it.
    ways: frozenset[str] = frozenset()
    #: Where they stand, of a subject.
    places: tuple[int, ...] = ()
    #: Its other cases.
    cases: tuple[Key, ...] = ()
    #: The tag, without its mark, of the country whose adjective a name is.
    country: str | None = None


@dataclass(slots=True)
class Seen:
    """Where a phrase stands in an article."""

    #: Its spellings, and how often each.
    forms: Counter[str] = field(default_factory=Counter)
    first: int = 10**6
    in_title: bool = False
    noun: int = 0
    verb: int = 0
    articled: int = 0
    #: Times that it stands right behind an article and a word in small letters.
    second: int = 0
    #: Times that it stands behind a preposition, in languages whose nouns have another form there.
    governed: int = 0
    #: Places of its other forms, an adjective's for example.
    more: int = 0
    #: Its other cases.
    cases: list[Key] = field(default_factory=list)

    def note(self, form: str, at: int, *, title: bool) -> None:
        """One more place, ``at`` so many words from the beginning."""
        self.forms[form] += 1
        self.first = min(self.first, 0 if title else at)
        self.in_title |= title


def key_of(word: str) -> str:
    """A word without case, stops and plural."""
    folded = word.casefold().replace(".", "")
    if len(folded) > 3 and folded[-1] == "s" and folded[-2] not in "su" and folded.isascii():
        return folded[:-1]
    return folded
