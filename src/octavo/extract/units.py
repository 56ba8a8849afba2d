"""Related articles told by their ages: "source + age + heading + text", again and again, in any order and markup.

anchors   the short lines with an age
cards     each in an element of its own: the element is the unit
flat      no such elements: a unit goes from its head to the head of the next
head      the short lines round the anchor: which is the title and which the source is decided for all units at once
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from octavo.extract.heading_words import Stop
from octavo.extract.layout import Layout
from octavo.extract.lines import Line, bare, ends_sentence, is_time, name, weight

#: No head has more short lines than this on one side of the age.
_MOST_HEAD = 3
_LONGEST_SOURCE = 60
#: So many units in a row show by themselves where their titles stand.
_LEAST_ROW = 3
#: A name behind a text, where a footer's line may stand too.
_LONGEST_NAME = 40
_LONGEST_TITLE = 250
#: As long as this, what stands beside an age is a title rather than a name.
_LEAST_TITLE = 25
#: A line that is more of a link than this is nothing else.
_LINK = 0.8
#: A shorter line that is no sentence is no text at a unit's end.
_LEAST_TEXT = 45
#: How a title that asks, or is cut, ends.
_NOT_SAID = ("?", "؟", "？", "!", "…", "...")
_BY = ("by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "przez ", "автор ", "автор: ")


#: "closing", behind the text, is never a title's.
_SIDES = ("opening", "before", "beside", "after")
#: Where neither row has many words, what stands next to the text, or opens the unit, is the title.
_SIDES_OF_FEW_WORDS = ("after", "opening", "before", "beside")
#: Names of papers have fewer words than this on average, titles more.
_WORDS_OF_A_SOURCE = 3.6
#: A title has about so many words; what has less than this share of the others' is none.
_WORDS_OF_A_TITLE, _SHARE_OF_A_TITLE = 10, 0.45
#: A name printed on both sides of the age; a title may come again as the first words of its text.
_WORDS_OF_AN_ECHO = 4
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
    #: An element of its own holds it.
    enclosed: bool
    #: The first place of the unit, and the one after its last.
    start: int
    end: int


#: Where a token stands in its unit's head: side of the age ("before", "beside", "after", "opening") and number, the
#: nearest first.
_Seat = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    text: str
    seat: _Seat
    place: int
    level: int
    #: As long as running text: a title only where the other units have theirs.
    prose: bool = False
    #: Nothing but a link.
    linked: bool = False


@dataclass(slots=True, kw_only=True)
class _Draft:
    """A unit whose head is not read yet."""

    anchor: int
    start: int
    end: int
    enclosed: bool
    #: Its text stands before its age.
    foots: bool = False
    tokens: list[_Token] = field(default_factory=list)


def units_of(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> tuple[Unit, ...]:
    """The units round these anchors; ``barriers`` are places that belong to none of them (stop headings, the title)."""
    anchors = _merged(layout, anchors, barriers)
    drafts = _cards(layout, anchors, barriers) or _flat(layout, anchors, barriers)
    footed = [_foots_text(layout, draft) for draft in drafts]
    # Where most have their text before the age, a text too short to be told as one stands there too.
    most = sum(footed) * 2 > len(drafts)
    for draft, foots in zip(drafts, footed, strict=True):
        draft.foots = foots or (most and not any(line.prose for line in layout.lines[draft.anchor : draft.end]))
        draft.tokens = _tokens(layout, draft)
    return _read(layout, drafts, barriers)


def _merged(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> list[int]:
    """The anchors without those that repeat the age just before them ("3 hours ago", "updated an hour ago")."""
    kept: list[int] = []
    for anchor in anchors:
        if kept and anchor - kept[-1] <= 2 and not any(kept[-1] < barrier < anchor for barrier in barriers):
            between = layout.lines[kept[-1] + 1 : anchor]
            same = layout.lines[anchor].when == layout.lines[kept[-1]].when
            head = _side(layout, kept[-1], before=True) or layout.lines[kept[-1]].rest
            titled = all(_names_title(layout.lines[place]) for place in (kept[-1], anchor))
            if (not between and not titled) or (same and not head):
                continue
        kept.append(anchor)
    return kept


def _names_title(line: Line) -> bool:
    """Whether a line with an age has a title beside it: the line is all there is of a related article."""
    return any(weight(text) >= _LEAST_TITLE for text in line.rest)


def _side(layout: Layout, anchor: int, *, before: bool) -> list[int]:
    """The places of the short lines next to an anchor on one side, the nearest first."""
    step = -1 if before else 1
    found: list[int] = []
    place = anchor + step
    while 0 <= place < len(layout.lines) and len(found) < _MOST_HEAD:
        line = layout.lines[place]
        if line.stop or line.prose or line.age or line.tags or place == layout.home or (before and _is_said(line)):
            break
        # A card's own <footer> may hold its source and age.
        if line.short and (not line.aside or line.block.marks == layout.lines[anchor].block.marks):
            found.append(place)
        place += step
    return found


def _cards(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> list[_Draft]:
    """The units as elements of their own; none where the markup does not enclose them."""
    drafts = []
    for at, anchor in enumerate(anchors):
        near = [*anchors[max(0, at - 1) : at], *anchors[at + 1 : at + 2], *_neighbours(anchor, barriers)]
        low, high = layout.card(anchor, near)
        drafts.append(_Draft(anchor=anchor, start=low, end=high, enclosed=True))
    whole = sum(_is_whole(layout, draft) for draft in drafts)
    # What stands between elements that are whole is nobody's text.
    torn = sum(_has_content(layout, one.end, other.start, barriers) for one, other in pairwise(drafts))
    # Where they hold texts themselves, what stands between them is the article's.
    full = sum(_is_full(layout, draft) for draft in drafts)
    apart = torn == 0 or torn * 2 < len(drafts) - 1 or full * 2 > len(drafts)
    return drafts if whole * 2 > len(drafts) and apart else []


def _neighbours(place: int, barriers: Sequence[int]) -> list[int]:
    before = max((barrier for barrier in barriers if barrier < place), default=None)
    after = min((barrier for barrier in barriers if barrier > place), default=None)
    return [barrier for barrier in (before, after) if barrier is not None]


def _is_whole(layout: Layout, draft: _Draft) -> bool:
    """Whether an element holds a title beside the age."""
    lines = [layout.lines[place] for place in range(draft.start, draft.end) if place != draft.anchor]
    heads = [line for line in lines if line.short and not line.aside]
    return (
        any(line.block.level or line.prose for line in lines) or len(heads) + len(layout.lines[draft.anchor].rest) >= 2
    )


def _is_full(layout: Layout, draft: _Draft) -> bool:
    """Whether an element holds a text, and a heading, or a short line before it and another beside the age."""
    lines = [layout.lines[place] for place in range(draft.start, draft.end) if place != draft.anchor]
    text = next((at for at, line in enumerate(lines) if line.prose), None)
    if text is None:
        return False
    heads = sum(line.short and not line.aside for line in lines) + len(layout.lines[draft.anchor].rest)
    opened = any(line.short and not line.aside for line in lines[:text]) and heads >= 2
    return opened or any(line.block.level for line in lines)


def _has_content(layout: Layout, start: int, end: int, barriers: Sequence[int]) -> bool:
    if any(start <= barrier < end for barrier in barriers):
        return False
    return any(line.prose or line.block.level for line in layout.lines[start:end] if not line.aside)


def _flat(layout: Layout, anchors: Sequence[int], barriers: Sequence[int]) -> list[_Draft]:
    """The units as stretches between one head and the next, run by run between barriers."""
    drafts: list[_Draft] = []
    run: list[int] = []
    for anchor in [*anchors, None]:
        if run and (anchor is None or any(run[-1] < barrier < anchor for barrier in barriers)):
            drafts += _run(layout, run, barriers)
            run = []
        if anchor is not None:
            run.append(anchor)
    return drafts


def _run(layout: Layout, run: Sequence[int], barriers: Sequence[int]) -> list[_Draft]:
    floor = max((barrier + 1 for barrier in barriers if barrier < run[0]), default=0)
    ceiling = min((barrier for barrier in barriers if barrier > run[-1]), default=len(layout.lines))
    if len(run) > 1:
        depth = layout.shared(run[-2], run[-1])
        ceiling = min(ceiling, layout.extent(run[-1], depth)[1]) if depth else ceiling
    while ceiling - 1 > run[-1] and "chrome" in layout.lines[ceiling - 1].block.marks:
        ceiling -= 1
    if _foots(layout, run, floor, ceiling):
        starts = [floor, *(anchor + 1 for anchor in run[:-1])]
        return [
            _Draft(anchor=anchor, start=start, end=anchor + 1, enclosed=False)
            for start, anchor in zip(starts, run, strict=True)
        ]
    sides = [[place for place in _side(layout, anchor, before=True) if place >= floor] for anchor in run]
    before = _common_length(layout, sides)
    heads = [side[before - 1] if before else anchor for side, anchor in zip(sides, run, strict=True)]
    return [
        _Draft(anchor=anchor, start=head, end=end, enclosed=False)
        for anchor, head, end in zip(run, heads, [*heads[1:], ceiling], strict=True)
    ]


def _common_length(layout: Layout, sides: Sequence[Sequence[int]]) -> int:
    """How many short lines before its age every unit has, the farthest of them of the same markup in all."""
    before = min(map(len, sides))
    while before and len({_shape(layout, side[before - 1]) for side in sides}) > 1:
        before -= 1
    return before


def _shape(layout: Layout, place: int) -> tuple[str, int, bool]:
    block = layout.lines[place].block
    return block.tag, block.level, block.href is not None


def _foots(layout: Layout, run: Sequence[int], floor: int, ceiling: int) -> bool:
    """Whether the age closes each unit: title and text come first, and nothing follows the last one."""
    first = layout.lines[floor : run[0]]
    opened = bool(first) and first[0].short and any(line.prose or _is_said(line) for line in first)
    # Right under their heading a text before the first age can only be the first unit's.
    headed = layout.lines[floor - 1].stop is Stop.RELATED if floor else False
    return opened and not any(line.prose or (line.short and not headed) for line in layout.lines[run[-1] + 1 : ceiling])


def _is_said(line: Line) -> bool:
    """Whether a short line is a whole sentence: the end of a text rather than a head; a title may ask, or be cut."""
    text = line.block.text
    return len(text) > _LEAST_TEXT and not line.block.level and ends_sentence(text) and not text.endswith(_NOT_SAID)


def _tokens(layout: Layout, draft: _Draft) -> list[_Token]:
    before = [place for place in _side(layout, draft.anchor, before=True) if place >= draft.start]
    after = [place for place in _side(layout, draft.anchor, before=False) if place < draft.end]
    seats = {
        "before": [*before, *_next_prose(layout, draft, [draft.anchor, *before], -1)],
        "after": [*after, *_next_prose(layout, draft, [draft.anchor, *after], 1)],
        "opening": _opening(layout, draft),
    }
    tokens = [
        _token(layout, place, (side, number)) for side, places in seats.items() for number, place in enumerate(places)
    ]
    anchor = layout.lines[draft.anchor]
    tokens += [
        _Token(text=text, seat=("beside", number), place=draft.anchor, level=anchor.block.level)
        for number, text in enumerate(anchor.rest)
    ]
    # "3 💬 12": what readers did is neither a name nor a title.
    return [token for token in tokens if any(map(str.isalpha, token.text))]


def _next_prose(layout: Layout, draft: _Draft, head: Sequence[int], step: int) -> list[int]:
    """The place beyond a head where a title as long as running text may stand, if there is more text than that."""
    place = head[-1] + step
    if not draft.start <= place < draft.end or not layout.lines[place].prose or layout.lines[place].aside:
        return []
    more = any(layout.lines[other].prose for other in range(draft.start, draft.end) if other != place)
    return [place] if more and len(layout.lines[place].block.text) <= _LONGEST_TITLE else []


def _opening(layout: Layout, draft: _Draft) -> list[int]:
    """The short lines that open a unit whose age stands after its text."""
    if not draft.foots:
        return []
    opening: list[int] = []
    for place in range(draft.start, draft.anchor):
        if not layout.lines[place].short or _is_said(layout.lines[place]) or len(opening) == _MOST_HEAD:
            break
        opening.append(place)
    return opening


def _foots_text(layout: Layout, draft: _Draft) -> bool:
    """Whether a unit's text stands before its age."""
    return any(line.prose or _is_said(line) for line in layout.lines[draft.start : draft.anchor])


