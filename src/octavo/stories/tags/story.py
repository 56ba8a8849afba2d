"""The hashtags of a story, chosen by all of its articles together, and the same on each of one language.

    each article's candidates -> one subject, one name, one word -> mean chance -> the best, each once

What one report says in passing, others leave out, and what the story is about stands in most of them: the mean over
its articles is a far better judge than any one of them, and the tags stay while reports come in. A name is the same
name in every language, and a subject of the lists (``concepts``) the same subject; other words count among the
articles of their own language. A name that other stories tell as well has the better page: a country, a ministry, a
party.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from octavo.news.story import Hashtag
from octavo.stories.features import stem_of
from octavo.stories.tags.cases import INFLECTED, base_form, in_order
from octavo.stories.tags.choice import Weighed, chosen, of_source, tag_of
from octavo.stories.tags.names import DEMONYMS
from octavo.stories.tags.seen import Key, Phrase
from octavo.stories.tags.weigh import Weighing
from octavo.stories.words.frequent import users

#: The chance that a further hashtag must have once there are enough.
ENOUGH = 0.5
#: What e times as many stories that tell a name add to its log-odds.
SHARED = 0.1

#: Words of a whole name, and the share of a first name's chance that it must have to stand for it.
FULL, LIKELY = 2, 0.5

#: How many other stories use a stem.
Others = Callable[[str], int]
#: What all forms of a candidate have in common; its first part is the language of a word that is no name.
_Form = tuple[str, str]


def together(articles: Sequence[Weighing], others: Others = lambda _: 0) -> list[tuple[Hashtag, ...]]:
    """Each article's hashtags, in order: those of its language, the same for all of a story's articles."""
    articles = _in_nominatives(articles)
    names = {tag_of(phrase).casefold() for each in articles for _, phrase in each.heard if phrase.name}
    said = _whole([_forms(each, names) for each in articles])
    sums: defaultdict[_Form, float] = defaultdict(float)
    for forms in said:
        for form, (chance, _) in forms.items():
            sums[form] += chance
    sources = {each.source for each in articles}
    of_language = {}
    for language in {each.language for each in articles}:
        own = [forms for each, forms in zip(articles, said, strict=True) if each.language == language]
        weighed = (
            (_shared(sums[form] / (len(own) if form[0] else len(articles)), phrase, others), phrase)
            for form, phrase in _spelt(own).items()
            # No teller of the story is its subject.
            if not any(of_source(phrase, source) for source in sources)
        )
        of_language[language] = chosen(_full(list(weighed)), enough=ENOUGH)
    return [of_language[each.language] for each in articles]


def _in_nominatives(articles: Sequence[Weighing]) -> Sequence[Weighing]:
    """The same with names that have cases as reports in languages without them write them: Zawierna of "w Zawiernie".

    Where there is no such report, the form that is the nominative by its likeness to the others.
    """
    if not any(each.language in INFLECTED for each in articles):
        return articles
    told = [(each.language in INFLECTED, phrase.label) for each in articles for _, phrase in each.heard if phrase.name]
    known = [
        *dict.fromkeys(label for cased, label in told if not cased),
        *in_order(label for cased, label in told if cased),
    ]
    return [
        replace(each, heard=tuple((chance, _in_nominative(phrase, known)) for chance, phrase in each.heard))
        if each.language in INFLECTED
        else each
        for each in articles
    ]


def _in_nominative(phrase: Phrase, known: Sequence[str]) -> Phrase:
    base = base_form(phrase.label, known) if phrase.name else None
    return replace(phrase, label=base) if base else phrase


def _shared(chance: float, phrase: Phrase, others: Others) -> float:
    """The chance, greater for a name whose words all stand in other stories, too."""
    words = phrase.label.casefold().split()
    if not phrase.name or not words or not 0 < chance < 1:
        return chance
    raised: float = (1 + min(others(stem_of(word)) for word in words)) ** SHARED
    return raised * chance / (1 - chance + raised * chance)


def _forms(article: Weighing, names: Collection[str]) -> dict[_Form, Weighed]:
    """The article's candidates, the likeliest of each form."""
    found: dict[_Form, Weighed] = {}
    for chance, phrase in article.heard:
        found.setdefault(_form(phrase, article.language, names), (chance, phrase))
    return found


def _whole(said: Sequence[Mapping[_Form, Weighed]]) -> list[dict[_Form, Weighed]]:
    """The same with what one article has as names apart, and another as one, as that: Goat | Parade of Goat Parade.

    German writes common nouns with capitals, too, so that names are taken apart there. A word that stands alone where
    the whole name does, as a surname may, stays beside it.
    """
    whole = {form: each for forms in said for form, each in forms.items() if each[1].name and len(each[1].key) > 1}
    alone = {form: {key[0] for key in _singles(forms)} for forms in said for form in forms if form in whole}
    joined = []
    for forms in said:
        single = _singles(forms)
        kept = dict(forms)
        for form, (_, phrase) in whole.items():
            if form not in forms and all((word,) in single for word in phrase.key):
                kept[form] = (max(forms[single[word,]][0] for word in phrase.key), phrase)
                for word in set(phrase.key) - alone[form]:
                    kept.pop(single[word,], None)
        joined.append(kept)
    return joined


def _singles(forms: Mapping[_Form, Weighed]) -> dict[Key, _Form]:
    """An article's names of one word."""
    return {phrase.key: form for form, (_, phrase) in forms.items() if phrase.name and len(phrase.key) == 1}


def _full(weighed: Sequence[Weighed]) -> list[Weighed]:
    """The same with a first name alone as the whole name that begins with it: Odette of Odette Fabre.

    Not where the rest is a word of every day: a town is no Town Hall.
    """
    longer: defaultdict[str, list[Weighed]] = defaultdict(list)
    for each in weighed:
        if each[1].name and len(each[1].key) == FULL and not users(stem_of(each[1].key[-1])):
            longer[each[1].key[0]].append(each)
    short = {each[1].key: each for each in weighed if each[1].name and len(each[1].key) == 1}
    chances = {}
    for word, whole in longer.items():
        alone = short.get((word,))
        # Who is told by a first name alone again and again is a firm or a town.
        if alone and len(whole) == 1 and alone[0] * LIKELY < whole[0][0] and alone[1].count <= whole[0][1].count:
            chances[alone[1].key], chances[whole[0][1].key] = 0.0, max(alone[0], whole[0][0])
    return [(chances.get(phrase.key, chance), phrase) for chance, phrase in weighed]


def _spelt(said: Sequence[Mapping[_Form, Weighed]]) -> dict[_Form, Phrase]:
    """Each form as one of the articles writes it: Castria, not Castrian, where one does."""
    found: dict[_Form, Phrase] = {}
    for forms in said:
        for form, (_, phrase) in forms.items():
            if form not in found or len(tag_of(phrase)) < len(tag_of(found[form])):
                found[form] = phrase
    return found


def _form(phrase: Phrase, language: str, names: Collection[str]) -> _Form:
    if phrase.concept:
        return "", f"#{phrase.concept}"
    if phrase.name:
        return "", _place(tag_of(phrase).casefold(), names)
    return language, " ".join(phrase.key)


def _place(tag: str, names: Collection[str]) -> str:
    """#Castria of #Castrian, where that is a name of the story too."""
    bases = (tag.removesuffix(ending) for ending in DEMONYMS if tag.endswith(ending) and len(tag) > 6)
    return next((base for base in bases if base in names), tag)
