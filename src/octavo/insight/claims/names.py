"""The names of a sentence, and whether the cited characters name the same ones.

"Holm" is "Ida Holm" of the same article, "WHO" its "World Health Organization", "Castrian" is of "Castria".
"""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from octavo.insight.claims.claim import Cited, Passage
from octavo.insight.claims.moment import masked
from octavo.insight.claims.numerals import numeral
from octavo.insight.claims.peoples import countries
from octavo.insight.claims.times import moments
from octavo.insight.lines import stop_words_of
from octavo.insight.stems import words_of
from octavo.text.stopwords import STOP_WORDS

_NAME = re.compile(r"[^\W\d_][\w’'.-]*[\w]|[A-ZÀ-Þ]")
_ARTICLES = words_of(
    "der die das den dem des ein eine einen einem einer eines ihr ihre ihren ihrem sein seine seinen seinem"
)
#: What stands before a place.
_PLACED = words_of(
    "in at near from to of on en à a au aux dans de du bei aus nach im am zu di da del dell della nel em no na te op bij"
)
#: Code points of an article in which those are named of whom it tells.
_LEAD = 300
#: Numbers of kings and centuries.
_ROMAN = re.compile(r"[IVXL]+")
_ELIDED = ("l'", "d'", "l’", "d’", "L'", "L’", "D'", "D’", "qu'", "qu’")
#: Letters of an abbreviation.
_LONGEST_SHORT = 5
_TITLES = words_of("""mr mrs ms ceo cfo mp mep dr prof professor herr frau monsieur madame don doña señor señora signor sir lord lady premier president
    minister mayor chief captain judge""")


def folded(word: str) -> str:
    """A word without case, accents and a genitive's ending."""
    word = word.casefold()
    word = word[:-2] if word.endswith(("'s", "’s")) else word[:-1] if word.endswith(("'", "’")) else word
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))


# Of an article and of a clause they are asked for one rule after another.
@lru_cache(maxsize=64)
def names(passage: Passage, *, timeless: bool = False) -> tuple[tuple[str, ...], ...]:
    """Runs of capitalised words in order. A German one of a single word may be any noun."""
    stop = stop_words_of(passage.language) | STOP_WORDS["en"]
    # "Wednesday" and "März" have capitals but name nobody.
    text = masked(passage.text, moments(passage)) if timeless else passage.text
    runs: list[tuple[str, ...]] = []
    at = -1
    for match in _NAME.finditer(text):
        word = match[0].rstrip(".")
        for elided in _ELIDED if "'" in word or "’" in word else ():
            word = word.removeprefix(elided)
        if not word[:1].isupper() or word.casefold() in stop:
            continue
        if runs and text[at : match.start()] in {" ", "-"}:
            runs[-1] = (*runs[-1], word)
        else:
            runs.append((word,))
        at = match.end()
    return tuple(runs)


def begins(passage: Passage, run: Sequence[str]) -> bool:
    """Whether the run is a single word that opens the sentence, where any word has a capital."""
    head = passage.text.lstrip("\"'“„«»‘(¡¿— ")
    return len(run) == 1 and head.startswith(run[0])


def missing(claimed: Passage, evidence: Sequence[Cited]) -> list[str]:
    """The words of the claim's names that the cited characters do not bear out."""
    told = named(evidence)
    return [
        word
        for run in names(claimed, timeless=True)
        if not _is_passed(run, claimed, evidence, told)
        for word in (run[1:] if _opens_with_a_noun(run, claimed, evidence) else run)
        if not _is_known(word, claimed, evidence, told) and _is_lost(word, run, claimed, evidence)
    ]


def _is_passed(run: Sequence[str], claimed: Passage, evidence: Sequence[Cited], told: set[str]) -> bool:
    """Whether the run as a whole needs no proof."""
    if all(each.language != claimed.language for each in evidence) and any(is_told(word, told) for word in run):
        # "Upper Osmer" is "Ober-Osmer".
        return True
    if claimed.language == "de" and len(run) > 1 and _are_nouns(run, claimed, told):
        return True
    return _is_meant(run, evidence, {folded(word) for word in claimed.words})


