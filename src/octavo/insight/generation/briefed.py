"""What a model may write a story's briefing from, and that it tells no side of a dispute alone.

readings -> reports -> lines that are likely to hold still (brief.lasting) -> no claim that another denies
generated sentences -> one that rests on one side of a contradiction gives way to both sides, cited
"""

from collections.abc import Sequence

from octavo.insight.brief import lasting, weighed
from octavo.insight.briefing.denied import denied
from octavo.insight.briefing.held import Readings
from octavo.insight.lines import Line
from octavo.insight.reading import Reading
from octavo.news.briefing import Cite, Sentence
from octavo.news.ids import ArticleId


def may_tell(readings: Readings) -> tuple[tuple[Reading[ArticleId], ...], tuple[Line, ...]]:
    """The reports, oldest first, and their lines that last, as for a briefing that no model writes.

    A claim that a later report denies is none of them: it stands in ``disputes`` beside its denial.
    """
    found = weighed(readings)
    claims = {id(claim) for claim, _ in denied(found.held)}
    return tuple(found.told), tuple(line for line in lasting(found) if id(line) not in claims)


def disputes(summary: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Those sentences of a chosen briefing that show two reports against each other."""
    return tuple(sentence for sentence in summary if not sentence.verbatim and len(sentence.cites) > 1)


def both_sides(written: Sequence[Sentence], disputed: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The written sentences, with each dispute told once and whole; one that is told nowhere comes last."""
    shown: list[Sentence] = []
    for sentence in written:
        one_sided = next((each for each in disputed if _tells_one_side(sentence, each)), None)
        instead = sentence if one_sided is None else one_sided
        if instead not in shown:
            shown.append(instead)
    untold = [each for each in disputed if each not in shown and not any(_tells_both(one, each) for one in shown)]
    return (*shown, *untold)


def _sides(sentence: Sentence, disputed: Sentence) -> int:
    """On how many sides of the dispute the sentence rests."""
    return sum(any(_meets(cite, side) for cite in sentence.cites) for side in disputed.cites)


def _tells_one_side(sentence: Sentence, disputed: Sentence) -> bool:
    return _sides(sentence, disputed) == 1


def _tells_both(sentence: Sentence, disputed: Sentence) -> bool:
    return _sides(sentence, disputed) > 1


def _meets(one: Cite, other: Cite) -> bool:
    return one.article_id == other.article_id and one.start < other.end and other.start < one.end
