"""What a briefing would tell twice: a figure told before, in a line that has little else.

chosen lines -> figures that say what a line is about -> lines abroad whose every such figure one line at home gives
             -> of one language, lines whose figures and words the others have, or that a later one tells anew

"Tranan har sålt 62 000 exemplar" beside "It had sold 62,000 copies"
"Three people are known to have died" beside "Three people died in the quake"
"""

from collections.abc import Sequence

from octavo.insight.briefing.when import later
from octavo.insight.claims.claim import passage
from octavo.insight.claims.figures import figures
from octavo.insight.embedding import Embed
from octavo.insight.lines import Line, language_of
from octavo.insight.stems import words_of
from octavo.insight.times import times

#: Figures up to this are in too many lines to tell one thing from another.
_SMALL = 12
#: Languages whose meanings the default embedder knows; of others the figures alone must do.
_KNOWN_TO_EMBEDDER = words_of("ar zh en fr de it ja ko nl pl pt es th tr ru")
#: Likeness of meanings from which on two lines with one sum tell of one thing; the embedder is no judge of Swedish.
_ALIKE = 0.4
#: … and from which on two of one language say the same of it.
_THE_SAME = 0.7
#: A line longer than the other by more than this tells something besides.
_LONGER = 1.3
#: The share of a line's stems that is hardly anything new.
_HARDLY = 0.34


def repeated(chosen: Sequence[Line], language: str | None, embed: Embed | None) -> set[int]:
    """The ids (``id``) of lines in another language that only give the figures of one in ``language``."""
    home = [(line, told) for line in chosen if language_of(line.reading) == language and (told := telling(line))]
    return {
        id(line)
        for line in chosen
        if home and language_of(line.reading) != language and (own := telling(line))
        for other, told in home
        if own <= told and len(line.content) <= _LONGER * len(other.content) and _may_say_the_same(line, other, embed)
    }


def _may_say_the_same(line: Line, other: Line, embed: Embed | None) -> bool:
    """Whether their meanings are alike, or of a language of which the embedder cannot say."""
    codes = {language_of(each.reading) or "en" for each in (line, other)}
    return embed is not None and (not codes <= _KNOWN_TO_EMBEDDER or _is_alike(line, other, embed))


def told_over(chosen: Sequence[Line]) -> set[int]:
    """The ids of lines that give no figure but those of one other line of their language, and hardly another word.

    Of two such lines the later in order goes; none on which another leans.
    """
    gone: set[int] = set()
    needed = {(line.reading.article_id, line.order - 1) for line in chosen if line.leans}
    for line in reversed(chosen):
        own = _counts(line)
        if not own or (line.reading.article_id, line.order) in needed:
            continue
        others = [
            other
            for other in chosen
            if other is not line and id(other) not in gone and language_of(other.reading) == language_of(line.reading)
        ]
        said = frozenset[str]().union(*(other.stems for other in others))
        fresh = sum(not word[0].isdigit() for word in line.stems - said)
        if fresh <= _HARDLY * len(line.stems) and any(own <= _counts(other) for other in others):
            gone.add(id(line))
    return gone


def told_anew(chosen: Sequence[Line], embed: Embed | None) -> set[int]:
    """The ids of lines of which a later report in their language gives the same sums and means nearly the same.

    The later one knows how it ended: "The town gets 70 million more" / "The town loses 70 million".
    """
    counted = [(line, sums) for line in chosen if (sums := telling(line))] if embed is not None else []
    needed = {(line.reading.article_id, line.order - 1) for line in chosen if line.leans}
    return {
        id(old)
        for old, before in counted
        for new, after in counted
        if before == after
        and language_of(old.reading) == language_of(new.reading)
        and later(new, old)
        and (old.reading.article_id, old.order) not in needed
        and _is_alike(new, old, embed, _THE_SAME)
    }


def _counts(line: Line) -> frozenset[float]:
    """Its figures, in digits or in words; no "one"."""
    return frozenset(round(each.value, 3) for each in figures(passage(line)) if not each.weak)


def telling(line: Line) -> frozenset[float]:
    """The figures that say what a line is about: no small one, no day, year or hour."""
    when = {at for start, end in times(line.text) for at in range(start, end)}
    return frozenset(each.value for each in line.quantities if each.value > _SMALL and each.start not in when)


def _is_alike(line: Line, other: Line, embed: Embed | None, least: float = _ALIKE) -> bool:
    if embed is None:
        return False
    one, two = embed([line.text, other.text])
    return float(one @ two) >= least
