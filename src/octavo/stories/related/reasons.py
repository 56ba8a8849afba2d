"""Why one article is worth reading beside another.

"Same people, last week: Odile Marrash" - "Same court, another matter: Supreme Court, licence"
"Background, two days earlier: tolls" - "Same subject elsewhere: strike, rest periods"
What is found here are relations; ``text/reasons.py`` puts them into these words.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from octavo.news.reason import Matter, Relation
from octavo.stories.credits import credited
from octavo.stories.features import Item, stems
from octavo.stories.related.bond import Bond
from octavo.stories.related.common import Side
from octavo.stories.related.reason_names import body, comes_from, names_of, person, place
from octavo.stories.related.reason_nouns import could_be_noun
from octavo.stories.related.reason_words import kin, said_in_passing, subject_words, telling_name
from octavo.stories.window.window import Window
from octavo.stories.words.emptywords import OFFICES
from octavo.stories.words.frequent import users
from octavo.text.words import tokens

#: Names and words in a reason, at most.
SAID = 3
#: Hours from which on an earlier article is background, and a later one is what followed.
APART = 36
#: Log-odds from which on a bond, and from which on what meaning brings to it, bind across languages without a word;
#: what is told is then near enough, too, that one name of both is of one thing.
SURE, ALIKE = 0.5, 1.9
#: Log-odds from which on a bond does so where no name ties the two, either: of one scene are a mine of salt and one of
#: the sea, too, or a flood and the floodlights of a stadium.
NAMELESS = 1.3
#: Log-odds from which on a bond binds two of one language that no word ties: union against union, shift against shift.
CLOSE = 1.5
#: Rarity of the names in common from which on two stories are of one matter, though neither article at hand has a name.
NAMED = 3.0
#: Log-odds of a bond from which on words say the subject that stand in no headline of the two stories (and a model must
#: find them alike), or in one's alone: a word that both happen to use is no subject ("county").
UNHEADED = (2.5, 1.5)
#: Articles of 1,000 that use a word, from which on it is told only where nothing better is: water, schools.
EVERYDAY = 25
#: Share of a story's articles that have a name or a word, from which on it may be said of one that has it not, and
#: from which on a place is the story's.
COMMON = 0.4


def same_event(thing: Item, other: Item, window: Window) -> Relation:
    """What an article of the same story has in common with ``thing``."""
    shared = _shared_names(thing, other, window)
    words = _shared_words(thing, other, window, said=shared)
    people = [name for name in shared if person(name, thing.text) or person(name, other.text)]
    return _relation(Matter.EVENT, [*people[:2], *words, *shared])


def reason(thing: Item, other: Item, bound: Bond, sides: tuple[Side, Side], window: Window) -> Relation | None:
    """Why an article of another story is worth reading beside ``thing``; None where nothing tells.

    ``bound`` and ``sides``: what ties their stories. A place that both name is never enough, nor are words that stand
    in no headlines where the bond is weak.
    """
    named = [*_telling_names(thing, other, bound, window), *_story_names(thing, other, bound, sides)]
    shared = _apart(name for name in named if telling_name(name) and not _everyday(name, thing, other))
    subject, headed, language = _subject(thing, other, bound, sides, said=shared)
    # A word of a third language says nothing to a reader of these two.
    words = subject if language in {thing.language, other.language} else []
    texts = [article.text for article in (thing, other, *sides[0].articles, *sides[1].articles)]
    # A court says things too.
    # Every town has its Landgericht: a body of one word is the same where a place is.
    bodies = [name for name in shared if body(name) and (" " in name or bound.places)]
    people = [name for name in shared if name not in bodies and any(person(name, text) for text in texts)]
    strangers = [name for name in people if not all(_introduced(name, side) for side in sides)]
    shared, people = ([name for name in names if name not in strangers] for names in (shared, people))
    older = _days_older(thing, other)
    if people:
        matter = Matter.PEOPLE if len(people) > 1 else Matter.PERSON
        return _relation(matter, [*people[:2], *words[:1]], days_older=older)
    if bodies:
        return _relation(Matter.BODY, [*bodies[:1], *words], body=body(bodies[0]), days_older=older)
    if shared and _one_thing(shared, bound):
        return _relation(Matter.NAMES, [*shared[:1], *words, *shared[1:]], days_older=older)
    if bound.kind:
        return _relation(Matter.KIND, (), body=bound.kind, days_older=older)
    if shared:
        bound = replace(bound, names=0.0)
    if subject and _say_it(headed, bound):
        return _of_subject(thing, other, bound, sides, words)
    return None


def _of_subject(thing: Item, other: Item, bound: Bond, sides: tuple[Side, Side], words: Sequence[str]) -> Relation:
    """That the two have a subject, with these words of it."""
    if not words:
        return _same_subject(thing, other)
    places = _places(thing, other, bound)
    placed = sides[0].places and sides[1].places
    elsewhere = placed and not bound.places and not _of_one_place(*sides)
    matter = Matter.PLACE_AND_SUBJECT if places else Matter.SUBJECT_ELSEWHERE if elsewhere else Matter.SUBJECT
    return _relation(matter, [*places[:1], *words], days_older=_days_older(thing, other))


def _of_one_place(one: Side, other: Side) -> bool:
    """Whether many articles of each name a place, and be it the town of their own paper, whose news binds nothing."""
    return any(_many_name(word, one) and _many_name(word, other) for word in one.places.keys() | other.places.keys())


def _many_name(word: str, of: Side) -> bool:
    return sum(word in article.names for article in of.articles) >= COMMON * len(of.articles)


def _everyday(name: str, *articles: Item) -> bool:
    """True for a word of every day that stands with a capital, as German nouns do: Wasser, Stunden."""
    languages = {article.language for article in articles}
    return any(len(found := stems(name, code)) == 1 and users(found[0]) >= EVERYDAY for code in languages)


def _introduced(name: str, of: Side) -> bool:
    """False for somebody whom a side knows by a first name alone: any report may have a Marie."""
    words = tokens(name)
    if len(words) != 1:
        return True
    written = [tokens(article.names[words[0]]) for article in of.articles if words[0] in article.names]
    return any(len(whole) > 1 and whole[-1] == words[0] for whole in written)


def _one_thing(shared: Sequence[str], bound: Bond) -> bool:
    """False where a name may be of two things: the only one, no place beside it, and what is told not near."""
    return len(shared) > 1 or bool(bound.places) or bound.likeness >= ALIKE


def _say_it(headed: int, bound: Bond) -> bool:
    """Whether words that stand in so many headlines say what the two have in common."""
    if headed > 1:
        return True
    # Without a model a meaning is the words once more.
    alike = bound.lead is not None and bound.likeness >= ALIKE
    return bound.odds >= UNHEADED[headed] and (headed == 1 or alike)


def untold(thing: Item, other: Item, bound: Bond) -> Relation | None:
    """The same where no word can be said: in another language, or of a close bond; None where the two are not alike."""
    one_language = other.language == thing.language
    # Without a model a meaning is the words once more, and none of them could be said.
    if (one_language and bound.lead is None) or (bound.likeness < ALIKE and bound.names < NAMED):
        return None
    if bound.odds < _enough(bound, one_language=one_language):
        return None
    return _same_subject(thing, other)


def _enough(bound: Bond, *, one_language: bool) -> float:
    """Log-odds from which on a bond binds without a word."""
    if one_language and bound.names < NAMED:
        return CLOSE
    return NAMELESS if bound.nameless else SURE


def _same_subject(thing: Item, other: Item) -> Relation:
    """What is found where no word can be said."""
    language = None if other.language == thing.language else other.language or "und"
    return Relation(matter=Matter.SUBJECT, days_older=_days_older(thing, other), language=language)


def _days_older(thing: Item, other: Item) -> int:
    """By how many days the other one came earlier, below 0 later; 0 for near in time."""
    hours = (thing.at - other.at) / timedelta(hours=1)
    return 0 if abs(hours) < APART else round(hours / 24)


def _relation(matter: Matter, named: Iterable[str], *, body: str | None = None, days_older: int = 0) -> Relation:
    return Relation(matter=matter, names=tuple(dict.fromkeys(named))[:SAID], body=body, days_older=days_older)


def _telling_names(thing: Item, other: Item, bound: Bond, window: Window) -> list[str]:
    """Names in both articles that are more than a place or a capitalised noun, the rarest first."""
    telling = set(bound.shared)
    return [name for name in _shared_names(thing, other, window) if telling.intersection(tokens(name))]


def _story_names(thing: Item, other: Item, bound: Bond, sides: tuple[Side, Side]) -> list[str]:
    """Names that the two stories share, as one of the first side's articles writes them.

    Not one that stands in neither article and in few of its story's: it would not be found there.
    """
    found: dict[str, None] = {}
    for word in bound.shared[:6]:
        known = (word in thing.names, word in other.names)
        if not all(here or side.names.get(word, 0.0) >= COMMON for here, side in zip(known, sides, strict=True)):
            continue
        here = next((each for each in sides[0].articles if word in each.names), None)
        there = next((each for each in sides[1].articles if word in each.names), None)
        if here is not None and there is not None and _one_name(word, here, there):
            found.setdefault(_as_written(word, here.names[word], there), None)
    return list(found)


def _one_name(word: str, here: Item, there: Item) -> bool:
    """False where both write more around a word of a name, and not the same: "Main Street" and "Wall Street"."""
    more = [set(tokens(item.names[word])) - OFFICES - {word} for item in (here, there)]
    return not all(more) or not more[0].isdisjoint(more[1])


def _apart(names: Iterable[str]) -> list[str]:
    """The names without those that share a word with one before them: "Marrash" says no more than "Odile Marrash"."""
    kept: list[str] = []
    for name in names:
        if not set(tokens(name)).intersection(word for each in kept for word in tokens(each)):
            kept.append(name)
    return kept


def _subject(
    thing: Item, other: Item, bound: Bond, sides: tuple[Side, Side], *, said: Sequence[str]
) -> tuple[list[str], int, str | None]:
    """At most two words of a subject in common, as the first side writes them, how often headlines do, their language.

    Those in headlines of both sides come first; the reader's own language before another.
    """
    articles = (thing, other, *sides[0].articles, *sides[1].articles)
    languages = sorted(bound.stems, key=lambda code: (code != thing.language, code != other.language))
    for language in languages:
        known = {stem for phrase in said for stem in stems(phrase, language)}
        here, there = (_titled(one, language) for one in sides)
        written, theirs = _words(thing, sides[0], language), _words(other, sides[1], language)
        found = [
            stem
            for stem in bound.stems[language]
            if stem in written and stem in theirs and stem not in known and kin(written[stem], theirs[stem])
            if could_be_noun(written[stem], language, articles)
        ]
        headed = {stem: (stem in here) + (stem in there) for stem in found}
        plain = {stem for stem in found if not headed[stem] and users(stem) >= EVERYDAY}
        best = sorted(found, key=lambda stem: (-headed[stem], stem in plain))[:2]
        if best and not (said and best[0] in plain):
            # Beside a word of both headlines, one of neither says nothing, and an everyday one beside any other.
            told = [best[0], *(stem for stem in best[1:] if headed[stem] or not (headed[best[0]] or stem in plain))]
            # "boat, boatmen" says no more than "boat".
            told = [stem for n, stem in enumerate(told) if not (n and _begins_like(stem, told[0]))]
            return [written[stem] for stem in told], sum(headed[stem] for stem in told), language
    return [], 0, None


def _begins_like(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


@lru_cache(maxsize=512)
def _words(article: Item, of: Side, language: str | None) -> Mapping[str, str]:
    """The words of a subject that may be said of an article, as it writes them, else as another of its side does.

    Its own, and those of many of its side's articles in that language: what one of them says, it may not. What an
    article says in passing counts where a headline or another article of its side says it, too.
    """
    told, written = _words_of_side(of, language)
    return {**written, **_said(article, told)} if article.language == language else written


@lru_cache(maxsize=64)
def _words_of_side(of: Side, language: str | None) -> tuple[frozenset[str], Mapping[str, str]]:
    """The stems that a headline or two articles of the side say, and the words that many of its articles do."""
    mates = [each for each in of.articles if each.language == language]
    tellers = Counter(stem for each in mates for stem in subject_words(each))
    told = frozenset(_titled(of, language) | {stem for stem, times in tellers.items() if times > 1})
    return told, {
        stem: word for each in mates for stem, word in _said(each, told).items() if tellers[stem] >= COMMON * len(mates)
    }


def _said(article: Item, told: frozenset[str]) -> dict[str, str]:
    """The words of a subject that the article says, but for those in passing that nothing in ``told`` bears out."""
    passing = said_in_passing(article) - told
    return {stem: word for stem, word in subject_words(article).items() if stem not in passing}


def _titled(one: Side, language: str | None) -> set[str]:
    return {stem for article in one.articles if article.language == language for stem in article.title_terms}


def _places(thing: Item, other: Item, bound: Bond) -> list[str]:
    """Places in both articles, as ``thing`` writes them."""
    here, there = names_of(thing), names_of(other)
    shared = [word for word in bound.places if word in here.places and word in there.words]
    written = [_as_written(word, thing.names[word], other) for word in shared]
    return [
        name
        for name in written
        if telling_name(name) and not comes_from(name) and all(place(name, text) for text in (thing.text, other.text))
    ]


def _shared_names(thing: Item, other: Item, window: Window) -> list[str]:
    """Names in both, as the article writes them, the rarest first."""
    carriers = credited(thing) | credited(other)
    shared = sorted(
        (
            name
            for name in thing.names
            if name in other.names and name not in carriers and name not in OFFICES and _one_name(name, thing, other)
        ),
        key=lambda name: window.rarity.of(f"@{name}"),
        reverse=True,
    )
    found: dict[str, None] = {}
    for name in shared:
        found.setdefault(_as_written(name, thing.names[name], other), None)
    # "Odile Marrash" says what "Marrash" says.
    return [
        name
        for name in found
        if telling_name(name) and not any(name != each and name in each.split() for each in found)
    ]


def _as_written(name: str, phrase: str, other: Item) -> str:
    """As much of the phrase around that word as the other article has too."""
    words = phrase.split()
    # "Fire Department Chief James Steele" is James Steele, and "James R." no more than James.
    offices = [at for at, each in enumerate(words[:-1]) if each.casefold().strip(".") in OFFICES]
    if offices and name not in tokens(" ".join(words[: offices[-1] + 1])):
        words = words[offices[-1] + 1 :]
    run: list[str] = []
    for word in words:
        if all(token in other.names for token in tokens(word) if len(token) > 1):
            run.append(word)
        elif any(name in tokens(each) for each in run):
            break
        else:
            run = []
    while len(run) > 1 and len(run[-1].strip(".")) == 1:
        run.pop()
    return " ".join(run) or phrase


def _shared_words(thing: Item, other: Item, window: Window, *, said: Sequence[str]) -> list[str]:
    """Words in both that could be a subject, as the article writes them, the weightiest first."""
    if thing.language != other.language:
        return []
    known = {stem for phrase in said for stem in stems(phrase, thing.language)}
    shared = sorted(
        (stem for stem in thing.terms if stem in other.terms and stem not in known and not stem[0].isdigit()),
        key=lambda stem: window.rarity.of(stem) * thing.terms[stem] * other.terms[stem],
        reverse=True,
    )
    written = subject_words(thing)
    told = [written[stem] for stem in shared[:8] if stem in written]
    return [word for word in told if could_be_noun(word, thing.language, (thing, other))][:2]