def _is_known(word: str, claimed: Passage, evidence: Sequence[Cited], told: set[str]) -> bool:
    """Whether a word is told, or is a title or a number."""
    if folded(word) in _TITLES or _ROMAN.fullmatch(word) or numeral([word.casefold()], claimed.language)[1]:
        return True
    return is_told(word, told) or _abbreviates(word, evidence)


def _is_lost(word: str, run: Sequence[str], claimed: Passage, evidence: Sequence[Cited]) -> bool:
    """Whether a word that is not told is a name at all."""
    german = claimed.language == "de"
    if german and len(run) == 1 and re.search(rf"\b(?:von|aus) {re.escape(word)}(?! [A-ZÄÖÜ])", claimed.text):
        return True
    if (german and len(run) == 1) or begins(claimed, run):
        # Any noun, or any first word: a name only where the article uses it as one.
        return any(stands_as_name(word, each, german=german) for each in evidence)
    return not _is_common(word, evidence)


def _is_meant(run: Sequence[str], evidence: Sequence[Cited], ours: set[str]) -> bool:
    """Whether "the mayor" or "she" of the cited characters can only be this name.

    It stands in the title, in the lead or right before them, and they name nobody who is not among ``ours``, the claim's words.
    """
    return any(
        all(is_told(word, _around(each)) for word in run) and not _names_another(each, ours) for each in evidence
    )


def _around(each: Cited) -> frozenset[str]:
    text = f"{each.title}\n{each.article[:_LEAD]}\n{each.before}"
    return frozenset(folded(word) for word in _words(text) if word[:1].isupper())


def _names_another(each: Cited, ours: set[str]) -> bool:
    """Whether a name stands there that is none of these words, unless "in" or "from" says that it is a place."""
    for run in names(each, timeless=True):
        at = each.text.find(" ".join(run))
        before = each.text[: max(at, 0)].split()[-1:]
        if begins(each, run) or (each.language == "de" and len(run) == 1):
            continue
        if not any(is_told(word, ours) for word in run) and not (before and before[0].casefold() in _PLACED):
            return True
    return False


def _opens_with_a_noun(run: Sequence[str], claimed: Passage, evidence: Sequence[Cited]) -> bool:
    """Whether a run at a sentence's beginning is a noun and a name: "Developer Castellan Homes", not "Anna Holm".

    The rest of it begins a name of the article.
    """
    if len(run) == 1 or not claimed.text.lstrip("\"'“„«»‘(¡¿— ").startswith(run[0]):
        return False
    articles = (Passage(text=each.article, language=each.language) for each in evidence)
    return any(other[0] == run[1] for article in articles for other in names(article)) and not any(
        run[0] in each.article for each in evidence
    )


def _are_nouns(run: Sequence[str], claimed: Passage, told: set[str]) -> bool:
    """Whether German words side by side are nouns, not one name: after an article or number, or half of them known.

    A name of which one half is known and the other is not is for ``mixed`` to find.
    """
    if numeral([run[0].casefold()], "de")[1] or any(is_told(word, told) for word in run):
        return True
    before = claimed.text[: claimed.text.find(run[0])].split()[-1:]
    return bool(before) and before[0].casefold() in _ARTICLES


def _abbreviates(word: str, evidence: Sequence[Cited]) -> bool:
    """Whether the word is the first letters of words that stand side by side: "AI" of "artificial intelligence"."""
    if not (word.isupper() and 2 <= len(word) <= _LONGEST_SHORT):
        return False
    initials = ("".join(other[0] for other in each.words) for each in evidence)
    return any(word.casefold() in letters for letters in initials)


