"""Who wrote an article by a line that nothing marks as a byline: a name near the headline or below the text.

"Mara Feldt"  "16 nov. 2026, 20:11"          "11.12.2019 - Amelie Loevenich"

Which line is one, or none, is a choice whose weights ``make train-bylines`` learned (unmarked.json).
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from octavo.extract.blocks.lines import Line
from octavo.extract.byline.joint import SURNAMES, is_japanese, is_whole
from octavo.extract.byline.no_names import NO_NAMES
from octavo.extract.byline.people import is_spelled_as_one, people
from octavo.extract.metadata.publisher import plain
from octavo.text.letters import is_eastern, is_small, letters

FILE = Path(__file__).with_name("unmarked.json")
#: Lines below the headline, and below the text, that may be one.
_MOST_BELOW, _MOST_BEHIND = 12, 4
_LONGEST = 120
_MOST_WORDS = 5
#: People in lines of their own.
_MOST_TOGETHER = 6
#: Words of such a line, with a day or a role.
_MOST_SPELLED = 16
#: A name in a script without blanks.
_LONGEST_DENSE = 4
#: Of a Japanese one, whose surname no list has; two characters are a button's.
_LEAST_DENSE = 3
#: How near a day may stand to count, in lines.
_NEAR = 2
#: A role, or a place, has no more letters.
_SHORT = 24
#: What templates call a person, and the line where one is named; an author's own classes are read before.
_PERSON = (
    *("-name", "_name", "person", "people", "credit", "sign", "firm", "periodist", "writ", "journ", "redac", "redak"),
    *("report", "editor", "staff", "profil", "meta", "info", "detail", "date", "submitted", "hero", "head"),
)
#: Boxes of links, buttons and crumbs.
_MENU = (
    *("nav", "menu", "crumb", "btn", "button", "tag", "categ", "topic", "rubri", "label", "toc", "list-item", "kicker"),
    *("badge", "share", "social", "subtitle", "sub-title"),
)
#: Where a name is that of who took a picture, or of who is seen on it.
_PICTURE = (
    *("figure", "image", "img", "photo", "foto", "bild", "pict", "media", "gallery", "galer", "slide", "caption"),
    "copyright",
)
#: So many elements round a line are asked for these.
_AROUND = 3
#: A call to go on, a question or a label ends with one of these.
_NO_ENDS = frozenset("»›❯>→?!…:：+")
_SIGNS = ".,;:!?()[]„“”\"'«»‘’–—"
#: What may stand between names and a day, and in a name's place.
_BETWEEN, _GAP = " ,;&|·•/()–—-.", "\0"
#: What ends a label, right behind what was taken for a name: "Reading Time:".
_COLONS = (":", "：")
#: Behind a rubric ("Guides · By the desk") nobody else is named, and a telephone is an office's.
_THEN_BY = re.compile(r"[·•|]\s*(?:by|von|par|por|di|door|av|af)\s+", re.IGNORECASE)
_TELEPHONE = re.compile(r"\d{3}[\s.-]?\d{3,4}[\s.-]?\d{3,}")
#: In the address of a person's mail.
_AT = "@"
#: How much surer than none a line must be, in log odds: a name that is nobody's costs more than none.
MARGIN = 0.5
#: What is seen of a line before names are looked for in it, and of them; each between 0 and 1.
_PLACED = (
    *("dated", "person_class", "menu_class", "heading", "item", "nearness", "below_text", "aside", "picture"),
    "picture_class",
)
_NAMED = (
    *("alone", "with_little", "labelled", "common_words", "elsewhere", "in_text", "in_title", "in_address"),
    "two_words",
)
COLUMNS = (*_PLACED, *_NAMED)


class Candidate(NamedTuple):
    """A line that may tell who wrote: whom it names, and its ``COLUMNS``."""

    names: tuple[str, ...]
    seen: tuple[float, ...]
    place: int = 0


class _Weights(NamedTuple):
    """How much each of ``_PLACED`` and ``_NAMED`` counts, and the least that a line must come to."""

    placed: tuple[float, ...]
    named: tuple[float, ...]
    least: float


def unmarked_authors(
    lines: Sequence[Line], title: int | None, paragraphs: Sequence[str], publishers: str
) -> tuple[str, ...]:
    """The people of the likeliest line; none where none is likely enough.

    ``title``: the headline's place; ``publishers``: names that are nobody's, a bar between.
    """
    weights = _weights()
    # What names may add at the most: where that is too little, they are not looked for, which takes the time.
    enough = weights.least - sum(weight for weight in weights.named if weight > 0)
    best, chosen = weights.least, None
    for found in candidates(lines, title, paragraphs, publishers, lambda placed: _sum(weights.placed, placed) > enough):
        score = _sum((*weights.placed, *weights.named), found.seen)
        if score > best:
            best, chosen = score, found
    return _with_others(chosen, lines, publishers) if chosen else ()


def _with_others(chosen: Candidate, lines: Sequence[Line], publishers: str) -> tuple[str, ...]:
    """The people of a line, and of those right below it in elements of the same names that are nothing but names."""
    names, block = chosen.names, lines[chosen.place].block
    if block.text != ", ".join(names):
        return names
    for line in lines[chosen.place + 1 : chosen.place + _MOST_TOGETHER]:
        others = _names(line, publishers)
        if line.block.names != block.names or line.block.text != ", ".join(others):
            break
        names += others
    return tuple(dict.fromkeys(names))


def candidates(
    lines: Sequence[Line],
    title: int | None,
    paragraphs: Sequence[str],
    publishers: str,
    is_worth: Callable[[tuple[float, ...]], bool] | None = None,
) -> Iterator[Candidate]:
    """The lines below the headline and the text that name people, and little else but a day or a role.

    ``is_worth``: whether to look for names in a line of which these ``_PLACED`` are seen; in each where it is None.
    """
    known = set(paragraphs)
    kept = [place for place, line in enumerate(lines) if line.block.text in known]
    if not kept:
        return
    text = "\n".join(paragraphs)
    heads = range(title + 1, min(title + 1 + _MOST_BELOW, kept[-1])) if title is not None else range(0)
    tails = range(kept[-1] - 1, min(kept[-1] + 1 + _MOST_BEHIND, len(lines)))
    for place in dict.fromkeys((*heads, *tails)):
        line = lines[place]
        if line.prose or line.stop or line.tags or len(line.block.text) > _LONGEST or line.block.text[-1] in _NO_ENDS:
            continue
        # A heading inside the text is that of a section.
        if (line.block.level and kept[0] < place <= kept[-1]) or not _may_name(line.block.text, text):
            continue
        placed = _placed(lines, place, title, kept[-1])
        if (is_worth is None or is_worth(placed)) and (names := _names(line, publishers)):
            seen = (*placed, *_named(lines, place, names, title=title, kept=kept, text=text))
            yield Candidate(names, seen, place)


def _sum(weights: Iterable[float], seen: Iterable[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, seen, strict=True))


@cache
def _weights() -> _Weights:
    read: dict[str, float] = json.loads(FILE.read_text(encoding="utf-8"))
    placed, named = (tuple(read[column] for column in columns) for columns in (_PLACED, _NAMED))
    return _Weights(placed=placed, named=named, least=read["none"] + MARGIN)


def _may_name(line: str, text: str) -> bool:
    """Whether two words of a line may be a name's: to take it apart costs a hundred times this.

    What stands in the text in small letters is none.
    """
    spelled = line.split()
    if len(spelled) > _MOST_SPELLED:
        return False
    if any(map(is_whole, spelled)):
        return True
    plain = (word.strip(_SIGNS) for word in spelled if not is_small(word[0]))
    named = (word for word in plain if (small := word.lower()) not in NO_NAMES and not _has_word(text, small))
    return next(named, None) is not None and next(named, None) is not None


def _has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text by itself."""
    at = text.find(word)
    while at >= 0:
        if not (text[max(at - 1, 0) : at].isalnum() or text[at + len(word) : at + len(word) + 1].isalnum()):
            return True
        at = text.find(word, at + 1)
    return False


