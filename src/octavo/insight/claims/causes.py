"""A reason that the sentence gives and the source does not: two true things joined by a "because" of one's own."""

# ruff: noqa: E501 -- lists of words, a language a line

import re
from collections.abc import Sequence

from octavo.insight.claims.claim import Passage

_GIVES = re.compile(
    r"\b(?:because|due\ to|owing\ to|thanks\ to|caused\ by|as\ a\ result\ of|weil|(?<!verfahren\ )(?<!ermittlungen\ )(?<!anklage\ )(?<!anzeige\ )wegen|aufgrund|infolge|dank"
    r"|parce\ qu|à\ cause|en\ raison|grâce|faute\ de|porque|debido|a\ causa|gracias\ a|perché|a\ causa|por\ causa|omdat|vanwege)",
    re.IGNORECASE,
)
#: What may carry a reason without saying so.
_MAY_GIVE = re.compile(
    r"\b(?:because|due\ to|owing|thanks|caus|as\ a\ result|since|after|over|following|expected|for\ \w+ing|blam|attribut|atribuy|to\ (?:protect|avoid|save|prevent)|amid|reason|so\b"
    r"|weil|wegen|aufgrund|infolge|dank|denn|da\b|nach|um\b|damit|deshalb|grund|ursache|durch|angesichts"
    r"|parce|cause|raison|grâce|faute|car\b|pour|suite|après|afin|puisqu|face\ à"
    r"|porque|debido|causa|gracias|por\b|tras|para|pues|ante\b|ya\ que|perché|per\b|dopo|omdat|vanwege|door|na\b)",
    re.IGNORECASE,
)


def invents_a_cause(claimed: Passage, evidence: Sequence[Passage]) -> bool:
    """Whether the claim says why and no word of the evidence can be read so."""
    return _GIVES.search(claimed.text) is not None and not any(_MAY_GIVE.search(each.text) for each in evidence)
