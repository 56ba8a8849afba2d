"""An article's hashtags: the names and noun phrases it is about, found by where and how often they stand.

    title + text -> names      (runs of capitals, offices off)
                 -> nouns      (words that behave like nouns here), and terms of several words
                 -> subjects   (told in whatever words: a blaze in a forest is #Wildfire)
                 -> chance that an editor or a reader chooses it (learned) -> the best, each once

Cutting at stop words is RAKE's idea (Rose et al., "Automatic keyword extraction from individual documents", 2010);
weighing by place, frequency and case is YAKE's (Campos et al., "YAKE! Keyword extraction from single documents", 2020).
No tagger of parts of speech is asked: a noun is told by its ending, and by what stands before and after it.
"""

import re
from collections.abc import Iterable, Sequence

from octavo.news.story import Hashtag
from octavo.stories.demonyms import COUNTRIES
from octavo.stories.emptywords import PAPERS
from octavo.stories.subjectseen import Phrase
from octavo.stories.tagcandidates import candidates
from octavo.stories.tagmodel import TagModel, readers_share, tag_model
from octavo.stories.tagreading import MARKS
from octavo.text.languages import language as guess_language
from octavo.text.words import tokens

#: Hashtags of an article, at most, and at least where there is enough to choose from.
MOST, FEWEST = 8, 3
#: The chance that a hashtag must have.
LEAST = 0.03
#: The chance that a further one must have once there are FEWEST, where the editors choose and where the readers do.
ENOUGH, READ_ENOUGH = 0.5, 0.2
#: Share of the last name's chance from which on a subject takes its place.
SUBJECT = 0.3

Weighed = tuple[float, Phrase]

_PARTS = re.compile(rf"(?:[^\W_]|[{MARKS}])+(?:[’'][^\W_]+)*")
# Scripts without capitals part the words of a tag by a low line; those written without spaces need none.
_CAPITALS_OR_NONE = re.compile("[A-Za-zÀ-\u052f\u1100-\u11ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")


def hashtags(
    text: str, title: str, language: str | None, *, source: str | None = None, model: TagModel | None = None
) -> tuple[Hashtag, ...]:
    """3 to 8 hashtags, best first; fewer where the article says too little, none where it says nothing.

    Scores are above 0 and at most 1, the best one's. Without a language it is guessed from the text. ``source``: the
    publisher, whose own name is no topic. ``model``: another than the package's own.
    """
    spoken = (language or guess_language(f"{title}\n{text[:600]}") or "").casefold().replace("_", "-").split("-")[0]
    own = _named(source or "")
    found = candidates(title, text, spoken)
    chances = (model or tag_model()).chances(found)
    ordered = sorted(zip(chances, found.phrases, strict=True), key=lambda each: (-each[0], each[1].first, each[1].key))
    usable = [each for each in ordered if tag_of(each[1]) and not _of_source(each[1], own)]
    chosen = _each_once(usable)
    enough = ENOUGH + (READ_ENOUGH - ENOUGH) * readers_share(found)
    kept = [each for at, each in enumerate(chosen) if each[0] >= (LEAST if at < FEWEST else enough)]
    return _tagged(_with_subject(kept, usable))


def _each_once(ordered: Iterable[Weighed]) -> list[Weighed]:
    """The first MOST of them that do not repeat each other."""
    chosen: list[Weighed] = []
    for each in ordered:
        if len(chosen) == MOST:
            break
        if not _repeats(each[1], (phrase for _, phrase in chosen)):
            chosen.append(each)
    return chosen


def _with_subject(chosen: list[Weighed], ordered: Sequence[Weighed]) -> list[Weighed]:
    """With what happened in the last one's place, where only names were chosen and it is not much less likely."""
    if len(chosen) != FEWEST or any(phrase.subject for _, phrase in chosen):
        return chosen
    kept = chosen[:-1]
    for chance, phrase in ordered:
        if chance < SUBJECT * chosen[-1][0]:
            break
        if phrase.subject and not _repeats(phrase, (each for _, each in kept)):
            return [*kept, (chance, phrase)]
    return chosen


def _of_source(phrase: Phrase, own: frozenset[str]) -> bool:
    """True for the publisher's name, whole or short; a place in it may well be a subject."""
    named = _named(phrase.label)
    return bool(own) and (named == own or (named <= own and not named.isdisjoint(PAPERS)))


def _named(text: str) -> frozenset[str]:
    return frozenset(tokens(text)) - {"the"}


def camel_case(label: str) -> str:
    """``#CamelCase`` of a phrase: "trade talks" is ``#TradeTalks``, "U.S. Treasury" ``#USTreasury``; "" for no word."""
    whole = _INITIALS.sub(lambda match: match[0].replace(".", ""), label).replace("&", "And")
    parts = [re.sub("[’']", "", part) for part in _PARTS.findall(whole)]
    between = "" if _CAPITALS_OR_NONE.search(whole) else "_"
    joined = between.join(part[0].upper() + part[1:] for part in parts)
    return f"#{joined}" if joined and not joined.isdigit() else ""


def tag_of(phrase: Phrase) -> str:
    """A candidate's hashtag: that of its subject, of its country, or of its words; "" where there is none."""
    told = phrase.subject or (COUNTRIES.get(phrase.label.casefold()) if phrase.name else None)
    return f"#{told}" if told else camel_case(phrase.label)


def _tagged(chosen: Sequence[Weighed]) -> tuple[Hashtag, ...]:
    best = chosen[0][0] if chosen else 1.0
    found: dict[str, Hashtag] = {}
    for value, phrase in chosen:
        tag = tag_of(phrase)
        if tag.casefold() not in found:
            found[tag.casefold()] = Hashtag(tag=tag, label=phrase.label, score=max(0.001, round(value / best, 3)))
    return tuple(found.values())


def _repeats(phrase: Phrase, chosen: Iterable[Phrase]) -> bool:
    """True where the words of the one are all in the other, in whatever form, or tell the same subject."""
    return any(_same(phrase, other) for other in chosen)


def _same(one: Phrase, other: Phrase) -> bool:
    if tag_of(one).casefold() == tag_of(other).casefold():
        return True
    if one.subject and other.subject:
        return one.label == other.label or not one.ways.isdisjoint(other.ways)
    if one.subject or other.subject:
        subject, phrase = (one, other) if one.subject else (other, one)
        label = phrase.label.casefold()
        return not subject.ways.isdisjoint((label, *label.split())) or label.replace(" ", "") == subject.key[0][1:]
    return _within(one.key, other.key) or _within(other.key, one.key)


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
