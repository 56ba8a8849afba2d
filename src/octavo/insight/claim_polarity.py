"""Words that turn a statement round or hold it back: negation, and how sure a statement is of itself."""

# ruff: noqa: E501 -- lists of words, a language or a meaning a line

import re
from collections.abc import Container

from octavo.insight.claim_numerals import numeral
from octavo.insight.stems import stem
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import tokens

_NOT = {
    "en": r"not|n['’]t|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|unable|fail(?:ed|s)?|refus\w+|den(?:y|ies|ied)"
    r"|ruled\sout|reject\w*|un(?:connected|affected|related|harmed|hurt|injured|damaged|changed)",
    "de": r"nicht|kein\w{0,2}|nie|niemals|niemand\w{0,2}|nichts|ohne|verweiger\w+|leugne\w+|bestreite\w+|bestritt\w*|dementier\w+"
    r"|lehn\w+(?=.*\bab\b)|abgelehnt|ablehn\w+|wies\w*(?=.*\bzurück\b)|zurückgewiesen|weder",
    "es": r"no|nunca|jamás|nadie|nada|ningun\w*|ningún|sin|ni|tampoco|neg(?:ó|ado|aron|aba)|nieg\w+|rechaz\w+|desmint\w+|descart\w+",
    "fr": r"ne|n['’](?=\w)|pas|jamais|aucun\w*|sans|ni|rien|refus\w+|dément\w*|démenti\w*|nie(?:nt)?|rejet\w+|exclu\w*",
    "it": r"non|nessun\w*|mai|niente|nulla|senza|né|nega\w*|rifiut\w+|smenti\w+",
    "pt": r"não|nunca|ninguém|nenhum\w*|nem|sem|nada|neg(?:ou|a|aram)|recus\w+|rejeit\w+",
    "nl": r"niet|geen|nooit|niemand|niets|zonder|noch|ontken\w+|weiger\w+",
}
#: How far from a plain fact: 3 a thing said to be so by a party, 2 possible, 1 meant, due or wished.
_HELD_BACK = {
    "en": {
        3: r"alleg\w+|reportedly|accus\w+|suspect\w*|claim(?:s|ed)?|rumou?r\w*|apparently|purported\w*|said\sto\s(?:be|have)|thought\sto|believed\sto"
        r"|according\sto\s(?:the\s)?(?:opposition|union|critics|lawyers?|witnesses)",
        2: r"may|might|could|possib\w+|perhaps|maybe|potential\w*|likely|if|whether|risk\w*|unclear|fear\w*|consider\w*|looking\sinto|investigat\w+|explor\w+|discuss\w*|talks|in\sdoubt|open",
        1: r"will|would|shall|should|plan\w*|intend\w*|expect\w*|due|set\sto|going\sto|aim\w*|hop(?:e|es|ed|ing)|want\w*|propos\w+|offer\w*|ask\w*"
        r"|demand\w*|promis\w+|pledg\w+|vow\w*|schedul\w+|forecast\w*|call(?:s|ed|ing)?\sfor|urg\w+|seek\w*|invit\w+|ha(?:s|ve|d)\sto|must|prepar\w+|threaten\w*|try|trying|tried|attempt\w*|to\sbe",
    },
    "de": {
        3: r"angeblich\w*|mutmaßlich\w*|vermeintlich\w*|beschuldig\w+|verdächtig\w*|verdacht\w*|wirft|werfen|vorwurf|vorwürfe\w*|soll(?:en)?(?=.*\bhaben\b)|behaupte\w+|gerücht\w*|offenbar",
        2: r"könn\w+|möglich\w*|womöglich|vielleicht|eventuell|dürfte\w*|würde\w*|ob|offen|falls|prüf\w+|vermutlich|wahrscheinlich|erwäg\w+|unklar|befürcht\w+|fürcht\w+|ungewiss|ermittel\w+|droh\w+",
        1: r"will|wollen|wollte\w*|soll(?:en|te|ten)?|plan\w+|geplant\w*|erwart\w+|beabsichtig\w+|vorschlag\w*|schläg\w+|bietet|bot|biete\w+|forder\w+|verlang\w+"
        r"|angekündigt|kündig\w+|möchte\w*|hoff\w+|vorgesehen|wird|werden?|vorgeschlagen|versprech\w+|versprach|muss|müsse\w*|müssten?|zu\s\w+en\b",
    },
    "es": {
        3: r"presunt\w+|supuest\w+|sospech\w+|acus\w+|al\sparecer|según\s(?:la\soposición|los\ssindicatos|el\ssindicato)|habría\w*|se\shabría",
        2: r"podr\w+|puede\w*|posible\w*|quizás?|tal\svez|probable\w*|si|estudi(?:a|an|ará)|debería\w*|\w+ría[ns]?|investig\w+|plante\w+|amenaz\w+|tem(?:e|en|ía)|a\sfalta\sde|atribuy\w+",
        1: r"va[ n]\sa|\w+rá[ns]?|plane\w+|prev\w+|espera\w*|propone\w*|propus\w+|propuest\w+|ofrec\w+|pid(?:e|en|ió|ieron)|exig\w+|quier\w+|pretend\w+|anunci\w+|prom\w+|deb(?:e|en)|reclam\w+",
    },
    "fr": {
        3: r"présumé\w*|soupçonn\w+|accus\w+|selon\s(?:l['’]opposition|le\ssyndicat|les\ssyndicats)|aurai(?:t|ent)|prétend\w*",
        2: r"pourrai\w*|peu(?:t|vent)|possible\w*|peut-être|probable\w*|si|éventuel\w*|envisag\w+|étudi\w+|\w+rai(?:t|ent)|enquêt\w+|menac\w+|projet\w*|risqu\w+|craign\w+|craint",
        1: r"va|vont|\w+(?:era|ira|dra|eront|iront|dront|vra|vront|ront|rra|rront)|prévoi\w*|prévu\w*|compte\w*|veu(?:t|lent)|propos\w+|offr\w+|demand\w+|exig\w+|annon\w+|doi(?:t|vent)|promet\w*|promis\w*|souhait\w+|plaid\w+|attend\w*",
    },
    "it": {
        3: r"presunt\w+|accus\w+|sospett\w+|avrebbe\w*",
        2: r"potrebbe\w*|può|possono|possibil\w+|forse|probabil\w+|se|\w+rebbe(?:ro)?",
        1: r"\w+rà|\w+ranno|prev\w+|intend\w+|vuole|vogliono|propon\w+|chied\w+|dev(?:e|ono)",
    },
    "pt": {
        3: r"alegad\w+|supost\w+|acus\w+|suspeit\w+|teria\w*",
        2: r"pod(?:e|em|eria\w*)|possív\w+|talvez|prováv\w+|se|\w+ria[m]?",
        1: r"vai|vão|\w+rá|\w+rão|prev\w+|pretend\w+|quer|querem|prop\w+|ped(?:e|em|iu)|dev(?:e|em)",
    },
    "nl": {
        3: r"vermeend\w*|vermoed\w+|beschuldig\w+|zou(?:den)?(?=.*\bhebben\b)|naar\sverluidt",
        2: r"kan|kunnen|kon(?:den)?|mogelijk\w*|misschien|wellicht|waarschijnlijk|of|als|zou(?:den)?",
        1: r"zal|zullen|wil(?:len)?|plan\w*|verwacht\w*|voorstel\w*|eis\w*|moet(?:en)?|belo\w+",
    },
}  # fmt: skip
#: Words that hold back only when they say so: too common to count against a claim that lacks them.
_SLIGHT = {
    "en": r"if|open|ask\w*|claim(?:s|ed)?|discuss\w*|talks|ha(?:s|ve|d)\sto|must|investigat\w+|to\sbe|should|demand\w*|call(?:s|ed|ing)?\sfor",
    "de": r"wird|werden|offen|zu\s\w+en|forder\w+|verlang\w+|kündig\w+|angekündigt|muss|müsse\w*|wirft|werfen|ermittel\w+|verdacht\w*"
    r"|vorwurf|vorwürfe\w*|offenbar|verdächtig\w*|versprech\w+|versprach",
    "es": r"si|deb(?:e|en)|anunci\w+|pid(?:e|en|ió|ieron)|exig\w+|investig\w+|acus\w+|reclam\w+|prom\w+|plante\w+|quier\w+|prev\w+",
    "fr": r"si|va|annon\w+|demand\w+|exig\w+|doi(?:t|vent)|\w+(?:era|ira|dra|vra|rra)|projet\w*|accus\w+|enquêt\w+|attend\w*|plaid\w+|compte\w*|peu(?:t|vent)|offr\w+|prévoi\w*|prévu\w*",
}


