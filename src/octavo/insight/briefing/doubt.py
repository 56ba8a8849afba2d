"""Lines that a briefing is better without: they tell nothing that could be checked.

"It is a disaster, and it could have been avoided"  -> names nobody, counts nothing, says neither when nor who says so
"""

from octavo.insight.briefing.cues import TURNS
from octavo.insight.claims.polarity import attributes
from octavo.insight.lines import Line, language_of
from octavo.insight.times import says_when

#: A name is a capitalised word of so many letters that does not begin the sentence.
_LETTERS = 4


def tells_nothing(line: Line) -> bool:
    """Whether it has no figure, no name and no time, undoes nothing, and nobody says so: a view, or a picture."""
    text = line.text
    # The dearest are asked last.
    return not (
        line.numbers
        or any(word[:1].isupper() and len(word) >= _LETTERS for word in text.split()[1:])
        or attributes(text, language_of(line.reading) or "en")
        or says_when(text)
        or any(turn.undoes.search(text) for turn in TURNS)
    )
