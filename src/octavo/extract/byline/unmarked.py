"""Who wrote an article by a line that nothing marks as a byline: a name near the headline or below the text.

"Mara Feldt"  "16 nov. 2026, 20:11"          "11.12.2019 - Amelie Loevenich"

Which line is one, or none, is a choice whose weights ``make train-bylines`` learned (unmarked.json).
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from octavo.extract.blocks import Block
from octavo.extract.byline.joint import SURNAMES, is_whole
from octavo.extract.byline.no_names import NO_NAMES
from octavo.extract.byline.people import is_spelled_as_one, people
from octavo.extract.lines import Line
from octavo.text.letters import letters

FILE = Path(__file__).with_name("unmarked.json")
#: Lines below the headline, and below the text, that may be one.
_MOST_BELOW, _MOST_BEHIND = 12, 4
_LONGEST = 120
_MOST_WORDS = 5
#: A name in a script without blanks.
_LONGEST_DENSE = 4
#: How near a day may stand to count, in lines.
_NEAR = 2
#: A role, or a place, has no more letters.
_SHORT = 24
#: What templates call a person, and the line where one is named; an author's own classes are read before.
_PERSON = re.compile(
    r"(?<!user)(?<!file)(?<!host)(?<!site)(?<!brand)name|person|people|credit|sign(?!up|in)|firm|periodist|writ|journ"
    r"|reda[ck]|report|editor|staff|profil|meta|info|detail|date|submitted|hero|head|by(?![a-z])"
)
#: Boxes of links, buttons and crumbs.
_MENU = re.compile(
    r"nav|menu|crumb|btn|button|tag|categ|topic|rubri|label|toc|list-item|kicker|badge|share|social|sub-?title"
)
#: Where a name is that of who took a picture, or of who is seen on it.
_PICTURE = re.compile(r"figure|image|img|photo|foto|bild|pict|media|gallery|galer|slide|caption|copyright")
#: So many elements round a line are asked for these.
_AROUND = 3
#: A call to go on, a question or a label ends with one of these.
_NO_ENDS = frozenset("»›❯>→?!…:：+")
_SIGNS = ".,;:!?()[]„“”\"'«»‘’–—"
#: What may stand between names and a day, and in a name's place.
_BETWEEN, _GAP = " ,;&|·•/()–—-.", "\0"
#: What a label ends with, right behind what was taken for a name: "Reading Time:".
_LABELLED = re.compile(r"^[:：]|\0[:：]")
#: How much surer than none a line must be, in log odds: a name that is nobody's costs more than none.
MARGIN = 0.5
#: What is seen of a line, each between 0 and 1.
COLUMNS = (
    *("alone", "with_little", "labelled", "dated", "common_words", "elsewhere", "in_text", "in_title", "in_address"),
    *("person_class", "menu_class", "heading", "item", "nearness", "below_text", "two_words", "aside"),
    *("picture", "picture_class"),
)


class Candidate(NamedTuple):
    """A line that may tell who wrote: whom it names, and its ``COLUMNS``."""

    names: tuple[str, ...]
    seen: tuple[float, ...]


def unmarked_authors(
    lines: Sequence[Line], title: int | None, paragraphs: Sequence[str], publishers: str
) -> tuple[str, ...]:
    """The people of the likeliest line; none where none is likely enough.

    ``title``: the headline's place; ``publishers``: names that are nobody's, a bar between.
    """
    scored = [(_score(each), each.names) for each in candidates(lines, title, paragraphs, publishers)]
    score, names = max(scored, key=lambda each: each[0], default=(0.0, ()))
    return names if score > _weights()["none"] + MARGIN else ()


def candidates(
    lines: Sequence[Line], title: int | None, paragraphs: Sequence[str], publishers: str
) -> Iterator[Candidate]:
    """The lines below the headline and the text that name people, and little else but a day or a role."""
    known = set(paragraphs)
    kept = [place for place, line in enumerate(lines) if line.block.text in known]
    if not kept:
        return
    common = {word.strip(_SIGNS) for paragraph in paragraphs for word in paragraph.split()}
    heads = range(title + 1, min(title + 1 + _MOST_BELOW, kept[-1])) if title is not None else range(0)
    tails = range(kept[-1] - 1, min(kept[-1] + 1 + _MOST_BEHIND, len(lines)))
    for place in dict.fromkeys((*heads, *tails)):
        line = lines[place]
        if line.prose or line.stop or line.tags or len(line.block.text) > _LONGEST or line.block.text[-1] in _NO_ENDS:
            continue
        if names := _names(line.block, publishers):
            yield Candidate(names, _seen(lines, place, names, title=title, kept=kept, common=common))


def _score(candidate: Candidate) -> float:
    weights = _weights()
    return sum(weights[column] * seen for column, seen in zip(COLUMNS, candidate.seen, strict=True))


@cache
def _weights() -> Mapping[str, float]:
    """By column, and "none" for no line at all."""
    read: dict[str, float] = json.loads(FILE.read_text(encoding="utf-8"))
    return read


def _names(block: Block, publishers: str) -> tuple[str, ...]:
    """The whole names of a line: of its links, where it is nothing else."""
    texts = block.links if len(block.links) > 1 else (block.text,)
    names = people(texts, site=publishers)
    return names if all(_is_persons(name, linked=block.href is not None) for name in names) else ()


def _is_persons(name: str, *, linked: bool) -> bool:
    """Whether a name can be a person's that nothing but its place tells."""
    spelled = name.split()
    if not (is_whole(name) and is_spelled_as_one(name) and len(spelled) <= _MOST_WORDS):
        return False
    if not name[0].isupper() and not name[0].islower() and len(spelled) == 1:
        return linked or (name[0] in SURNAMES and len(name) <= _LONGEST_DENSE)
    plain = [word.strip(_SIGNS).lower() for word in spelled]
    return name[0].isupper() == (name.upper() != name.lower()) and not any(word in NO_NAMES for word in plain)


