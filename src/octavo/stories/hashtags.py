"""An article's hashtags: the names and noun phrases it is about, found by where and how often they stand.

    title + text -> pieces between stop words and stops -> names        (runs of capitals, offices off, surnames folded)
                                                         -> noun phrases (words that behave like nouns here)
                 -> weight (times, place, title, kind) -> the best that do not repeat one another

Cutting at stop words is RAKE's idea (Rose et al., "Automatic keyword extraction from individual documents", 2010);
weighing by place, frequency and case is YAKE's (Campos et al., "YAKE! Keyword extraction from single documents", 2020).
No tagger of parts of speech is asked: what stands after an article and before a stop word behaves like a noun.
"""

import math
import re
from collections.abc import Iterable, Sequence

from octavo.news.story import Hashtag
from octavo.stories.subjects import Phrase, phrases
from octavo.text.words import language as guess_language
from octavo.text.words import tokens

#: Hashtags of an article, at most, and at least where there is enough to choose from.
MOST, FEWEST = 8, 3
#: What a candidate must weigh, as a share of the best one, once there are FEWEST.
WORTH = 0.2

_PARTS = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")


def hashtags(text: str, title: str, language: str | None, *, source: str | None = None) -> tuple[Hashtag, ...]:
    """3 to 8 hashtags, best first; fewer where the article says too little, none where it says nothing.

    Scores are above 0 and at most 1, the best one's. Without a language it is guessed from the text. ``source``: the
    publisher, whose own name is no topic.
    """
    spoken = (language or guess_language(f"{title}\n{text[:600]}") or "").casefold().replace("_", "-").split("-")[0]
    own = set(tokens(source or ""))
    weighed = [(weight(phrase), phrase) for phrase in phrases(title, text, spoken)]
    ordered = sorted(weighed, key=lambda each: (-each[0], each[1].first))
    chosen: list[tuple[float, Phrase]] = []
    for value, phrase in ordered:
        if len(chosen) == MOST or (len(chosen) >= FEWEST and value < WORTH * chosen[0][0]):
            break
        if not (own and set(phrase.key) <= own) and not _repeats(phrase, (each for _, each in chosen)):
            chosen.append((value, phrase))
    return _tagged(chosen)


def weight(phrase: Phrase) -> float:
    """How likely a reader is to name the phrase as what the article is about; above 0."""
    often = 1 + math.log2(phrase.count)
    early = 1 / (1 + 0.35 * math.log1p(phrase.first / 40))
    kind = 1.5 if phrase.name else 0.5 + phrase.nounness
    return often * early * kind * (1.6 if phrase.in_title else 1.0) * (1.0 + 0.1 * (len(phrase.key) > 1))


def camel_case(label: str) -> str:
    """``#CamelCase`` of a phrase: "trade talks" is ``#TradeTalks``, "U.S. Treasury" ``#USTreasury``; "" for no word."""
    whole = _INITIALS.sub(lambda match: match[0].replace(".", ""), label)
    parts = [re.sub("[’']", "", part) for part in _PARTS.findall(whole)]
    joined = "".join(part[0].upper() + part[1:] for part in parts)
    return f"#{joined}" if joined and not joined.isdigit() else ""


def _tagged(chosen: Sequence[tuple[float, Phrase]]) -> tuple[Hashtag, ...]:
    best = chosen[0][0] if chosen else 1.0
    found: dict[str, Hashtag] = {}
    for value, phrase in chosen:
        tag = camel_case(phrase.label)
        if tag and tag.casefold() not in found:
            found[tag.casefold()] = Hashtag(tag=tag, label=phrase.label, score=round(value / best, 3))
    return tuple(found.values())


def _repeats(phrase: Phrase, chosen: Iterable[Phrase]) -> bool:
    """True where the words of the one are all in the other."""
    words = set(phrase.key)
    return any(words <= set(other.key) or set(other.key) <= words for other in chosen)