def _names(line: Line, publishers: str) -> tuple[str, ...]:
    """The whole names of a line: of its links, where it is nothing else."""
    block = line.block
    text = block.text
    if line.date and is_eastern(text):
        # The parts of a name that may hold a blank end at the day.
        text = f"{text[: line.date[0]]} | {text[line.date[1] :]}"
    for link in block.links:
        if _AT in link:  # "Mara Feldtm.feldt@courier.example", parted by style alone
            text = text.replace(link, " ")
    if _TELEPHONE.search(text):
        return ()
    if opened := _THEN_BY.search(text):
        text = text[opened.end() :]
    texts = block.links if len(block.links) > 1 and _AT not in block.text else (text,)
    names = people(texts, site=publishers)
    return names if all(_is_persons(name, linked=block.href is not None) for name in names) else ()


def _is_persons(name: str, *, linked: bool) -> bool:
    """Whether a name can be a person's that nothing but its place tells."""
    spelled = name.split()
    if not (is_whole(name) and is_spelled_as_one(name) and len(spelled) <= _MOST_WORDS):
        return False
    if is_whole(spelled[0]):  # in a script without blanks
        listed = name[0] in SURNAMES and len(name) <= _LONGEST_DENSE
        return listed or (linked and len(name) >= _LEAST_DENSE) or is_japanese(name)
    plain = [word.strip(_SIGNS).lower() for word in spelled]
    return (name[0].isupper() or not any(map(is_small, name))) and not any(word in NO_NAMES for word in plain)


