"""What sort of answer a question wants, by its words of asking, in the languages of the larger papers."""

# ruff: noqa: E501 -- patterns, a language a line

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from octavo.insight.questions.kinds_by_language import BY_LANGUAGE


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


_Patterns = Sequence[tuple[QuestionKind, re.Pattern[str]]]
_KINDS: _Patterns = tuple(
    (kind, re.compile(pattern, re.IGNORECASE | re.VERBOSE))
    for kind, pattern in (
        (
            QuestionKind.SAID,
            r"""\bwhat\b.{0,40}\b(?:say|says|said|tell|told|recommend\w*|demand\w*|criticis\w*|call|ask|claim|promise|warn
              |argue|reply|announce|describe)\b
            |^\W*was\ (?:sagte?|sagt|meint|meinte|forder\w+|verlang\w+|kritisier\w+|riet|rät|empfiehlt|erklärte)\b
            |^\W*qu(?:e|['’]est-ce\ que|['’]a|['’]ont)\b.{0,20}\b(?:dit|déclaré|demande\w*|conseille\w*|réclame\w*)\b
            |^\W*qué\b.{0,20}\b(?:dijo|dice|aconsej\w+|pidi?[óe]\w*|exig\w+|declaró|afirm\w+|critic\w+)\b
            |^\W*(?:che\ )?cosa\b.{0,20}\b(?:detto|dice|dicono|chied\w+|promett\w+|promesso|sostien\w+)\b
            |^\W*o\ que\b.{0,20}\b(?:disse|diz|dizem|pede|pediu|exig\w+|promet\w+|afirm\w+)\b
            |^\W*wat\b.{0,20}\b(?:zegt?|zei|zeggen|eist|eisen|vindt|vinden|vraagt|beloofde?|belooft)\b
            |^\W*co\b.{0,20}\b(?:powiedzia\w+|mówi\w*|twierdz\w+|żąda\w*|obieca\w+|zapowi\w+)
            |^\W*что\b.{0,25}\b(?:сказал\w*|говор\w+|заявил\w*|требу\w+|обеща\w+|пообещал\w*)
            |^\W*(?:vad|hvad|hva)\b.{0,20}\b(?:säger|sade|sagt|kräver|lovar|siger|sagde|sier|sa)\b|\bne\ (?:dedi|diyor|söyledi|istiyor)\b""",
        ),
        (
            QuestionKind.YES_NO,
            r"""^\W*(?!was\ kost)(?:is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|may|might
              |shall|must
            |ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|kann|können|soll|sollen|gibt|gab|muss|darf
            |darf|sollte|könnte|würde|bleib\w+|kommt|kommen|steht|sitzt|tritt|gilt|fährt|fahren|läuft|laufen
            |est-ce|a-t|y\ a|y\ avait|es|son|fue|fueron|ha|han|va|será|está|están|hay|hubo|tienen?|siguen?|puede[n]?|podrán?|murió|murieron
            |è|sono|sarà|saranno|hanno|può|possono|c['’]è|ci\ sono|verrà|é|foi|foram|estão|tem|têm|há|houve|vai|pode|podem
            |zijn|heeft|hebben|zal|zullen|wordt|worden|werd|werden|kan|kunnen|mag|mogen|moet|moeten|gaat|gaan
            |är|har|finns|kommer|ska|blir|var\ det|czy)\b
            |^\W*[\w-]+(?:\s[\w-]+){0,3}\sли\b|^.*\bm[ıiuü](?:d[ıiuü]r|yd[ıiuü])?\W*$
            |^(?!.*\b(?:qui|que|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?)\b).*\w-(?:t-)?(?:il|elle|on)s?\b""",
        ),
        (
            QuestionKind.HOW_LONG,
            r"""\bhow\ long\b|\bfor\ how\ many\ (?:years|months|weeks|days|hours|minutes)\b|\bwie\ lange\b|combien\ de\ temps
            |cuánto\ (?:tiempo|dur\w+|tard\w+)|quanto\ (?:tempo|(?:è|e|ha|hanno|sono)?\ ?(?:durat\w+|durou|demorou))
            |\bhoe\ ?lang|\bhur\ (?:länge|lång\ tid)\b|\bhvor\ (?:længe|lenge|lang\ tid)\b|jak\ długo|ile\ czasu|ne\ kadar\ süre|kaç\ (?:gün|saat|yıl|hafta|ay)dır
            |как\ долго|сколько\ времени|多久|多长时间|どのくらいの期間""",
        ),
        (
            QuestionKind.HOW_OLD,
            r"""\bhow\ old\b|\bwie\ alt\b|quel(?:le)?\ (?:est\ l['’])?âge|cuántos\ años\ tiene|qué\ edad|quanti\ anni\ ha
            |quantos\ anos\ tem|\b(?:a|que)\ idade\b|hoe\ oud|hur\ gammal|hvor\ gammel|ile\ (?:ma\ )?lat\b(?!\ temu)|w\ jakim\ wieku|kaç\ yaşında|сколько\ .{0,20}\bлет\W*$|何歳|多大""",
        ),
        (
            QuestionKind.WHEN,
            r"""(?<!happened\ )\bwhen\b|\bwhat\ (?:time|hours?|date|day)\b|\b(?:which|what)\ (?:day|year|month)\b|\bwann\b|um\ wie\ viel\ uhr
            |\bquand\b|quelle\ (?:heure|date|année)|cuándo|qué\ (?:hora|año|fecha|día)|\bquando\b|\bche\ ora\b
              |\bwelchem\ jahr\b|\bin\ (?:che|quale)\ anno\b|\b(?:que|qual)\ (?:ano|dia|data|horas?)\b
            |\bwanneer\b|\bhoe\ laat\b|\bwelk\ jaar\b|\bnär\b|\bvilket\ år\b|\bhvornår\b|\bnår\b|\bkiedy\b|o\ której\b|w\ którym\ roku
            |\bne\ zaman\b|saat\ kaçta|hangi\ (?:gün|yıl|ay)\b|когда|в\ каком\ году
            |いつ|何時|何年|什么时候|何时|几点|哪年|哪一年|언제""",
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
            |\bcome\ mai\b|waarom|waardoor|\bvarför\b|\bhvorfor\b|\bdlaczego\b|\bczemu\b|z\ jakiego\ powodu|co\ (?:spowodowało|było\ przyczyną)
            |\bneden\b|\bniçin\b|\bniye\b|почему|зачем|отчего|от\ чего|из-за\ чего|なぜ|为什么|原因は|原因是|什么原因|왜""",
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
            |\bwhat\b.*\b(?:costs?|worth)\b|\bwas\ (?:kostete?t?|kosten|verdien\w+)\b
            |\bwie\ ?(?:viele?n?|hoch|teuer|groß|weit|oft|schnell|stark|schwer|dick|tief|breit|lang)\b|wieviel
            |\bwelche[rnms]?\ (?:anteil|fläche|summe|höhe|tiefe|länge|strecke|ablöse|strafe|menge|zahl|geschwindigkeit)\b
            |\bin\ welcher\ (?:höhe|tiefe|zeit|entfernung)\b|quelle\ (?:vitesse|hauteur|longueur|largeur|profondeur|moyenne|taille|température|quantité|indemnité|superficie|altitude)
            |\bcombien\b|que?['’ ](?:est-ce\ que\ (?:ça|cela)\ |)co[uû]te|\bquel(?:le)?\ (?:(?:est|était|fut|sera)\ (?:le|la|l['’])\ ?)?(?:surface|distance|prix|montant|pourcentage|taux
              |part|nombre|somme|coût|taille|participation|vitesse|hauteur|longueur|profondeur|amende|récompense|population)
            |cuánt[oa]s?\b|qué\ (?:porcentaje|precio|parte|proporción|cantidad)|\bquant(?:[oaie]|[oa]s)\b|\bqual\ (?:è|é|foi|era)\ (?:il|o|a|la)\ (?:prezzo|costo|numero|preço|custo|valor|número)
            |quelle\ (?:amende|peine|participation|récompense|part)\b|qué\ (?:multa|pena|condena|recompensa|altura|distancia|velocidad|superficie|profundidad|suma)\b|cuál\ (?:es|fue|era|será)\ (?:el|la)\ (?:precio|cost[eo]|número|valor|multa|cifra|porcentaje|importe)|\bche\ (?:multa|ricompensa|percentuale|prezzo|cifra|somma|distanza|altezza|velocità|voto)\b
            |hoeveel|\bhoe\ (?:hoog|groot|duur|vaak|ver|snel|zwaar|diep|breed)\b|^\W*wat\ (?:kost|verdien)\w*\b|\bwelke?\ (?:boete|prijs|bedrag|percentage|aantal|afstand|hoogte)\b
            |\bhur\ (?:många|mycket|stor\w*|hög\w*|snabbt?|ofta|dyr\w*|lång\w*|tung\w*|djup\w*|bred\w*)\b|\bhvad?\ (?:kost\w+|tjen\w+)\b
            |\bvad\ (?:kost\w+|tjän\w+)\b|\bhvor\ (?:mange|mye|meget|stor\w*|høj\w*|høy\w*|ofte|dyr\w*|lang\w*|tung\w*|dyb\w*|dyp\w*|bred\w*)\b
            |^\W*(?:\w+\ )?(?:ile|ilu|iloma)\b|\bjak\ (?:wysok\w+|duż\w+|szybko|głębok\w+|daleko|często)|jak(?:a|ą|ie)\ (?:część|sum[aę]|kwot[aę]|cen[aę]|kar[aę]|odszkodowanie|wysokość)|\bjak\ (?:grub\w+|ciężk\w+|szerok\w+|dług[aie]\w*)\b
            |\bkaç\b|\bne\ kadar\b|сколько|как(?:ая|ова|ую|ой|ов|ое)\ (?:цен[ау]|дол[яю]|сумм[ау]|стоимость|штраф|ущерб|процент|размер|высот[ау]|длин[ау])|как\ (?:много|далеко|часто|высоко|глубоко)
            |いくら|何[人件頭席回台本枚軒匹羽度倍割戸校隻％%]|いくつ|多少|几个|几人|多[长高深重远]|몇|얼마""",
        ),
        (
            QuestionKind.WHERE,
            r"""\bwhere\b|\b(?:in\ )?(?:which|what)\ (?:city|country|town|place|village|region|state)\b|^wo\b
              |\bwohin\b|\bwoher\b
            |\bwelche[rmns]?\ (?:stadt|land|ort)|\boù\b|quelle\ ville|quel\ pays|dónde|qué\ (?:ciudad|país|lugar)
              |\bdov(?:e\b|['’])|\bonde\b
            |\bwaar(?:heen)?\b|\bhvor\b|\bgdzie\b|\bdokąd\b|\bskąd\b|w\ (?:jakim|którym)\ (?:mieście|kraju|miejscu)
            |\bner(?:ede|eye|eden)\b|hangi\ (?:şehir|ülke)\w*|где|куда|откуда|どこ|哪里|在哪|哪个城市|어디""",
        ),
        (
            QuestionKind.WHO,
            r"""\bwho(?:m|se)?\b|\bwhat(?:['’]s|\ is|\ was|\ are|\ were)\ the\ names?\b|\bwhat\b.*\b(?:called|named)\b|\bquel\ est\ le\ nom\b|\bcuál\ es\ el\ nombre\b|\bqual\ (?:è|é)\ (?:il|o)\ nome\b
            |^(?:an\ |von\ |mit\ |für\ )?we[rnm]\b|\bwessen\b|\bwie\ hei(?:ß|ss)|(?:^|\ )qui\b|comment\ s['’]appel(?:le|ait)
            |quién(?:es)?
            |c[óo]mo\ se\ (?:ll|ch)am|\bhoe\ heet|\bwelk\ schip\b|^(?:a\ |di\ )?chi\b|come\ si\ chiama|\bquem\b|^wie\ (?:is|was)\b
            |^\W*vem\b|\bhvem\b|\bkto\b|\bkogo\b|\bkomu\b|^\W*kim\b|jak\ (?:się\ )?nazyw|jak\ ma\ na\ imię|\bvad\ het(?:er|te)\b|\bhvad\ hed(?:der)?\b|\bhva\ heter\b|(?-i:\bkim(?:in|i|e)?\b)|ad[ıi]\ ne\b
            |\bкто\b|\bкого\b|\bкому\b|\bкем\b|как\ зовут|誰|谁|누구
            |\b(?:which|what|welche[rsnm]?|quel(?:le)?s?|qué)\ (?:ship|boat|company|firm|publisher|insurer|bank|club|team|party
              |union|agency|government|newspaper|lawyer|minister|judge|player|actor|reader|singer|man|woman
              |firma|unternehmen|verlag|verein|partei|gewerkschaft|behörde|regierung|zeitung|anw[aä]lt(?:in)?
              |minister(?:in)?|richter(?:in)?|spieler(?:in)?|mann|frau
              |entreprise|société|édit(?:eur|rice)|assureur|banque|équipe|parti|syndicat|agence|gouvernement|avocate?
              |ministre|juge|joueu(?:r|se)|homme|femme
              |empresa|compañía|editorial|aseguradora|banco|equipo|partido|sindicato|agencia|gobierno|abogad[oa]
              |ministr[oa]|juez|jugadora?|hombre|mujer)\b""",
        ),
        (QuestionKind.YES_NO, r"(?:吗|ですか|ますか|たか|니까)\W*$|有没有|会不会|是不是|能不能"),
    )
)
_WHAT = re.compile(r"was\b", re.IGNORECASE)
_DUTCH_WHO = re.compile(r"\W*(?:(?:aan|door|met|van|voor)\s)?wie\b", re.IGNORECASE)


def kind_of(text: str, code: str | None) -> QuestionKind:
    """The kind of a question in that language: of the pattern that it meets first; of several there, the upper one.

    "Who was aboard when it burned, and why?" asks who.
    """
    if code == "nl" and _DUTCH_WHO.match(text):
        # In German the same word asks how.
        return QuestionKind.WHO
    own = _of_language(code)
    return (own and _first(text, own)) or _first(text, _KINDS, german=code == "de") or QuestionKind.OTHER


def _first(text: str, patterns: _Patterns, *, german: bool = False) -> QuestionKind | None:
    met = [(match.start(), at, kind) for at, (kind, pattern) in enumerate(patterns) if (match := pattern.search(text))]
    if german and _WHAT.match(text):
        # "Was war …": in German a word of asking, not a verb.
        met = [each for each in met if each[-1] is not QuestionKind.YES_NO]
    return min(met)[-1] if met else None


@lru_cache(maxsize=16)
def _of_language(code: str | None) -> _Patterns:
    """The patterns of a language that has some of its own."""
    own = BY_LANGUAGE.get(code or "", {})
    return tuple((QuestionKind(kind), re.compile(pattern, re.IGNORECASE)) for kind, pattern in own.items())
