"""Why one article is worth reading beside another, in plain words.

"Same people: Odile Marrash" - "Same place and subject: Harn, lock" - "Background, two days earlier: tolls"
"""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from functools import lru_cache

from octavo.stories.credits import credited
from octavo.stories.emptywords import EMPTY, OFFICES, VAGUE
from octavo.stories.features import Item, stems
from octavo.stories.names import title_case
from octavo.stories.window import Window
from octavo.text.words import tokens

#: Names and words in a reason, at most, and words of the text that are looked at.
SAID, READ = 3, 260
#: Hours from which on an earlier article is background.
BACKGROUND = 36

#: Characters of a text that are searched for who speaks.
LOOKED_AT = 6000

_NUMBERS = ("", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SPEAKS = (
    "said|says|told|asked|added|wrote|warned|sagte|sagt|erklärte|betonte|fragte|dijo|dice|explicó|aseguró|afirmó|añadió|"
    "a déclaré|dit|explique|selon|disse|afirmou|ha detto|zei"
)
_VERBAL = re.compile(r"(?:ed|ing|ly)\Z")
_WHERE = "in|at|near|through|around|outside|across|bei|aus|nach|en|à|em|te|op"

# A month or a day that two texts name says nothing of what they have in common.
_MONTHS_AND_DAYS = """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday januar februar märz mai juni juli oktober dezember montag dienstag mittwoch
    donnerstag freitag samstag sonntag enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre lunes martes miércoles jueves viernes sábado domingo janvier février mars avril juin juillet août
    septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
"""
_CALENDAR = frozenset(_MONTHS_AND_DAYS.split())

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_OFFICES = "|".join(sorted(f"{office[0].upper()}{office[1:]}" for office in OFFICES))
_SPEAKERS = (
    re.compile(rf"({_NAME}),? (?:{_SPEAKS})\b"),
    re.compile(rf"\b(?:{_SPEAKS}) ({_NAME}(?: {_NAME})?)"),
    re.compile(rf"\b(?:{_OFFICES})\.? ({_NAME}(?: {_NAME})?)"),
)
_PLACES = re.compile(rf"\b(?:{_WHERE}) ({_NAME})")


def reason(thing: Item, other: Item, window: Window, *, same_story: bool) -> str:
    """One line on what the other article has in common with ``thing``; never empty."""
    shared = _shared_names(thing, other, window)
    words = _shared_words(thing, other, window, said=shared) if thing.language == other.language else []
    people = [name for name in shared if _person(name, thing.text) or _person(name, other.text)]
    places = [name for name in shared if name not in people and (_place(name, thing.text) or _place(name, other.text))]
    if same_story:
        return _line("Same event", [*people[:2], *words, *shared])
    hours = (thing.at - other.at) / timedelta(hours=1)
    if hours >= BACKGROUND:
        days = round(hours / 24)
        earlier = f"{_NUMBERS[days]} days earlier" if days < len(_NUMBERS) else f"{days} days earlier"
        return _line(f"Background, {earlier}", [*people[:2], *words[:2], *shared])
    if people:
        return _line("Same people" if len(people) > 1 else "Same person", people)
    if places:
        return _line("Same place and subject" if words else "Same place", [*places[:1], *words, *places[1:]])
    lead = ("In common" if words else "Same names") if shared else "Same subject"
    return _line(lead, [*shared[:1], *words, *shared[1:]])


def _line(lead: str, said: Iterable[str]) -> str:
    named = list(dict.fromkeys(said))[:SAID]
    return f"{lead}: {', '.join(named)}" if named else lead


def _shared_names(thing: Item, other: Item, window: Window) -> list[str]:
    """Names in both, as the article writes them, the rarest first."""
    carriers = credited(thing) | credited(other)
    shared = sorted(
        (name for name in thing.names if name in other.names and name not in carriers and name not in OFFICES),
        key=lambda name: window.rarity(f"@{name}"),
        reverse=True,
    )
    found: dict[str, None] = {}
    for name in shared:
        found.setdefault(_as_written(name, thing.names[name], other), None)
    # "Odile Marrash" says what "Marrash" says.
    return [name for name in found if not any(name != each and name in each.split() for each in found)]


def _as_written(name: str, phrase: str, other: Item) -> str:
    """As much of the phrase around that word as the other article has too."""
    words = phrase.split()
    while len(words) > 1 and words[0].casefold().strip(".") in OFFICES:
        words.pop(0)
    run: list[str] = []
    for word in words:
        if all(token in other.names for token in tokens(word) if len(token) > 1):
            run.append(word)
        elif any(name in tokens(each) for each in run):
            break
        else:
            run = []
    return " ".join(run) or phrase


def _shared_words(thing: Item, other: Item, window: Window, *, said: Sequence[str]) -> list[str]:
    """Words in both that could be a subject, as the article writes them, the weightiest first."""
    known = {stem for phrase in said for stem in stems(phrase, thing.language)}
    shared = sorted(
        (stem for stem in thing.terms if stem in other.terms and stem not in known and not stem[0].isdigit()),
        key=lambda stem: window.rarity(stem) * thing.terms[stem] * other.terms[stem],
        reverse=True,
    )
    written = _written(thing)
    return [written[stem] for stem in shared[:8] if stem in written][:2]


@lru_cache(maxsize=16)
def _written(thing: Item) -> dict[str, str]:
    """The stems of the words that could be a subject, to the word as the article first writes it."""
    empty = EMPTY["en"] | EMPTY.get(thing.language or "", frozenset()) | VAGUE | _CALENDAR
    found: dict[str, str] = {}
    body = thing.text if title_case(thing.title) else f"{thing.title}\n{thing.text}"
    for word in re.findall(r"[^\W\d_]+", " ".join(body.split()[:READ])):
        folded = word.casefold()
        if folded in empty or folded.rstrip("s") in empty or _VERBAL.search(folded):
            continue
        for stem in stems(word, thing.language):
            # German writes its nouns with capitals, as all write names.
            found.setdefault(stem, word if thing.language == "de" or folded in thing.names else folded)
    return found


def _person(name: str, text: str) -> bool:
    """True where the text lets it speak, or gives it an office, and never stands it where places stand."""
    speakers, places = _standing(text)
    words = name.split()
    return words[-1] in speakers and words[0] not in places


def _place(name: str, text: str) -> bool:
    return name.split(maxsplit=1)[0] in _standing(text)[1]


@lru_cache(maxsize=256)
def _standing(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that speak in a text or follow an office, and those that follow a preposition of place."""
    opening = text[:LOOKED_AT]
    speakers = {found for pattern in _SPEAKERS for match in pattern.findall(opening) for found in match.split()}
    return frozenset(speakers), frozenset(_PLACES.findall(opening))
