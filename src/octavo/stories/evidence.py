"""What speaks for an article belonging to a story, weighed to log-odds.

The likeness is the mean over the story's articles (average linkage, Sokal and Michener 1958), worked out from sums, so
that it costs the same at any size of story.
"""

import math
from dataclasses import dataclass, fields
from datetime import timedelta

from octavo.stories.features import Item
from octavo.stories.profile import Profile, Sums, Weights
from octavo.stories.window import Window

#: Stories looked at closely, of those near by stems and of those near by vector each.
CANDIDATES = 12
#: What a mean cosine is taken to be, in spreads, where there are no vectors: neither for nor against.
NO_VECTOR = 2.0
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """How much each kind of evidence counts, in log-odds."""

    #: A mean cosine as high as the spread between unrelated articles.
    meaning: float
    #: All words in common, by rarity; names and numbers likewise.
    words: float
    names: float
    numbers: float
    #: What the evidence must outweigh.
    bar: float
    #: What it must outweigh on top for two whole stories to be one.
    merge_bar: float
    #: A day of silence, times ln(1 + the story's articles): the more a story was covered, the more a silent day
    #: says that it is over.
    silence: float

    def towards(self, other: "Factors", share: float) -> "Factors":
        """Between this and the other."""
        mixed = {
            field.name: getattr(self, field.name) * (1 - share) + getattr(other, field.name) * share
            for field in fields(self)
        }
        return Factors(**mixed)


#: For headlines alone and for full texts: near what logistic regression on pairs of articles gives, rounded.
HEADLINES = Factors(meaning=1.4, words=10.0, names=0.0, numbers=0.0, bar=4.0, merge_bar=0.0, silence=1.2)
TEXTS = Factors(meaning=0.2, words=10.0, names=9.0, numbers=6.0, bar=5.7, merge_bar=4.0, silence=0.3)
#: Across languages only vectors, numbers and the names of one alphabet speak.
ABROAD = Factors(meaning=1.3, words=0.0, names=4.0, numbers=3.0, bar=4.6, merge_bar=1.5, silence=0.3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How alike an article (or a story) and a story are on average."""

    profile: Profile
    #: Mean cosine in units of the spread between unrelated articles; None without vectors.
    meaning: float | None
    #: Means of the products of unit vectors, 0 to 1; words among articles of the same language only.
    words: float
    names: float
    numbers: float
    #: 0 (headlines alone) to 1 (full texts).
    richness: float
    #: Days of silence between the two.
    gap: float
    #: Articles of the larger story.
    size: int
    #: No article of the story is in the article's language.
    abroad: bool

    @property
    def factors(self) -> Factors:
        """The factors that fit this kind of evidence."""
        return ABROAD if self.abroad else HEADLINES.towards(TEXTS, self.richness)

    @property
    def parts(self) -> dict[str, float]:
        """What each kind of evidence brings, in log-odds."""
        factors = self.factors
        return {
            "meaning": factors.meaning * (NO_VECTOR if self.meaning is None else self.meaning),
            "words": factors.words * self.words,
            "names": factors.names * self.names,
            "numbers": factors.numbers * self.numbers,
        }

    @property
    def odds(self) -> float:
        """Log-odds that the two belong together; 0 is the bar."""
        factors = self.factors
        return sum(self.parts.values()) - factors.bar - factors.silence * self.gap * math.log1p(self.size)


def gather(item: Item, weights: Weights, window: Window) -> tuple[Evidence, ...]:
    """What speaks for each story near the article."""
    means: dict[int, float] = {}
    spread = 1.0
    if item.vector is not None and len(window.rows):
        cosines = window.rows.cosines(item.vector)
        means = window.rows.means(cosines)
        spread = window.rows.background(cosines)
    found = []
    for profile in window.near(weights, means, limit=CANDIDATES):
        gap = max((item.at - profile.newest) / _DAY, (profile.oldest - item.at) / _DAY, 0.0)
        mean = means.get(profile.number)
        if gap <= window.span / _DAY:
            found.append(_between(item, weights, profile, None if mean is None else mean / spread, gap))
    return tuple(found)


def _between(item: Item, weights: Weights, profile: Profile, meaning: float | None, gap: float) -> Evidence:
    alike = profile.by_language[item.language]
    return Evidence(
        profile=profile,
        meaning=meaning,
        words=profile.terms[item.language].product(weights.terms) / alike if alike else 0.0,
        names=profile.names.product(weights.names) / profile.size,
        numbers=profile.numbers.product(weights.numbers) / profile.size,
        richness=math.sqrt(item.richness * profile.mean_richness),
        gap=gap,
        size=profile.size,
        abroad=not alike,
    )


def joint(one: Profile, other: Profile, window: Window) -> Evidence:
    """What speaks for two stories being one; ``profile`` is the other one."""
    mean = window.rows.between(one.number, other.number)
    pairs = one.size * other.size
    shared = set(one.by_language) & set(other.by_language)
    alike = sum(one.by_language[code] * other.by_language[code] for code in shared)
    words = sum(_product(one.terms[code], other.terms[code]) for code in shared)
    return Evidence(
        profile=other,
        meaning=None if mean is None else mean / window.rows.spread(),
        words=words / alike if alike else 0.0,
        names=_product(one.names, other.names) / pairs,
        numbers=_product(one.numbers, other.numbers) / pairs,
        richness=math.sqrt(one.mean_richness * other.mean_richness),
        # Between their middles: one late straggler must not bridge two days.
        gap=abs((one.middle - other.middle) / _DAY),
        size=max(one.size, other.size),
        abroad=not alike,
    )


def _product(one: Sums, other: Sums) -> float:
    return one.product(other.totals)
