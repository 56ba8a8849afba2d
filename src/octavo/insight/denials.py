"""What a text calls false: a report that something is so, and a sentence that the next one takes back.

"A report that the dam had cracked was false, engineers said"                     -> "the dam had cracked"
"On Tuesday we reported that the author had died. The report was false."          -> "the author had died"
"""

import re
from itertools import pairwise

from octavo.text.caseless import caseless
from octavo.text.sentences import sentences

#: A claim is as long as a sentence at most: without an end, a text of nothing but reports took minutes to search.
_CALLED_FALSE = caseless(
    r"""
    \b(?:reports?|claims?|rumou?rs?|messages?|posts?|statements?|stor(?:y|ies))\b[^.;]{0,60}?\sthat
      \s(?P<en>[^.;]{8,200}?)\s(?:was|were|is|are|had\ been|has\ been)\s
      (?:false|wrong|untrue|incorrect|unfounded|invented|a\ hoax|mistaken)\b
    | \b(?:meldung|bericht|gerücht|behauptung|nachricht)e?n?,\sdass\s(?P<de>[^.;,]{8,200}),\s
      (?:sei(?:en)?|war(?:en)?|ist|sind)\s(?:falsch|unwahr|erfunden|unbegründet)\b
    | \best\sfaux\sque\s(?P<fr>[^.;]{8,200}) | \bes\sfalso\sque\s(?P<es>[^.;]{8,200})
    | \bè\sfalso\sche\s(?P<it>[^.;]{8,200}) | \bé\sfalso\sque\s(?P<pt>[^.;]{8,200})
    """,
    re.VERBOSE,
)
#: A sentence that takes back the one before it: "That was a mistake", "The report was false".
_RETRACTION = r"""
    (?:(?:that|this|it|(?:the|our|that|this)\ (?:report|story|claim|statement|article|headline))\s(?:was|is|were)\s
      (?:a\ mistake|an\ error|false|wrong|untrue|incorrect|not\ (?:true|correct))
    |(?:das|dies|die\ meldung|der\ bericht)\s(?:war|ist)\s(?:ein\ (?:fehler|irrtum)|falsch|unwahr|nicht\ richtig)
    |(?:c['’]était|c['’]est)\s(?:une\ erreur|faux|inexact) | cette\sinformation\s(?:était|est)\s(?:fausse|erronée)
    |(?:eso|esto|la\ información)?\s?(?:fue|era|es)\s(?:un\ error|fals[oa])
    |(?:era|è\ stato)\s(?:un\ errore|fals[oa]) | (?:isso\s)?(?:foi|era)\sum\serro
    |dat\s(?:was|is)\s(?:een\ (?:fout|vergissing)|onjuist|niet\ waar)
    |det\s(?:var|är)\s(?:fel|ett\ misstag|felaktigt|inte\ sant))\b
"""
_RETRACTS, _MAY_RETRACT = (caseless(f"{before}{_RETRACTION}", re.VERBOSE) for before in (r"\W*", ""))
#: Code points of the next sentence that are read.
_READ = 300
#: What comes after it is the claim: "we reported that …".
_THAT = re.compile(r"\b(?:that|dass|que|che|dat|att)\s", re.IGNORECASE)


def disowned(text: str) -> list[str]:
    """The claims that the text calls false, as it words them."""
    if not (_CALLED_FALSE.search(text) or _MAY_RETRACT.search(text)):
        return []
    spans = sentences(text)
    found = [
        text[slice(*match.span(match.lastgroup))]
        for start, end in spans
        for match in _CALLED_FALSE.finditer(text, start, end)
        if match.lastgroup
    ]
    for (start, end), _ in pairwise(spans):
        if is_disowned(text, end):
            that = _THAT.search(text, start, end)
            found.append(text[that.end() if that else start : end])
    return found


def is_disowned(text: str, end: int) -> bool:
    """Whether the sentence after the one that ends at ``end`` takes it back."""
    return _RETRACTS.match(text[end : end + _READ]) is not None
