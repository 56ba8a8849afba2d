"""A sentence with its figures and times as the source writes them: "22" for "twenty-two", "on Monday" for "on 11 May".

What they say is checked for itself; how they are written would only hide that the rest says the same.
"""

from collections.abc import Sequence

from octavo.insight.claims.agreement import verdict
from octavo.insight.claims.claim import Cited, Passage
from octavo.insight.claims.figures import figures
from octavo.insight.claims.moment import supports
from octavo.insight.claims.times import moments


def rephrased(claimed: Passage, evidence: Sequence[Cited]) -> str:
    """The claim's text with what the evidence writes in place of the same figure or time."""
    times = [(each, moments(each)) for each in evidence]
    ours = moments(claimed)
    swaps: list[tuple[int, int, str]] = []
    for moment in ours:
        for each, told in times:
            same = next((one for one in told if supports(moment, [one], None)), None)
            if same is not None:
                swaps.append((moment.start, moment.end, each.text[same.start : same.end]))
                break
    for figure in figures(claimed, ours):
        for each, told in times:
            found = next((one for one in figures(each, told) if not verdict(figure, [one])), None)
            if found is not None:
                swaps.append((figure.start, figure.end, each.text[found.start : found.end]))
                break
    text = claimed.text
    for start, end, written in sorted(swaps, reverse=True):
        text = text[:start] + written + text[end:]
    return text
