"""Related articles without an age: cards or links with titles, one after another under a heading that says so."""

from collections.abc import Sequence
from dataclasses import replace

from octavo.extract.blocks.heading_words import Stop
from octavo.extract.blocks.lines import Line, bare, counts_readers, ends_sentence, is_time, name, weight
from octavo.extract.segments.cards import card_title, cards_after, cards_in
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.regions import Region
from octavo.extract.segments.sources import with_told_sources
from octavo.extract.segments.unit import Unit

_SHORTEST_TITLE = 15
_LONGEST_SOURCE = 40
#: A name and a title; the titles are as long as this on average.
PIECES = 2
_LEAST_MEAN = 25
#: A short line that is no sentence is text only from this length on.
_LEAST_TEXT = 45


def listed_units(layout: Layout, regions: Sequence[Region], units: Sequence[Unit]) -> tuple[Unit, ...]:
    """A unit for each titled card or link in the related blocks that have no units by age."""
    found: list[Unit] = []
    starts = sorted(unit.start for unit in units)
    for region in regions:
        taken = any(region.start <= start < region.end for start in starts)
        if region.stop is Stop.RELATED and not taken:
            found += _region_units(layout, region)
    return tuple(found)


def _region_units(layout: Layout, region: Region) -> list[Unit]:
    if region.enclosed:
        cards = cards_in(layout, region.start + 1, region.end)
    else:
        cards = cards_after(layout, region.start, region.end)
    if cards:
        return card_units(layout, cards)
    heads = [place for place in range(region.start + 1, region.end) if _is_head(layout.lines[place])]
    headed = [place for place in heads if layout.lines[place].block.level]
    heads = headed or heads
    if heads and not region.enclosed:
        heads = _adjoining(layout, region, heads)
    if pairs := paired_units(layout, [(head, head + 1) for head in heads]):
        return pairs
    units = []
    for at, head in enumerate(heads):
        end = heads[at + 1] if at + 1 < len(heads) else _end(layout, region, head)
        end = _before_heading(layout, head, end)
        units.append(_unit(layout, head, (head, end), _source_after(layout, head, end)))
    return units


def card_units(layout: Layout, cards: Sequence[tuple[int, int]]) -> list[Unit]:
    """The cards as units; their sources stand in the same place in most of them."""
    titles = [(card, title) for card in cards if (title := card_title(layout, card)) is not None]
    before = [_source_before(layout, card, title) for card, title in titles]
    after = [_source_after(layout, title, card[1]) for card, title in titles]
    common = before if 2 * sum(each is not None for each in before) > len(titles) else after
    units = [_unit(layout, title, card, source) for (card, title), source in zip(titles, common, strict=True)]
    return [*with_told_sources(layout, units)]


def paired_units(layout: Layout, cards: Sequence[tuple[int, int]]) -> list[Unit]:
    """The cards as units where each is one line of two linked pieces, a name of several and a title."""
    pieces = [layout.lines[low].block.links for low, high in cards if high - low == 1]
    if not len(pieces) == len(cards) > 1 or any(len(each) != PIECES for each in pieces):
        return []
    first, second = ([each[at] for each in pieces] for at in (0, 1))
    names, titles = (first, second) if _mean_weight(first) < _mean_weight(second) else (second, first)
    if _mean_weight(titles) < _LEAST_MEAN or not _are_names(names, layout):
        return []
    units = [_unit(layout, low, (low, high), None) for low, high in cards]
    return [
        replace(unit, title=title, source=name(source))
        for unit, title, source in zip(units, titles, names, strict=True)
    ]


def _mean_weight(texts: Sequence[str]) -> float:
    return sum(map(weight, texts)) / len(texts)


def _are_names(texts: Sequence[str], layout: Layout) -> bool:
    """Whether these are names of several sources, and no rubrics, prices or sentences."""
    several = len(set(texts)) > 1 and not any(text.casefold() in layout.rubrics for text in texts)
    return several and all(
        len(text) <= _LONGEST_SOURCE and not ends_sentence(text) and not any(map(str.isdigit, text)) for text in texts
    )


