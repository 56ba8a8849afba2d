"""What sort of answer a question wants, by its words of asking, in the languages of the larger papers."""

# ruff: noqa: E501 -- patterns, a language a line

import re
from enum import StrEnum


class QuestionKind(StrEnum):
    """What sort of answer is wanted."""

    WHEN = "when"
    HOW_LONG = "how long"
    HOW_OLD = "how old"
    HOW_MANY = "how many"
    WHO = "who"
    WHERE = "where"
    WHY = "why"
    SAID = "what was said"
    YES_NO = "yes or no"
    OTHER = "other"


_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE | re.VERBOSE))
    for kind, pattern in (
        (
            QuestionKind.SAID,
            r"""\bwhat\b.{0,40}\b(?:say|says|said|tell|told|recommend\w*|demand\w*|criticis\w*|call|ask|claim|promise|warn
              |argue|reply|announce|describe)\b
            |^\W*was\ (?:sagte?|sagt|meint|meinte|forder\w+|verlang\w+|kritisier\w+|riet|rät|empfiehlt|erklärte)\b
            |^\W*qu(?:e|['’]est-ce\ que|['’]a|['’]ont)\b.{0,20}\b(?:dit|déclaré|demande\w*|conseille\w*|réclame\w*)\b
            |^\W*qué\b.{0,20}\b(?:dijo|dice|aconsej\w+|pidi?[óe]\w*|exig\w+|declaró|afirm\w+|critic\w+)\b""",
        ),
        (
            QuestionKind.YES_NO,
            r"""^\W*(?!was\ kost)(?:is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|may|might
              |shall|must
            |ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|kann|können|soll|sollen|gibt|gab|muss|darf
            |est-ce|a-t|es|son|fue|fueron|ha|han|va|será|está|están|hay|hubo|tiene|è|sono|sarà|é|foi|heeft|zal|wordt)\b
            |^(?!.*\b(?:qui|que|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?)\b).*\w-(?:t-)?(?:il|elle|on)s?\b""",
        ),
        (
            QuestionKind.HOW_LONG,
            r"""\bhow\ long\b|\bfor\ how\ many\ (?:years|months|weeks|days|hours|minutes)\b|\bwie\ lange\b|combien\ de\ temps
            |cuánto\ (?:tiempo|dur\w+|tard\w+)|quanto\ (?:tempo|(?:è|e|ha|hanno|sono)?\ ?(?:durat\w+|durou|demorou))
            |\bhoe\ ?lang|как\ долго|多久|どのくらいの期間""",
        ),
        (
            QuestionKind.HOW_OLD,
            r"""\bhow\ old\b|\bwie\ alt\b|quel(?:le)?\ (?:est\ l['’])?âge|cuántos\ años\ tiene|qué\ edad|quanti\ anni\ ha
            |quantos\ anos\ tem|\b(?:a|que)\ idade\b|hoe\ oud|何歳|多大""",
        ),
        (
            QuestionKind.WHEN,
            r"""\bwhen\b|\bwhat\ (?:time|hours?|date|day)\b|\b(?:which|what)\ (?:day|year|month)\b|\bwann\b|um\ wie\ viel\ uhr
            |\bquand\b|quelle\ (?:heure|date|année)|cuándo|qué\ (?:hora|año|fecha|día)|\bquando\b|\bche\ ora\b
              |\bwelchem\ jahr\b|\bin\ (?:che|quale)\ anno\b|\b(?:que|qual)\ (?:ano|dia|data|horas?)\b
            |\bwanneer\b|\bhoe\ laat\b|\bwelk\ jaar\b|когда
            |いつ|何時|何年|什么时候|何时|几点|哪年|언제""",
        ),
        (
            QuestionKind.WHY,
            r"""\bwhy\b|\bwhat\ (?:caused|made|led\ to|prompted|is\ the\ (?:reason|cause)|was\ the\ (?:reason|cause))
              |\bwhat\ .{0,30}reason
            |\bwhat\ (?:started|triggered|sparked|broke|set\ off|was\ behind|is\ behind|went\ wrong)\b|\bhow\ come\b
            |\bwarum\b|\bweshalb\b|\bwieso\b|\bwodurch\b|\bworan\b|\bweswegen\b|welche[mrn]?\ grund|pourquoi|quelle\ (?:est|était)\ la\ (?:cause|raison)
            |^\W*was\ (?:verursachte|löste|führte|(?:ist|war)\ (?:die\ ursache|der\ (?:grund|auslöser)))
            |^\W*was\ (?:hat|hatte)\b.*\b(?:ausgelöst|verursacht)\b
            |qu['’]est-ce\ qui\ a\ (?:provoqué|causé|conduit)|qué\ (?:causó|provocó|ha\ causado|ha\ provocado)
            |por\ ?qu[eé]|a\ qué\ se\ deb\w+|perch[eé]|cosa\ ha\ (?:causato|provocato)|\bo\ que\ (?:causou|provocou|levou)
            |waarom|waardoor|почему|なぜ|为什么|原因は|原因是|什么原因|왜""",
        ),
        (
            QuestionKind.HOW_MANY,
            r"""\bhow\ (?!(?:long|old|did|do|does|is|are|was|were|will|would|can|could|should|has|have|had|to|come)\b)[a-z]+\b
            |\b(?:what|which)\ (?:\w+\ )?(?:share|percentage|percent|proportion|rate|number|amount|price|level|sum
              |figure|fraction
            |size|fine|toll|population|speed|salary|wage|profit|budget|score|turnout|majority)\b
            |\bwhat\ (?:is|was|are|were|will\ be)\ the\ (?:[\w-]+(?:['’]s)?\ ){0,3}(?:rate|price|cost|number|amount
              |level|share|toll|population
            |size|budget|turnout|fine|value|fee|fare|salary|majority|tariff|tax|duty|penalty|reward|distance|length|height|depth
            |temperature|weight)\b
            |\bwhat\b.*\b(?:costs?|worth)\b|\bwas\ kostete?t?\b|\bwas\ kosten\b
            |\bwie\ ?(?:viele?n?|hoch|teuer|groß|weit|oft|schnell|stark|schwer|dick|tief|breit|lang)\b|wieviel
            |\bwelche[rnms]?\ (?:anteil|fläche|summe|höhe|tiefe|länge|strecke|ablöse|strafe|menge|zahl|geschwindigkeit)\b
            |\bin\ welcher\ (?:höhe|tiefe|zeit|entfernung)\b|quelle\ (?:vitesse|hauteur|profondeur|moyenne|taille|température)
            |\bcombien\b|que?['’ ](?:est-ce\ que\ (?:ça|cela)\ |)co[uû]te|\bquel(?:le)?\ (?:est\ (?:le|la|l['’])\ ?)?(?:surface|distance|prix|montant|pourcentage|taux|part|nombre
              |somme|coût|taille)
            |cuánt[oa]s?\b|qué\ (?:porcentaje|precio|parte|proporción|cantidad)|\bquant(?:[oaie]|[oa]s)\b|\bqual\ (?:è|é|foi|era)\ (?:il|o|a|la)\ (?:prezzo|costo|numero|preço|custo|valor|número)
            |hoeveel|\bhoe\ (?:hoog|groot|duur|vaak|ver|snel|zwaar|diep|breed)\b|сколько
            |いくら|何人|何[％%]|いくつ|何件|多少|几个|几人|몇|얼마""",
        ),
        (
            QuestionKind.WHERE,
            r"""\bwhere\b|\b(?:in\ )?(?:which|what)\ (?:city|country|town|place|village|region|state)\b|^wo\b
              |\bwohin\b|\bwoher\b
            |\bwelche[rmns]?\ (?:stadt|land|ort)|\boù\b|quelle\ ville|quel\ pays|dónde|qué\ (?:ciudad|país|lugar)
              |\bdov(?:e\b|['’])|\bonde\b
            |\bwaar(?:heen)?\b|где|どこ|哪里|在哪|哪个城市|어디""",
        ),
        (
            QuestionKind.WHO,
            r"""\bwho(?:m|se)?\b|\bwhat(?:['’]s|\ is|\ was|\ are|\ were)\ the\ names?\b|\bwhat\b.*\b(?:called|named)\b|\bquel\ est\ le\ nom\b|\bcuál\ es\ el\ nombre\b|\bqual\ (?:è|é)\ (?:il|o)\ nome\b
            |^(?:an\ |von\ |mit\ |für\ )?we[rnm]\b|\bwessen\b|\bwie\ hei(?:ß|ss)|(?:^|\ )qui\b|comment\ s['’]appel(?:le|ait)
            |quién(?:es)?
            |c[óo]mo\ se\ (?:ll|ch)am|\bhoe\ heet|\bwelk\ schip\b|^(?:a\ |di\ )?chi\b|come\ si\ chiama|\bquem\b|^wie\ (?:is|was)\b
            |кто|как\ зовут|誰|谁|누구
            |\b(?:which|what|welche[rsnm]?|quel(?:le)?s?|qué)\ (?:ship|boat|company|firm|publisher|insurer|bank|club|team|party
              |union|agency|government|newspaper|lawyer|minister|judge|player|actor|reader|singer|man|woman
              |firma|unternehmen|verlag|verein|partei|gewerkschaft|behörde|regierung|zeitung|anw[aä]lt(?:in)?
              |minister(?:in)?|richter(?:in)?|spieler(?:in)?|mann|frau
              |entreprise|société|édit(?:eur|rice)|assureur|banque|équipe|parti|syndicat|agence|gouvernement|avocate?
              |ministre|juge|joueu(?:r|se)|homme|femme
              |empresa|compañía|editorial|aseguradora|banco|equipo|partido|sindicato|agencia|gobierno|abogad[oa]
              |ministr[oa]|juez|jugadora?|hombre|mujer)\b""",
        ),
        (QuestionKind.YES_NO, r"(?:吗|ですか|ますか|たか|니까)\W*$"),
    )
)
_WHAT = re.compile(r"was\b", re.IGNORECASE)
_DUTCH_WHO = re.compile(r"\W*(?:(?:aan|door|met|van|voor)\s)?wie\b", re.IGNORECASE)


def kind_of(text: str, code: str | None) -> QuestionKind:
    """The kind of a question in that language: of the first pattern that it meets."""
    if code == "nl" and _DUTCH_WHO.match(text):
        # In German the same word asks how.
        return QuestionKind.WHO
    met = (kind for kind, pattern in _KINDS if pattern.search(text))
    if code == "de" and _WHAT.match(text):
        # "Was war …": in German a word of asking, not a verb.
        met = (kind for kind in met if kind is not QuestionKind.YES_NO)
    return next(met, QuestionKind.OTHER)
