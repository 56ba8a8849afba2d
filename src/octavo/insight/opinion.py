"""Whether an article argues rather than reports: a briefing does not give its sentences as facts."""

import re
from collections.abc import Sequence

from octavo.insight.claims.polarity import attributes, knows_speech
from octavo.insight.lines import Line, language_of, lines
from octavo.insight.reading import Reading
from octavo.insight.times import says_when
from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId

_LABEL = re.compile(
    r"""
    ^\W*(?:l['’]|(?:the|la|le|il|el|o|a|der|die)\s)?
      (?:opinion|op-ed|leader|editorial|comment|commentary|column|letters?|letter\ to\ the\ editor|analysis|perspective
      |viewpoint
      |meinung|kommentar|leitartikel|kolumne|glosse|tribune|édito|éditorial|chronique|opinión|columna|tribuna|opinione
      |commento|editoriale|opinião|coluna|opinie|мнение|колонка|社説|コラム|评论|社论|사설|칼럼)\b\s*[:|—–-]
    | [|—–-]\s*(?:opinion|editorial|comment|commentary|column|meinung|kommentar|tribune|opinión)\W*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Fewer lines are too few to say that they tell nothing.
_ENOUGH = 3
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|mine|myself|ich|meine[rnms]?|je|moi|yo|io|eu)\b")


def is_opinion(reading: Reading[ArticleId]) -> bool:
    """Whether it is marked or titled as opinion, speaks of its author outside quotations, or tells nothing to check.

    Somewhere a report says when, how many, or who says so.
    """
    if reading.kind is not None:
        return reading.kind is Kind.OPINION
    if _LABEL.search(reading.title):
        return True
    own = _QUOTED.sub(" ", reading.text[:6000])
    return len(_FIRST_PERSON.findall(own)) >= 4 + len(own) // 1500 or _tells_nothing(lines(reading))


def _tells_nothing(found: Sequence[Line]) -> bool:
    return len(found) >= _ENOUGH and not any(_may_be_checked(line) for line in found)


def _may_be_checked(line: Line) -> bool:
    code = language_of(line.reading) or "en"
    # In a language without words of saying nothing can be told from what is missing.
    return not knows_speech(code) or line.counts or attributes(line.text, code) or says_when(line.text)
