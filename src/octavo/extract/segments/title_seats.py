"""Which piece of each unit's head is its title, told by what all units of a row have in common.

heads of the drafts -> the seats that nearly all have -> the one whose texts are most like titles
                    -> where each head has one link, that
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from octavo.extract.blocks.lines import counts_readers, ends_sentence, name, weight
from octavo.extract.segments.heads import LINK, NOT_SAID, Draft, Seat, Token, is_one_link, token_at
from octavo.extract.segments.layout import Layout
from octavo.extract.segments.periods import kind_of

#: Beside links that are titles, other pieces have no more than this share of their words.
_SHARE_OF_A_LINK = 0.7
#: What so many of the units have, all have.
_MOST_UNITS = 0.75
#: So many units in a row show by themselves where their titles stand.
LEAST_ROW = 3
#: "closing", behind the text, is never a title's.
_SIDES = ("opening", "before", "beside", "after")
#: Where neither row has many words, what stands next to the text, or opens the unit, is the title.
_SIDES_OF_FEW_WORDS = ("after", "opening", "before", "beside")
#: Names of papers have fewer words than this on average, titles more.
WORDS_OF_A_SOURCE = 3.6
#: A title has about so many words; what has less than this share of the others' is none.
_WORDS_OF_A_TITLE, _SHARE_OF_A_TITLE = 10, 0.45
#: A name printed on both sides of the age; a title may come again as the first words of its text.
_WORDS_OF_AN_ECHO = 4


def only_links(drafts: Sequence[Draft]) -> dict[int, Token]:
    """The only link in the head of each unit, by its anchor, where nearly all have one: titles, in whatever order.

    None where other pieces of the heads are about as long.
    """
    if len(drafts) < LEAST_ROW:
        return {}
    links = {draft.anchor: [token for token in draft.tokens if token.linked] for draft in drafts}
    only = {anchor: tokens[0] for anchor, tokens in links.items() if len({token.place for token in tokens}) == 1}
    if len(only) < _MOST_UNITS * len(drafts) or len({token.text for token in only.values()}) == 1:
        return {}
    heads = [token for draft in drafts for token in draft.tokens if not (token.linked or token.prose)]
    others = [token for token in heads if not ends_sentence(token.text)]
    least = _mean([words_of(token.text) for token in only.values()]) * _SHARE_OF_A_LINK
    long = [token for token in others if words_of(token.text) > least]
    return only if len(long) * 4 < len(others) or not others else {}


def rows_of(layout: Layout, drafts: Sequence[Draft], barriers: Sequence[int]) -> list[list[Draft]]:
    """The units in rows: those between the same barriers whose elements stand in the same one, one after another.

    Without elements of their own, those whose ages are of one kind.
    """
    depths = [0, *(layout.shared(one.start, other.start) for one, other in pairwise(drafts)), 0]
    around = [
        (
            bisect_left(barriers, draft.anchor),
            layout.path(draft.start)[: max(pair)] if draft.enclosed else kind_of(layout, draft.anchor),
        )
        for draft, pair in zip(drafts, pairwise(depths), strict=True)
    ]
    # A number is looked at once for each unit, in order.
    places = iter(around)
    return [list(group) for _, group in groupby(drafts, key=lambda _: next(places))]


def title_seats(rows: Sequence[Sequence[Draft]], barriers: Sequence[int]) -> list[Seat | None]:
    """Where each unit has its title: as the others between the same barriers, or as all where those are few.

    Where most of these stand in one element, as those have it: what is beside them is comments.
    """
    every = _title_seat([draft for row in rows for draft in row])
    seats: list[Seat | None] = []
    for _, group in groupby(rows, key=lambda row: bisect_left(barriers, row[0].anchor)):
        near = list(group)
        drafts = [draft for row in near for draft in row]
        common = _title_seat(drafts) if len(drafts) >= LEAST_ROW else every
        for row in near:
            seats += [_title_seat(row) if is_most(row, drafts) else common] * len(row)
    return seats


def is_most(row: Sequence[Draft], drafts: Sequence[Draft]) -> bool:
    """Whether a row is long enough to tell something by itself, and holds more than half of the units."""
    return len(row) >= LEAST_ROW and 2 * len(row) > len(drafts)


def title_at(draft: Draft, seat: Seat | None) -> Token | None:
    """The heading of a unit, or what sits where the others have their titles, else the longest of its head.

    A short heading, or what sits there, without a link is an outlet's name where a longer link stands below it.
    """
    tokens = _not_echoed(draft)
    headings = [token for token in tokens if token.level]
    links = [token for token in tokens if token.linked and not token.prose]
    if headings and links and not any(token.linked for token in headings):
        longest = max(links, key=lambda token: weight(token.text))
        if words_of(longest.text) > WORDS_OF_A_SOURCE >= max(words_of(token.text) for token in headings):
            return longest
    seated = [token for token in tokens if token.seat == seat]
    if seated and (seated[0].level or not headings):
        longest = max(links, key=lambda token: weight(token.text), default=seated[0])
        short = words_of(seated[0].text) <= WORDS_OF_A_SOURCE < words_of(longest.text)
        return longest if short and not (seated[0].level or seated[0].linked) else seated[0]
    others = headings or [token for token in tokens if not token.prose]
    return max(others, key=lambda token: weight(token.text), default=None)


def closing_title(layout: Layout, draft: Draft, other: Token | None) -> Token | None:
    """The heading, or the link of a title's length, that closes a unit below its text, longer than the ``other``."""
    if not draft.enclosed:
        return None
    for place in range(draft.end - 1, draft.anchor, -1):
        line = layout.lines[place]
        if line.prose or (line.short and not line.block.level and ends_sentence(line.block.text)):
            return None
        single = len(line.block.links) == 1 and line.block.linked > LINK
        titled = line.short and not line.aside and (line.block.level > 0 or single)
        below = layout.lines[draft.start : place] if titled else ()
        if any(each.prose or (each.short and ends_sentence(each.block.text)) for each in below):
            words = words_of(line.block.text)
            # Where a sentence was taken for the title, its length tells nothing.
            said = other is not None and ends_sentence(other.text) and not other.text.endswith(NOT_SAID)
            fits = words > WORDS_OF_A_SOURCE and words > (words_of(other.text) if other and not said else 0)
            # What comes again can be done there.
            fits = fits and sum(each.block.text == line.block.text for each in layout.lines) == 1
            return token_at(layout, place, ("closing", 0)) if fits else None
    return None


