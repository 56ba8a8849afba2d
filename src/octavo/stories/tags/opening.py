"""The first sentence's beginning: datelines, agencies and bylines stand before it, and are no part of what is told."""

import re

from octavo.stories.credits import without_dateline

# "By Lena Moss, Harbour Wire" and its kin, a line of their own.
_BYLINE = re.compile(r"\A(?:by|von|por|par|di|da|door)\s+[^\W\d_][^\n.!?]{2,70}\n+", re.IGNORECASE)
# A space between two words is asked for, and no word goes on for ever: else a word of three thousand capitals could be
# taken apart in milliards of ways.
_CAPITALS = "[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]{1,40}"
_PLACE = rf"{_CAPITALS}(?:[ ,]{{1,2}}{_CAPITALS}){{0,3}}[ ,]{{0,2}}"
_AGENCY = r"\([^)\n]{2,40}\)"
# Such as, with capitals or an agency to show that it is no sentence: MADRID.- or BERLIN, 3. März (dpa) –, Tarn (Vale):
_DATELINE = re.compile(
    rf"\A(?:[^\W\d_a-zà-öø-ÿ][^\n(]{{1,40}}{_AGENCY}\s*(?:\.?\s*[-–—]+|:)"
    rf"|{_PLACE}[^\n(:–—]{{0,20}}{_AGENCY}\s*(?:\.?\s*[-–—]+|:)?"
    rf"|{_PLACE}(?:\.\s*[-–—]+|\s[-–—]+\s)"
    rf"|{_AGENCY}\s*[-–—]*)\s*"
)


def first_sentence_on(text: str) -> str:
    """The text from its first sentence on, without what stands before it."""
    text = _BYLINE.sub("", text.strip(), count=1)
    return without_dateline(_DATELINE.sub("", text, count=1))
