"""What an extraction is worth: notes for a reader, and one number."""

import re
from collections.abc import Sequence

from octavo.extract.lines import ends_sentence, weight
from octavo.extract.main_unit import lacks_beginning
from octavo.news.article import Note

_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
#: From this many letters on, length says nothing more about whether a text is whole.
_FULL_LENGTH = 1500


def notes_on(
    *, title: str | None, paragraphs: Sequence[str], is_list: bool, related: int, paywalled: bool = False
) -> tuple[Note, ...]:
    """What a reader should know about the text."""
    if not paragraphs:
        if is_list:
            return (Note(code="list", sentence=f"The page lists {related} articles and has no text of its own."),)
        return (Note(code="no_article", sentence="No article was found on the page."),)
    notes = []
    if lacks_beginning(title, paragraphs):
        notes.append(
            Note(
                code="first_paragraph_missing",
                sentence="The first paragraph is probably missing: the text takes up what only the headline tells.",
            )
        )
    if _CUT_OFF.search(paragraphs[-1]):
        notes.append(Note(code="cut_off", sentence="The text breaks off; the whole article is at its source."))
    if paywalled:
        notes.append(
            Note(
                code="paywalled",
                sentence="The publisher says that the article is for subscribers; the text may be its beginning only.",
            )
        )
    return tuple(notes)


def confidence(
    paragraphs: Sequence[str],
    *,
    title: str | None,
    told_apart: bool,
    notes: Sequence[Note],
    agreement: float | None = None,
) -> float:
    """0 to 1: a simple sum of what speaks for a whole, clean text.

    Half of it is length (full from 1,500 letters on); the rest whole sentences, a title, and either how far two
    readings of the page agree
    (``agreement``, 0 to 1) or that its parts were told apart. Each note takes a fifth off. It is no probability.
    """
    if not paragraphs:
        return 0.0
    length = min(sum(map(weight, paragraphs)) / _FULL_LENGTH, 1.0)
    ended = sum(ends_sentence(paragraph) for paragraph in paragraphs) / len(paragraphs)
    agreed = agreement if agreement is not None else (1.0 if told_apart else 0.5)
    score = 0.5 * length + 0.15 * ended + 0.1 * (title is not None) + 0.25 * agreed
    return round(score * 0.8 ** len(notes), 2)
