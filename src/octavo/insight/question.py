"""What a question asks for: its kind (when, how many, who …), its names, its times, and the words it must meet."""

import re
from dataclasses import dataclass
from enum import StrEnum

from octavo.insight.stems import stem, words_of
from octavo.insight.times import times
from octavo.text.languages import language
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import content_words, tokens


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, taken apart."""

    text: str
    kind: QuestionKind
    language: str | None
    #: Stems of the words the answer must be about: no stop words, names, times or words of asking.
    terms: tuple[str, ...]
    #: Names, each as its stems: ``(("calder", "glass"),)``.
    names: tuple[tuple[str, ...], ...]
    #: Tokens of years and other times and numbers that the question fixes.
    fixed: tuple[str, ...]
    #: After "how many": the stem of what is counted.
    counted: str | None
    #: The same as written.
    counted_word: str | None
    #: It asks whether somebody named does something: "Will Bessent discuss trade?"
    of_somebody: bool
    #: It asks for a price, a wage or the like.
    money: bool
    #: It asks of what is still to come.
    future: bool
    #: Words to find articles by, for the store's full text: any of them.
    search_terms: tuple[str, ...]


_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE | re.VERBOSE))
    for kind, pattern in (
        (
            QuestionKind.SAID,
            r"""\bwhat\b.{0,40}\b(?:say|says|said|tell|told|recommend\w*|demand\w*|criticis\w*|call\ for|ask\ for)\b
            |^\W*was\ (?:sagte?|sagt|meint|meinte|forder\w+|verlang\w+|kritisier\w+|riet|rät|empfiehlt|erklärte)\b
            |^\W*qu(?:e|['’]est-ce\ que|['’]a|['’]ont)\b.{0,20}\b(?:dit|déclaré|demande\w*|conseille\w*|réclame\w*)\b
            |^\W*qué\b.{0,20}\b(?:dijo|dice|aconsej\w+|pidi?[óe]\w*|exig\w+|declaró|afirm\w+|critic\w+)\b""",
        ),
        (
            QuestionKind.YES_NO,
            r"""^\W*(?!was\ kost)(?:is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|may|might
              |shall|must
            |ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|kann|können|soll|sollen|gibt|muss|darf
            |est-ce|a-t|es|son|fue|fueron|ha|han|va|será|está|están|hay|tiene|è|sono|sarà|é|foi|heeft|zal|wordt)\b""",
        ),
        (
            QuestionKind.HOW_LONG,
            r"""\bhow\ long\b|\bwie\ lange\b|combien\ de\ temps|cuánto\ tiempo|quanto\ tempo|\bhoe\ lang|как\ долго
            |多久|どのくらいの期間""",
        ),
        (
            QuestionKind.HOW_OLD,
            r"\bhow\ old\b|\bwie\ alt\b|quel\ âge|cuántos\ años\ tiene|qué\ edad|quanti\ anni\ ha|hoe\ oud|何歳|多大",
        ),
        (
            QuestionKind.WHEN,
            r"""\bwhen\b|\bwhat\ (?:time|date|day)\b|\b(?:which|what)\ (?:day|year|month)\b|\bwann\b|um\ wie\ viel\ uhr
            |\bquand\b|quelle\ (?:heure|date|année)|cuándo|qué\ (?:hora|año|fecha|día)|\bquando\b|\bche\ ora\b
              |\bwanneer\b|когда
            |いつ|何時|何年|什么时候|何时|几点|哪年|언제""",
        ),
        (
            QuestionKind.WHY,
            r"""\bwhy\b|\bwhat\ (?:caused|led\ to|prompted|is\ the\ (?:reason|cause)|was\ the\ (?:reason|cause))
              |\bwhat\ .{0,30}reason
            |\bwarum\b|\bweshalb\b|\bwieso\b|welche[mrn]?\ grund|pourquoi|quelle\ (?:est|était)\ la\ (?:cause|raison)
            |por\ ?qué|perché|por\ que|waarom|почему|なぜ|为什么|原因は|原因是|什么原因|왜""",
        ),
        (
            QuestionKind.HOW_MANY,
            r"""\bhow\ (?:many|much|large|big|high|tall|far|fast|deep|wide|heavy|often|expensive|strong|steep)\b
            |\b(?:what|which)\ (?:\w+\ )?(?:share|percentage|percent|proportion|rate|number|amount|price|level|sum
              |figure|fraction
            |size|fine|toll|population|speed|salary|budget|score|turnout|majority)\b
            |\bwhat\ (?:is|was|are|were|will\ be)\ the\ (?:[\w-]+(?:['’]s)?\ ){0,3}(?:rate|price|cost|number|amount
              |level|share|toll|population
            |size|budget|turnout|fine|value|fee|fare|salary|majority|tariff|tax|duty|penalty|reward|distance|length|height|depth
            |temperature|weight)\b
            |\bwhat\b.*\b(?:costs?|worth)\b|\bwas\ kostete?t?\b|\bwas\ kosten\b
            |\bwie\ ?(?:viele?n?|hoch|teuer|groß|weit|oft|schnell|stark|schwer)\b|welcher\ anteil|wieviel
            |\bcombien\b|\bquel(?:le)?\ (?:est\ (?:le|la|l['’])\ ?)?(?:prix|montant|pourcentage|taux|part|nombre
              |somme|coût|taille)
            |cuánt[oa]s?\b|qué\ (?:porcentaje|precio|parte|proporción|cantidad)|\bquant[oaie]\b|hoeveel|сколько
            |いくら|何人|何[％%]|いくつ|何件|多少|几个|几人|몇|얼마""",
        ),
        (
            QuestionKind.WHERE,
            r"""\bwhere\b|\b(?:in\ )?(?:which|what)\ (?:city|country|town|place|village|region|state)\b|^wo\b
              |\bwohin\b|\bwoher\b
            |\bwelche[rmns]?\ (?:stadt|land|ort)|\boù\b|quelle\ ville|quel\ pays|dónde|qué\ (?:ciudad|país|lugar)
              |\bdove\b|\bonde\b
            |\bwaar\b(?!om)|где|どこ|哪里|在哪|哪个城市|어디""",
        ),
        (
            QuestionKind.WHO,
            r"""\bwho(?:m|se)?\b|\bwhat(?:['’]s|\ is|\ was|\ are|\ were)\ the\ names?\b|\bwhat\b.*\b(?:called|named)\b
            |^(?:an\ |von\ |mit\ |für\ )?we[rnm]\b|\bwessen\b|\bwie\ hei(?:ß|ss)|(?:^|\ )qui\b|comment\ s['’]appelle
            |quién(?:es)?
            |cómo\ se\ llama|^(?:a\ |di\ )?chi\b|come\ si\ chiama|\bquem\b|^wie\ (?:is|was)\b
            |кто|как\ зовут|誰|谁|누구""",
        ),
        (QuestionKind.YES_NO, r"(?:吗|ですか|ますか|たか|니까)\W*$"),
    )
)
#: Words that ask for a kind of answer and need not stand in it: the kind's own check looks for it instead.
_ASKING = words_of("""
    much many long old high large big tall far often expensive cost costs rate level share percentage percent
    proportion number amount price sum figure name names named called caused cause reason time date day year month
    happen happened
    dit déclaré dijo dice sagte sagt fordert demande conseille aconseja
    say said says tell told kind sort type exactly currently people person viel viele hoch teuer
    kostet kosten kostete anteil preis heißt heißen grund menschen leute prix montant coût coûte coûté coûtera taux
    pourcentage nombre temps personnes appelle appellent cuánto cuesta costó costará precio porcentaje personas
    llama llaman tiempo quanto costa persone pessoas custa go going goes went take takes took taken make makes made
    get gets got put happens gehen geht lange alt age âge edad gibt give gave
""")
_QUESTION_WORDS = words_of("""
    what which who whom whose when where why how was welche welcher welches wie wer wo wann warum que quel quelle
    quels quelles qui où quand combien qué cuál quién cuándo dónde cómo cuánto cuántos cuántas che quale chi dove
    come quanto will would did does do is are
""")
_COUNTED = re.compile(
    r"(?:how many|wie ?viele|combien (?:de |d['’])|cuánt[oa]s|quant[ie]|hoeveel)\s*(?P<noun>[^\W\d_]+)", re.IGNORECASE
)
_GRAMMAR = {
    "ja": re.compile("[\u3041-\u309f]+|誰|何"),
    "zh": re.compile("什么|多少|为什么|哪里|哪年|[的是了吗呢谁几哪在有和与被把将这那其于何]"),
}
_WHAT = re.compile(r"was\b", re.IGNORECASE)
#: "How many people live there": what is asked for is the number of people, whatever verb the answer has.
_LIVING = frozenset({"live", "popul", "einwohn", "leben", "wohn", "habitant", "vivre", "viven"})
_SOMEBODY = re.compile(r"\W*\w+\s+[A-ZÀ-ÞА-Я]")
_MONEY = re.compile(
    r"\b(?:costs?|prices?|pay|paid|worth|earn(?:ed|s)?|fees?|salary|kostet?e?|kosten|preis|wert|teuer|bezahlt|"
    r"co[uû]t\w*|prix|vaut|valent|cuestan?|cost[óa]\w*|precio|valen?|prezzo|preço|custam?|costano)\b"
    r"|いくら|費用|価格|料金|修理費|円|ドル|ユーロ|多少钱|价格|费用|成本|克朗|美元|欧元|人民币|얼마|비용|가격",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|going to|wird|werden|sera|seront|va|vont|será|serán|sarà|saranno|zal|zullen)\b", re.IGNORECASE
)
_CAPITAL = re.compile(
    r"(?<![\w’'])(?:[A-ZÀ-ÞА-Я](?:\.[A-Z])*\.?[\w’'-]*)"
    r"(?:\s+(?:(?:of|de|del|della|di|da|do|du|des|la|van|von)\s+){0,2}[A-ZÀ-ÞА-Я][\w’'-]*)*"
)
#: In German every noun is written large: what follows these words without an article is a name.
_GERMAN_NAME = re.compile(
    r"\b(?:in|aus|von|bei|zwischen)\s(?P<name>[A-ZÄÖÜ][\wäöüß-]+(?:\s[A-ZÄÖÜ][\wäöüß-]+)*)"
    r"|(?P<two>[A-ZÄÖÜ][\wäöüß-]+(?:\s[A-ZÄÖÜ][\wäöüß-]+)+)"
)


def plan(question: str) -> Question:
    """The question taken apart."""
    text = " ".join(question.split())
    code = language(text) or _by_question_word(text)
    kind = next((kind for kind, pattern in _KINDS if pattern.search(text)), QuestionKind.OTHER)
    if kind is QuestionKind.YES_NO and code == "de" and _WHAT.match(text):
        kind = QuestionKind.OTHER
    names = names_in(text, code)
    spans = times(text)
    fixed = tuple(
        token
        for token in tokens(" ".join(text[a:b] for a, b in spans) + " " + " ".join(re.findall(r"\d[\d.,]*", text)))
        if token[0].isdigit()
    )
    timed = {token for a, b in spans for token in tokens(text[a:b])}
    named = {part for name in names for part in name}
    content = [word for word in content_words(_without_grammar(text, code), code) if word not in _QUESTION_WORDS]
    terms = [stem(word) for word in content if _asks_about(word) and word not in timed]
    match = _COUNTED.search(text)
    counted = stem(match["noun"].casefold()) if match else None
    if kind is QuestionKind.HOW_MANY and _LIVING & {*terms, counted}:
        terms, counted = [term for term in terms if term not in _LIVING], "person"
    return Question(
        text=text,
        kind=kind,
        language=code,
        terms=tuple(dict.fromkeys(term for term in terms if term not in named)),
        names=names,
        fixed=tuple(dict.fromkeys(fixed)),
        counted=counted,
        counted_word=match["noun"].casefold() if match else None,
        of_somebody=kind is QuestionKind.YES_NO and bool(names) and _SOMEBODY.match(text) is not None,
        money=speaks_of_money(text),
        future=_FUTURE.search(text) is not None,
        search_terms=tuple(dict.fromkeys(word for word in content if word not in _ASKING or len(content) < 3)),
    )


def asked_words(question: Question) -> tuple[str, ...]:
    """The words as written that an answer should speak of in its own: no names, times or words of asking."""
    named = {part for name in question.names for part in name}
    spans = times(question.text)
    timed = {token for a, b in spans for token in tokens(question.text[a:b])}
    content = content_words(_without_grammar(question.text, question.language), question.language)
    asked = (word for word in content if word not in _QUESTION_WORDS and _asks_about(word) and word not in timed)
    return tuple(dict.fromkeys(word for word in asked if stem(word) not in named))


def _without_grammar(text: str, code: str | None) -> str:
    """Chinese and Japanese without the signs of grammar and asking, which would stand in half of all bigrams."""
    return _GRAMMAR[code].sub(" ", text) if code in _GRAMMAR else text


def _asks_about(word: str) -> bool:
    return word not in _ASKING and not word[0].isdigit() and (len(word) > 1 or not word.isascii())


def speaks_of_money(text: str) -> bool:
    """Whether the text speaks of a price, a wage or the like."""
    return _MONEY.search(text) is not None


def names_in(text: str, code: str | None) -> tuple[tuple[str, ...], ...]:
    """The names in a text of that language, each as its stems, by their capitals; dates and stop words are none."""
    stop = STOP_WORDS.get(code or "en", frozenset()) | _QUESTION_WORDS | _ASKING
    names = []
    for match in (_GERMAN_NAME if code == "de" else _CAPITAL).finditer(text):
        name = match.group(match.lastgroup or 0)
        words = [word for word in tokens(name) if word not in stop and len(word) > 1]
        if len(words) > (match.lastgroup == "two") and not times(name):
            names.append(tuple(stem(word) for word in words))
    return tuple(dict.fromkeys(names))


def _by_question_word(text: str) -> str | None:
    """A short question's language by its first word, where the detector does not dare."""
    first = {
        "en": r"^(?:what|which|who|when|where|why|how|is|are|was|were|do|does|did|will|would|can|has|have)\b",
        "de": r"^(?:wer|wann|wo|warum|wie|welche[rs]?|wird|ist|hat|was)\b",
        "fr": r"^(?:qui|quand|où|pourquoi|comment|combien|quel(?:le)?s?|est-ce)\b",
        "es": r"^¿|^(?:quién|cuándo|dónde|cómo|cuánto)",
        "it": r"^(?:chi|quando|dove|perché|quanto|quale)\b",
    }
    return next((code for code, pattern in first.items() if re.search(pattern, text, re.IGNORECASE)), None)
