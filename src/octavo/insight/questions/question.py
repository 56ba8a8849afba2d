"""What a question asks for: its kind (when, how many, who …), its names, its times, and the words it must meet."""

import re
from dataclasses import dataclass

from octavo.insight.questions.kinds import QuestionKind, kind_of
from octavo.insight.stems import stem, words_of
from octavo.insight.times import times
from octavo.text.languages import language
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import content_words, tokens


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
    #: It asks whether somebody named does something: "Will Bessent discuss trade?"
    of_somebody: bool
    #: It asks for a price, a wage or the like.
    money: bool
    #: It asks for a share or a rate.
    share: bool
    #: "How much", of nothing that is counted.
    amount: bool
    #: It asks of what is still to come.
    future: bool
    #: Words to find articles by, for the store's full text: any of them.
    search_terms: tuple[str, ...]


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
    wem wen wessen wodurch woran weit breit groß jahr gens nom année anni anno tempo nome chiama cosa prezzo anos
    ano idade pessoas preço foi chama oud heet hoog groot vaak laat jaar mensen welk año años hora horas ora
""")
#: Words that make a question of a sentence.
ASKING_WORDS = words_of("""
    what which who whom whose when where why how was welche welcher welches wie wer wo wann warum que quel quelle
    quels quelles qui où quand combien qué cuál quién cuándo dónde cómo cuánto cuántos cuántas che quale chi dove
    come quanto quanta quanti quante will would did does do is are
    wat wanneer waar waarom welk welke hoeveel quem onde quantos quantas
    vad vem vilken vilket vilka varför vart hvad hvem hvor hvornår hvorfor hvilken hvilket hvilke
    kto kogo komu kiedy gdzie skąd dokąd dlaczego czemu jaki jaka jakie jak ile ilu który która które czy
    hur när кто что когда где куда откуда почему сколько как какой какая какое какие ли
    kim kimin ne neden nerede nereye nereden kaç hangi nasıl zaman kadar
    milloin kuka ketkä kenen miksi missä minne kuinka miten paljonko montako mitä mikä
    mikor hány mennyi mennyit mennyibe miért hol hová honnan kik kit kinek mit melyik milyen mekkora meddig
    kdy kolik proč kde kam odkud kdo jaký jaká jaké cine când cât câtă câți câte unde cui
    πότε πόσο πόσα πόσοι πόσες πόσων γιατί πού ποιος ποιοι ποια ποιο τι πώς
    коли скільки чому навіщо де куди звідки хто який яка яке які чи متى كم لماذا أين ماذا هل كيف
