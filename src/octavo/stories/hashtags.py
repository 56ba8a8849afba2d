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
from octavo.stories.emptywords import VAGUE
from octavo.stories.subjects import MARKS, Phrase, phrases
from octavo.text.words import language as guess_language
from octavo.text.words import tokens

#: Hashtags of an article, at most, and at least where there is enough to choose from.
MOST, FEWEST = 8, 3
#: What standing in the title counts.
TITLE = 0.4
#: How much standing where nouns stand counts.
NOUN = 1.5
#: Share of a word's places in one phrase from which on the phrase stands for the word.
COMPANY = 0.5
#: What a candidate must weigh, as a share of the best one, once there are FEWEST.
WORTH = 0.3

_PARTS = re.compile(rf"(?:[^\W_]|[{MARKS}])+(?:[’'][^\W_]+)*")
# Scripts without capitals part the words of a tag by a low line; those written without spaces need none.
_CAPITALS_OR_NONE = re.compile("[A-Za-zÀ-\u052f\u1100-\u11ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# Endings of English nouns, and of its verbs and adverbs.
_NOMINAL = re.compile(r"(?:tion|ment|ness|ity|ship|ism|ance|ence|ist|ure|age|er|or)\Z")
_VERBAL = re.compile(r"(?:ed|ing|ly)\Z")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")


def hashtags(text: str, title: str, language: str | None, *, source: str | None = None) -> tuple[Hashtag, ...]:
    """3 to 8 hashtags, best first; fewer where the article says too little, none where it says nothing.

    Scores are above 0 and at most 1, the best one's. Without a language it is guessed from the text. ``source``: the
    publisher, whose own name is no topic.
    """
    spoken = (language or guess_language(f"{title}\n{text[:600]}") or "").casefold().replace("_", "-").split("-")[0]
    own = _named(source or "")
    weighed = _with_company(phrases(title, text, spoken))
    ordered = sorted(weighed, key=lambda each: (-each[0], each[1].first))
    chosen: list[tuple[float, Phrase]] = []
    for value, phrase in ordered:
        if len(chosen) == MOST or (len(chosen) >= FEWEST and value < WORTH * chosen[0][0]):
            break
        if not (own and _named(phrase.label) == own) and not _repeats(phrase, (each for _, each in chosen)):
            chosen.append((value, phrase))
    return _tagged(chosen)


def _with_company(found: Sequence[Phrase]) -> list[tuple[float, Phrase]]:
    """Each phrase with its weight; a word that mostly stands in one longer phrase lends that its own."""
    weights = {phrase.key: weight(phrase) for phrase in found}
    singles = {phrase.key[0]: phrase for phrase in found if len(phrase.key) == 1 and not phrase.name}
    for phrase in found:
        if phrase.name or len(phrase.key) == 1:
            continue
        for word in phrase.key:
            single = singles.get(word)
            if single is not None and phrase.count >= COMPANY * single.count:
                weights[phrase.key] = max(weights[phrase.key], weights[single.key] * 1.001)
    return [(weights[phrase.key], phrase) for phrase in found]


def weight(phrase: Phrase) -> float:
    """0 to 1: how likely a reader is to name the phrase as what the article is about.

    A logistic model over count, place and form; its factors follow those of a fit to phrases that readers chose.
    """
    odds = 0.9 * math.log(phrase.count) - 0.4 * math.log1p(phrase.first / 40) + TITLE * phrase.in_title - 0.7
    if phrase.name:
        odds += 0.5 - 0.5 * (len(phrase.key) - 1)
    else:
        last = phrase.key[-1]
        odds += (
            NOUN * (phrase.nounness - 0.5)
            - 0.6 * (len(phrase.label) < 5 and phrase.count < 3)
            + 0.4 * bool(_NOMINAL.search(last))
        )
        odds -= 0.6 * (len(phrase.key) == 1 and last in VAGUE) + 0.4 * bool(_VERBAL.search(last))
        odds -= 0.4 * (phrase.count == 1 and not phrase.in_title) + 0.2 * (len(phrase.key) > 1)
    # A run of thousands of capitalised words has odds so low that their exponential is no number any more.
    return 1 / (1 + math.exp(-max(odds, -500.0)))


def _named(text: str) -> frozenset[str]:
    return frozenset(tokens(text)) - {"the"}


def camel_case(label: str) -> str:
    """``#CamelCase`` of a phrase: "trade talks" is ``#TradeTalks``, "U.S. Treasury" ``#USTreasury``; "" for no word."""
    whole = _INITIALS.sub(lambda match: match[0].replace(".", ""), label)
    parts = [re.sub("[’']", "", part) for part in _PARTS.findall(whole)]
    between = "" if _CAPITALS_OR_NONE.search(whole) else "_"
    joined = between.join(part[0].upper() + part[1:] for part in parts)
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
    """True where the words of the one are all in the other, in whatever form."""
    return any(_within(phrase.key, other.key) or _within(other.key, phrase.key) for other in chosen)


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    return all(any(_akin(word, other) for other in many) for word in few)


def _akin(one: str, other: str) -> bool:
    """True for forms of one word: Japan and Japanese, Schiff and Schiffen."""
    few, many = sorted((one, other), key=len)
    kept = few[:-1] if len(few) > 4 else few
    if few[:1] >= "\u3000":
        # No spaces: a part of a longer string is a part of its words.
        return few in many
    return one == other or (len(few) > 3 and len(many) - len(few) <= 3 and many.startswith(kept))
