"""The comments that a page carries, from the blocks in which they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from octavo.extract.blocks.lines import Line, bare, ends_sentence, weight
from octavo.extract.segments.layout import Layout
from octavo.news.extracted import PageComment

#: Characters and words of a name, at most.
_LONGEST_NAME, _MOST_NAMES = 40, 4
_LONGEST_NOTICE = 80
_MOST_COMMENTS = 500
#: Lines of a form to write in, at most.
_MOST_FORM = 30
#: One name over a text is anybody's, several are those of readers.
_LEAST_SIGNED = 2
#: As long as this, what opens a card is a headline rather than a name.
_LEAST_TITLE = 25
#: A line that is more of a link than this is nothing else.
_LINK = 0.8
# What the box is called in which a reader writes, its heading and its notes; and what counts the comments.
_ASKING = re.compile(
    r"(?:\A|[\s_-])(?:respond|(?:comments?|reply|answer)[_-]?(?:respond|form|reply|notes?|login))s?\b"
    r"|\b(?:reply-title|comments[_-](?:title|count)|no-comments|must-log-in|logged-in-as|akismet\w*)\b"
)
# "Leave a comment", "63 Kommentar Themen", "1 Reaction": what announces or counts them.
_COUNTED = (
    *("comment", "kommentar", "kommentier", "comentari", "comentário", "commenti", "reactie", "komentar", "коммент"),
    *("yorum", "コメント", "评论", "評論", "댓글"),
)
_COUNTS = re.compile(r"\d+ \w+\Z|.*\brepl(?:y|ies)\b")
# The same of the whole site, beside the article's own.
_RECENT = (
    *("recent ", "latest ", "neueste ", "letzte ", "derniers ", "últimos ", "ultimi ", "laatste ", "senaste "),
    *("siste ", "ostatnie ", "последние "),
)
# Behind the name of whoever says it: "Aylin sagt:".
_SAYS = re.compile(
    r"\s+(?:says|said|wrote|writes|sagt|schrieb|schreibt|meint|a dit|dit|dice|dijo|escribió|scrive|ha scritto|ha detto"
    r"|disse|diz|escreveu|schreef|zegt|pisze|napisał|skriver|säger|sier|пишет|говорит)\s*:?\Z",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Draft:
    author: str | None = None
    age: str | None = None
    text: list[str] = field(default_factory=list)


def comments_of(layout: Layout, places: Sequence[int]) -> tuple[PageComment, ...]:
    """Each comment at these places with its author and age where the page gives them; notices and buttons are none."""
    drafts = [_Draft()]
    card: tuple[int, int] | None = None
    for at, place in enumerate(places):
        line = layout.lines[place]
        if _counts(line) and line.block.text.lower().startswith(_RECENT):
            break
        if line.stop or line.label or line.tags or _acts(line) or _asks(layout, place):
            continue
        around = layout.card(place, [near for near in (*places[at - 1 : at], *places[at + 1 : at + 2]) if at])
        if _begins(line, drafts[-1], other_card=card != around):
            drafts.append(_Draft())
        card = around
        _take(line, drafts[-1])
    made = [
        PageComment(author=draft.author, age=draft.age, text="\n\n".join(draft.text)) for draft in drafts if draft.text
    ]
    # Where most are signed, what is not is no comment.
    signed = [each for each in made if each.author or each.age]
    if 2 * len(signed) >= len(made):
        made = signed
    return () if all(map(_is_notice, made)) else tuple(made[:_MOST_COMMENTS])


def is_signed(layout: Layout, start: int, end: int) -> bool:
    """Whether a stretch is comments by their looks: again and again a name and a text in an element of their own."""
    if any(line.block.level for line in layout.lines[start:end]):
        return False
    signed = 0
    for place in range(start, end - 1):
        line, following = layout.lines[place], layout.lines[place + 1]
        own = layout.shared(place, place + 1) > layout.shared(start - 1, place)
        signed += own and _is_name(line) and not line.label and not _is_name(following)
    return signed >= _LEAST_SIGNED


def permalinked(layout: Layout, ages: Sequence[int]) -> set[int]:
    """The places of the comments whose age, one of ``ages``, is a link to their place on the page ("#comment-12")."""
    own = [age for age in ages if _is_here(layout.lines[age])]
    bounds = [place for place in (layout.home, layout.lead) if place is not None and place not in own]
    found: set[int] = set()
    for place in own:
        low, high = layout.card(place, [*bounds, *(age for age in own if age != place)])
        found.update(range(low, high) if len(own) > 1 else _said_below(layout, place))
    return found


def _is_here(line: Line) -> bool:
    """Whether a line leads to a place on the page itself."""
    href = line.block.href or ""
    return href.startswith("#") and len(href) > 1


def _said_below(layout: Layout, age: int) -> range:
    """The places of the least element round an age with something behind that in it."""
    extents = (layout.extent(age, depth) for depth in range(len(layout.path(age)), 0, -1))
    return next((range(low, high) for low, high in extents if high > age + 1), range(age, age + 1))


def first_card(layout: Layout, start: int, end: int) -> int:
    """Where in a stretch of comments the first card of an article begins; ``end`` where there is none.

    A card has a headline and a source before its age, or a headline that is a link; a comment has but a name.
    """
    ages = [place for place in range(start, end) if layout.lines[place].age]
    for at, age in enumerate(ages):
        low, high = layout.card(age, [start - 1, *ages[max(at - 1, 0) : at], *ages[at + 1 : at + 2]])
        heads = [line for line in layout.lines[low:age] if line.short]
        titled = len(heads) > 1 and weight(heads[0].block.text) >= _LEAST_TITLE
        text = any(line.prose for line in layout.lines[age + 1 : high])
        if low >= start and text and (titled or any(map(_is_linked_title, layout.lines[low:high]))):
            return low
    return end if layout.path(start - 1) else _first_flat(layout, ages, end)


def _first_flat(layout: Layout, ages: Sequence[int], end: int) -> int:
    """The same in plain text, where a card has its source on both sides of the age, or a text below its title."""
    cards = [age for age, after in pairwise([*ages, end]) if _is_headed(layout, age, after)]
    return cards[0] - 1 if len(cards) > 1 else end


def _is_headed(layout: Layout, age: int, end: int) -> bool:
    source = layout.lines[age - 1]
    # Below another age there is no source: "1 hour ago", "1 hour ago".
    if source.age:
        return False
    below = next((line.block.text for line in layout.lines[age:end] if not line.age), None)
    echoed = below is not None and bare(below).casefold() == bare(source.block.text).casefold()
    places = range(age + 1 + echoed, min(age + 3 + echoed, end))
    titled = [
        place for place in places if layout.lines[place].short and not ends_sentence(layout.lines[place].block.text)
    ]
    if not titled or weight(layout.lines[titled[0]].block.text) < _LEAST_TITLE:
        return False
    return echoed or (titled[0] + 1 < end and layout.lines[titled[0] + 1].prose)


def _is_linked_title(line: Line) -> bool:
    return line.short and line.block.linked > _LINK and weight(line.block.text) >= _LEAST_TITLE


def _is_notice(comment: PageComment) -> bool:
    """Whether what stands alone under the heading is nobody's ("No comments yet. Be the first")."""
    return comment.author is None and comment.age is None and len(comment.text) <= _LONGEST_NOTICE


