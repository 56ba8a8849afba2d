"""Forms of one word in languages that inflect names: "w Polsce" and Polska are one candidate, in its nominative.

Polska, Polsce, Polskę   ->  Polska
Karol, Karolina          ->  two names: more than a case parts them
"""

from collections import defaultdict

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


def merge_cases(found: dict[Key, Seen]) -> None:
    """Leaves one form of each word or name: the shortest, of equals the nominative in -a, then the most frequent."""
    alike: defaultdict[tuple[int, str], list[Key]] = defaultdict(list)
    for key in sorted(
        found, key=lambda key: (sum(map(len, key)), key[-1][-1] not in _FIRST, -found[key].forms.total())
    ):
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
    base.more += form.forms.total() + form.more
