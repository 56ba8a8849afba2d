"""Who won or took, where two names stand about a word that says so from one side or from the other.

"A lost 4-1 to B" is "B beat A 4-1", and "A sold it to B" is "B bought it from A"; "A beat B" is not.
"""

# ruff: noqa: E501 -- lists of words, a language a line

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from octavo.insight.claims.claim import Cited, Passage
from octavo.insight.claims.names import is_same_name, names
from octavo.insight.claims.passive import DONE_BY, PASSIVE
from octavo.insight.claims.polarity import negations
from octavo.insight.stems import words_of
from octavo.text.caseless import Caseless, caseless
from octavo.text.sentences import sentences

#: Languages in which the one who does it may as well come last, so that the order alone proves nothing.
FREE = frozenset({"ru", "uk", "pl", "cs", "fi", "tr"})
#: Of two relations, winning and taking over, in each language: verbs whose doer it is, and such whose doer loses or
#: gives, apart by "/". Beginnings of words; a trailing "$" is the whole word.
_RELATIONS: tuple[Mapping[str, str], ...] = (
    {
        "en": "beat|defeated$|defeats$|defeating$|won$|win$|wins$|winning$|thrash|overcame|overcome|edged|crushed|victor/lost$|lose$|loses$|losing$|fell$|falls$|succumb|defeat$|went down$",
        "de": "besieg|gewann|gewonn|gewinn|schlug|geschlagen$|schlägt$|bezwang|bezwung|siegt|sieg$|setzte sich|setzt sich|setzten sich/unterl[aieä]|verlor|verlier|niederlage|geschlagen geben",
        "fr": "batt|battu|bat$|vainc|vainqu|domin|s'impos|s’impos|imposé|gagn|victoire/inclin|perd|défait",
        "es": "venc|derrotó|derrotar|derrotad|gan[aóoe]|impus|impon|impuest|goleó|golear|victoria|triunf/perd|pierd|cay|cae$|caen$|sucumb|derrota$",
        "it": "batt|vin[tsc]|supera|piega|sconfigg|sconfiss|sconfitt[oie]$|vittoria/per[ds]|cede$|cedut|sconfitta$",
        "pt": "venc|ganh|derrotou|derrotar|derrotad|bateu|batido|bater|vitória/perd|derrota$|caiu$|cai$|sucumb",
        "nl": "won$|wonnen$|wint$|winnen$|gewonnen|versl[ao]|zege/verlo|verlies|nederlaag|onderuit",
        "pl": "pokona|wygra|zwycięż|zwycięst|ogra/przegr|uleg|porażk",
        "cs": "porazi|poraž|vyhr|zvítěz|přehr/prohr|podleh|porážk",
        "sv": "besegra(?!de?s)|vann$|vinn|slog$|slår$|seger/förlor|föll$|nederlag|besegrades$|besegras$",
        "da": "slog$|slår$|vandt$|besejre|sejr/tabt|taber$|nederlag",
        "no": "slo$|slår$|vant$|beseire|seier/tapt|taper$|tap$",
        "ru": "обыгр|побе[дж]|выигр|разгром|одоле/проигр|уступи|пораж",
        "tr": "yend[iu](?!l)|yenerek|yener$|mağlup e/yenil|mağlup ol|kaybet",
        "fi": "voitt|päihitt/hävi|tappio",
        "ro": "învins|învin[gs]|bătut|câștig/pierd|înfrânt",
    },
    {
        "en": "buy|bought|acquir|purchas|tak(?:e|es|ing|en) over|took over/sell|sold$",
        "de": "kauf(?!mann)|gekauft|übernimm|übernahm|übernehm|übernomm|erwarb|erwirb|erworb|erwerb/verkauf|veräußer",
        "fr": "rach[eè]t|ach[eè]t|acqui|repren|repris/vend|cède$|cédé",
        "es": "compr[aóo]|adqui/vend",
        "it": "compra|acquis|rilev/vend|cede$|cedut",
        "pt": "compr[aoe]|adqui/vend",
        "nl": "koop|kocht|gekocht|overneem|overgenomen|overname/verko",
        "sv": "köp|förvärv/sälj|sålt$|sålde",
        "da": "køb|overtag/sælg|solgt",
        "no": "kjøp|overtar|overta/selg|solgt",
    },
)  # fmt: skip
#: The relation whose other side gives: to whom, is said of its own.
_TAKING = 1
#: So many names say who did it to whom.
_BOTH = 2
#: What stands before a name that is not the doer, though it comes first: "Al Lucero le ganó", "Gegen Ahlen gewann".
_NOT_DOER = words_of(
    "den dem gegen mit bei beim gegenüber against with in at after contra contre contro à au aux al a ao con com avec"
    " en em dans nel tegen met mot med över over na nach z nad над у с для"
)
#: A German noun after these is a thing: "den Titel", "das Amt".
_ARTICLES = words_of("der die das den dem des ein eine einen einem einer im am beim zum zur")
#: "Karadere'ye": what a name takes on after an apostrophe.
_ENDING = re.compile(r"['’]\w{0,5}$")
#: "To A": to whom it is given.
_TO = caseless(r"\b(?:to|an|à|au|aux|al?|alla|allo|all'|ao|aos|à|aan|till|til)(?:\s+[^\W\d]+){0,3}\W*$")
#: What stands between the words of one name: "Vale da Serra".
_WITHIN = frozenset(" " + word + " " for word in ("da", "de", "del", "di", "do", "dos", "du", "of", "van", "von", "la"))