def _seen(
    lines: Sequence[Line],
    place: int,
    names: Sequence[str],
    *,
    title: int | None,
    kept: Sequence[int],
    common: Collection[str],
) -> tuple[float, ...]:
    """What is seen of a line, each between 0 and 1."""
    line, block = lines[place], lines[place].block
    around = " ".join(block.names[-_AROUND:]).lower()
    parts = [word for name in names for word in name.split()]
    rest = _rest(line, names)
    near = lines[max(place - _NEAR, 0) : place + _NEAR + 1]
    others = [each.block.text for at, each in enumerate(lines) if at != place and at not in kept]
    return (
        float(not rest),
        float(0 < len(letters(rest)) <= _SHORT),
        float(_LABELLED.search(rest) is not None),
        float(any(each.date or each.age for each in near)),
        sum(part.lower() in common for part in parts if part.lower() != part) / len(parts),
        float(any(names[0] in text for text in others)),
        float(any(names[0] in lines[at].block.text for at in kept if at != place)),
        float(title is not None and any(part in lines[title].block.text for part in parts)),
        float(block.href is not None and letters(names[0]) in letters(block.href)),
        float(_PERSON.search(around) is not None),
        float(_MENU.search(around) is not None),
        float(block.level > 0),
        float(block.tag == "li"),
        1 / (place - title) if title is not None and place > title else 0.0,
        float(place > kept[-1]),
        float(len(parts) == 2 * len(names)),
        float(line.aside),
        float(block.picture is not None),
        float(_PICTURE.search(around) is not None),
    )


def _rest(line: Line, names: Sequence[str]) -> str:
    """What a line says beside names and day."""
    text = line.block.text
    if span := line.date or line.age:
        text = f"{text[: span[0]]} {text[span[1] :]}"
    for name in names:
        text = text.replace(name, _GAP)
    return text.strip(_BETWEEN + _GAP)