def _asks(layout: Layout, place: int) -> bool:
    """Whether a line belongs to what a reader writes in, or counts what readers wrote: "3 thoughts on ...".

    A heading may be a name, and is nothing that anybody says.
    """
    line = layout.lines[place]
    if _counts(line):
        return True
    titled = line.block.level > 0 and not (_is_name(line) or _heads(line))
    return titled or any(map(_is_asking, line.block.names)) or _in_form(layout, place)


def _acts(line: Line) -> bool:
    """Whether a line is several links that lead nowhere else: what can be done with a comment."""
    here = (line.block.href or "").startswith("#")
    return here and line.short and len(line.block.links) > 1 and not (line.age or line.date)


def _counts(line: Line) -> bool:
    """Whether a line announces or counts comments; "3 h" tells when one was made."""
    if not line.short or line.age:
        return False
    lower = line.block.text.lower()
    return any(map(lower.__contains__, _COUNTED)) or _COUNTS.match(lower) is not None


def _in_form(layout: Layout, place: int) -> bool:
    """Whether a form is round a line, and little else in it: some systems write one round the whole page."""
    names = layout.lines[place].block.names
    depth = max((at for at, name in enumerate(names, 1) if name[:5] in {"form", "form "}), default=0)
    if not depth:
        return False
    low, high = layout.extent(place, depth)
    return high - low <= _MOST_FORM


@lru_cache(maxsize=4096)
def _is_asking(name: str) -> bool:
    # Most of a line's names are those of the line before, and hundreds of lines may be comments.
    return _ASKING.search(name) is not None


def _begins(line: Line, draft: _Draft, *, other_card: bool) -> bool:
    """Whether a line opens the next comment: a name or an age after text, or text in a list item of its own."""
    if not draft.text:
        return False
    if _heads(line) or _is_name(line):
        return True
    return draft.author is None and draft.age is None and other_card


def _take(line: Line, draft: _Draft) -> None:
    text = line.block.text
    if _heads(line):
        draft.age = line.when
        draft.author = draft.author or next((rest for rest in line.rest if _may_name(rest)), None)
    elif _is_name(line) and draft.author is None and not draft.text:
        draft.author = _SAYS.sub("", text)
    elif not draft.text and draft.author is None and (said := _said(text)):
        draft.author = said[0]
        draft.text.append(said[1])
    else:
        draft.text.append(text)


def _heads(line: Line) -> bool:
    """Whether a line tells when a comment was made: an age, or a date with at most a name beside it.

    "Anna Berg 27 November 2026, 16:18" does, "I left on 3 May 2024" is said.
    """
    if line.age:
        return True
    beside = line.rest if line.date else ("", "")
    return len(beside) < 2 and all(map(_names, beside))


def _is_name(line: Line) -> bool:
    return line.short and not line.date and _may_name(line.block.text)


def _names(text: str) -> bool:
    """Whether what stands beside a date names somebody: one word, or several that end as they begin, in no verb."""
    words = text.split()
    return _may_name(text) and (len(words) == 1 or not (words[0][0].islower() or words[-1][0].islower()))


def _may_name(text: str) -> bool:
    # A number beside a comment counts votes.
    named = any(map(str.isalpha, text))
    # "Margaret P." is one.
    said = ends_sentence(text) and not (text[-3:-2] == " " and text[-2:-1].isupper())
    return named and len(text) <= _LONGEST_NAME and len(text.split()) <= _MOST_NAMES and not said


def _said(text: str) -> tuple[str, str] | None:
    """Name and words of a line like "Anna Berg: I agree"; None for any other line."""
    name, colon, said = text.partition(": ")
    if colon and len(name) <= _LONGEST_NAME and len(name.split()) <= 3 and name[:1].isupper():
        return name, said
    return None
