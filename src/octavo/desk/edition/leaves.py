"""What a leaf of an edition says: the day's headline, and first what the day brought.

told -> headline of its last reports -> the sentence of the new ones that tells it -> the rest of its briefing
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta

from octavo.desk.readings import readings
from octavo.insight.brief import brief
from octavo.insight.counted_from import counted_from
from octavo.insight.dangling import leans_back
from octavo.insight.taken_up import takes_up
from octavo.news.article import Article
from octavo.news.briefing import Sentence
from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId, StoryId
from octavo.news.story import Placement
from octavo.ports.store import Tx
from octavo.stories.correction import is_correction
from octavo.stories.features import stems
from octavo.stories.label import headline
from octavo.text.words import content_words, tokens

#: Sentences of the whole briefing that a leaf's are the beginning of.
WHOLE = 8
#: Words that a sentence has in common with a headline, at least, to tell the same.
SHARED = 2
# What does not report the news itself heads no leaf while a report does.
_BESIDE = (Kind.OPINION, Kind.LIVE, Kind.EXPLAINER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story as it stood at a closing."""

    story_id: StoryId
    articles: tuple[Article, ...]
    placements: tuple[Placement, ...]
    #: Its articles that came since the closing before.
    fresh: tuple[Article, ...]

    @property
    def moved(self) -> bool:
        """Whether it was told before that closing, and went on since."""
        return 0 < len(self.fresh) < len(self.articles)


def title(told: Told) -> str:
    """The story's headline; where it was told before, that of the last day's reports in its main language.

    A title in another language, an opinion, or one that shares no word with another title of the story (a week in
    review, a report that was placed amiss) does not say how it stands.
    """
    spoken = _spoken(told)
    reports = [each for each in told.articles if each.language == spoken and each.kind not in _BESIDE]
    holders = Counter(stem for each in reports for stem in set(stems(each.title or "", spoken)))
    of_it = [each for each in reports if any(holders[stem] > 1 for stem in stems(each.title or "", spoken))]
    if not told.moved or not of_it:
        return headline(told.articles)
    newest = max(each.shown_at for each in of_it)
    last = [each for each in of_it if newest - each.shown_at < timedelta(days=1)]
    return headline([each for each in last if each in told.fresh] or last)


def beginning(tx: Tx, told: Told, summary: Sequence[Sentence], sentences: int) -> tuple[Sentence, ...]:
    """The first so many sentences of a leaf, cited: what the day brought, then the story's own ``summary``.

    Who read yesterday's edition is told the new first, and must not miss that a report was corrected. But a leaf keeps
    to its headline's language: what a paper in another one alone has to add comes last.
    """
    first = news(tx, told) if told.moved or corrections(told) else ()
    said = [each for each in opening(told, summary) if each.text not in {new.text for new in first}]
    if corrections(told):
        return (*first, *said)[:sentences]
    other = _foreign(told)
    return tuple(sorted((*first, *said), key=lambda each: _abroad(each, other)))[:sentences]


def _spoken(told: Told) -> str | None:
    """The language of most of the story's articles."""
    languages = Counter(article.language for article in told.articles if article.language)
    return languages.most_common(1)[0][0] if languages else None


def news(tx: Tx, told: Told) -> tuple[Sentence, ...]:
    """The sentence that tells what came since the closing before, of the newest correction where there is one.

    Before it what it leans on, which alone may be dull: "The hall holds 600 people. On Thursday it held more."
    None where only an opinion, or what explains the matter, came.
    """
    return _best(told, *_new_lines(tx, told))


def _best(told: Told, said: Sequence[Sentence], shares: Sequence[int]) -> tuple[Sentence, ...]:
    """What tells most of the headline, with what it leans on."""
    place = shares.index(max(shares)) if shares else 0
    # A correction is two sentences as a rule, and what it corrects may stand in the second.
    return tuple(said[place if corrections(told) else _beginning_of(told, said, place) : place + 1])


def change(tx: Tx, told: Told) -> Sentence | None:
    """The one sentence that tells by itself what came since the closing before; None where ``news`` has none.

    Where the best leans on another, and would be two, the next best that stands alone; failing that, that other.
    """
    said, shares = _new_lines(tx, told)
    best = _best(told, said, shares)
    if len(best) < 2:
        return best[0] if best else None
    alone = [n for n, each in enumerate(said) if shares[n] and each not in best and _beginning_of(told, said, n) == n]
    return said[max(alone, key=lambda n: (shares[n], -n))] if alone else best[0]