def plain_closings(layout: Layout, row: Sequence[Draft]) -> dict[int, Token]:
    """The titles, by their units' anchors, that close texts in a row with neither links nor headings: posts' previews.

    None where one comes again, or where they have no more words than a source.
    """
    if len(row) < LEAST_ROW or not all(draft.enclosed for draft in row):
        return {}
    titled = layout.titled
    if any(
        bisect_left(titled, draft.start) < bisect_left(titled, draft.end) and not is_one_link(layout, draft)
        for draft in row
    ):
        return {}
    behind = {draft.anchor: _behind_text(layout, draft) for draft in row}
    # What comes again can be done there: "Share Save".
    again = Counter(layout.lines[place].block.text for places in behind.values() for place in places)
    own = {
        anchor: [at for at in places if again[layout.lines[at].block.text] == 1] for anchor, places in behind.items()
    }
    told = {anchor: places[0] for anchor, places in own.items() if len(places) == 1}
    kinds = {layout.lines[place].block.names[-1:] for place in told.values()}
    if len(told) * 2 <= len(row) or len(kinds) != 1:
        return {}
    for draft in row:
        below = range(draft.anchor + 1, draft.end) if draft.anchor not in told else ()
        alike = [
            place for place in below if layout.lines[place].block.names[-1:] in kinds and layout.lines[place].short
        ]
        if len(alike) == 1:
            told[draft.anchor] = alike[0]
    texts = [layout.lines[place].block.text for place in told.values()]
    fits = len(told) >= _MOST_UNITS * len(row) and len(set(texts)) == len(texts)
    if not fits or _mean([words_of(text) for text in texts]) <= WORDS_OF_A_SOURCE:
        return {}
    return {anchor: token_at(layout, place, ("closing", 0)) for anchor, place in told.items()}


