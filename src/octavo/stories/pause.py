"""Days of silence in a story, and how near what comes after them must be to tell the same event.

the accident, reported for a day  -> five days of silence -> its inquiry     as near in meaning as ever: the same story
                                                          -> the minister resigns: names in common, the rest is new

The next phase of a matter has the people and places of the one before, so names bind nothing after a pause: what is
told must be alike, and the more so the longer nothing was told. Background it is either way (``related``).
"""

from datetime import timedelta

from octavo.stories.merge_measures import LEAD, MEASURES
from octavo.stories.merge_model import read_closely
from octavo.stories.vector_groups import Vector

#: Silence that asks for nothing.
SHORT = timedelta(days=2.5)
#: Spreads that the mean cosine of vectors and leads must have after it, and how many more for each further day.
NEAR, A_DAY = 3.0, 0.5
#: Log-odds lost for each spread that is missing.
COST = 1.5

_COSINE = MEASURES.index("cosine")
_DAY = timedelta(days=1)


def pause_costs(pause: timedelta, table: Vector) -> float:
    """Log-odds that a pause takes from the mean of pairs of articles; ``table``: their measures, a row a pair.

    0 where no leads were read: a plain vector's nearness is words in common once more, which the decision knows.
    """
    read = table[read_closely(table)]
    if pause <= SHORT or not len(read):
        return 0.0
    asked = NEAR + A_DAY * ((pause - SHORT) / _DAY)
    return COST * max(0.0, asked - float(read[:, (_COSINE, LEAD)].mean()))
