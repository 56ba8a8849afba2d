"""Related articles told by their ages: "source + age + heading + text", again and again, in any order and markup.

drafts (drafts.py)  -> the head of each: the short lines round the age
                    -> which is the title (title_seats.py) and which the source, for all units at once -> Unit
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from unicodedata import category

from octavo.extract.blocks.headings import is_label
from octavo.extract.blocks.lines import Line, bare, ends_sentence, is_rule, is_time, name, weight
from octavo.extract.segments.drafts import LEAST_TEXT, LINK, Draft, Seat, Token, drafts_of
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.title_seats import (
    LEAST_ROW,
    WORDS_OF_A_SOURCE,
    only_links,
    title_at,
    title_seats,
    words_of,
)

_LONGEST_SOURCE = 60
#: Of fewer names nothing is told by what they have in common.
_SEVERAL = 2
#: A link of this weight inside a line may be a title.
_LEAST_LINKED = 20
#: A name behind a text, where a footer's line may stand too.
_LONGEST_NAME = 40
#: What parts a title from its source in one link, as a search's feed has it.
_DASHES = (" - ", " – ", " — ", " | ")
_BRACKETS = {("(", ")"), ("[", "]"), ("（", "）")}
_BY = ("by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "przez ", "автор ", "автор: ")
#: A longer one describes a picture.
_MOST_WORDS_OF_A_LOGO = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A related article as a page shows it: its head read, its body as places of blocks."""

    title: str
    source: str | None
    age: str | None
    #: ``datetime`` of its ``<time>``.
    when: str | None
    authors: tuple[str, ...]
    href: str | None
    body: tuple[int, ...]
    #: The text that stands in the title's own line.
    behind: str = ""
    #: An element of its own holds it.
    enclosed: bool
    #: The first place of the unit, and the one after its last.
    start: int
    end: int


