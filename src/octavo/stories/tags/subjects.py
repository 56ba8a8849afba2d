"""Names and noun phrases of an article, with what their weight rests on."""

import re
from html import unescape

from octavo.stories.tags.cases import INFLECTED, merge_cases, nominative
from octavo.stories.tags.demonyms import COUNTRIES
from octavo.stories.tags.names import names_of
from octavo.stories.tags.nouns import nouns_of
from octavo.stories.tags.opening import first_sentence_on
from octavo.stories.tags.runs import runs_of, unspaced
from octavo.stories.tags.seen import Key, Phrase, Seen
from octavo.stories.tags.worth import worth
from octavo.stories.words.emptywords import EMPTY
from octavo.text.stopwords import STOP_WORDS

#: Words of the text that are read: what comes after them says little new.
READ = 1500
#: Characters of it, where it has no spaces.
READ_LETTERS = 15_000

_ADDRESS = re.compile(r"\bhttps?://\S+|\bwww\.\S+|\S+@\S+")
# Turkish parts a name from the ending of its case: "Yalıkent'te".
_CASE = re.compile(r"(?<=\w)[’'][a-zçğıöşü]+")
# German writes women and men in one: "Lehrer*innen".
_GENDERED = re.compile(r"(?<=[^\W\d_])[*:_](?=in(?:nen)?(?![^\W_]))")
# A line's end inside a paragraph.
_WRAPPED = re.compile(r"(?<!\n)\n(?!\n)")
# A word in small letters.
_SMALL = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W_]*(?:[’'\-][^\W_]+)*")
# French and Italian write small words and the next one in one.
_ELIDED = re.compile(
    r"\b([ldsnjmtc]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|un|dell|all|nell|sull|dall|quest|com)[’'](?=[^\W\d_])",
    re.IGNORECASE,
)


def phrases(title: str, body: str, language: str) -> list[Phrase]:
    """Every candidate of the article, in no order. ``language``: an ISO 639-1 code, or ""."""
    if unspaced(title + body):
        runs = (_phrase(key, seen, name=True) for key, seen in runs_of(title, body, language).items())
        return [each for each in runs if each.label not in EMPTY.get(language, ())]
    named = names_of(title, body, language)
    words = {word for key in named for word in key}
    if language in INFLECTED:
        merge_cases(named)
    found = [_phrase(key, seen, name=True) for key, seen in named.items()]
    for each in found:
        each.label = nominative(each.label, language)
    if language == "en":
        # "Czech" in Polish is of the Czechs.
        for each in found:
            each.country = COUNTRIES.get(each.label.casefold())
    if language != "de" and (language in STOP_WORDS or language in EMPTY):
        # German writes its nouns with capitals: they are among the names already. Where no small word is known, any
        # word in small letters may be one.
        nouns = nouns_of(title, body, language)
        if language in INFLECTED:
            merge_cases(nouns)
        # A word of a name is a noun of its own where it stands in small letters too.
        small = set(_SMALL.findall(body))
        found += [
            _phrase(key, seen, name=False)
            for key, seen in nouns.items()
            if words.isdisjoint(key) or (len(key) == 1 and key not in named and not small.isdisjoint(seen.forms))
        ]
    return [each for each in found if worth(each, language)]


def prepared(title: str, text: str, language: str) -> tuple[str, str]:
    """Title and text as they are read: so much of them, from the first sentence on, elided words apart."""
    # A feed's title may hold "&amp;" or "&rsquo;" still.
    title, text = (_ADDRESS.sub("", unescape(each)) for each in (title[:500], text[:READ_LETTERS]))
    body = " ".join(_WRAPPED.sub(" ", first_sentence_on(text)).split(" ", READ)[:READ])
    if language in {"fr", "it"}:
        title, body = (_ELIDED.sub(r"\1 ", each) for each in (title, body))
    if language == "de":
        title, body = (_GENDERED.sub("", each) for each in (title, body))
    if language == "tr":
        title, body = (_CASE.sub("", each) for each in (title, body))
    return title, body


def _phrase(key: Key, seen: Seen, *, name: bool) -> Phrase:
    told = seen.noun + seen.verb
    count = seen.forms.total() + seen.more
    return Phrase(
        key=key,
        label=_label(seen),
        count=count,
        first=seen.first,
        in_title=seen.in_title,
        name=name,
        nounness=(seen.noun + 0.5) / (told + 1),
        articled=seen.articled / count,
        cases=tuple(seen.cases),
        qualifies=seen.second > 0 and not seen.noun,
        oblique=0 < count <= seen.governed,
    )


def _label(seen: Seen) -> str:
    """As written most often; a line in capitals throughout spells nothing."""
    spelt = [form for form, _ in seen.forms.most_common()]
    return next((form for form in spelt if not form.isupper()), spelt[0])
