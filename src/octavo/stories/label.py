"""What a story is called: the best of its own titles, and the hashtags its articles agree on."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import timedelta

from octavo.news.article import Article
from octavo.news.extracted import Kind
from octavo.stories.correction import is_correction, without_mark
from octavo.stories.features import stems

#: Hashtags of a story, at most.
STORY_TAGS = 6
#: Articles from which on a tag of one of them alone is not the story's, once there are as many tags.
SEVERAL = 3
#: Words of a headline that says what happened and can be read at a glance.
FEWEST, MOST = 4, 16

_DRAWN = (Kind.OPINION, Kind.LIVE, Kind.EXPLAINER)
_MARK = re.compile(
    r"\A(?:(?:update|wrapup|recast|refile|exclusive|breaking|watch|video|photos?|analysis|eilmeldung|última hora)"
    r"\s*\d*\s*[-:–|]\s*)+",
    re.IGNORECASE,
)
_BAIT = re.compile(
    r"\b(?:you (?:won.?t|need|should|can|have to)|here.?s (?:what|why|how)|what (?:we|you) (?:know|need)|"
    r"this is (?:why|how|what)|everything (?:we|you)|things (?:to|you|we)|reasons (?:why|to)|what to (?:know|expect)|"
    r"das müssen sie|so geht|voici pourquoi|ce qu.il faut savoir|lo que debes saber|esto es lo que|"
    r"(?:live|opinion|comment|editorial|column|letters?|quiz|podcast|watch|in pictures|explainer|explained|kommentar|"
    r"meinung|liveticker|liveblog|en directo|direct|opinión|tribuna|édito|opinione)\s*[:|]|"
    r"(?:live )?updates\b|\bas it happened\b)",
    re.IGNORECASE,
)


def headline(articles: Sequence[Article]) -> str:
    """The title that says best what the story is; "" where none of the articles has one.

    It shares words with the others, is in the story's main language, and is of a newer article where the story moved
    on; opinion, live pages, questions, bait and shouting come last.
    """
    titled = [article for article in articles if article.title and article.title.strip()]
    if not titled:
        return ""
    spoken = _main_language(titled)
    words = [frozenset(stems(_shown(article), article.language)) for article in titled]
    shares = _shares(titled, words)
    scored = [
        (_score(article, titled, shares[n], spoken) - _superseded(n, titled, words), -n)
        for n, article in enumerate(titled)
    ]
    return _shown(titled[-max(scored)[1]])


def story_hashtags(tags: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """At most 6 hashtags of a story, those that most of its articles have first.

    ``tags``: each article's own, best first. ``#Tariff`` and ``#Tariffs`` are one, in the form used most often.
    """
    holders = Counter(key for own in tags for key in {_folded(tag) for tag in own})
    weights: defaultdict[str, float] = defaultdict(float)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for own in tags:
        # An article that agrees with the others, in their language, speaks for the story.
        agreed = sum(holders[_folded(tag)] - 1 for tag in own) / max(1, len(own))
        for place, tag in enumerate(own):
            weights[_folded(tag)] += (1 + 0.1 * agreed) / (1 + 0.15 * place)
            forms[_folded(tag)][tag] += 1
    shown: list[str] = []
    for key in sorted(weights, key=lambda key: (holders[key] > 1, weights[key]), reverse=True):
        tag = forms[key].most_common(1)[0][0]
        alone = holders[key] == 1 and len(tags) >= SEVERAL and len(shown) >= SEVERAL
        if not alone and not any(_part_of(tag, other) for other in shown):
            shown.append(tag)
    return tuple(shown[:STORY_TAGS])


def _main_language(articles: Sequence[Article]) -> str | None:
    counts = Counter(article.language for article in articles if article.kind not in _DRAWN and article.language)
    return counts.most_common(1)[0][0] if counts else None


def _shares(articles: Sequence[Article], words: Sequence[frozenset[str]]) -> list[float]:
    """Of each title, the mean share of the others' titles and openings that hold one of its words."""
    heard = [own | set(stems(article.excerpt, article.language)) for own, article in zip(words, articles, strict=True)]
    holders = Counter(word for each in heard for word in each)
    others = max(1, len(articles) - 1)
    return [sum(holders[word] - 1 for word in own) / others / max(4, len(own)) for own in words]


def _score(article: Article, articles: Sequence[Article], share: float, spoken: str | None) -> float:
    title = _shown(article)
    score = 2.0 * share
    score -= 3.0 * (article.language is not None and spoken is not None and article.language != spoken)
    score -= 2.0 * (article.kind in _DRAWN)
    score -= _flaws(article.title or title)
    first, last = (pick(each.shown_at for each in articles) for pick in (min, max))
    if last - first > timedelta(hours=3):
        score += 0.4 * ((article.shown_at - first) / (last - first))
    return score


def _flaws(title: str) -> float:
    """What is wrong with a title by itself."""
    words = title.split()
    letters = [letter for letter in title if letter.isalpha()]
    cased = [letter for letter in letters if letter.isupper() or letter.islower()]
    shouting = len(cased) > 12 and sum(letter.isupper() for letter in cased) > 0.7 * len(cased)
    spaced = len(letters) < 8 * max(1, len(words))
    return (
        1.2 * title.rstrip(" ”\"'»").endswith(("?", "？", "؟"))
        + 0.6 * ("!" in title)
        + 1.5 * bool(_BAIT.search(title))
        + 1.0 * shouting
        + 0.3 * title.rstrip().endswith(("…", "..."))
        + 0.5 * (spaced and len(words) < FEWEST)
        + 0.04 * max(0, len(words) - MOST)
    )


def _superseded(number: int, articles: Sequence[Article], words: Sequence[frozenset[str]]) -> float:
    """What a title loses where a later one of the same paper, or a correction, takes its place."""
    article, own = articles[number], words[number]
    lost = 0.0
    for other, theirs in zip(articles, words, strict=True):
        if other.shown_at <= article.shown_at or other.kind in _DRAWN or other.language != article.language:
            continue
        alike = len(own & theirs) / max(1, min(len(own), len(theirs)))
        if is_correction(other.title or "") and alike >= 0.4:
            lost = max(lost, 1.5)
        elif other.source is not None and other.source == article.source:
            lost = max(lost, 0.5)
    return lost


def _shown(article: Article) -> str:
    """The title without a paper's name at its end or a desk's mark at its beginning."""
    title = " ".join((article.title or "").split())
    if article.source:
        end = re.search(rf"\s+[-–—|·]\s+{re.escape(article.source)}\s*\Z", title, re.IGNORECASE)
        title = title[: end.start()] if end else title
    bare = _MARK.sub("", without_mark(_MARK.sub("", title)))
    return bare if len(bare) > 12 else title


def _folded(tag: str) -> str:
    """What near-same tags have in common: no case, no plural."""
    key = tag.casefold().lstrip("#")
    if len(key) > 3 and key.isascii():
        key = re.sub(r"(?<=[^s])s\Z", "", re.sub(r"ies\Z", "y", key))
    return key


def _part_of(tag: str, other: str) -> bool:
    """True where one is a whole word of the other: #Bessent and #ScottBessent."""
    one, two = (re.findall(r"[^\W\d_a-z][^\W\d_A-Z]*|\d+|[a-z]+", each.lstrip("#")) for each in (tag, other))
    few, many = sorted((one, two), key=len)
    return bool(few) and (many[: len(few)] == few or many[-len(few) :] == few)
