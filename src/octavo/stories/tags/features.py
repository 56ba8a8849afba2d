"""What is seen of a candidate for a hashtag, as numbers that mean the same in every language."""

import math
from collections.abc import Mapping, Sequence

from octavo.stories.tags.candidates import Candidates
from octavo.stories.tags.reading import Reading
from octavo.stories.tags.seen import Phrase
from octavo.stories.tags.words import told
from octavo.stories.words.emptywords import EMPTY, OFFICES, VAGUE
from octavo.text.stopwords import STOP_WORDS

#: Words at an article's beginning that are its lead.
LEAD = 40
_IN = """
    in at near from to off outside inside around
    im aus nach bei vor zum zur
    à en au aux dans vers près sur
    a em no na para
    al nella nel
    te uit naar bij
    w we z ze od koło pod
    в во из под у с від із зі
"""
#: Words before a place's name.
_BEFORE_PLACES = frozenset(_IN.split())
_SAY = """
    said says told added asked wrote called explained argued warned insisted denied
    sagte sagt erklärte berichtete teilte betonte forderte warnte kündigte
    dit déclaré affirmé expliqué indiqué assuré estime raconte précise selon
    dijo explicó afirmó aseguró señaló declaró añadió según cuenta
    disse detto spiegato dichiarato ha secondo racconta
    afirmou explicou declarou segundo contou
    zei zegt verklaarde vertelde volgens aldus
    powiedział powiedziała mówi twierdzi dodał dodała zapowiada zapowiedział zapowiedziała zapewnia przypomina zdaniem
"""
#: Words beside the name of whoever is quoted.
_SAYING = frozenset(_SAY.split())

_STOPS = frozenset().union(*STOP_WORDS.values())

#: What ``features`` gives, in its order.
FEATURES = (
    "count",
    "count_share",
    "density",
    "first",
    "first_share",
    "last_share",
    "spread",
    "in_title",
    "title_place",
    "in_lead",
    "lead_count",
    "name",
    "compound",
    "subject",
    "field",
    "ways",
    "said_itself",
    "size",
    "letters",
    "nounness",
    "noun",
    "noun_first",
    "zipf",
    "zipf_least",
    "articled",
    "capitals",
    "digits",
    "hyphen",
    "word",
    "located",
    "officed",
    "saying",
    "counted",
    "before",
    "after",
    "before_stop",
    "after_stop",
    "inside",
    "holds",
    "vague",
    "word_count",
    "words",
    "rank",
    "names",
    "names_above",
    "alone",
)


def features(found: Candidates) -> list[list[float]]:
    """A row of FEATURES for each candidate."""
    phrases, reading = found.phrases, found.reading
    places = {each.key: _places(each, reading) for each in phrases}
    spans = reading.covered(each.key for each in phrases if not each.subject)
    most = max((len(some) for some in places.values()), default=1)
    order = sorted(phrases, key=lambda each: (-len(places[each.key]), each.first))
    ranks = {each.key: at for at, each in enumerate(order)}
    named = sorted((each for each in phrases if each.name), key=lambda each: (-len(places[each.key]), each.first))
    above = {each.key: at for at, each in enumerate(named)}
    return [
        [
            *_where(each, places[each.key], reading, most),
            *_what(each, found),
            *_beside(each, places[each.key], reading, spans),
            *_among(each, places[each.key], found),
            math.log(max(50, len(reading.words)) / 300),
            min(40, ranks[each.key]),
            float(len(named)),
            float(min(20, above.get(each.key, 20))),
            _alone(each, named),
        ]
        for each in phrases
    ]


def _places(phrase: Phrase, reading: Reading) -> Sequence[int]:
    if phrase.places:
        return phrase.places
    return sorted(at for key in (phrase.key, *phrase.cases) for at in reading.places(key))


def _where(phrase: Phrase, places: Sequence[int], reading: Reading, most: int) -> list[float]:
    count = max(phrase.count, len(places))
    words = reading.words
    total = max(1, len(words))
    first = 0.0 if phrase.in_title else math.log1p(phrase.first / 20)
    sentences = {words[at].sentence for at in places}
    lead = [at for at in places if reading.titled <= at < reading.titled + LEAD]
    title = min((at for at in places if at < reading.titled), default=-1)
    return [
        math.log(max(1, count)),
        count / max(most, count),
        100 * count / total,
        first,
        min(1.0, phrase.first / total),
        (places[-1] if places else phrase.first) / total,
        len(sentences) / (words[-1].sentence + 1 if words else 1),
        float(phrase.in_title),
        title / max(1, reading.titled) if title >= 0 else -1.0,
        float(bool(lead)),
        float(min(4, len(lead))),
    ]


def _what(phrase: Phrase, found: Candidates) -> list[float]:
    label = phrase.label.casefold()
    parts = label.split()
    endings = [told(word, found.language) for word in parts] or [told(label, found.language)]
    forms = phrase.label
    return [
        float(phrase.name),
        float(phrase.compound),
        float(phrase.subject is not None),
        float(phrase.field),
        float(min(6, len(phrase.ways))),
        float(phrase.subject is not None and phrase.subject.casefold() == label.replace(" ", "")),
        float(len(parts)),
        float(min(30, len(label))),
        phrase.nounness,
        endings[-1].noun,
        endings[0].noun,
        max(each.zipf for each in endings),
        min(each.zipf for each in endings),
        phrase.articled,
        float(len(forms) > 1 and forms.isupper()),
        float(any(map(str.isdigit, forms))),
        float("-" in forms),
        float(phrase.word),
    ]


def _beside(
    phrase: Phrase, places: Sequence[int], reading: Reading, spans: Mapping[int, tuple[int, int]]
) -> list[float]:
    size = 1 if phrase.subject else len(phrase.key)
    words = reading.words
    count = max(1, len(places))
    befores = [words[at - 1].folded if at and words[at].sentence == words[at - 1].sentence else "" for at in places]
    afters = [
        words[at + size].folded if at + size < len(words) and words[at + size].sentence == words[at].sentence else ""
        for at in places
    ]
    around = [{words[near].folded for near in range(max(0, at - 2), min(len(words), at + size + 3))} for at in places]
    inside = sum(spans.get(at, (at, at + 1))[1] - spans.get(at, (at, at + 1))[0] > size for at in places)
    return [
        sum(word in _BEFORE_PLACES for word in befores) / count,
        sum(word.rpartition("-")[2] in OFFICES for word in befores) / count,
        sum(not _SAYING.isdisjoint(some) for some in around) / count,
        sum(word[:1].isdigit() for word in befores) / count,
        len(set(befores)) / count,
        len(set(afters)) / count,
        sum(not word or word in _STOPS for word in befores) / count,
        sum(not word or word in _STOPS for word in afters) / count,
        inside / count,
    ]


def _among(phrase: Phrase, places: Sequence[int], found: Candidates) -> list[float]:
    own = set(phrase.key)
    others = [each for each in found.phrases if each is not phrase and set(each.key) < own]
    counts = [len(found.reading.index.get(word, ())) for word in phrase.key]
    return [
        float(min(4, len(others))),
        float(phrase.key[-1] in VAGUE) + float(phrase.key[-1] in EMPTY["en"]),
        math.log1p(min(counts) if not phrase.subject else len(places)),
    ]


def _alone(phrase: Phrase, named: Sequence[Phrase]) -> float:
    """1 for a name whose last word is a name by itself as well, as a person's is."""
    if not phrase.name or len(phrase.key) < 2:
        return 0.0
    return float(any(each.key == phrase.key[-1:] for each in named))