def _new_lines(tx: Tx, told: Told) -> tuple[tuple[Sentence, ...], tuple[int, ...]]:
    """What the new reports say, of the newest correction alone where there is one, and how much tells the headline.

    Reports in the headline's language, where one of them came.
    """
    correction = corrections(told)[-1:]
    reports = tuple(each for each in told.fresh if each.kind not in _BESIDE)
    spoken = _spoken(told)
    new = correction or tuple(each for each in reports if each.language in {spoken, None}) or reports
    said = briefed(tx, new) if new else ()
    heading = correction[0].title if correction else title(told)
    if not any(heading and heading in (each.title or "") for each in new):
        # It is an older report's: what the new ones tell, their own titles say.
        heading = headline(new)
    wanted = set(content_words(heading or ""))
    return said, tuple(_shared(wanted, each) for each in said)


def _shared(wanted: AbstractSet[str], sentence: Sentence) -> int:
    """How many of the words it has; none where it begins no leaf: "… had reported a loss a day earlier"."""
    return 0 if counted_from(sentence.text) else len(wanted & set(tokens(sentence.text)))


def _beginning_of(told: Told, said: Sequence[Sentence], place: int) -> int:
    """Where what the sentence at ``place`` cannot do without begins.

    At the sentence before on which it leans ("On Thursday it held more"), or at an earlier one whose noun it takes up
    ("The dictionary collects …").
    """
    start = place
    while start:
        needed = [n for n in range(start) if _needs(told, said[start], said[n], follows=n == start - 1)]
        if not needed:
            break
        start = needed[0]
    return start


def _needs(told: Told, sentence: Sentence, before: Sentence, *, follows: bool) -> bool:
    """Whether a sentence needs an earlier one of its article; ``follows``: it stands right behind that."""
    cited = {cite.article_id for cite in sentence.cites}
    if cited.isdisjoint(cite.article_id for cite in before.cites):
        return False
    language = next((article.language for article in told.articles if article.id in cited), None)
    leans = follows and leans_back(sentence.text, before.text, language)
    return leans or takes_up(sentence.text, before.text, language)


def corrections(told: Told) -> tuple[Article, ...]:
    """Those of the new articles that correct a report."""
    return tuple(article for article in told.fresh if is_correction(article.title or ""))


def opening(told: Told, summary: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, before the others the one that tells what the headline says, and last those of other languages.

    What that one leans on comes along.
    A leaf is too short to change its language; the story's own page has them in their places.
    """
    heading = title(told)
    titled = {article.id for article in told.articles if (article.title or "").strip().endswith(heading)}
    # Else a story that ended would begin with how it began.
    wanted = set(content_words(heading))
    shares = [_shared(wanted, each) if any(cite.article_id in titled for cite in each.cites) else 0 for each in summary]
    best = max(shares, default=0)
    place = shares.index(best) if best >= SHARED else 0
    other = _foreign(told)
    start = _beginning_of(told, summary, place)
    in_order = [*summary[start : place + 1], *summary[:start], *summary[place + 1 :]]
    in_order.sort(key=lambda each: _abroad(each, other))
    # "… a day earlier" begins no leaf, where another sentence of its language can.
    first = next((n for n, each in enumerate(in_order) if not counted_from(each.text)), 0)
    if first and _abroad(in_order[first], other) == _abroad(in_order[0], other):
        begins = in_order.pop(_beginning_of(told, in_order, first))
        in_order.insert(0, begins)
    return tuple(in_order)


def _foreign(told: Told) -> AbstractSet[ArticleId]:
    """The articles in another language than most of the story's."""
    spoken = _spoken(told)
    return {article.id for article in told.articles if article.language not in {spoken, None}}


def _abroad(sentence: Sentence, other: AbstractSet[ArticleId]) -> bool:
    """Whether it is told by articles in other languages alone."""
    return {cite.article_id for cite in sentence.cites} <= other


def briefed(tx: Tx, articles: Sequence[Article]) -> tuple[Sentence, ...]:
    """The cited text on some articles of a story; none where none of them has a text."""
    read = readings(tx, [article.id for article in articles])
    return brief(read, sentences=WHOLE).summary if read else ()