""")
#: The small words of every language that has a list of them.
SMALL_WORDS = frozenset().union(*STOP_WORDS.values())
_COUNTED = re.compile(
    r"(?:how many|wie ?viele|combien (?:de |d['’])|cuánt[oa]s|quant(?:[ie]|[oa]s)"
    r"|hoeveel(?!\s+(?:kost|betaal|verdien|bied|weeg|heeft|is|mag|gaat|krijg)))\s*(?P<noun>[^\W\d_]+)",
    re.IGNORECASE,
)
_GRAMMAR = {
    "ja": re.compile("[\u3041-\u309f]+|誰|何"),
    "zh": re.compile("什么|多少|为什么|哪里|哪年|[的是了吗呢谁几哪在有和与被把将这那其于何]"),
}
#: "How many people live there": what is asked for is the number of people, whatever verb the answer has.
_LIVING = frozenset({"live", "popul", "einwohn", "leben", "wohn", "habitant", "vivre", "viven"})
_SOMEBODY = re.compile(r"\W*\w+\s+[A-ZÀ-ÞА-Я]")
_MONEY = re.compile(
    r"\b(?:costs?|prices?|pay|paid|worth|earn(?:ed|s)?|fees?|salary|wages?|fined?|budget|kostet?e?|kosten|preis|wert|teuer|"
    r"bezahlt|zahlt?e?n?|verdien(?:t|en|te)|geldstrafe|preisgeld|gehalt|lohn|co[uû]t\w*|prix|vaut|valent|gagnent?|salaire|"
    r"amende|budget|cuestan?|cost[óa]\w*|precio|valen?|cobran?|ganan?|sueldo|salario|multa|prezzo|preço|custam?|costano|"
    r"kost(?:te|en)?|betaal\w*|prijs|boete|verdien\w*|pagh?[aoe]\w*|guadagn\w+|vale|koszt\w*|zapłac\w*|"
    r"cenę|ceny|стоит|стоил\w*|заплат\w+|зарабатыва\w+|цен[аыу]|штраф\w*|fiyat\w*|maliyet\w*|kostar|kostade|koster|kostede|kostet"
    r"|кошту\w+|цін[аиу]|вартість|stoj[íi]|stál[aoy]?|cen[uy]|ceně|pokut\w+|maksaa|maksoi|hinta\w*|kerül\w*|költség\w*"
    r"|cost[ăa]|costat|preț\w*|amendă|κόστισ\w+|κοστίζ\w+|κόστος|τιμή|كلف\w*|تكلف\w*|كلفة|سعر|ثمن"
    r"|damages?|schaden|schäden|dégâts|daños|danni|schade|straty|ущерб|belohnung|reward|récompense|recompensa)\b"
    r"|いくら|費用|価格|料金|修理費|円|ドル|ユーロ|多少钱|价格|费用|成本|克朗|美元|欧元|人民币|얼마|비용|가격",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?:share|percent\w*|proportion|fraction|anteil|prozent\w*|pourcentage|proportion|porcentaje|proporción|percentuale)\b"
    r"|[％%]",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\bhow much\b|\bwie ?viel\b|\bcombien\b(?!\s+d(?:e\b|['’]))|\bcuánto\b|\bquanto\b", re.IGNORECASE)
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
    kind = kind_of(text, code)
    names = names_in(text, code)
    spans = times(text)
    fixed = tuple(
        token
        for token in tokens(
            " ".join(text[a:b] for a, b in spans) + " " + " ".join(re.findall(r"(?<!\w)\d[\d.,]*", text))
        )
        if token[0].isdigit()
    )
    timed = {token for a, b in spans for token in tokens(text[a:b])}
    named = {part for name in names for part in name}
    content = [word for word in content_words(_without_grammar(text, code), code) if word not in ASKING_WORDS]
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
        of_somebody=kind is QuestionKind.YES_NO and bool(names) and _SOMEBODY.match(text) is not None,
        money=speaks_of_money(text) and match is None,
        share=_SHARE.search(text) is not None,
        amount=_AMOUNT.search(text) is not None and match is None,
        future=_FUTURE.search(text) is not None,
        search_terms=tuple(dict.fromkeys(word for word in content if word not in _ASKING or len(content) < 3)),
    )


def in_a_language(question: Question) -> bool:
    """Whether it is known to be of a language, by its sound or by one small word: "blah blah" is not."""
    return question.language is not None or not SMALL_WORDS.isdisjoint(tokens(question.text))


def asked_words(question: Question) -> tuple[str, ...]:
    """The words as written that an answer should speak of in its own: no names, times or words of asking."""
    named = {part for name in question.names for part in name}
    spans = times(question.text)
    timed = {token for a, b in spans for token in tokens(question.text[a:b])}
    content = content_words(_without_grammar(question.text, question.language), question.language)
    asked = (word for word in content if word not in ASKING_WORDS and _asks_about(word) and word not in timed)
    return tuple(dict.fromkeys(word for word in asked if stem(word) not in named))


def named_words(question: Question) -> tuple[str, ...]:
    """The words of the question's names as written."""
    named = {part for name in question.names for part in name}
    content = content_words(question.text, question.language)
    return tuple(dict.fromkeys(word for word in content if stem(word) in named))


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
    stop = STOP_WORDS.get(code or "en", frozenset()) | ASKING_WORDS | _ASKING
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
        "uk": r"^(?:скільки|хто|чи|чому|навіщо|звідки|коли|що|де)\b",
        "cs": r"^(?:kdo|kdy|proč|kde|kolik)\b",
        "fi": r"^(?:kuka|milloin|miksi|missä|kuinka|paljonko|montako|onko|oliko|mikä|mitä)\b",
        "hu": r"^(?:kik?|mikor|miért|hány|mennyi\w*|hol)\b",
        "ro": r"^(?:cine|când|cât|câți|câte|unde|de ce)\b",
        "el": r"^(?:ποιο[ςιν]|πότε|πόσ\w+|γιατί|πού|τι|πώς)\b",
        "ar": r"^(?:من|متى|كم|هل|لماذا|أين|ماذا|كيف)\b",
    }
    return next((code for code, pattern in first.items() if re.search(pattern, text, re.IGNORECASE)), None)
