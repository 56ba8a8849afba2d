"""The sources that articles in a row name outside their heads: in titles, behind texts, in pictures, before texts."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from octavo.extract.blocks.headings import is_copyright, is_label, stop_of
from octavo.extract.blocks.lines import bare, ends_sentence, is_time, name
from octavo.extract.segments.heads import LINK
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.title_seats import LEAST_ROW, WORDS_OF_A_SOURCE, words_of
from octavo.extract.segments.unit import Unit

#: A name behind a text, where a footer's line may stand too.
_LONGEST_NAME = 40
_SEVERAL_LINKS = 2
#: A link that leads to a whole article says more than its name.
_LONGEST_LINK = 70
_SEVERAL_NAMES = 2
#: So many letters of a script without spaces are a phrase.
_DENSE, _LEAST_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff]"), 3
#: A word, and a number that no paper is called by.
_WORD, _NUMBER = re.compile(r"[^\W\d_]{4,}"), re.compile(r"\d{4}")
#: What parts a title from its source in one link, as a search's feed has it.
_DASHES = (" - ", " – ", " — ", " | ")
#: A longer one describes a picture.
_MOST_WORDS_OF_A_LOGO = 6


def with_sources(layout: Layout, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units with the sources that they name outside their heads."""
    units = _with_pressed(layout, _with_opening_sources(layout, units))
    return _with_signs(layout, _without_phrases(_with_closing_sources(layout, units)))


def with_told_sources(layout: Layout, units: Sequence[Unit]) -> Sequence[Unit]:
    """The units of a row without ages, with the sources that titles, captions or pictures name where no line does."""
    if len(units) < LEAST_ROW or any(unit.source for unit in units):
        return units
    return _with_signs(layout, units)


def _with_signs(layout: Layout, units: Sequence[Unit]) -> tuple[Unit, ...]:
    return _with_logos(layout, _with_captions(layout, _with_prefixes(_with_suffixes(units))))


def _with_pressed(layout: Layout, units: Sequence[Unit]) -> Sequence[Unit]:
    """The units, with the first button of each as the source where none has another: a name, no label like "Follow"."""
    if len(units) < LEAST_ROW or any(unit.source for unit in units):
        return units
    pressed = [_pressed(layout, unit) for unit in units]
    if not all(pressed) or len(set(pressed)) * 2 <= len(units):
        return units
    return [replace(unit, source=source) for unit, source in zip(units, pressed, strict=True)]


def _pressed(layout: Layout, unit: Unit) -> str | None:
    """What the first button of a unit says, where that may be a name."""
    # Without an element round it a unit begins with its first line that is no button.
    start = unit.start - (unit.start > 0 and not unit.enclosed)
    buttons = (line.block.text for line in layout.lines[start : unit.end] if line.block.tag == "button")
    text = name(next(buttons, ""))
    fits = _may_name(text) and words_of(text) <= _MOST_WORDS_OF_A_LOGO and any(map(str.isalpha, text))
    return text if fits and not is_label(text) and stop_of(text, heading=False) is None else None