@dataclass(frozen=True, slots=True)
class _Place:
    """A name and where it stands."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that has a word of one side of a relation, and none of the other."""

    line: str
    relation: int
    #: Whether the word's doer wins, or takes.
    does: bool
    places: tuple[_Place, ...]

    def first_takes(self, one: _Place, other: _Place) -> bool | None:
        """Of two names in their order, whether the first is the one who wins or takes; None: it is not said."""
        between = self.line[one.end : other.start]
        if _word_before(self.line, one.start) in _NOT_DOER:
            return None
        if self.does:
            # "Is beaten by A": the second name is the doer.
            return PASSIVE.search(self.line) is None or DONE_BY.search(between) is None
        return None if self.relation == _TAKING and _TO.search(between) is None else False


def agrees(claimed: Passage, evidence: Sequence[Cited]) -> bool | None:
    """Whether the same of two names wins, or takes over, in both; None where that cannot be told."""
    ours = list(_tellings(claimed))
    theirs = [each for cited in evidence for each in _tellings(cited)] if ours else []
    found = {_same(mine, told) for mine in ours for told in theirs if mine.relation == told.relation} - {None}
    return found.pop() if len(found) == 1 else None


def _same(mine: _Telling, told: _Telling) -> bool | None:
    shared = [(one, other) for one in mine.places for other in told.places if is_same_name(one.name, other.name)]
    if len(shared) != _BOTH:
        return None
    (one, first), (other, second) = shared
    ours = mine.first_takes(one, other)
    in_order = first.start < second.start
    theirs = told.first_takes(first, second) if in_order else told.first_takes(second, first)
    return None if ours is None or theirs is None else (ours == theirs) == in_order


def _tellings(passage: Passage) -> Iterator[_Telling]:
    """The sentences that tell who wins or takes, and deny nothing."""
    sides = [(at, known[passage.language]) for at, known in enumerate(_SIDES) if passage.language in known]
    if not any(each.search(passage.text) for _, both in sides for each in both):
        return
    for start, end in sentences(passage.text):
        line = passage.text[start:end]
        for at, (first, second) in sides:
            does = first.search(line) is not None
            if does != (second.search(line) is not None) and not negations(line, passage.language):
                yield _Telling(line, at, does, _places(line, passage))


def _places(line: str, passage: Passage) -> tuple[_Place, ...]:
    """The names of a sentence in order, each once."""
    found: list[_Place] = []
    at = 0
    for run in names(Passage(text=line, language=passage.language, published=passage.published), timeless=True):
        start = line.find(run[0], at)
        last = line.find(run[-1], max(start, 0))
        if start < 0 or last < 0:
            continue
        at = last + len(run[-1])
        if passage.language == "de" and len(run) == 1 and _word_before(line, start) in _ARTICLES:
            continue
        name = _ENDING.sub("", run[-1])
        if found and line[found[-1].end : start] in _WITHIN:
            found[-1] = _Place(name, found[-1].start, at)
        elif not any(is_same_name(each.name, name) for each in found):
            found.append(_Place(name, start, at))
    return tuple(found)


def _word_before(line: str, start: int) -> str:
    words = line[:start].split()
    return words[-1].casefold().strip('«"“„(') if words else ""


def _any_of(written: str) -> Caseless:
    """A pattern of beginnings of words and, before a "$", of whole words."""
    return caseless(r"\b(?:" + "|".join(each.replace("$", r"\b") for each in written.split("|")) + ")")


_SIDES = tuple(
    {code: (_any_of(written.partition("/")[0]), _any_of(written.partition("/")[2])) for code, written in each.items()}
    for each in _RELATIONS
)
