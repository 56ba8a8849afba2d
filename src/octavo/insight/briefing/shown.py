"""How the chosen lines of a story are shown: each with its cites, and contradictions as such.

chosen lines -> a denial in the place of what it denies -> sentences; two that contradict each other as one, both cited
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from octavo.insight.briefing.differing import differing
from octavo.insight.briefing.latest import tallies
from octavo.insight.lines import Line
from octavo.insight.reading import Reading
from octavo.news.briefing import Cite, Sentence
from octavo.news.ids import ArticleId

Readings = Sequence[Reading[ArticleId]]

#: Articles that one sentence cites at most.
_CITES = 4
#: What stands before two reports that contradict each other.
_DIFFER = {
    "en": "Reports differ", "de": "Die Berichte widersprechen sich", "fr": "Les versions divergent",
    "es": "Las versiones difieren", "it": "Le versioni divergono", "pt": "As versões divergem",
    "nl": "De berichten spreken elkaar tegen", "sv": "Uppgifterna går isär", "da": "Oplysningerne er modstridende",
    "no": "Opplysningene spriker", "pl": "Doniesienia są sprzeczne", "cs": "Zprávy se rozcházejí",
    "ru": "Сообщения расходятся", "tr": "Haberler çelişiyor",
}  # fmt: skip
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def answered(chosen: Sequence[Line], held: Sequence[Line], contested: Mapping[int, Line]) -> list[Line]:
    """The lines with a later denial in the place of what it denies; what leant on that goes with it."""
    gone = {(line.reading.article_id, line.order) for line in chosen if id(line) in contested}
    if not gone:
        return list(chosen)
    wanted = {id(contested.get(id(line), line)) for line in chosen}
    return [
        line
        for line in held
        if id(line) in wanted and not (line.leans and (line.reading.article_id, line.order - 1) in gone)
    ]


def against(chosen: Sequence[Line], held: Sequence[Line], contested: Mapping[int, Line]) -> dict[int, Line]:
    """By ``id`` of a line the one that it contradicts: another figure of the same time, a claim that it denies."""
    found: dict[int, Line] = {}
    for one, other in differing(tallies(held)):
        found.setdefault(id(one.line), other.line)
        found.setdefault(id(other.line), one.line)
    for line in chosen:
        if id(line) in contested:
            found[id(contested[id(line)])] = line
    return found


def shown_sentences(
    chosen: Sequence[Line], contrary_to: Mapping[int, Line], readings: Readings, language: str | None
) -> tuple[Sentence, ...]:
    """The lines as shown; one that another report contradicts together with that one's, which came first."""
    shown: list[Sentence] = []
    spent: set[int] = set()
    for line in chosen:
        if id(line) in spent:
            continue
        contrary = contrary_to.get(id(line))
        if contrary is None:
            shown.append(_sentence(line, readings))
            continue
        first, then = sorted((line, contrary), key=lambda each: each.reading.published or _LONG_AGO)
        shown.append(_differ(first, then, language))
        spent.update({id(first), id(then)})
    return tuple(shown)


def _differ(line: Line, other: Line, language: str | None) -> Sentence:
    """Both lines as one sentence that says so."""
    word = _DIFFER.get(language or "en", _DIFFER["en"])
    return Sentence(text=f"{word}: {line.text} – {other.text}", cites=(line.cite(), other.cite()), verbatim=False)


def _sentence(line: Line, readings: Readings) -> Sentence:
    """The line, with the same words in other articles cited too."""
    cites = [line.cite()]
    for reading in readings:
        if len(cites) >= _CITES or reading.article_id == line.reading.article_id:
            continue
        at = reading.text.find(line.text)
        if at >= 0:
            end = at + len(line.text)
            cites.append(Cite(article_id=reading.article_id, revision=reading.revision, start=at, end=end))
    return Sentence(text=line.text, cites=tuple(cites))