def _placed(lines: Sequence[Line], place: int, title: int | None, last: int) -> tuple[float, ...]:
    line, block = lines[place], lines[place].block
    around = " ".join(block.names[-_AROUND:]).lower()
    near = lines[max(place - _NEAR, 0) : place + _NEAR + 1]
    return (
        float(any(each.date or each.age for each in near)),
        float(any(map(around.__contains__, _PERSON))),
        float(any(map(around.__contains__, _MENU))),
        float(block.level > 0),
        float(block.tag == "li"),
        1 / (place - title) if title is not None and place > title else 0.0,
        float(place > last),
        float(line.aside),
        float(block.picture is not None),
        float(any(map(around.__contains__, _PICTURE))),
    )


def _named(
    lines: Sequence[Line], place: int, names: Sequence[str], *, title: int | None, kept: Sequence[int], text: str
) -> tuple[float, ...]:
    block = lines[place].block
    parts = [word for name in names for word in name.split()]
    rest = _rest(lines[place], names)
    held = [at for at, each in enumerate(lines) if at != place and names[0] in each.block.text]
    return (
        float(not rest),
        float(0 < len(letters(rest)) <= _SHORT),
        float(rest.startswith(_COLONS) or any(f"{_GAP}{colon}" in rest for colon in _COLONS)),
        sum(part.lower() != part and _has_word(text, part.lower()) for part in parts) / len(parts),
        float(any(at not in kept for at in held)),
        float(any(at in kept for at in held)),
        float(title is not None and any(part in lines[title].block.text for part in parts)),
        float(block.href is not None and plain(names[0]) in plain(block.href)),
        float(len(parts) == 2 * len(names)),
    )


def _rest(line: Line, names: Sequence[str]) -> str:
    """What a line says beside names and day."""
    text = line.block.text
    if span := line.date or line.age:
        text = f"{text[: span[0]]} {text[span[1] :]}"
    for name in (*names, *(link for link in line.block.links if _AT in link)):
        text = text.replace(name, _GAP)
    return text.strip(_BETWEEN + _GAP)
