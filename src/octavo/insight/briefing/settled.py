"""What was found out or set right: it holds still, however long before the last report it was told.

"Laboratory tests have shown that the cheese was the cause", "The dike held, unlike what was reported at night"
"""

from octavo.insight.briefing.cues import FOUND_OUT, SETS_RIGHT
from octavo.insight.lines import Line


def is_settled(line: Line) -> bool:
    """Whether it says that somebody looked into the matter and what came of it, or that what was told before is wrong.

    That is knowledge about the earlier reports, not one more of them.
    """
    return FOUND_OUT.search(line.text) is not None or SETS_RIGHT.search(line.text) is not None
