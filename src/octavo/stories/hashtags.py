"""An article's hashtags: the names and noun phrases it is about, found by where and how often they stand.

    title + text -> pieces between stop words and stops -> names        (runs of capitals, offices off)
                                                         -> noun phrases (words that behave like nouns here)
                 -> chance that an editor or a reader chooses it (learned) -> the best, each once

Cutting at stop words is RAKE's idea (Rose et al., "Automatic keyword extraction from individual documents", 2010);
weighing by place, frequency and case is YAKE's (Campos et al., "YAKE! Keyword extraction from single documents", 2020).
No tagger of parts of speech is asked: a noun is told by its ending, and by what stands before and after it.
"""

import re
from collections.abc import Iterable, Sequence

from octavo.news.story import Hashtag
from octavo.stories.emptywords import PAPERS
from octavo.stories.subjects import MARKS, phrases, unspaced
from octavo.stories.subjectseen import Phrase
from octavo.stories.tagmodel import LONG, chance, long_enough
from octavo.stories.tagwords import learned
from octavo.text.languages import language as guess_language
from octavo.text.words import tokens

#: Hashtags of a long article, at most; those of a short one, and at least where there is enough to choose from.
MOST, FEWEST = 8, 3
#: Share of a word's places in one phrase from which on the phrase stands for the word.
COMPANY = 0.5
#: What a candidate must weigh, as a share of the best one, once there are FEWEST.
WORTH = 0.1

_PARTS = re.compile(rf"(?:[^\W_]|[{MARKS}])+(?:[’'][^\W_]+)*")
# Scripts without capitals part the words of a tag by a low line; those written without spaces need none.
_CAPITALS_OR_NONE = re.compile("[A-Za-zÀ-\u052f\u1100-\u11ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")


def hashtags(text: str, title: str, language: str | None, *, source: str | None = None) -> tuple[Hashtag, ...]:
    """3 to 8 hashtags, best first; fewer where the article says too little, none where it says nothing.

    Scores are above 0 and at most 1, the best one's. Without a language it is guessed from the text. ``source``: the
    publisher, whose own name is no topic.
    """
    spoken = (language or guess_language(f"{title}\n{text[:600]}") or "").casefold().replace("_", "-").split("-")[0]
    own = _named(source or "")
    # Scripts without spaces have no words to count; there, and in languages not learned, what comes again tells most.
    words = len(text.split()) if learned(spoken) and not unspaced(text) else LONG
    most = FEWEST + round((MOST - FEWEST) * long_enough(words))
    weighed = _with_company(phrases(title, text, spoken), spoken, words)
    ordered = sorted(weighed, key=lambda each: (-each[0], each[1].first))
    chosen: list[tuple[float, Phrase]] = []
    for value, phrase in ordered:
        if len(chosen) == most or (len(chosen) >= FEWEST and value < WORTH * chosen[0][0]):
            break
        if len(chosen) >= FEWEST and not phrase.name and phrase.count == 1 and not phrase.in_title:
            # Said once and in passing, it is no more than a detail.
            continue
        if not _of_source(phrase, own) and not _repeats(phrase, (each for _, each in chosen)):
            chosen.append((value, phrase))
    return _tagged(chosen)


def _with_company(found: Sequence[Phrase], language: str, words: int) -> list[tuple[float, Phrase]]:
    """Each phrase with its weight; a word that mostly stands in one longer phrase lends that its own."""
    weights = {phrase.key: chance(phrase, language, words) for phrase in found}
    singles = {phrase.key[0]: phrase for phrase in found if len(phrase.key) == 1 and not phrase.name}
    for phrase in found:
        if phrase.name or len(phrase.key) == 1:
            continue
        for word in phrase.key:
            single = singles.get(word)
            if single is not None and phrase.count >= COMPANY * single.count:
                weights[phrase.key] = max(weights[phrase.key], weights[single.key] * 1.001)
    return [(weights[phrase.key], phrase) for phrase in found]


def _of_source(phrase: Phrase, own: frozenset[str]) -> bool:
    """True for the publisher's name, whole or short; a place in it may well be a subject."""
    named = _named(phrase.label)
    return bool(own) and (named == own or (named <= own and not named.isdisjoint(PAPERS)))


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
