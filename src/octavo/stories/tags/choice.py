"""The choice among weighed candidates: the best first, none twice in other words, each as its hashtag."""

import re
from collections.abc import Iterable, Sequence

from octavo.news.story import Hashtag
from octavo.stories.tags.reading import MARKS
from octavo.stories.tags.seen import Phrase
from octavo.stories.words.emptywords import PAPERS
from octavo.text.words import tokens

#: Hashtags of an article, at most, and at least where there is enough to choose from.
MOST, FEWEST = 8, 3
#: The chance that a hashtag must have.
LEAST = 0.03
#: Share of the last name's chance from which on a subject takes its place.
SUBJECT = 0.3
#: Capitals in a row from which on they are a word.
SHOUTED = 5
#: Characters after the mark, at most: "#UnitedNationsFrameworkConventionOnClimateChange" has 47. What is longer is a
#: line of capitals, a row of words without spaces or rubbish, and breaks on any page.
LONGEST = 50

#: A candidate with the chance, 0 to 1, that it is one.
Weighed = tuple[float, Phrase]

_PARTS = re.compile(rf"(?:[^\W_]|[{MARKS}])+(?:[’'][^\W_]+)*")
# Scripts without capitals part the words of a tag by a low line; those written without spaces need none.
_CAPITALS_OR_NONE = re.compile("[A-Za-zÀ-\u052f\u1100-\u11ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# The article that is written as one with its noun: الجسر is the bridge, and so is הגשר.
_ARTICLES = ("ال", "ה")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")


def chosen(weighed: Iterable[Weighed], *, enough: float) -> tuple[Hashtag, ...]:
    """At most MOST hashtags, best first: FEWEST with LEAST as their chance, and further ones with ``enough``."""
    usable = sorted(
        (each for each in weighed if tag_of(each[1])), key=lambda each: (-each[0], each[1].first, each[1].key)
    )
    kept = [each for at, each in enumerate(_each_once(usable)) if each[0] >= (LEAST if at < FEWEST else enough)]
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


def _with_subject(picked: list[Weighed], ordered: Sequence[Weighed]) -> list[Weighed]:
    """With what happened in the last one's place, where only names were picked and it is not much less likely."""
    if len(picked) != FEWEST or any(phrase.subject for _, phrase in picked):
        return picked
    kept = picked[:-1]
    for chance, phrase in ordered:
        if chance < SUBJECT * picked[-1][0]:
            break
        if phrase.subject and not _repeats(phrase, (each for _, each in kept)):
            return [*kept, (chance, phrase)]
    return picked


def of_source(phrase: Phrase, source: frozenset[str]) -> bool:
    """True for the publisher's name (``named``), whole or short; a place in it may well be a subject."""
    own = named(phrase.label)
    return bool(source) and (own == source or (own <= source and not own.isdisjoint(PAPERS)))


def named(text: str) -> frozenset[str]:
    """The words of a name."""
    return frozenset(tokens(text)) - {"the"}


def camel_case(label: str) -> str:
    """``#CamelCase`` of a phrase: "trade talks" is ``#TradeTalks``, "U.S. Treasury" ``#USTreasury``.

    "" for no word, and for more of them than a tag holds.
    """
    whole = _INITIALS.sub(lambda match: match[0].replace(".", ""), label).replace("&", "And")
    parts = [re.sub("[’']", "", part) for part in _PARTS.findall(whole)]
    between = "" if _CAPITALS_OR_NONE.search(whole) else "_"
    joined = between.join(part[0].upper() + (part[1:].lower() if _shouted(part) else part[1:]) for part in parts)
    return f"#{joined}" if joined and not joined.isdigit() and len(joined) <= LONGEST else ""


def _shouted(word: str) -> bool:
    """True for OSMERE in a dateline: longer than most initials are."""
    return len(word) > SHOUTED and word.isalpha() and word.isupper()


def tag_of(phrase: Phrase) -> str:
    """A candidate's hashtag: that of its subject, of its country, or of its words; "" where there is none."""
    told = phrase.subject or phrase.country
    return f"#{told}" if told else camel_case(phrase.label)


def _tagged(picked: Sequence[Weighed]) -> tuple[Hashtag, ...]:
    best = picked[0][0] if picked else 1.0
    found: dict[str, Hashtag] = {}
    for value, phrase in picked:
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
    few, many = sorted((tag_of(one)[1:].casefold(), tag_of(other)[1:].casefold()), key=len)
    if len(few) > 3 and many.endswith(few) and not (one.name or other.name):
        # #Strike beside #RailStrike, #Brand beside #Theaterbrand.
        return True
    if one.subject and other.subject:
        return one.label == other.label or not one.ways.isdisjoint(other.ways)
    if one.subject or other.subject:
        return _tells(*((one, other) if one.subject else (other, one)))
    return _within(one.key, other.key) or _within(other.key, one.key)


def _tells(subject: Phrase, phrase: Phrase) -> bool:
    """True where a phrase tells nothing beside a subject."""
    label, tag = phrase.label.casefold(), (subject.subject or "").casefold()
    if not phrase.name and _akin(label, tag):
        # "Presupuestos" beside #Presupuesto.
        return True
    if not subject.ways.isdisjoint((label, *label.split())) or label.replace(" ", "") == subject.key[0][1:]:
        return True
    # "Cour" beside #CourSuprême, which "cour suprême" tells.
    return label in tag and any(label in way.split() for way in subject.ways)


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    return all(any(_akin(word, other) for other in many) for word in few)


def _akin(one: str, other: str) -> bool:
    """True for forms of one word: Japan and Japanese, Schiff and Schiffen, جسر and الجسر."""
    few, many = sorted((one, other), key=len)
    if any(many == article + few for article in _ARTICLES):
        return True
    kept = few[:-1] if len(few) > 4 else few
    if few[:1] >= "\u3000":
        # No spaces: a part of a longer string is a part of its words.
        return few in many
    return one == other or (len(few) > 3 and len(many) - len(few) <= 3 and many.startswith(kept))