#: Words of content after a cue that a negation, and a doubt, bears on.
_NEGATED, _DOUBTED = 4, 2
#: The level of what a party says; that bears on all of its clause.
_ALLEGED = 3
#: Stands for all stems there are.
EVERY = frozenset({""})


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


_NEGATION = {code: re.compile(rf"(?<!\w)(?:{words})(?!\w)|n['’]t\b", re.IGNORECASE) for code, words in _NOT.items()}
_HELD = {code: {level: _compiled(words) for level, words in levels.items()} for code, levels in _HELD_BACK.items()}
_FAINT = {code: _compiled(words) for code, words in _SLIGHT.items()}
#: Opposites: a claim that has one where the source has the other says the contrary. Stems, any ending.
_OPPOSITES = {
    "en": "confirm|admit|acknowledg/den;reject|refus|turn/accept|approv|agree|back;ris|rose|increas|grew|climb|higher/fall|fell|drop|declin|decreas|lower"
    ";before/after;win|won/lost|los;open/clos|shut;more/fewer|less;first/last;guilty/innocen|acquit;support/oppos;continu|resum/suspend|halt|interrupt|paus;link|connect/separat|unconnect|unlink|unrelat;winner/loser;friend/enem;innocent/guilty;start|began|begin/end|stop|finish;with/without"
    ";highest|largest|most|biggest/lowest|smallest|least;north/south;east/west;safe/unsafe|danger;join/leav|left;hired/fired|dismiss|sack;allow/ban|forbid|prohibit;survive/died|kill"
    ";early/late;best/worst;able/unable;always/never;all/none;inside/outside;above/below;old/new;young/old",
    "de": "bestätig|räum|geb/bestreit|bestritt|dementier|leugn;steig|stieg|gestieg|erhöh|zunahm/sink|sank|gesunk|fiel|gefall|senk;vor/nach;gewann|gewonn|sieg/verlor|verlier;öffn|offen/schließ|geschloss"
    ";mehr/weniger;erst/letzt;schuldig/unschuldig;annahm|angenomm|zustimm|billig/ablehn|abgelehnt|verwarf;höchst|größt/niedrigst|kleinst|tiefst;läuft|weiter|fortgesetz/eingestell|unterbroch|gestoppt;nord/süd;ost/west;jüng/ält",
    "es": "confirm|admit|reconoc/neg|nieg|desmint;sub|aument|crec/baj|disminu|cay|caíd;antes/después;gan/perd|perdi;abr|abiert/cerr|cierr;más/menos;primer/últim;aprob|acept/rechaz;continú|continu|sigue/suspend|interrump|paraliz;culpable/inocent;norte/sur;este/oeste;mayor/menor;con/sin",
    "fr": "confirm|reconna|admet/dément|nie;hauss|augment|grimp/baiss|diminu|chut|recul;avant/après;gagn|remport/perd;ouvr|ouvert/ferm;plus/moins;premi/derni;approuv|accept|adopt/rejet|refus;continu|poursui/suspend|interromp;coupable/innocen;nord/sud;est/ouest;avec/sans",
}  # fmt: skip
_PAIRS = {
    code: tuple(tuple(tuple(side.split("|")) for side in pair.split("/")) for pair in pairs.split(";"))
    for code, pairs in _OPPOSITES.items()
}