def _token(layout: Layout, place: int, seat: _Seat) -> _Token:
    line = layout.lines[place]
    block = line.block
    return _Token(
        text=bare(block.text),
        seat=seat,
        place=place,
        level=block.level,
        prose=line.prose,
        linked=block.linked > _LINK,
    )


def _read(layout: Layout, drafts: Sequence[_Draft], barriers: Sequence[int]) -> tuple[Unit, ...]:
    seats = _title_seats(drafts, barriers)
    constant = _constant_seats(drafts)
    units = []
    for draft, seat in zip(drafts, seats, strict=True):
        title = _title(draft, seat)
        if title is not None:
            units.append(_unit(layout, draft, title, constant))
    return _with_logos(layout, _with_closing_sources(layout, units))


def _constant_seats(drafts: Sequence[_Draft]) -> frozenset[_Seat]:
    """The seats in which all units have the same words: a rubric, a mark, and the name of nobody."""
    seats: dict[_Seat, list[str]] = {}
    for draft in drafts:
        for token in draft.tokens:
            seats.setdefault(token.seat, []).append(token.text)
    return frozenset(seat for seat, texts in seats.items() if len(texts) == len(drafts) > 1 and len(set(texts)) == 1)


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


def _with_logos(layout: Layout, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, with the name of the picture that each begins with as the source where none has one in words."""
    logos = [_logo(layout, unit) for unit in units]
    given = [logo for logo in logos if logo is not None]
    # A mark that all have in common names the site, or nobody.
    common = len(units) > 1 and len(set(given)) == 1
    named = bool(given) and _mean([_words(logo) for logo in given]) <= _WORDS_OF_A_SOURCE
    if common or not named or len(given) * 2 <= len(units) or any(unit.source for unit in units):
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


def _title_seats(drafts: Sequence[_Draft], barriers: Sequence[int]) -> list[_Seat | None]:
    """Where each unit has its title: as the others between the same barriers, or as all where those are few."""
    every, seats = _title_seat(drafts), list[_Seat | None]()
    for _, group in groupby(drafts, key=lambda draft: bisect_left(barriers, draft.anchor)):
        row = list(group)
        seats += [_title_seat(row) if len(row) >= _LEAST_ROW else every] * len(row)
    return seats


def _title_seat(drafts: Sequence[_Draft]) -> _Seat | None:
    """Where the titles stand: of the seats that nearly all units have, the one whose texts are most like titles."""
    seats: dict[_Seat, list[_Token]] = {}
    for draft in drafts:
        for token in _not_echoed(draft):
            seats.setdefault(token.seat, []).append(token)
    for share in (0.8, 0.5):
        common = [seat for seat, tokens in seats.items() if len(tokens) >= share * len(drafts)]
        if common:
            words = {seat: _mean([_words(token.text) for token in seats[seat]]) for seat in common}
            # Beside long titles a paper's name of four words is short.
            wordy = max(_WORDS_OF_A_SOURCE, _SHARE_OF_A_TITLE * min(max(words.values()), _WORDS_OF_A_TITLE))
            return max(common, key=lambda seat: _title_rank(seat, seats[seat], wordy=words[seat] > wordy))
    return None


def _words(text: str) -> float:
    """How many words a text has, or would have in a script that puts spaces between them; "via" is none."""
    text = name(text)
    return max(len(text.split()), weight(text) / 8)


def _title_rank(
    seat: _Seat, tokens: Sequence[_Token], *, wordy: bool
) -> tuple[float, bool, bool, float, int, int, float]:
    """How like a row of titles these texts are.

    Headings first, no sentences, several words, links; then what opens a unit, is nearer to the age, is longer.
    """
    headings = _mean([bool(token.level) for token in tokens])
    sentences = _mean([token.text.endswith((".", "。")) for token in tokens])
    order = -(_SIDES if wordy else _SIDES_OF_FEW_WORDS).index(seat[0])
    near = seat[1] if seat[0] == "before" and not wordy else -seat[1]
    return (
        round(headings),
        sentences <= 0.5,
        wordy,
        wordy and round(_mean([token.linked for token in tokens])),
        order,
        near,
        _mean([min(weight(token.text), 120) for token in tokens]),
    )


def _mean(values: Sequence[float]) -> float:
    # The statistics module takes longer to import than this does in a lifetime.
    return sum(values) / len(values)


def _not_echoed(draft: _Draft) -> list[_Token]:
    """The tokens of a head but a few words printed on both sides of the age: those are the source."""
    sides: dict[str, set[str]] = {}
    for token in draft.tokens:
        sides.setdefault(token.text.casefold(), set()).add(token.seat[0])
    echoed = {
        text for text, seen in sides.items() if {"before", "after"} <= seen and len(text.split()) <= _WORDS_OF_AN_ECHO
    }
    return [token for token in draft.tokens if token.text.casefold() not in echoed]


def _title(draft: _Draft, seat: _Seat | None) -> _Token | None:
    """The heading of a unit, or what sits where the others have their titles, else the longest of its head."""
    tokens = _not_echoed(draft)
    headings = [token for token in tokens if token.level]
    seated = [token for token in tokens if token.seat == seat]
    if seated and (seated[0].level or not headings):
        return seated[0]
    others = headings or [token for token in tokens if not token.prose]
    return max(others, key=lambda token: weight(token.text), default=None)


def _unit(layout: Layout, draft: _Draft, title: _Token, constant: frozenset[_Seat]) -> Unit:
    others = [token for token in draft.tokens if not token.prose and not _same(token.text, title.text)]
    authors = tuple(token for token in others if token.text.casefold().startswith(_BY))
    unlikely = [token for token in others if token.seat in constant or token.text.casefold() in layout.rubrics]
    source = _source([token for token in others if token not in authors], unlikely)
    head_end = _head_end(draft, title, source)
    anchor = layout.lines[draft.anchor]
    return Unit(
        title=title.text,
        source=name(source.text) if source else None,
        age=anchor.when,
        when=anchor.block.when,
        authors=tuple(bare(token.text.split(" ", 1)[1]) for token in authors),
        href=_href(layout, draft, title),
        body=_body(layout, draft, head_end, (title, *((source,) if source else ()), *authors)),
        enclosed=draft.enclosed,
        start=draft.start,
        end=draft.end,
    )


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _source(tokens: Sequence[_Token], unlikely: Sequence[_Token]) -> _Token | None:
    """The source among a head's other tokens: one printed twice, else one beside the age, else the shortest.

    What is the same in all units, or a section of the site, is one only where nothing else is.
    """
    fitting = [
        token
        for token in tokens
        if len(token.text) <= _LONGEST_SOURCE and not ends_sentence(token.text) and not is_time(token.text)
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
            token.seat[1],
            len(token.text),
        ),
        default=None,
    )


def _head_end(draft: _Draft, title: _Token, source: _Token | None) -> int:
    """The first place after the head: what follows is body."""
    names = {title.text.casefold()} | ({source.text.casefold()} if source else set())
    places = [token.place for token in draft.tokens if token.text.casefold() in names and token.seat[0] != "opening"]
    return max([draft.anchor, *places]) + 1


def _href(layout: Layout, draft: _Draft, title: _Token) -> str | None:
    own = layout.lines[title.place].block.href
    lines = layout.lines[draft.start : draft.end]
    return own or next((line.block.href for line in lines if line.block.href and not line.aside), None)


def _body(layout: Layout, draft: _Draft, head_end: int, head: Sequence[_Token]) -> tuple[int, ...]:
    """The places of a unit's text and captions: after the head, or before the age where that closes the unit."""
    places = {token.place for token in head}
    start = min(places) + 1 if draft.foots and min(places) < draft.anchor else head_end
    body: list[int] = []
    for place in range(start, draft.end):
        line = layout.lines[place]
        if 0 < line.block.level <= head[0].level and place > max(places):
            break
        if place not in places and place != draft.anchor and not (line.label or line.stop or line.tags or line.age):
            body.append(place)
    first = 0
    while first < len(body) and layout.lines[body[first]].short and is_time(layout.lines[body[first]].block.text):
        first += 1
    return _without_remainder(layout, body[first:])


def _without_remainder(layout: Layout, body: list[int]) -> tuple[int, ...]:
    """A unit's body without a rubric, a counter or a footer's lines at its end."""
    # What stands beside running text in an element of the same kind is text too: a list's last item, a subheading.
    kin = {layout.kind(place) for place in body if layout.lines[place].prose}
    linked = bool(body) and layout.lines[body[0]].block.linked > _LINK
    while body and not _is_last(layout.lines[body[-1]], linked=linked, kin=layout.kind(body[-1]) in kin):
        body.pop()
    return tuple(body)


def _is_last(line: Line, *, linked: bool, kin: bool) -> bool:
    """Whether a line may end a text; ``linked``: the whole text is a link; ``kin``: it is like the running text."""
    if line.prose or line.aside:
        return True
    if line.block.level or (line.block.linked > _LINK and not linked):
        return False
    return kin or ends_sentence(line.block.text) or weight(line.block.text) >= _LEAST_TEXT