def mixed(claimed: Passage, evidence: Sequence[Cited]) -> bool:
    """Whether a name is put together of two: "Ida Beck" of "Ida Holm" and "Tom Beck", who stand in the article."""
    same = [each for each in evidence if each.language == claimed.language]
    pairs = {pair for each in same for pair in _pairs(names(each))}
    known = {pair for each in same for pair in _pairs(names(Passage(text=each.article, language=each.language)))}
    return any(
        (one, other) not in known
        and any(one == first and other != last for first, last in pairs)
        and not any(_inflected(one, first) and _inflected(other, last) for first, last in known)
        for one, other in _pairs(names(claimed, timeless=True))
    )


def _pairs(runs: Iterable[Sequence[str]]) -> set[tuple[str, str]]:
    """The words of names that stand side by side, folded."""
    return {(folded(one), folded(other)) for run in runs for one, other in pairwise(run)}


def named(evidence: Sequence[Cited]) -> set[str]:
    """The words (folded) of all names that the cited characters give, in full or in part."""
    told = {folded(word) for each in evidence for word in _words(each.text)}
    for each in evidence:
        told |= _meant(each, told)
    return told


def is_told(word: str, told: Iterable[str]) -> bool:
    """Whether one of the (folded) words is this name in another form."""
    known = told if isinstance(told, set | frozenset) else set(told)
    plain = folded(word)
    if plain in known or all(part in known for part in plain.split("-") if part):
        return True
    of = countries(plain)
    if of and any(of & countries(each) for each in known):
        return True
    if len(plain) < 4:
        return False
    return any(_inflected(plain, each) for each in known)


def is_same_name(one: str, other: str) -> bool:
    """Whether two words are one name, in whatever form: "Borowo", "Borowem"."""
    return is_told(one, {folded(other)})


def _inflected(one: str, other: str) -> bool:
    """Osmere / Osmeres, Castria / castrio / Castrian, Velmora / velmorisch / velmorienne."""
    if len(other) < 4:
        return False
    short, long = sorted((one, other), key=len)
    shared = 0
    while shared < len(short) and short[shared] == long[shared]:
        shared += 1
    return (
        shared >= max(4, len(short) - 2)
        and len(long) - shared <= 5
        and len(short) - shared <= 2
        and (len(long) - shared <= 1 or shared >= 5)
    )


def _words(text: str) -> list[str]:
    found = []
    for match in _NAME.finditer(text):
        word = match[0].rstrip(".")
        found.append(word)
        found += [part for part in re.split(r"[-'’]", word) if len(part) > 1]
    return found


def _meant(each: Cited, told: set[str]) -> set[str]:
    """Words of full names in the article that the cited characters give in part, or by "he" from the lines before."""
    found: set[str] = set()
    article = Passage(text=each.title + ".\n" + each.article, language=each.language)
    runs = names(article)
    for run in runs:
        parts = [folded(word) for word in run]
        if len(run) > 1 and parts[-1] in told:
            found.update(parts)
        initials = "".join(part[0] for part in parts if part)
        if len(run) > 1 and initials in told:
            found.update(parts)
        elif len(run) > 1 and all(part in told for part in parts):
            found.add(initials)
    if each.leans:
        found.update(folded(word) for word in _words(each.before) if word[:1].isupper())
    return found


def stands_as_name(word: str, each: Cited, *, german: bool) -> bool:
    """Whether the article has the word inside a sentence with a capital, and never without; a German one in a run."""
    if german and each.language == "de":
        runs = names(Passage(text=each.article, language="de"))
        return any(len(run) > 1 and word in run for run in runs)
    return (
        re.search(rf"(?<=[^\W\d_,]\s){re.escape(word)}\b", each.article) is not None
        and word.casefold() not in each.article.split()
    )


def _is_common(word: str, evidence: Sequence[Cited]) -> bool:
    """A word that is small elsewhere in the article: "County", "Minister"."""
    return (
        any(re.search(rf"\b{re.escape(word.casefold())}", each.article) is not None for each in evidence)
        and not word.isupper()
    )
