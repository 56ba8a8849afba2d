"""What an extraction is worth: notes for a reader, and one number."""

from collections.abc import Sequence

from octavo.extract.blocks.lines import ends_sentence, weight
from octavo.extract.main_text.main_unit import lacks_beginning
from octavo.extract.state.ended import Ending
from octavo.extract.state.notes import Code, note
from octavo.news.extracted import Note

#: From this many letters on, length says nothing more about whether a text is whole.
_FULL_LENGTH = 1500


def notes_on(
    *,
    title: str | None,
    paragraphs: Sequence[str],
    related: int = 0,
    sort: Code | None = None,
    ending: Ending | None = None,
    paywalled: bool = False,
) -> tuple[Note, ...]:
    """What a reader should know about the text: what sort of page it is of, and what it lacks.

    ``sort``: the page is no article, or a special one; ``related``: how many articles it lists; ``paywalled``: the
    page states so.
    """
    count = f"{related} article{'' if related == 1 else 's'}" if related else "articles"
    notes = [note(sort, count=count)] if sort else []
    if not paragraphs:
        return tuple(notes) or (note(Code.NO_ARTICLE),)
    if sort is None and lacks_beginning(title, paragraphs):
        notes.append(note(Code.FIRST_PARAGRAPH_MISSING))
    if ending and ending.cut_off and sort is not Code.LIVE:
        notes.append(note(Code.CUT_OFF))
    if ending and ending.stated_words:
        notes.append(note(Code.SHORTER_THAN_STATED, count=f"{ending.stated_words} words"))
    if paywalled or (ending and ending.subscribers):
        notes.append(note(Code.PAYWALLED))
    return tuple(notes)


def confidence(
    paragraphs: Sequence[str],
    *,
    title: str | None,
    told_apart: bool,
    notes: Sequence[Note],
) -> float:
    """0 to 1: a simple sum of what speaks for a whole, clean text of a page without markup.

    Half of it is length (full from 1,500 letters on); the rest whole sentences, a title, and that its parts were told
    apart. Each note takes a fifth off. It is no probability; where there is markup, the classifier tells one.
    """
    if not paragraphs:
        return 0.0
    length = min(sum(map(weight, paragraphs)) / _FULL_LENGTH, 1.0)
    ended = sum(ends_sentence(paragraph) for paragraph in paragraphs) / len(paragraphs)
    apart = 1.0 if told_apart else 0.5
    score = 0.5 * length + 0.15 * ended + 0.1 * (title is not None) + 0.25 * apart
    return round(score * 0.8 ** len(notes), 2)
