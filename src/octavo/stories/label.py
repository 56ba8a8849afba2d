"""What a story is called: its headline, and the hashtags of its articles and its own."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from octavo.news.article import Kind
from octavo.news.story import Hashtag
from octavo.stories.names import plain_word
from octavo.stories.phrases import Phrase, phrases
from octavo.text.words import content_words, language as guess_language, tokens

#: Hashtags of an article or a story.
FEWEST, MOST = 3, 8
#: Share of the best one's score below which a hashtag past the fewest falls away.
FAINT = 0.3

_WORD = re.compile(r"[^\W_]+")
_SHOUT = re.compile(r"[!?]{2,}|…$|\.{3}\s*$")
_BAIT = re.compile(
    r"\b(?:you won'?t believe|what happens next|this is why|here'?s (?:why|what|how)|things you|will surprise|"
    r"need to know|das müssen sie|so geht|voici pourquoi|ce qu'il faut savoir|lo que debes saber|esto es lo que)\b",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"\A\s*(?:update|wrapup|live|liveblog|breaking|exclusive|watch|video|photos?|opinion|analysis|eilmeldung|direct|"
    r"en directo|última hora|corrected)\s*\d*\s*[-:–|]\s*",
    re.IGNORECASE,
)


class Titled(Protocol):
    """What headline() asks of an article."""

    @property
    def title(self) -> str | None: ...  # noqa: D102 -- as in news.article
    @property
    def language(self) -> str | None: ...  # noqa: D102
    @property
    def kind(self) -> str | None: ...  # noqa: D102


def headline(articles: Sequence[Titled]) -> str:
    """The best of the articles' own titles: in the story's main language, central, informative, not shouting.

    The earlier of equals; "" where no article has a title.
    """
    titled = [(article.title.strip(), article) for article in articles if article.title and article.title.strip()]
    if not titled:
        return ""
    spoken = Counter(article.language for _, article in titled)
    main = max(spoken, key=lambda code: spoken[code])
    words = [set(content_words(title, article.language)) for title, article in titled]
    holders = Counter(word for each in words for word in each)
    scored = [
        (_fit(title, article, each, holders, len(titled)) + 1.5 * (article.language == main), -number, title)
        for number, ((title, article), each) in enumerate(zip(titled, words, strict=True))
    ]
    return _LABELS.sub("", max(scored)[2]) or max(scored)[2]


def _fit(title: str, article: Titled, words: Collection[str], holders: Counter[str], count: int) -> float:
    """How well a title speaks for all."""
    # The mean share of the other titles that say its words, and how many of its words they say.
    central = sum((holders[word] - 1) / max(1, count - 1) for word in words)
    fit = central / math.sqrt(len(words) + 1)
    letters = len(title)
    fit += 0.6 * min(1.0, len(words) / 5) - 0.5 * max(0, letters - 95) / 40 - 0.4 * (letters < 25)
    fit -= 0.8 * bool(_SHOUT.search(title)) + 0.8 * bool(_BAIT.search(title)) + 0.5 * title.endswith("?")
    fit -= 0.6 * bool(_LABELS.match(title)) + 1.0 * (title.isupper() and letters > 12) + 0.3 * title.count("!")
    fit -= 1.0 * (article.kind == Kind.OPINION) + 0.3 * (article.kind in {Kind.EXPLAINER, Kind.LIVE})
    return fit


def hashtags(
    text: str,
    title: str,
    language: str | None,
    *,
    source: str | None = None,
    document_frequency: Callable[[str], float] | None = None,
) -> tuple[Hashtag, ...]:
    """Three to eight names and phrases the article is about, best first; fewer where it says less.

    ``document_frequency``: the share of recent articles (0 to 1) that have a casefolded word.
    """
    spoken = (language or guess_language(f"{title}\n{text[:600]}") or "").casefold().split("-")[0] or None

    def rarity(word: str) -> float:
        # What a tenth of all articles have tells little of this one.
        return 1.0 - 0.7 * min(1.0, 10 * document_frequency(word)) if document_frequency else 1.0

    found = phrases(title, text, spoken, rarity=rarity)
    own = {token for token in tokens(source or "") if len(token) > 2}
    kept: list[Hashtag] = []
    best = found[0].score if found else 1.0
    for phrase in found:
        tag = camel_case(phrase.text)
        if not _good(phrase, tag, own) or tag.casefold() in {each.tag.casefold() for each in kept}:
            continue
        if len(kept) == MOST or (len(kept) >= FEWEST and phrase.score < FAINT * best):
            break
        kept.append(Hashtag(tag=tag, label=phrase.text, score=round(phrase.score / best, 3)))
    return tuple(kept)


def camel_case(phrase: str) -> str:
    """``#CamelCase`` of a phrase: letters and digits only, each word's first letter capital; "#" if none is left."""
    words = _WORD.findall(phrase.replace("’", "").replace("'", "").replace(".", ""))
    return "#" + "".join(word[0].upper() + word[1:] for word in words)


def _good(phrase: Phrase, tag: str, source_words: Collection[str]) -> bool:
    words = tokens(phrase.text)
    if len(tag) < 3 or len(tag) > 40 or tag[1:].isdecimal():
        return False
    if source_words and set(words) <= source_words:
        return False
    return not all(plain_word(word) for word in words)


def story_hashtags(articles: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The hashtags that most of a story's articles carry, at most eight.

    ``articles``: each article's tags, best first. Spellings that differ in case only are one; the commonest is kept.
    """
    scores: defaultdict[str, float] = defaultdict(float)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tags in articles:
        for place, tag in enumerate(tags):
            scores[tag.casefold()] += 1 / (1 + 0.25 * place)
            forms[tag.casefold()][tag] += 1
    shared = [key for key in scores if sum(forms[key].values()) > 1 or len(articles) < 3]
    chosen = sorted(shared, key=lambda key: -scores[key])[:MOST]
    if len(chosen) < FEWEST:
        rest = sorted((key for key in scores if key not in chosen), key=lambda key: -scores[key])
        chosen += rest[: FEWEST - len(chosen)]
    return tuple(forms[key].most_common(1)[0][0] for key in chosen)