def _source_before(layout: Layout, card: tuple[int, int], title: int) -> int | None:
    return next((place for place in range(card[0], title) if _is_source(layout.lines[place])), None)


def _source_after(layout: Layout, head: int, end: int) -> int | None:
    return next((place for place in range(head + 1, end) if _is_source(layout.lines[place])), None)


def _is_head(line: Line) -> bool:
    block = line.block
    titled = block.level > 0 or block.linked > 0.7
    return titled and block.href is not None and not line.label and weight(block.text) >= _SHORTEST_TITLE


def _adjoining(layout: Layout, region: Region, heads: Sequence[int]) -> list[int]:
    """Without an element round them, only the links that follow the heading and one another closely are listed."""
    kept: list[int] = []
    last = region.start
    for head in heads:
        prose = sum(layout.lines[place].prose for place in range(last + 1, head))
        if prose > (1 if kept and layout.lines[head].block.level else 0):
            break
        kept.append(head)
        last = head
    return kept


def _before_heading(layout: Layout, head: int, end: int) -> int:
    """Where a sidebar's next heading ends a unit before that."""
    level = layout.lines[head].block.level or 6
    return next((place for place in range(head + 1, end) if 0 < layout.lines[place].block.level <= level), end)


def _end(layout: Layout, region: Region, head: int) -> int:
    """Where the last unit ends: with its region, or, without an element, after the text that goes with its title."""
    if region.enclosed:
        return region.end
    headed = layout.lines[head].block.level > 0
    follows = headed and head + 1 < region.end and layout.lines[head + 1].prose
    return head + (2 if follows else 1)


def _unit(layout: Layout, head: int, card: tuple[int, int], source: int | None) -> Unit:
    block = layout.lines[head].block
    links = (layout.lines[place].block.href for place in range(*card))
    return Unit(
        title=bare(block.text) or block.text,
        source=_source_name(layout.lines[source]) if source is not None else None,
        age=next((layout.lines[place].when for place in range(*card) if layout.lines[place].date), None),
        when=next((when for place in range(*card) if (when := layout.lines[place].block.when)), None),
        authors=(),
        href=block.href or next((link for link in links if link), None),
        body=_body(layout, head, card[1], source),
        enclosed=False,
        start=card[0],
        end=card[1],
    )


def _body(layout: Layout, head: int, end: int, source: int | None) -> tuple[int, ...]:
    """The text after the title: running text, and short sentences beside it."""
    inside = [place for place in range(head + 1, end) if place != source]
    kin = {layout.kind(place) for place in inside if layout.lines[place].prose}
    return tuple(
        place
        for place in inside
        if layout.lines[place].prose or _is_sentence(layout.lines[place], kin=layout.kind(place) in kin)
    )


def _is_sentence(line: Line, *, kin: bool) -> bool:
    """Whether a short line is text; ``kin``: it stands beside running text in an element of the same kind."""
    text = line.block.text
    said = kin or ends_sentence(text) or (line.block.tag == "p" and weight(text) >= _LEAST_TEXT)
    return line.short and not (line.aside or line.age or line.date) and line.block.linked < 0.7 and said


def _source_name(line: Line) -> str:
    return name(_beside_date(line)[0] if line.date else line.block.text)


def _beside_date(line: Line) -> list[str]:
    """What a line says beside its date but for figures and the day of the week: "The Courier · Nov 22, 2026, 6:00"."""
    weekday = line.block.text[: line.date[0]].rstrip() if line.date else ""
    return [text for text in line.rest if not text[:1].isdigit() and weekday not in {f"{text},", f"{text}."}]


def _is_source(line: Line) -> bool:
    text = line.block.text
    if line.date:
        names = _beside_date(line)
        return len(names) == 1 and len(names[0]) <= _LONGEST_SOURCE and not line.block.level
    if len(text) > _LONGEST_SOURCE or line.block.level or line.age or not line.short or line.aside:
        return False
    return not (ends_sentence(text) or is_time(text) or counts_readers(text))
