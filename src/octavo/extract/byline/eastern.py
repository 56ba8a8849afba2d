"""Patterns of Chinese, Japanese and Korean bylines, which are compiled where a text has such letters alone.

A range of 28,000 letters takes Python's ``re`` a millisecond, each time that it stands in a pattern.
"""

import re
from functools import cache


def is_eastern(text: str) -> bool:
    """Whether a text has a letter of Chinese, Japanese or Korean; a picture of a face or of a clock is none."""
    return not text.isascii() and max(text) >= "\u2e80" and any("\u2e80" <= char <= "\ud7ff" for char in text)


@cache
def eastern(source: str) -> re.Pattern[str]:
    """The compiled pattern."""
    return re.compile(source)