def units_of(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> tuple[Unit, ...]:
    """The units round these anchors; ``barriers`` are places that belong to none of them (stop headings, the title)."""
    drafts = drafts_of(layout, anchors, barriers)
    seats = title_seats(drafts, barriers)
    words, again = _words_by_seat(drafts), _common_lines(layout, drafts)
    only = only_links(drafts)
    read = []
    for draft, seat in zip(drafts, seats, strict=True):
        title = only.get(draft.anchor) or title_at(draft, seat)
        if title is not None:
            read.append(_unit(layout, draft, title, words, again))
    units = _without_controls(_without_common(layout, read))
    return _with_logos(layout, _with_prefixes(_with_suffixes(_with_closing_sources(layout, units))))


def _without_common(layout: Layout, units: Sequence[Unit]) -> Sequence[Unit]:
    """The units without the short lines, figures aside, that most of them have in their texts: what can be done there.

    "Save", "12 replies".
    """
    if len(units) < LEAST_ROW:
        return units
    said = [{place: _unfigured(layout.lines[place]) for place in unit.body} for unit in units]
    told = Counter(text for lines in said for text in set(lines.values()) if text)
    common = {text for text, times in told.items() if times >= LEAST_ROW and times * 2 > len(units)}
    if not common:
        return units
    return [
        replace(unit, body=tuple(place for place in unit.body if lines[place] not in common))
        for unit, lines in zip(units, said, strict=True)
    ]


def _unfigured(line: Line) -> str:
    """The letters of a short line that is no sentence."""
    text = line.block.text
    return "".join(filter(str.isalpha, text)) if line.short and not ends_sentence(text) else ""


def _without_controls(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units without what follows a sign in each one's source, the same in all: "The Courier ✓ Follow"."""
    cut = {unit.source: _before_sign(unit.source) for unit in units if unit.source}
    ends = {source[len(before) :] for source, before in cut.items()}
    if len(cut) < _SEVERAL or len(ends) != 1 or "" in ends or not all(cut.values()):
        return units
    return [replace(unit, source=cut[unit.source]) if unit.source else unit for unit in units]


def _before_sign(text: str) -> str:
    """A text up to its first pictogram."""
    at = next((at for at, letter in enumerate(text) if letter > "\u2000" and category(letter) == "So"), len(text))
    return text[:at].rstrip()


def _words_by_seat(drafts: Sequence[Draft]) -> dict[Seat, list[str]]:
    """What stands in each seat, unit by unit."""
    seats: dict[Seat, list[str]] = {}
    for draft in drafts:
        for token in draft.tokens:
            seats.setdefault(token.seat, []).append(token.text)
    return {seat: texts for seat, texts in seats.items() if len(texts) == len(drafts) > 1}


def _with_closing_sources(layout: Layout, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, with the name behind each text as the source where hardly one has a source in its head."""
    most = len(units) // 2
    if sum(unit.source is not None for unit in units) > most:
        return tuple(units)
    names = [_closing_name(layout, unit) for unit in units]
    if sum(name is not None for name in names) <= most:
        return tuple(units)
    return tuple(
        unit
        if place is None
        else replace(
            unit, source=name(layout.lines[place].block.text), body=tuple(each for each in unit.body if each != place)
        )
        for unit, place in zip(units, names, strict=True)
    )


def _with_suffixes(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, with what each title ends with as the source where none has another: "Title - The Courier"."""
    if len(units) < LEAST_ROW or any(unit.source or unit.behind for unit in units):
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
    if common or not named or len(given) * 2 <= len(units) or sourced:
        return tuple(units)
    return tuple(replace(unit, source=logo) for unit, logo in zip(units, logos, strict=True))


def _logo(layout: Layout, unit: Unit) -> str | None:
    """What stands in place of a unit's first picture, where it may be a paper's name."""
    pictures = (layout.lines[place].block.picture for place in range(unit.start, unit.end))
    text = name(next((each for each in pictures if each), ""))
    fits = text and len(text.split()) <= _MOST_WORDS_OF_A_LOGO and not ends_sentence(text)
    return text if fits and not _same(text, unit.title) else None


def _closing_name(layout: Layout, unit: Unit) -> int | None:
    """The place of a name that closes a unit, behind its text."""
    texts = [place for place in range(unit.start, unit.end) if layout.lines[place].prose]
    behind = range(texts[-1] + 1, unit.end) if texts else range(0)
    # Without an element round it a unit ends where the next one begins.
    for place in behind if unit.enclosed else behind[::-1]:
        line = layout.lines[place]
        named = line.short and not line.aside and not line.block.level and not (line.age or line.date)
        text = bare(line.block.text)
        if named and text and len(text) <= _LONGEST_NAME and not ends_sentence(text) and not is_time(text):
            return place
    return None


def _common_lines(layout: Layout, drafts: Sequence[Draft]) -> set[str]:
    """The short lines below the ages that most of a row have: what can be done there."""
    below = (layout.lines[draft.anchor + 1 : draft.end] for draft in drafts if draft.enclosed)
    told = Counter(text for lines in below for text in {line.block.text for line in lines if _unfigured(line)})
    return {text for text, times in told.items() if times >= LEAST_ROW and times * 2 > len(drafts)}


def _unit(
    layout: Layout, draft: Draft, title: Token, words: Mapping[Seat, Sequence[str]], again: Collection[str]
) -> Unit:
    others = [token for token in draft.tokens if not token.prose and not _same(token.text, title.text)]
    authors = tuple(token for token in others if token.text.casefold().startswith(_BY))
    # In a seat with the same words in all units stands a rubric or a mark, and the name of nobody.
    kinds = {seat: len(set(texts)) for seat, texts in words.items()}
    unlikely = [
        token
        for token in others
        if kinds.get(token.seat) == 1
        or token.text.casefold() in layout.rubrics
        or (token.seat[0] == "after" and token.text in again)
    ]
    source = _source([token for token in others if token not in authors], unlikely, kinds)
    head_end = _head_end(draft, title, source)
    anchor = layout.lines[draft.anchor]
    told, beside = _linked_title(layout, title)
    return Unit(
        title=told,
        source=name(source.text) if source else beside,
        age=anchor.when,
        when=anchor.block.when,
        authors=tuple(bare(token.text.split(" ", 1)[1]) for token in authors),
        href=_href(layout, draft, title),
        body=_body(layout, draft, head_end, (title, *((source,) if source else ()), *authors)),
        behind=title.behind,
        enclosed=draft.enclosed,
        start=draft.start,
        end=draft.end,
    )


def _linked_title(layout: Layout, title: Token) -> tuple[str, str | None]:
    """A title, and the source that stands in one line with it outside the only link: "Reuters <a>Title</a>"."""
    # "★" leads to the page's own note on it.
    links = [link for link in layout.lines[title.place].block.links if any(map(str.isalnum, link))]
    if title.level or len(links) != 1 or links[0] == title.text or weight(links[0]) < _LEAST_LINKED:
        return title.text, None
    found = title.text.find(links[0])
    beside = _unbracketed(title.text[:found] + title.text[found + len(links[0]) :]) if found >= 0 else ""
    fits = 0 < len(beside) <= _LONGEST_NAME and not ends_sentence(beside) and beside.casefold() not in layout.rubrics
    return (links[0], beside) if fits else (title.text, None)


def _unbracketed(text: str) -> str:
    """A name without the signs behind it and the brackets round it: "(The Courier) ★"."""
    text = name(_before_sign(text) or text)
    return name(text[1:-1]) if (text[:1], text[-1:]) in _BRACKETS and text.count(text[0]) == 1 else text


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _source(tokens: Sequence[Token], unlikely: Sequence[Token], kinds: Mapping[Seat, int]) -> Token | None:
    """The source among a head's other tokens: one printed twice, else one beside the age, else the shortest.

    What is the same in all units, or a section of the site, is one only where nothing else is.
    """
    fitting = [
        token
        for token in tokens
        if len(token.text) <= _LONGEST_SOURCE
        and not ends_sentence(token.text)
        # "♥ 12" counts readers.
        and any(map(str.isalpha, token.text))
        and not is_time(token.text)
    ]
    counts = Counter(token.text.casefold() for token in fitting)
    return min(
        fitting,
        key=lambda token: (
            token in unlikely,
            -counts[token.text.casefold()],
            token.seat[0] != "beside",
            # What opens a unit that its age closes is rather a rubric.
            token.seat[0] == "opening",
            # Of two that open it the name differs more from unit to unit than a label does.
            -kinds.get(token.seat, 0) if token.seat[0] == "opening" else 0,
            token.seat[1],
            len(token.text),
        ),
        default=None,
    )


def _head_end(draft: Draft, title: Token, source: Token | None) -> int:
    """The first place after the head: what follows is body."""
    names = {title.text.casefold()} | ({source.text.casefold()} if source else set())
    places = [token.place for token in draft.tokens if token.text.casefold() in names and token.seat[0] != "opening"]
    return max([draft.anchor, *places]) + 1


def _href(layout: Layout, draft: Draft, title: Token) -> str | None:
    own = layout.lines[title.place].block.href
    lines = layout.lines[draft.start : draft.end]
    return own or next((line.block.href for line in lines if line.block.href and not line.aside), None)


def _body(layout: Layout, draft: Draft, head_end: int, head: Sequence[Token]) -> tuple[int, ...]:
    """The places of a unit's text and captions: after the head, or before the age where that closes the unit."""
    places = {token.place for token in head}
    start = min(places) + 1 if draft.foots and min(places) < draft.anchor else head_end
    if draft.enclosed and not any(layout.lines[place].prose for place in range(start, draft.end)):
        # What an element has above its title and age is its text where it has none below.
        above = range(draft.start, min(*places, draft.anchor))
        start = next((place for place in above if _opens_text(layout.lines[place])), start)
    body: list[int] = []
    for place in range(start, draft.end):
        line = layout.lines[place]
        if place > max(places) and (0 < line.block.level <= head[0].level or is_rule(line.block.text)):
            break
        if place not in places and place != draft.anchor and not (line.label or line.stop or line.tags or line.age):
            body.append(place)
    first = 0
    while first < len(body) and _is_control(layout, body[first], draft.anchor):
        first += 1
    return _without_remainder(layout, body[first:])


def _opens_text(line: Line) -> bool:
    return not line.aside and (line.prose or (line.short and ends_sentence(line.block.text)))


def _is_control(layout: Layout, place: int, anchor: int) -> bool:
    """Whether a line at the head of a text is a time, or the rest of the line with the age ("hide", "12 comments")."""
    line = layout.lines[place]
    if not line.short or ends_sentence(line.block.text):
        return False
    return is_time(line.block.text) or (place > anchor and line.block.path == layout.lines[anchor].block.path != ())


def _without_remainder(layout: Layout, body: list[int]) -> tuple[int, ...]:
    """A unit's body without a rubric, a counter or a footer's lines at its end."""
    # What stands beside running text in an element of the same kind is text too: a list's last item, a subheading.
    kin = {layout.kind(place) for place in body if layout.lines[place].prose}
    linked = bool(body) and _is_linked_text(layout.lines[body[0]])
    # Below a picture whose caption is the whole card all is in that caption.
    beside = not all(layout.lines[place].aside for place in body)
    while body and not _is_last(layout.lines[body[-1]], linked=linked, kin=layout.kind(body[-1]) in kin, beside=beside):
        body.pop()
    return tuple(body)


def _is_linked_text(line: Line) -> bool:
    """Whether a line is a link, or pieces of one, and no row of what a reader may do ("Share", "Save")."""
    block = line.block
    return block.linked > LINK and (line.prose or not any(map(is_label, block.links)))


def _is_last(line: Line, *, linked: bool, kin: bool, beside: bool) -> bool:
    """Whether a line may end a text.

    ``linked``: the whole text is a link. ``kin``: it is like the running text. ``beside``: not all stands in captions.
    """
    if line.prose or (line.aside and beside):
        return True
    # The next one's number ("4.") ends as a sentence does; "♥ 12" counts readers.
    if not any(map(str.isalpha, line.block.text)):
        return False
    if line.block.level or (line.block.linked > LINK and not linked):
        return False
    return kin or ends_sentence(line.block.text) or weight(line.block.text) >= LEAST_TEXT