def _behind_text(layout: Layout, draft: Draft) -> list[int]:
    """The places of the short lines behind a unit's text, where that stands below its age."""
    behind: list[int] = []
    said = False
    for place in range(draft.anchor + 1, draft.end):
        line = layout.lines[place]
        text = line.prose or (
            line.short and ends_sentence(line.block.text) and not line.block.text.endswith(("?", "!"))
        )
        if text and not line.aside:
            said, behind = True, []
        elif said and line.short and not line.aside and not counts_readers(line.block.text):
            behind.append(place)
    return behind


def _title_seat(drafts: Sequence[Draft]) -> Seat | None:
    """Where the titles stand: of the seats that nearly all units have, the one whose texts are most like titles."""
    seats: dict[Seat, list[Token]] = {}
    for draft in drafts:
        for token in _not_echoed(draft):
            seats.setdefault(token.seat, []).append(token)
    for share in (_MOST_UNITS, 0.5):
        # What is the same in all is a rubric, or what can be done there.
        common = [
            seat
            for seat, tokens in seats.items()
            if len(tokens) >= share * len(drafts)
            and (len(tokens) < LEAST_ROW or len({token.text for token in tokens}) > 1)
        ]
        if common:
            words = {seat: _mean([words_of(token.text) for token in seats[seat]]) for seat in common}
            # Beside long titles a paper's name of four words is short.
            wordy = max(WORDS_OF_A_SOURCE, _SHARE_OF_A_TITLE * min(max(words.values()), _WORDS_OF_A_TITLE))
            return max(common, key=lambda seat: _title_rank(seat, seats[seat], wordy=words[seat] > wordy))
    return None


def _not_echoed(draft: Draft) -> list[Token]:
    """The tokens of a head but a few words printed on both sides of the age: those are the source."""
    sides: dict[str, set[str]] = {}
    for token in draft.tokens:
        sides.setdefault(token.text.casefold(), set()).add(token.seat[0])
    echoed = {
        text for text, seen in sides.items() if {"before", "after"} <= seen and len(text.split()) <= _WORDS_OF_AN_ECHO
    }
    return [token for token in draft.tokens if token.text.casefold() not in echoed]


def _title_rank(
    seat: Seat, tokens: Sequence[Token], *, wordy: bool
) -> tuple[float, bool, bool, bool, float, int, int, float]:
    """How like a row of titles these texts are.

    Headings first, no sentences, several words that do not come again, links; then what opens a unit, is nearer to the
    age, is longer.
    """
    headings = _mean([bool(token.level) for token in tokens])
    sentences = _mean([token.text.endswith((".", "。")) for token in tokens])
    order = -(_SIDES if wordy else _SIDES_OF_FEW_WORDS).index(seat[0])
    near = seat[1] if seat[0] == "before" and not wordy else -seat[1]
    return (
        round(headings),
        sentences <= 0.5,
        wordy,
        wordy and not _repeats(tokens),
        wordy and round(_mean([token.linked for token in tokens])),
        order,
        near,
        _mean([min(weight(token.text), 120) for token in tokens]),
    )


def _repeats(tokens: Sequence[Token]) -> bool:
    """Whether a row of texts has one twice: several articles may be one source's, a title is one article's."""
    return len({token.text.casefold() for token in tokens}) < len(tokens)


def words_of(text: str) -> float:
    """How many words a text has, or would have in a script that puts spaces between them; "via" is none."""
    text = name(text)
    return max(len(text.split()), weight(text) / 8)


def _mean(values: Sequence[float]) -> float:
    # The statistics module takes longer to import than this does in a lifetime.
    return sum(values) / len(values)