def negations(text: str, code: str, about: Container[str] | None = None) -> int:
    """How many words of negation, or ones like "refused" and "denied", stand in the text; "ne … pas" is one.

    ``about``: only those that bear on one of these stems.
    """
    pattern = _NEGATION.get(code)
    if pattern is None:
        return 0
    found = [match[0].casefold() for match in pattern.finditer(text) if _bears(text, match, code, about, _NEGATED)]
    paired = sum(word in {"ne", "n'", "n’"} for word in found)
    return len(found) - min(paired, len(found) - paired)


def held_back(text: str, code: str, about: Container[str] | None = None) -> int:
    """How far from a plain fact the text puts itself: 0 to 3.

    ``about``: only by words that mean nothing else, and that bear on one of these stems.
    """
    levels = _HELD.get(code)
    if levels is None:
        return 0
    if about is not None and (faint := _FAINT.get(code)) is not None:
        text = faint.sub(lambda match: "." * len(match[0]), text)
    return max(
        (
            level
            for level, pattern in levels.items()
            if any(level == _ALLEGED or _bears(text, match, code, about, _DOUBTED) for match in pattern.finditer(text))
        ),
        default=0,
    )


def _bears(text: str, match: re.Match[str], code: str, about: Container[str] | None, reach: int) -> bool:
    """Whether one of the stems follows closely; German and Dutch put the verb last, so there all of the text counts."""
    if about is None or about is EVERY or code in {"de", "nl"}:
        return True
    stop = STOP_WORDS.get(code, STOP_WORDS["en"])
    after = [word for word in tokens(text[match.end() : match.end() + 80]) if word not in stop]
    if not after:
        # "…, fooling nobody."
        after = [word for word in tokens(text[max(0, match.start() - 60) : match.start()]) if word not in stop][-1:]
    return any(stem(word) in about or _number(word, code) in about for word in after[:reach])


def _number(word: str, code: str) -> str:
    return word if word.isdecimal() else str(numeral([word], code)[0] or word)


def opposite(claimed: frozenset[str], told: frozenset[str], code: str) -> bool:
    """Whether a word of the claim is missing from the source and its opposite stands there instead.

    Both are casefolded words of one language.
    """
    for one, other in _PAIRS.get(code, ()):
        for ours, theirs in ((one, other), (other, one)):
            if _any(ours, claimed) and not _any(theirs, claimed) and _any(theirs, told) and not _any(ours, told):
                return True
    return False


def admits(claimed: frozenset[str], told: frozenset[str], code: str) -> bool:
    """Whether the claim has someone confirm or admit where the source has only a denial."""
    pairs = _PAIRS.get(code, ())
    if not pairs:
        return False
    yes, no = pairs[0]
    return _any(yes, claimed) and not _any(yes, told) and _any(no, told)


def _any(stems: tuple[str, ...], words: frozenset[str]) -> bool:
    return any(word == each or (len(each) > 3 and word.startswith(each)) for each in stems for word in words)
