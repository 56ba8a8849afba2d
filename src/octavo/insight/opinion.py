"""Whether an article argues rather than reports: a briefing does not give its sentences as facts."""

import re

from octavo.insight.reading import Reading
from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId

_LABEL = re.compile(
    r"""
    ^\W*(?:opinion|op-ed|editorial|comment|commentary|column|letters?|letter\ to\ the\ editor|analysis|perspective
      |viewpoint
      |meinung|kommentar|leitartikel|kolumne|glosse|tribune|édito|éditorial|chronique|opinión|columna|tribuna|opinione
      |commento|editoriale|opinião|coluna|opinie|мнение|колонка|社説|コラム|评论|社论|사설|칼럼)\b\s*[:|—–-]
    | [|—–-]\s*(?:opinion|editorial|comment|commentary|column|meinung|kommentar|tribune|opinión)\W*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|mine|myself|ich|meine[rnms]?|je|moi|yo|io|eu)\b")


def is_opinion(reading: Reading[ArticleId]) -> bool:
    """Whether the article is marked as opinion, titled as opinion, or speaks of its author outside quotations."""
    if reading.kind is not None:
        return reading.kind is Kind.OPINION
    if _LABEL.search(reading.title):
        return True
    own = _QUOTED.sub(" ", reading.text[:6000])
    return len(_FIRST_PERSON.findall(own)) >= 4 + len(own) // 1500
