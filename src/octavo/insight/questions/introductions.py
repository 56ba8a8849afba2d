"""Who somebody is, "Who is Bram Calloway?": the lines that say it beside the name, as a report does once.

"said Bram Calloway, the union's secretary", "Premier Alda Winstock", "El secretario del sindicato, Bram Calloway, ..."
"""

# ruff: noqa: E501 -- patterns, a language a line

import re
from collections.abc import Iterator, Sequence

from octavo.insight.lines import Line, language_of, lines
from octavo.insight.questions.question import Question
from octavo.insight.reading import Reading
from octavo.news.ids import ArticleId

#: How somebody is introduced, and how plainly.
Patterns = Sequence[tuple[re.Pattern[str], float]]

_WHO_IS = re.compile(
    r"""^\W*(?i:who(?:['’]s|\ is|\ was)|wer\ (?:ist|war)|qui\ (?:est|était)|quién\ (?:es|era|fue)|chi\ (?:è|era)|wie\ (?:is|was)
    |quem\ (?:é|era|foi))\s+(?P<name>[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:\s(?:(?:de|del|della|di|da|do|du|la|van|von|der)\s)*[^\W\d_a-zß-öø-ÿ][\w’'-]*){0,3})
    [\s?!.]*$""",
    re.VERBOSE,
)
#: What begins to say who somebody is.
_DETERMINER = (
    r"(?i:an?|the|its|his|her|their|one|who|whose|ein(?:e[mnrs]?)?|de[rmsn]|die|das|ihre?|seine?|une?|la|le|les|l['’]\w+"
    r"|son|sa|leur|qui|el|una|su|quien|uno|lo|il|sua|suo|che|o|os|de|het|een|zijn|haar|\d{1,3})\b"
)
#: Before a name without a comma: an office in the languages of the larger papers.
_OFFICE = (
    r"(?i:president\w*|präsident\w*|président\w*|presiden\w+|premier\w*|chancellor|kanzler\w*|\w*minist\w+|\w*secretar\w+|\w*sekretär\w*"
    r"|governor|mayor\w*|\w*bürgermeister\w*|maire|alcalde\w*|alcaldesa|sindac\w+|judge|\w*richter\w*|juge|juez\w*|giudice|\w*chef\w*|chief"
    r"|head|director\w*|direktor\w*|directeur|directrice|officer|captain|kapitän\w*|capit\w+|coach|trainer\w*|entraîneur\w*|entrenador\w*"
    r"|striker|keeper|author|novelist|actor|actress|singer|engineer|professor\w*|doctor|mediator|ombudsman|spokes\w+|sprecher\w*"
    r"|porte-parole|portavoz|leader|chairwoman|chairman|founder|deckhand|skipper|inspector|sergeant|general|bishop|vicar)"
)


def introductions(question: Question, readings: Sequence[Reading[ArticleId]]) -> list[tuple[Line, float]]:
    """The lines that say who it is that the question asks for, with how plainly (0 to 1), best first.

    None where it asks for anything but a name, or where no line says more than the name.
    """
    match = _WHO_IS.match(question.text)
    if match is None:
        return []
    patterns = _patterns(match["name"])
    found = [pair for reading in readings for pair in _in_reading(patterns, reading)]
    return sorted(found, key=lambda pair: (-pair[1], language_of(pair[0].reading) != question.language))


def _in_reading(patterns: Patterns, reading: Reading[ArticleId]) -> Iterator[tuple[Line, float]]:
    for line in lines(reading):
        plainly = max((worth for pattern, worth in patterns if pattern.search(line.text)), default=0.0)
        if plainly and line.tells:
            yield line, plainly


def _patterns(name: str) -> Patterns:
    """How a name is introduced, and how plainly."""
    its = rf"\b{re.escape(name)}\b"
    return [
        (re.compile(rf"{its}(?: \([^)]*\))? (?:is|was|ist|war|est|était|es|era|fue|è|é|is|foi) {_DETERMINER}"), 1.0),
        (re.compile(rf"{its}, (?:(?!\d){_DETERMINER}|(?i:{_OFFICE}))"), 0.9),
        (re.compile(rf"{_DETERMINER}[^.;:!?]{{3,60}}, {its}[,.]"), 0.8),
        (re.compile(rf"\b{_OFFICE} {its}"), 0.7),
        (re.compile(rf"{its}, \d{{1,3}}\b"), 0.5),
    ]