def _with_closing_sources(layout: Layout, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, with the name behind each text as the source where hardly one has a source in its head.

    A text too short to be told from a head has its source there, in an element of the same kind as the others'.
    """
    nameless = [unit for unit in units if unit.source is None]
    names = _closing_names(layout, nameless, len(units))
    if len(names) * 2 <= len(units) and not (len(names) == len(nameless) and _are_of_a_kind(layout, units, names)):
        return tuple(units)
    return tuple(
        replace(unit, source=name(layout.lines[place].block.text), body=tuple(at for at in unit.body if at != place))
        if (place := names.get(unit.start)) is not None
        else unit
        for unit in units
    )


def _closing_names(layout: Layout, units: Sequence[Unit], most: int) -> dict[int, int]:
    """The places of the names that close units, by where these start; a link that most have in common is no name."""
    found = {unit.start: place for unit in units if (place := _closing_name(layout, unit)) is not None}
    blocks = {start: layout.lines[place].block for start, place in found.items()}
    times = Counter(block.text for block in blocks.values() if block.linked > LINK)
    return {start: place for start, place in found.items() if times[blocks[start].text] * 2 <= most}


def _are_of_a_kind(layout: Layout, units: Sequence[Unit], names: Mapping[int, int]) -> bool:
    """Whether these names stand all in elements of one kind, as a source of the other units does."""
    kinds = {layout.lines[place].block.names[-1:] for place in names.values()}
    sourced = [unit for unit in units if unit.source]
    told = ((unit, line.block) for unit in sourced for line in layout.lines[unit.start : unit.end])
    return len(kinds) == 1 and any(block.names[-1:] in kinds and block.text == unit.source for unit, block in told)


def _with_suffixes(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, with what each title ends with as the source where none has another: "Title - The Courier".

    What is the same in all is a rubric rather than another.
    """
    common = len({unit.source for unit in units}) == 1
    if len(units) < LEAST_ROW or not common or any(unit.behind for unit in units):
        return tuple(units)
    parted = [each for each in map(_suffix, units) if each]
    if len(parted) < len(units) or len({suffix for _, suffix in parted}) == 1:
        return tuple(units)
    return tuple(replace(unit, title=title, source=source) for unit, (title, source) in zip(units, parted, strict=True))


def _with_prefixes(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, with what stands before each title's colon as the source where none has another: "Reuters: Title"."""
    if len(units) < LEAST_ROW or any(unit.source or unit.behind for unit in units):
        return tuple(units)
    parted = [(name(source), title) for unit in units for source, title in [_at_colon(unit.title)]]
    sources = [source for source, title in parted if source and title and words_of(source) < words_of(title)]
    named = len(sources) == len(units) and sum(map(words_of, sources)) / len(units) <= WORDS_OF_A_SOURCE
    if not named or len(set(sources)) == 1:
        return tuple(units)
    return tuple(replace(unit, title=title, source=source) for unit, (source, title) in zip(units, parted, strict=True))


def _at_colon(title: str) -> tuple[str, str]:
    source, _, rest = title.replace("：", ": ", 1).partition(": ")
    return source, rest.strip()


def _suffix(unit: Unit) -> tuple[str, str] | None:
    """A title and the shorter name behind its last dash or bar."""
    title, dash, suffix = max((unit.title.rpartition(dash) for dash in _DASHES), key=lambda parts: len(parts[0]))
    fits = dash and len(suffix) <= _LONGEST_NAME and words_of(suffix) < words_of(title) and not ends_sentence(suffix)
    return (title, name(suffix)) if fits and not any(map(str.isdigit, suffix)) else None


def _without_phrases(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, their sources without the words round them that all have in common: "Read the full story at …".

    Names may begin alike, too ("The Harbour …"), but for words in small letters or more than one on both sides.
    """
    sources = [unit.source for unit in units if unit.source]
    if len(sources) < LEAST_ROW or len(set(sources)) < _SEVERAL_NAMES:
        return tuple(units)
    before, after = _common(sources), _common([source[::-1] for source in sources])[::-1]
    if not _is_phrase(before, after) or len(before) + len(after) >= min(map(len, sources)):
        return tuple(units)
    return tuple(
        replace(unit, source=name(unit.source[len(before) : len(unit.source) - len(after)])) if unit.source else unit
        for unit in units
    )


def _common(texts: Sequence[str]) -> str:
    """What texts begin with, up to a blank; in scripts without any up to a letter."""
    first, last = min(texts), max(texts)
    found = first[
        : next((at for at, pair in enumerate(zip(first, last, strict=False)) if len(set(pair)) > 1), len(first))
    ]
    return found if _DENSE.search(found) else found[: found.rfind(" ") + 1]


def _is_phrase(before: str, after: str) -> bool:
    """Whether what stands round a name is a phrase and no part of it."""
    if _DENSE.search(before + after):
        return bool(before) and len(after) >= _LEAST_DENSE
    words = [*before.split(), *after.split()]
    small = any(word[0].islower() for word in words)
    uncased = all(word[0].upper() == word[0].lower() for word in words)
    return len(words) > 1 and (small or uncased)


def _with_captions(layout: Layout, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, with the caption of each one's picture as the source where none has another and all are names."""
    if len(units) < LEAST_ROW or any(unit.source for unit in units):
        return tuple(units)
    places = [_caption(layout, unit) for unit in units]
    texts = [name(layout.lines[place].block.text) for place in places if place is not None]
    fits = len(texts) == len(units) and all(map(_may_name, texts)) and len(set(texts)) > 1
    if not fits or sum(map(words_of, texts)) / len(texts) > WORDS_OF_A_SOURCE or _pictures_tell(units, texts):
        return tuple(units)
    return tuple(
        replace(unit, source=text, body=tuple(at for at in unit.body if at != place))
        for unit, text, place in zip(units, texts, places, strict=True)
    )


def _caption(layout: Layout, unit: Unit) -> int | None:
    """The place of a unit's first caption, unless that tells who owns the picture."""
    captions = (place for place in range(unit.start, unit.end) if "caption" in layout.lines[place].block.marks)
    place = next(captions, None)
    return place if place is not None and not is_copyright(layout.lines[place].block.text) else None


def _with_logos(layout: Layout, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, with the name of the picture that each begins with as the source where none has one in words.

    A section of the site over each title is nobody's name.
    """
    logos = [_logo(layout, unit) for unit in units]
    given = [logo for logo in logos if logo is not None]
    # A mark that all have in common names the site, or nobody.
    common = len(units) > 1 and len(set(given)) == 1
    named = bool(given) and sum(map(words_of, given)) / len(given) <= WORDS_OF_A_SOURCE
    sourced = any(unit.source and unit.source.casefold() not in layout.rubrics for unit in units)
    if common or not named or len(given) * 2 <= len(units) or sourced or _pictures_tell(units, logos):
        return tuple(units)
    return tuple(replace(unit, source=logo) for unit, logo in zip(units, logos, strict=True))


def _logo(layout: Layout, unit: Unit) -> str | None:
    """What stands in place of a unit's first picture, where it may be a paper's name."""
    pictures = (layout.lines[place].block.picture for place in range(unit.start, unit.end))
    text = name(next((each for each in pictures if each), ""))
    fits = text and len(text.split()) <= _MOST_WORDS_OF_A_LOGO and not (ends_sentence(text) or _NUMBER.search(text))
    return text if fits and text.casefold() != unit.title.casefold() else None


def _pictures_tell(units: Sequence[Unit], logos: Sequence[str | None]) -> bool:
    """Whether most pictures' names have a word of their titles: what they show."""
    words = [
        (set(_WORD.findall((logo or "").casefold())), unit.title.casefold())
        for unit, logo in zip(units, logos, strict=True)
    ]
    return 2 * sum(any(word in title for word in each) for each, title in words) >= len(units)


def _closing_name(layout: Layout, unit: Unit) -> int | None:
    """The place of a name that closes a unit, behind its text."""
    texts = [place for place in range(unit.start, unit.end) if layout.lines[place].prose]
    behind = range(texts[-1] + 1, unit.end) if texts else range(0)
    # Without an element round it a unit ends where the next one begins.
    for place in behind if unit.enclosed else behind[::-1]:
        line = layout.lines[place]
        named = line.short and not line.aside and not line.block.level and not (line.age or line.date)
        text = bare(line.block.text)
        # "♥ 12" counts readers, and several links are what these may do.
        named = named and any(map(str.isalpha, text)) and len(line.block.links) < _SEVERAL_LINKS
        most = _LONGEST_LINK if line.block.linked > LINK else _LONGEST_NAME
        if named and len(text) <= most and not ends_sentence(text) and not is_time(text):
            return place
    return None


def _with_opening_sources(layout: Layout, units: Sequence[Unit]) -> Sequence[Unit]:
    """The units, with what each text opens with as the source where none has another: "Reuters — The boat …".

    The first letter may stand before it in place of a picture. A place in capitals is where a text was written.
    """
    if len(units) < LEAST_ROW or any(unit.behind or (unit.body and len(unit.source or "") > 1) for unit in units):
        return units
    opened = [(name(source), text) for source, text in (_opening(layout, unit) for unit in units)]
    sources = [source for source, _ in opened]
    told = all(_may_name(source) for source in sources) and len(set(sources)) > 1 and any(text for _, text in opened)
    initials = all(source.startswith(unit.source or " ") for unit, source in zip(units, sources, strict=True))
    if not told or not (initials or not any(map(str.isupper, sources))):
        return units
    if sum(map(words_of, sources)) / len(units) > WORDS_OF_A_SOURCE:
        return units
    return [
        replace(unit, source=source, behind=text, body=unit.body[1:])
        for unit, (source, text) in zip(units, opened, strict=True)
    ]


def _opening(layout: Layout, unit: Unit) -> tuple[str, str]:
    """What stands before the first dash of a unit's text, and the rest; without a text, its line beside the title."""
    if not unit.body and len(unit.source or "") > 1:
        return unit.source or "", ""
    if not unit.body:
        lines = layout.lines[unit.start : unit.end]
        others = (line.block.text for line in lines if line.short and not (line.age or line.date or line.aside))
        return next((text for text in others if len(text) > 1 and bare(text) != unit.title), ""), ""
    text = layout.lines[unit.body[0]].block.text
    return min(
        (text.partition(dash)[::2] for dash in _DASHES[:3] if dash in text),
        key=lambda parts: len(parts[0]),
        default=("", ""),
    )


def _may_name(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_NAME and not ends_sentence(text) and not any(map(str.isdigit, text))
