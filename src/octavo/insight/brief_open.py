"""What was open, only meant or hearsay when it was written: days later what came of it stands in later reports.

Monday "the police are looking for a third man", "a tank blew up, according to a worker"  -> gone by Wednesday
"""

# ruff: noqa: E501 -- lists of words, a meaning and a language a line

import re
from collections.abc import Sequence
from datetime import timedelta

from octavo.insight.claim_polarity import EVERY, held_back
from octavo.insight.lines import Line, language_of

#: After so long what was open then may be settled, and what somebody meant to do or said of it.
SETTLED, _MEANT = timedelta(hours=10), timedelta(hours=30)
_OPEN = re.compile(
    r"""
    \b(?:still|yet|for\ now|so\ far|being\ sought|not\ yet|not\ known|at\ large|is\ expected|are\ expected
      |forecast(?:ers)?|hopes?\ to|suspect(?:s|ed)?|first\ spoke|early\ tests
      |do(?:es)?\ not\ rule\ out|is\ due|are\ due|(?:is|are)\ (?:looking|searching|checking|examining))\b
    | \b(?:noch|vorerst|bislang|erwartet|rechnen|dürfte|womöglich|könnte|vermut\w+|verdacht|ungeklärt|fehlt\ jede
      |prüft|prüfen|sucht|suchen|fahndet|ermittelt|ermitteln)\b
    | \b(?:todavía|aún|siguen?|por\ ahora|podría[n]?|debería|a\ falta\ de|sospech\w+|posible|temían|descartan?
      |buscan?|investigan?)\b
    | \b(?:toujours|encore|pour\ l['’]heure|à\ ce\ stade|pourrait|devrait|hypothèse|première|soupçon\w*
      |espère|nuit\ pour|recherchent?|cherchent?|en\ garde\ à\ vue)\b
    | \b(?:ancora|per\ ora|finora|al\ momento|in\ forse|dovrebbe|sospett\w+|ipotesi|cercano|indaga(?:no)?)\b
    | \b(?:ainda|por\ enquanto|para\ já|até\ agora|deve(?:m)?|deveria|suspeit\w+|hipótese|procuram?|investigam?)\b
    | \b(?:nog|vooralsnog|voorlopig|vermoed\w+|verwacht|zoekt|zoeken|onderzoekt)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: What happened, though a claim made of it would say too much: an arrest, a decision; "desviou-se" is no "if" either.
_HAPPENED = re.compile(
    r"""
    (?<=\w)-se\b | \b(?:voted|decided|agreed|arrest\w*|charged|held|detained|festgenommen|verhaftet|festnahme\w*|haft
      |detenid\w+|arrestad\w+|arrêtée?s?|interpellée?s?|écrouée?s?|arrestat\w+|detid\w+|aangehouden|gearresteerd)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Nouns whose sayings are looked at before they are published.
_PAPERS = (
    r"(?:\w+\s){0,2}(?:study|report|survey|poll|statement|analysis|ruling|documents?|court|studie|bericht|umfrage"
    r"|gutachten|urteil|mitteilung|étude|rapport|sondage|communiqué|estudio|informe|encuesta|comunicado|studio"
    r"|rapporto|sondaggio|comunicato|estudo|relatório|sondagem|comunicado|onderzoek|peiling|verklaring"
    r"|spokes\w+|sprecher\w*|porte-parole|portavoz|portavoce|porta-voz|woordvoerder)"
)
#: Said by nobody who is named: a bystander, a rumour, another paper.
_HEARSAY = re.compile(
    rf"""
    \baccording\ to\ (?:an?|some|several|local|unnamed|two|three|the\ (?:site|website|radio))\b\W+(?!{_PAPERS})
    | \b(?:residents|witnesses|eyewitnesses|neighbours|neighbors|locals|passers-by)\ (?:say|said|told|spoke)\b
    | \b(?:first|initial|early|unconfirmed)\ reports\b | \brumou?rs?\b
    | \blaut\ (?:einem|einer|augenzeugen|anwohnern|zeugen|nachbarn|medienberichten)\b\W+(?!{_PAPERS})
    | \b(?:anwohner|augenzeugen|zeugen|nachbarn)\ (?:berichte\w+|sprachen|sagten)\b | \bgerüchte?\b
    | \b(?:ersten|unbestätigten)\ (?:angaben|berichten|meldungen|erkenntnissen)\b | \bkreisen\ (?:heißt|hieß)\ es\b
    | \b(?:selon|d['’]après)\ (?:une?|des|plusieurs|certains|le\ site|la\ radio|les\ premi\w+)\b\W+(?!{_PAPERS})
    | \b(?:riverains|témoins|voisins)\ (?:ont|disent|racontent|affirment|parlent)\b | \brumeurs?\b
    | \bsegún\ (?:una?|unos|varios|algunos|fuentes|testigos|(?:los\ )?vecinos|la\ radio|el\ sitio|la\ web
      |l[oa]s\ primer[oa]s|medios)\b\W+(?!{_PAPERS}) | \bprimeras\ informaciones\b | \brumor(?:es)?\b
    | \bsecondo\ (?:una?|uno|alcun[ei]|fonti|testimoni|il\ sito|la\ radio|i\ primi|le\ prime|indiscrezioni)\b\W+(?!{_PAPERS})
    | \bsi\ dice\ che\b | \bprime\ (?:notizie|informazioni)\b
    | \bsegundo\ (?:uma?|fontes|testemunhas|moradores|vizinhos|o\ site|a\ rádio|os\ primeiros|as\ primeiras)\b\W+(?!{_PAPERS})
    | \bprimeiras\ informações\b | \bboatos?\b
    | \bvolgens\ (?:een|omwonenden|getuigen|bronnen|buren|de\ eerste)\b\W+(?!{_PAPERS}) | \bgeruchte?n?\b
      | \beerste\ berichten\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def tells_of_open(text: str) -> bool:
    """Whether the text says in so many words that something is not settled yet."""
    return _OPEN.search(text) is not None


def is_hearsay(text: str) -> bool:
    """Whether it rests on nobody who is named: a bystander, a rumour, another paper, first reports."""
    return _HEARSAY.search(text) is not None


def outlived(lines: Sequence[Line]) -> set[int]:
    """The ids (``id``) of lines that tell of what was open, possible, hearsay or meant long before the last report.

    What came of it stands in the later reports; a guess of the first day is no news on the third.
    """
    last = max((when for line in lines if (when := line.reading.published) is not None), default=None)
    return {
        id(line)
        for line in lines
        if last is not None and (when := line.reading.published) is not None and last - when >= _holds_for(line)
    }


def _holds_for(line: Line) -> timedelta:
    held = held_back(_HAPPENED.sub("", line.text), language_of(line.reading) or "en", EVERY)
    if held > 1 or tells_of_open(line.text) or is_hearsay(line.text):
        return SETTLED
    return _MEANT if held else timedelta.max
