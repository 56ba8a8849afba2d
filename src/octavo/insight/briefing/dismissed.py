"""What a later report found no sign of, ruled out, explained away or set right: a suspicion of the first hours.

Tuesday "A foreign service was behind the break-in, the senator said" / Friday "There is no sign of a foreign service"
Tuesday "A plane reported a slick" / Wednesday "The supposed slick was a field of algae"
Noon "A man holds eight hostages" / evening "There were no hostages"
Noon "The court lifted the ban" / evening "The court upheld the ban, unlike what we reported at noon"
"""

import re
from collections.abc import Sequence

from octavo.insight.briefing.cues import SETS_RIGHT, SUPPOSED
from octavo.insight.briefing.hearsay import is_hearsay
from octavo.insight.briefing.when import later
from octavo.insight.claims.polarity import EVERY, attributes, held_back, negations
from octavo.insight.lines import Line, language_of
from octavo.insight.stems import stem
from octavo.text.caseless import caseless
from octavo.text.words import content_words

#: What comes after these words was looked for and not found.
_NOT_SO = caseless(
    r"""
    \b(?:(?:no|without\ any|not\ any)\s(?:\w+\s)?(?:signs?|evidence|indications?|traces?|proof)\s(?:of|that|for)
      |rul(?:ed|es|ing)\sout
      |keine?n?\s(?:hinweise?|anzeichen|spur(?:en)?|belege?|beweise?)\s(?:auf|für|von)
      |aucune?\s(?:signe|trace|indice|preuve|élément)\s(?:de|d['’]|du|des)|a\s(?:exclu|écarté)
      |(?:no\shay|sin|ning[úu]n)\s(?:indicios?|señal(?:es)?|rastros?|pruebas?)\sde|descart(?:ó|aron|an?)
      |(?:nessun[ao]?|non\sci\ssono|non\sc['’]è)\s(?:tracc(?:ia|e)|segn[oi]|indizi?o?|prov[ae])\sdi|ha\sescluso
      |(?:nenhum|não\shá|sem)\s(?:indícios?|sina(?:l|is)|vestígios?|provas?)\sde|descart(?:ou|aram)
      |geen\s(?:aanwijzing(?:en)?|spo(?:or|ren)|bewijs|tekenen?)\s(?:voor|van)
      |ing(?:a|et|en)\s(?:tecken|spår|bevis)\s(?:på|för|av))\s?
    (?P<what>[^.,;:–—]{3,60})
    """,
    re.VERBOSE,
)
#: What was not there at all; nothing else is said of it in that clause.
_ABSENT = caseless(
    r"""
    \b(?:there\s(?:was|were|had\sbeen)\s(?:no|never\s(?:an?y?\s)?)\s?|(?:es\s)?(?:gab|gegeben\shat)\s(?:es\s)?(?:nie\s)?keine?n?\s
      |(?:es\s)?waren?\s(?:nie\s)?keine?\s|il\sn['’]y\s(?:a|avait|a\s(?:jamais\s)?eu)\s(?:pas|ni|jamais|aucune?)?\s?(?:eu\s)?(?:d['’]|de\s)?
      |no\s(?:había|hubo)\s(?:ningun[oa]?s?\s|ningún\s)?|non\s(?:c['’]er(?:a|ano)|ci\ser(?:a|ano)|vi\ser(?:a|ano)|c['’]è\sstat[oa])\s(?:nessun[oa]?\s)?
      |não\s(?:havia|houve)\s(?:nenhuma?\s|quaisquer\s)?|er\s(?:was|waren)\s(?:nooit\s|helemaal\s)?geen\s
      |det\sfanns\s(?:aldrig\s)?(?:någr?on?\s|inga?\s|inget\s)|der\svar\s(?:ingen|intet)\s|det\svar\s(?:aldri\s)?(?:ingen|noen)\s
      |nie\sbyło\s(?:tam\s)?(?:żadn\w+\s)?|nebyl[aioy]?\s(?:tam\s)?žádn\w+\s|не\sбыло\s(?:никаких\s|никакого\s)?)
    (?P<what>[^\W\d_]{4,})(?=\s*[.,;:–—]|\s(?:and|und|et|y|e|en|och|og|a|i|и|inside|in|at|im|dans|en|nel|no|na|w|v|в)\s)
    """,
    re.VERBOSE,
)
#: It ends where a second thing is told, or what was found of it.
_END = re.compile(
    r"""\s(?:and|und|et|y|e|en|och|but|aber|mais|pero|ma|mas|maar|as|als|comme|como|come|said
    |n['’]\w+|ha[sd]?|have|was|were|is|are|wurden?|gefunden|ist|sind|fue|fueron|è|foi|foram|werd)\s""",
    re.IGNORECASE | re.VERBOSE,
)
#: So many stems, and this share of the shorter line's, must be the same for one line to set another right.
_WORDS, _SHARE = 3, 0.5
#: A shorter stem may be anything.
_LETTERS = 4


def dismissed(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of lines that told what a later report found not so.

    What it found no sign of is gone where it was somebody's word or a chance; what it explains away or sets right,
    wherever it was told.
    """
    return _ruled_out(lines) | _explained(lines) | _set_right(lines) | _absent(lines)


def _absent(lines: Sequence[Line]) -> set[int]:
    """What was never there, wherever a line of that language had it and says no no."""
    found = [(line, stem(match["what"].casefold())) for line in lines for match in _ABSENT.finditer(line.text)]
    return {
        id(old)
        for new, word in found
        for old in lines
        if word in old.stems and later(new, old) and not negations(old.text, language_of(old.reading) or "en")
    }


def _explained(lines: Sequence[Line]) -> set[int]:
    found = [(line, stem(match["what"].casefold())) for line in lines for match in SUPPOSED.finditer(line.text)]
    return {id(old) for new, word in found for old in lines if word in old.stems and later(new, old)}


def _set_right(lines: Sequence[Line]) -> set[int]:
    found = [line for line in lines if SETS_RIGHT.search(line.text)]
    return {id(old) for new in found for old in lines if later(new, old) and _is_about(new.stems, old.stems)}


def _is_about(new: frozenset[str], old: frozenset[str]) -> bool:
    shared = len(new & old)
    return shared >= _WORDS and shared >= _SHARE * min(len(new), len(old))


def _ruled_out(lines: Sequence[Line]) -> set[int]:
    found = [(line, words) for line in lines for words in set(_not_so(line))]
    if not found:
        return set()
    guesses = [line for line in lines if not _not_so(line) and _is_a_guess(line)]
    return {id(old) for old in guesses for new, words in found if words <= old.stems and later(new, old)}


def _not_so(line: Line) -> list[frozenset[str]]:
    text = line.text
    said = (text[slice(*match.span("what"))] for match in _NOT_SO.finditer(text))
    found = (_stems(_END.split(each)[0], line) for each in said)
    return [words for words in found if any(len(word) >= _LETTERS for word in words)]


def _stems(text: str, line: Line) -> frozenset[str]:
    return frozenset(stem(word) for word in content_words(text, language_of(line.reading)))


def _is_a_guess(line: Line) -> bool:
    code = language_of(line.reading) or "en"
    return attributes(line.text, code) or held_back(line.text, code, EVERY) > 0 or is_hearsay(line.text)
