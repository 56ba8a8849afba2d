"""Runs of content words in small letters, and how often each stands where nouns or verbs stand."""

import re
from collections.abc import Iterator, Sequence

from octavo.stories.tags.reading import WORD
from octavo.stories.tags.seen import POSSESSIVE, Key, Seen, key_of
from octavo.stories.tags.words import told
from octavo.stories.words.emptywords import EMPTY
from octavo.stories.words.names import title_case
from octavo.text.stopwords import STOP_WORDS

#: Content words in a phrase, at most.
LONGEST = 3
#: Share of nouns among words with such an ending from which on what follows may be its adjective.
NOUN = 0.5

# Korean words carry their particles; what ends like a verb is none of the nouns.
_HANGUL = re.compile("[\uac00-\ud7a3]{2,}")
_PARTICLES = re.compile("(?<=..)(?:에서는|에서|으로|에게|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|만)\\Z")
_KOREAN_VERB = re.compile("(?:다|다고|라고|다며|하는|하고|하며|면서|지만|했던|된|한)\\Z")
#: What stands before a noun in a language: articles, possessives, prepositions.
BEFORE = {
    "en": (
        "the a an his her its their our my your this that these those of in on at for from with by against over no some"
    ),
    "fr": "le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs",
    "es": "el la los las un una unos unas del de al su sus este esta estos estas",
    "it": "il lo la i gli le l un uno una del dello della dei delle di al alla questo questa",
    "pt": "o a os as um uma do da dos das de no na nos nas ao este esta seu sua",
    "nl": "de het een deze dit zijn haar hun van",
}
#: What stands before a noun in another case than the first, in languages without articles.
GOVERNS = {
    language: frozenset(words.split())
    for language, words in {
        "pl": "w we z ze do od ode dla o po przy pod nad przed za bez u między wśród podczas według wobec przez oprócz",
        "ru": "в во с со к ко от из у о об при под над перед за без между среди для до после через",
        "uk": "в у з із зі зо до від о об при під над перед за без між серед для після через",
    }.items()
}
# What stands before a verb.
_VERBAL = {
    "en": ("to will would could should can may might must i you he she it we they who not didn don doesn didn't don't"),
    "fr": "je tu il elle on nous vous ils elles ne n se s j m t pour peut",
    "es": "se no que puede quiere va",
    "it": "si non che",
    "pt": "se não que",
    "nl": "ik hij zij wij te",
}

#: Where adjectives follow their noun, what stands right after an article is the noun.
NOUN_FIRST = frozenset({"fr", "es", "it", "pt"})

#: Where sentences end with their verb.
VERB_LAST = frozenset({"tr", "hi"})


def nouns_of(title: str, body: str, language: str) -> dict[Key, Seen]:
    """Runs of up to LONGEST content words by their words, and each word of them."""
    return _Nouns(language).read(title, body)


class _Nouns:
    def __init__(self, language: str) -> None:
        self._language = language
        self._empty = EMPTY.get(language, frozenset())
        self._stop = STOP_WORDS.get(language, STOP_WORDS["en"])
        self._before = frozenset(BEFORE.get(language, "").split())
        self._governs = GOVERNS.get(language, frozenset())
        self._verbal = frozenset(_VERBAL.get(language, "").split())
        self._noun_first = language in NOUN_FIRST
        self._verb_last = language in VERB_LAST
        self._found: dict[Key, Seen] = {}

    def read(self, title: str, body: str) -> dict[Key, Seen]:
        cased = title_case(title)
        at = 0
        for where, is_title in ((title, True), (body, False)):
            for piece in _pieces(where):
                chunk: list[str] = []
                previous = ""
                for place, word in enumerate([*piece, ""]):
                    folded = word.casefold()
                    # Any word that opens a sentence has a capital; those of names are left out in the end.
                    if self._content(word, folded, any_case=(is_title and cased) or not place):
                        chunk.append(folded)
                    else:
                        self._note(chunk, previous, folded, at, in_title=is_title)
                        chunk = []
                        previous = folded
                    at += 1
        return self._found

    def _content(self, word: str, folded: str, *, any_case: bool) -> bool:
        if not word or folded in self._stop or word[0].isdigit():
            return False
        return any_case or not word[0].isupper()

    def _noun(self, word: str) -> bool:
        return word not in self._empty and told(word, self._language).noun >= NOUN

    def _note(self, chunk: Sequence[str], previous: str, following: str, at: int, *, in_title: bool) -> None:
        size = len(chunk)
        for start in range(size):
            for end in range(start + 1, min(size, start + LONGEST) + 1):
                words = chunk[start:end]
                seen = self._found.setdefault(tuple(key_of(word) for word in words), Seen())
                seen.note(" ".join(words), at - size + start, title=in_title)
                opens, closes = start == 0, end == size
                seen.governed += opens and previous in self._governs
                if self._verb_last:
                    ends = closes and not following
                    seen.verb += ends
                    seen.noun += not ends
                elif opens and previous in self._verbal:
                    seen.verb += 1
                elif self._noun_first:
                    # "La viruela caprina": what stands behind article and noun says of what kind it is.
                    seen.second += start == 1 and end == 2 and previous in self._before and self._noun(chunk[0])
                    seen.noun += opens and previous in self._before
                    seen.verb += not (opens and previous in self._before)
                elif closes and (previous in self._before or (not opens and following not in self._before)):
                    seen.noun += 1
                elif (not closes and not opens) or (
                    opens and previous not in self._before and following in self._before
                ):
                    seen.verb += 1


def _pieces(text: str) -> Iterator[list[str]]:
    """The words between two stops."""
    piece: list[str] = []
    last = 0
    for match in WORD.finditer(text):
        gap = text[last : match.start()]
        if gap.strip():
            yield piece
            piece = []
        word = POSSESSIVE.sub("", match[0])
        if _HANGUL.fullmatch(word):
            word = "" if _KOREAN_VERB.search(word) else _PARTICLES.sub("", word)
        piece.append(word)
        last = match.end()
    yield piece
