"""What the classifier takes for the end of a text and is none: a heading, a note on the author, the site's own words.

...said the harbour master.          -->  ...said the harbour master.
© 2026 Harbour Post
We use cookies to make this site better.
"""

import re
from collections.abc import Sequence

from octavo.extract.blocks.headings import is_copyright
from octavo.extract.blocks.lines import Line
from octavo.extract.main_text.features import Column

#: Up to this probability a note on the author may be taken for text; how the boxes round one are called.
_RATHER = 0.7
_AUTHORS_BOX = re.compile(r"[Aa]uthor|[Cc]reator|[Cc]ontributor|\bbio(?![a-z])")
_INNERMOST = 3
#: From this probability on a last line is the text's end.
_LIKELY = 0.75
#: What is less likely is doubtful, and from the other on a line is surely text; from fewer lines none stands apart.
_DOUBTFUL, _SURE = 0.6, 0.9
_LEAST_KEPT = 4
#: What a signature may begin with, and its letters at the most.
_DASHES = "-–— "
_LONGEST_SIGNED = 60
#: What a site stores and how it earns: the words are the same in all languages that have the thing.
_ON_SITE = ("ookies", "ffiliate")
#: No more of the text than this can stand below the page's line of rights, which has a year or reserves them.
_MOST_BELOW_RIGHTS = 0.25
_RIGHTS = ("19", "20", "eserved")


def without_last(kept: Sequence[int], lines: Sequence[Line], odds: Column) -> list[int]:
    """The places without the last ones that are no text; ``odds``: of each line to be one."""
    left = list(kept)
    while left and (
        _is_left_over(lines[left[-1]])
        or _is_on_somebody(lines[left[-1]], odds[left[-1]])
        or _is_apart(left, lines, odds)
        or _is_below_signature(left, lines)
    ):
        left.pop()
    return _above_rights(left, lines) if left and odds[left[-1]] < _LIKELY else left


def _is_apart(kept: Sequence[int], lines: Sequence[Line], odds: Column) -> bool:
    """Whether the last place is a doubtful text with others before it, in an element without any surely kept one.

    On the development pages 27 of 33 such lines were no text: what a magazine asks for, a notice, a reader's word.
    """
    *before, last = kept
    if odds[last] >= _DOUBTFUL or not lines[last].prose or len(kept) <= _LEAST_KEPT or last - before[-1] == 1:
        return False
    box = lines[last].block.path[:-1]
    return bool(box) and not any(odds[each] >= _SURE and lines[each].block.path[:-1] == box for each in before)


def _is_below_signature(kept: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether a line between the last two places is a dash and who signed: "– Mara Feldt, Lindau"."""
    for line in lines[kept[-2] + 1 : kept[-1]] if len(kept) > _LEAST_KEPT else ():
        text = line.block.text
        if text[0] in _DASHES and len(text) <= _LONGEST_SIGNED:
            # Imported late, for hardly any text has such a line.
            from octavo.extract.byline.signatures import is_name

            if is_name(text.lstrip(_DASHES).partition(",")[0]):
                return True
    return False


def _is_left_over(line: Line) -> bool:
    return line.block.level > 0 or line.label


def _is_on_somebody(line: Line, chance: float) -> bool:
    """Whether a last text, of which the classifier is none too sure, is about the site, or in an author's box."""
    if chance >= _LIKELY:
        return False
    if any(word in line.block.text for word in _ON_SITE):
        return True
    return chance < _RATHER and any(_AUTHORS_BOX.search(name) for name in line.block.names[-_INNERMOST:])


def _above_rights(kept: list[int], lines: Sequence[Line]) -> list[int]:
    """The places above the line that tells who owns the page: what stands below it is the site's."""
    most = _MOST_BELOW_RIGHTS * sum(len(lines[place].block.text) for place in kept)
    for at in range(len(kept) - 1, 0, -1):
        most -= len(lines[kept[at]].block.text)
        if most < 0:
            break
        if any(map(_is_rights, lines[kept[at - 1] + 1 : kept[at]])):
            return kept[:at]
    return kept


def _is_rights(line: Line) -> bool:
    text = line.block.text
    return line.label and is_copyright(text) and any(word in text for word in _RIGHTS)
