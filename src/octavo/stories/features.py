"""What placement looks at in an article, worked out once when it comes."""

import re
from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import log

import numpy as np
from numpy.typing import NDArray

from octavo.stories.centre import centred
from octavo.stories.merging.days import days_of
from octavo.stories.near_duplicates.duplicates import Signature, signature
from octavo.stories.words.names import names, title_case
from octavo.text.languages import language as guess_language
from octavo.text.words import content_words

#: Characters of a text that are looked at; a book is told apart by its beginning, too.
READ = 100_000
#: Words of the text that are embedded with the title: what is news, and what it is about.
EMBEDDED = 100
#: Words of the text that the encoder of leads reads behind the title: it takes ten times as long a word.
LEAD = 24
#: Words of the text that count: what an event is, is said in its first paragraphs.
OPENING = 200
#: Letters of a word that count: a blunt stemmer that serves all alphabets alike.
STEM = 6
#: Content words of text from which on an article is as rich in evidence as it gets.
RICH = 60

_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*(?:\d|(?<=\d))")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Item:
    """An article as placement sees it. Make it with :func:`item`."""

    id: Hashable
    title: str
    text: str
    at: datetime
    source: str | None
    language: str | None
    kind: str | None
    #: Length 1, without what all texts of its embedder share; None where no embedder was asked.
    vector: NDArray[np.float32] | None
    #: The same of title and lead by a closer encoder; None where none was asked, or there is no text.
    lead: NDArray[np.float32] | None
    #: Stems of title and opening to 1 + ln of their count, the title's counted twice.
    terms: Mapping[str, float]
    #: The stems of the title alone.
    title_terms: frozenset[str]
    #: Words of names, casefolded, to the name as written.
    names: Mapping[str, str]
    numbers: frozenset[str]
    #: Those of them that are years.
    years: frozenset[str]
    #: Ordinals of the days it speaks of: "4 March", and a weekday as the last one of that name.
    days: frozenset[int]
    #: 0 (a headline alone) to 1 (a text of RICH words or more).
    richness: float
    signature: Signature


def item(  # noqa: PLR0913 -- all that is known of an article
    *,
    id: Hashable,  # noqa: A002 -- the noun's own name for it
    title: str,
    text: str,
    at: datetime,
    source: str | None = None,
    language: str | None = None,
    kind: str | None = None,
    vector: NDArray[np.float32] | None = None,
    model: str | None = None,
    lead: NDArray[np.float32] | None = None,
    lead_model: str | None = None,
) -> Item:
    """The article with its features. Without a language it is guessed from the text.

    ``vector``: of title and opening, from one embedder for all articles of a window; a zero vector counts as none.
    ``model``: that embedder's name, by which is known what all its texts share.
    ``lead``, ``lead_model``: the same of ``to_lead`` by a closer encoder, where there is one.
    """
    spoken = (language or guess_language(f"{title}\n{text[:600]}") or "").casefold().replace("_", "-").split("-")[0]
    text = text[:READ]
    opening = _opening(text)
    named, told = stems(title, spoken), stems(opening, spoken)
    counts = Counter({stem: 2 * count for stem, count in Counter(named).items()})
    counts.update(told)
    richness = min(1.0, len(told) / RICH)
    numbers = frozenset(_NUMBER.findall(f"{title} {opening}"))
    return Item(
        id=id,
        title=title,
        text=text,
        at=at,
        source=source,
        language=spoken or None,
        kind=kind,
        vector=_centred(vector, model, richness),
        lead=_centred(lead, lead_model, richness) if told else None,
        terms={stem: 1.0 + log(count) for stem, count in counts.items()},
        title_terms=frozenset(named),
        names=names(opening if title_case(title) else f"{title}\n{opening}"),
        numbers=numbers,
        years=frozenset(filter(_YEAR.fullmatch, numbers)),
        days=days_of(f"{title} {opening}", at),
        richness=richness,
        signature=signature(title, text),
    )


def to_embed(title: str, text: str) -> str:
    """What of an article is embedded: the title with its opening."""
    words = text[:READ].split(maxsplit=EMBEDDED)[:EMBEDDED]
    return f"{title}. {' '.join(words)}".strip()


def to_lead(title: str, text: str) -> str | None:
    """What of an article the closer encoder reads: its title with the first words; None where there is no text.

    Of headlines alone it tells no more than the embedder, and glues those of one subject.
    """
    words = text[:READ].split(maxsplit=LEAD)[:LEAD]
    return f"{title}. {' '.join(words)}" if words else None


def stems(text: str, language: str | None) -> list[str]:
    """The content words of a text, cut to STEM letters; a plural's s falls away."""
    return [stem_of(word) for word in content_words(text, language) if len(word) > 1 or not word.isascii()]


def stem_of(word: str) -> str:
    """A word's first letters; a plural's s falls away."""
    if len(word) > 3 and word[-1] == "s" and word[-2] != "s":
        word = word[:-1]
    return word[:STEM]


def _centred(vector: NDArray[np.float32] | None, model: str | None, richness: float) -> NDArray[np.float32] | None:
    if vector is None or not vector.any():
        return None
    return centred(vector, model, richness=richness) if model else vector


def _opening(text: str) -> str:
    words = text.split(maxsplit=OPENING)
    # Scripts without spaces: some three characters are a word's worth.
    return " ".join(words[:OPENING])[: OPENING * 12]
