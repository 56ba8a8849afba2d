"""The last word on a page: what sort it is, whether its text is whole, and what a reader should know of that."""

from collections.abc import Sequence
from dataclasses import dataclass

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import weight
from octavo.extract.document.tree import Node
from octavo.extract.state.ended import Ending, ending_of, texts_after
from octavo.extract.state.judge import notes_on
from octavo.extract.state.kinds import Known, sort_of
from octavo.extract.state.notes import NO_TEXT
from octavo.news.extracted import Note

#: A text for subscribers that is shorter may be a beginning.
_BEGINNING = 2500


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is given of a page's text, and what is said of it."""

    #: Empty where the page shows something else than an article.
    paragraphs: tuple[str, ...]
    notes: tuple[Note, ...]
    paywalled: bool
    truncated: bool


def verdict_on(root: Node | None, blocks: Sequence[Block], paragraphs: Sequence[str], known: Known) -> Verdict:
    """What to give of the paragraphs that were found, with its notes.

    ``root`` is None for a page flattened to plain text.
    """
    sort = sort_of(root, blocks, paragraphs, known)
    if sort in NO_TEXT or not paragraphs:
        notes = notes_on(title=known.title, paragraphs=(), related=known.related, sort=sort)
        return Verdict(paragraphs=(), notes=notes, paywalled=known.paywalled, truncated=False)
    ending = ending_of(
        paragraphs, texts_after(blocks, paragraphs), stated_words=known.stated_words if sort is None else None
    )
    locked = known.paywalled or ending.subscribers
    short = locked and sum(map(weight, ending.paragraphs)) < _BEGINNING
    return Verdict(
        paragraphs=ending.paragraphs,
        notes=notes_on(
            title=known.title, paragraphs=ending.paragraphs, sort=sort, ending=ending, paywalled=known.paywalled
        ),
        paywalled=locked,
        truncated=short or _is_cut(ending),
    )


def _is_cut(ending: Ending) -> bool:
    return ending.cut_off or ending.subscribers or ending.stated_words is not None
