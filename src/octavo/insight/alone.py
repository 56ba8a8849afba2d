"""Whether a sentence can be a key point: it is read by itself, so nothing in it may point to another one.

sentence -> without what it quotes -> nothing pointed at, no step of a row, no sequel, no number of a list

"Despite this, the strikes went on", "The third, for the harbour, was settled", "2. The fee is due"

By form alone, as ``dangling``; stricter, for beside its neighbours the same sentence may stand in a summary.
"""

# ruff: noqa: E501 -- lists of words, a language a line

import re

_QUOTED = re.compile(r'“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]|»[^«»]*«|「[^「」]*」')
#: "4. The fee is due": an entry of a list. A day of a month and a club are none: "4. März", "1. FC Rothenau".
_ENTRY = re.compile(r"\d{1,2}[.)]\s(?![A-Z]{2,4}\s)\S+(?!\s\d{4})")
_MONTH = re.compile(
    r"\d{1,2}\.\s(?:jan|feb|mär|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[zc]|bundesliga|liga)", re.IGNORECASE
)
#: What a demonstrative points at without pointing back: the time when the sentence was written.
_NOW = {
    "en": "year|years|week|weeks|weekend|month|months|morning|afternoon|evening|night|spring|summer|autumn|fall|winter"
    "|season|time|century|decade|quarter|country|day|days|term|past|last|coming|monday|tuesday|wednesday|thursday"
    "|friday|saturday|sunday",
    "de": r"jahr\w*|woche\w*|wochenende|monat\w*|sommer\w*|winter\w*|frühjahr|herbst|saison|morgen|abend|nacht|tage?n?|zeit"
    r"|mal|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|land",
    "fr": "année|semaine|nuit|été|hiver|automne|printemps|saison|fois|après-midi|matin|soir|mois|week-end|midi|jours?"
    "|derni[eè]re?s?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|pays",
    "es": "año|semana|mes|mañana|tarde|noche|madrugada|verano|invierno|otoño|primavera|temporada|fin|lunes|martes"
    "|miércoles|jueves|viernes|sábado|domingo|país|vez|momento|últimos|últimas",
    "it": "anno|settimana|mese|mattina|notte|sera|pomeriggio|estate|inverno|autunno|primavera|stagione|volta|fine"
    "|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|paese",
    "pt": "ano|semana|mês|manhã|tarde|noite|madrugada|verão|inverno|outono|primavera|temporada|fim|segunda|terça"
    "|quarta|quinta|sexta|sábado|domingo|país|vez",
    "nl": "jaar|week|weekend|maand|zomer|winter|herfst|lente|seizoen|ochtend|middag|avond|nacht|keer|dagen|land"
    "|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "sv": "vecka|veckan|år|sommar|vinter|höst|vår|månad|helg",
    "ru": "год|неделе|неделю|месяц|месяце|лето|летом|зиму|утро|вечер|раз|день|дни",
}  # fmt: skip
#: Words that point at a thing told of before: "esa línea", "diese Bestimmung", "ces mesures".
_THAT = {
    "en": r"these|this|such\s(?!as\b)an?|(?:in|on|at|for|of|from|with|by|during|under|kept|has|had)\sthat",
    "de": r"dies(?:e[mnrs]?)?|jene[mnrs]|solche[mnrs]?|derartige[mnrs]?",
    "fr": r"cet(?:te)?|ces|ce(?!\squ|\sdont|\sn['’]|\ssont|\sfut|\sserait)",
    "es": r"es[ae]s?|aquel(?:l[oa]s?|la)?|dich[oa]s?|est[ae]s?",
    "it": r"quest[aoei]|quei|quegli|quell[ae]|tal[ei]",
    "pt": r"[nd]?ess[ea]s?|[nd]?aquel[ea]s?|[nd]?est[ea]s?|tais",
    "nl": r"deze|dit",
    "sv": r"den\shär|det\shär|de\shär|denna|detta|dessa",
    "ru": r"эт(?:от|а|о|и|ого|ой|ому|их|им|ими|у|ом)",
}
_POINTS = {
    code: re.compile(rf"(?<![\w’'])(?:{that})\s(?!(?:{_NOW[code]})\b)[^\W\d_]{{2,}}", re.IGNORECASE)
    for code, that in _THAT.items()
}
#: What a sentence opens with that goes on from another: a step of a row, a sequel, "without it".
_OPENS = {
    "en": r"""(?:despite|without|besides|after|before|beyond|from|with|by|like|unlike|of|on|for|to|than|against|since|until)\s
        (?:(?:one|some|most|many|each|all|two|three)\sof\s)?(?:this|that|it|them|him|these|those)\b
        | (?:one|some|most|many|each|all|two|three)\sof\s(?:this|that|them|these|those)\b
        | (?:first|firstly|second|secondly|third|thirdly|finally|next|lastly),
        | the\s(?:first|second|third|fourth|last|next|others?|latter|former)(?:,|\sone\b)
        | (?:even|better|worse)\s(?:better|worse|still|yet)\b | (?:more|most)\simportantly\b | to\smake\smatters\sworse
        | twice\s | in\sthe\s(?:meantime|end),? | (?:nearby|elsewhere|separately), | that\ssaid | in\sshort\b | on\stop\sof\s(?:that|this)
        # "In Harn it is fewer than four".
        | (?:in|at|near|among|for|with)\s(?:[\w’-]+\s){1,3}(?:it|they|he|she)\s(?!(?:is|was)\s\w+\s(?:that|to)\b)
        # "Measured by nerves it did better".
        | [a-z]{3,}(?:ed|ing)\s(?:[a-z’'-]+\s){1,4}?(?:it|he|she|they)\s""",
    "de": r"""jede[rs]?\s(?=[a-zäöüß]) | (?:genauer|kurz)(?::|\sgesagt) | zunächst\b | zuerst\b | häufiger\b | zum\s(?:einen|anderen)\b
        | einerseits | andererseits | schließlich\b | (?:im|am)\sgegenzug | unterdessen | inzwischen | mittlerweile | derweil | währenddessen
        | (?:ohne|trotz|durch|für|gegen|mit|nach|neben|unter|von|vor|wegen|zwischen)\s(?:ihn|ihm|ihnen|ihr|dem|diese[mnrs]?|beiden)[,\s](?=[a-zäöüß])""",
    "fr": r"""(?:d['’]abord|premièrement|deuxièmement|enfin|pendant\sce\stemps|entre-temps|dans\sla\sfoulée|pour\scela|sans\s(?:lui|elle|cela)
        |malgré\s(?:tout|cela)|à\sl['’]inverse|au\scontraire|du\scoup|résultat)\b""",
    "es": r"""(?:ante|por|pese\sa|con|tras|para|sin)\s(?:esto|ello|eso|él|ella|ellos|ellas|lo\scual)\b | a\scambio\b | (?:primero|segundo|tercero)\b
        | mientras\s(?:tanto|que)\b | ahora\b | por\súltimo | de\sahí | de\shecho | al\srespecto | entre\sell[oa]s""",
    "it": r"""(?:senza|per|con|contro|tra)\s(?:questo|ciò|di\s(?:lui|lei|loro)|loro)\b | (?:primo|secondo|infine|nel\sfrattempo|intanto|di\squi|al\scontrario)\b""",
    "pt": r"""(?:sem|por|com|diante|apesar|para)\s(?:d?isso|d?isto|ele|ela|eles|elas)\b | (?:primeiro|segundo|por\sfim|enquanto\sisso|agora|em\stroca)\b""",
    "nl": r"(?:zonder|door|met|na|voor)\s(?:hem|hen|haar|die|dat)\b | (?:ten\seerste|ten\stweede|intussen|ondertussen|ten\sslotte|tenslotte)\b",
    "sv": r"(?:utan|trots|med|efter)\s(?:det|detta|honom|henne|dem)\b | (?:för\sdet\sförsta|till\ssist|slutligen|under\stiden)\b",
    "pl": r"(?:jest|są|był[aoy]?)\sto\b | (?:bez|po|mimo|przez|oprócz)\s(?:tego|niego|niej|nich)\b | (?:po\spierwsze|po\sdrugie|wreszcie|tymczasem)\b",
    "ru": r"(?:без|после|кроме|вместо)\s(?:него|неё|нее|них|этого)\b | (?:во-первых|во-вторых|наконец|тем\sвременем)\b",
}  # fmt: skip
_OPENING = {code: re.compile(rf"\W*(?:{words})", re.IGNORECASE | re.VERBOSE) for code, words in _OPENS.items()}
#: What answers another sentence, wherever it stands in this one.
_ANSWERS = {
    "de": re.compile(
        r"\b(?:entsprechende[nrs]?|wiederum|demnach|die\s(?:meisten|übrigen|restlichen)\s(?=[a-zäöü])|deshalb|deswegen|trotzdem|dennoch|hingegen|stattdessen|außerdem|zudem|dagegen|ebenfalls|so\setwas"
        r"|jedoch|allerdings)\b"
    ),
    "es": re.compile(r"\b(?:sin embargo|mientras tanto|por su parte|en cambio)\b"),
    "fr": re.compile(r"\b(?:cependant|pourtant|toutefois|en revanche|quant à (?:lui|elle|eux))\b|, (?:lui|elle|eux),"),
}
#: A question that somebody asked: its answer stands elsewhere.
_ASKED = re.compile(r"\?[\"”»“](?:\s[\w’'.-]+){1,5}$")
#: Code points of a sentence that are read.
_READ = 1000


def stands_alone(sentence: str, language: str | None) -> bool:
    """Whether the sentence, of those that lean on none, points to no other and is no entry of a list."""
    code = (language or "en").split("-")[0]
    plain = _QUOTED.sub("“”", sentence[:_READ])
    if _ASKED.search(sentence[:_READ]):
        return False
    if _ENTRY.match(plain) and not _MONTH.match(plain):
        return False
    if (opening := _OPENING.get(code)) is not None and opening.match(plain):
        return False
    return not any(table[code].search(plain) for table in (_POINTS, _ANSWERS) if code in table)
