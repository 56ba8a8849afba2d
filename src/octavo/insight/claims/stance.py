"""How a sentence and what it cites put themselves: held back, as somebody's words, negated."""

from collections.abc import Sequence

from octavo.insight.claims.claim import Cited, Passage
from octavo.insight.claims.polarity import attributes, held_back, negations

#: Negations beyond which more say nothing more.
_MOST = 2


def stance(claimed: Passage, evidence: Sequence[Cited]) -> dict[str, float]:
    """Of the sentence (``ours``) and of the evidence (``theirs``): how held back, whether attributed, negated.

    The rules of polarity ask this of clauses that share words; a retelling in other words has none to share.
    """
    ours, code = claimed.text, claimed.language
    return {
        "held ours": held_back(ours, code),
        "held theirs": max((held_back(each.text, each.language) for each in evidence), default=0),
        "said ours": float(attributes(ours, code)),
        "said theirs": float(any(attributes(each.text, each.language) for each in evidence)),
        "not ours": min(negations(ours, code), _MOST),
        "not theirs": min(sum(negations(each.text, each.language) for each in evidence), _MOST),
    }
