"""Lines that a briefing is better without, whatever they tell: nothing to check, or the minute of a live page.

"It is a disaster, and it could have been avoided"  -> names nobody, counts nothing, says neither when nor who says so
"9.05 p.m.: Corran leads with 44.1 percent"         -> hours later a report tells what came of it
"""

import re
from collections.abc import Sequence

from octavo.insight.briefing.cues import TURNS
from octavo.insight.briefing.when import LATER
from octavo.insight.claims.polarity import attributes
from octavo.insight.lines import Line, language_of
from octavo.insight.quantities import number_tokens
from octavo.insight.times import times
from octavo.news.extracted import Kind

#: The time that an entry of a live page begins with: "15.02 Uhr: …", "9.05 p.m. – …".
_MINUTE = re.compile(r"^\W*\d{1,2}[.:h]\s?\d\d(?:\s?(?:uhr|h|[ap]\.?m\.?))?\s?[:–—-]\s", re.IGNORECASE)
#: A name is a capitalised word of so many letters that does not begin the sentence.
_LETTERS = 4


def tells_nothing(line: Line) -> bool:
    """Whether it has no figure, no name and no time, undoes nothing, and nobody says so: a view, or a picture."""
    text = line.text
    return not (
        number_tokens(text)
        or any(turn.undoes.search(text) for turn in TURNS)
        or any(word[:1].isupper() and len(word) >= _LETTERS for word in text.split()[1:])
        or times(text)
        or attributes(text, language_of(line.reading) or "en")
    )


def overrun(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of the entries of live pages that later reports come after."""
    last = max((when for line in lines if (when := line.reading.published) is not None), default=None)
    return {
        id(line)
        for line in lines
        if last is not None
        and (when := line.reading.published) is not None
        and last - when >= LATER
        and (line.reading.kind is Kind.LIVE or _MINUTE.match(line.text))
    }
