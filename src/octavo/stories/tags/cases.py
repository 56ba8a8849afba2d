"""Forms of one word in languages that inflect names: "w Polsce" and Polska are one candidate, in its nominative.

Polska, Polsce, Polskę   ->  Polska
Karol, Karolina          ->  two names: more than a case parts them
w Katowicach             ->  Katowice, though it stands nowhere: the ending can be of no other
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from octavo.stories.tags.seen import Key, Seen

#: Whose names have cases.
INFLECTED = frozenset({"pl", "ru", "uk"})
#: Letters that forms of a word share, at least; forms that share LONG may part in the last letter but one.
SHARED, LONG = 3, 4

_LONG_ENDS = "iem ach ami owi ego emu iego iemu ych ich imi ymi ами ями ого его ому ему ыми ими ової"
_ENDS = frozenset(_LONG_ENDS.split())
_VOWELS = frozenset("aąeęioóuyаеёиіїоуыэюяєь")
# Ends of nominatives, Latin and Cyrillic.
_FIRST = frozenset("aая")
# Ends of places' names that are of one nominative each, or of hardly any other.
_REGULAR = {
    "pl": (
        (re.compile(r"(?<=\w\wc)ach\Z"), "e"),
        (re.compile(r"(?<=\w\w[kg])ach\Z"), "i"),
        (re.compile(r"(?<=\w\w[bdfhłmnprstwz])ach\Z"), "y"),
        (re.compile(r"(?<=\w\wow)ie\Z"), ""),
        (re.compile(r"(?<=\wńsk)u\Z"), ""),
        (re.compile(r"(?<=\w\w)niu\Z"), "ń"),
        (re.compile(r"(?<=\w\w[csz]j)i\Z"), "a"),
        (re.compile(r"(?<=\w\w[dfglmnprt]i)i\Z"), "a"),
    )
}


def nominative(name: str, language: str) -> str:
    """A name of one word in its nominative, where its ending tells that: "Katowicach" is of Katowice."""
    for ending, first in _REGULAR.get(language, ()):
        if " " not in name and ending.search(name):
            plain = ending.sub(first, name)
            return f"{plain[:-2]}ów" if name.endswith("owie") else plain
    return name


def base_form(name: str, known: Iterable[str]) -> str | None:
    """The first of the known names that this one is another form of, word by word; None where it comes first itself."""
    words = name.casefold().split()
    for other in known:
        own = other.casefold().split()
        if own == words:
            return None
        if len(own) == len(words) and all(map(_forms, words, own)):
            return other
    return None


def in_order(names: Iterable[str]) -> list[str]:
    """Each name once, the likely nominatives first: the short ones, of equals those in -a, then the most frequent."""
    counts = Counter(names)
    folded = {name.casefold() for name in counts}
    return sorted(counts, key=lambda name: (*_rank(name.casefold(), folded), -counts[name]))


def _rank(name: str, known: Collection[str]) -> tuple[int, bool]:
    """How long a name is, of which a plural's genitive counts as longer than its nominative: Lipniany, Lipnian."""
    plural = {f"{name}y", f"{name}i", f"{name}e"}.isdisjoint(known)
    single = {f"{name}a", f"{name}u", f"{name}em", f"{name}owi", f"{name}ie"}.isdisjoint(known)
    return len(name) + 2 * (single and not plural), name[-1] not in _FIRST


def merge_cases(found: dict[Key, Seen]) -> None:
    """Leaves one form of each word or name: the shortest, of equals the nominative in -a, then the most frequent."""
    alike: defaultdict[tuple[int, str], list[Key]] = defaultdict(list)
    known = set(map("".join, found))
    for key in sorted(found, key=lambda key: (*_rank("".join(key), known), -found[key].forms.total())):
        bases = alike[len(key), key[0][:SHARED]]
        base = next((other for other in bases if all(map(_forms, key, other))), None)
        if base is None:
            bases.append(key)
        else:
            _add(found[base], key, found.pop(key))


def _forms(one: str, other: str) -> bool:
    """True for two cases of one word."""
    short = min(len(one), len(other))
    shared = next((at for at in range(short) if one[at] != other[at]), short)
    if shared < SHARED or shared < short - (1 if shared < LONG else 2):
        return False
    return all(_is_end(word[shared:]) for word in (one, other))


def _is_end(letters: str) -> bool:
    return not letters or letters in _ENDS or (len(letters) < 3 and not _VOWELS.isdisjoint(letters))


def _add(base: Seen, key: Key, form: Seen) -> None:
    base.cases.append(key)
    base.first = min(base.first, form.first)
    base.in_title |= form.in_title
    base.noun += form.noun
    base.verb += form.verb
    base.governed += form.governed
    base.more += form.forms.total() + form.more
