"""Word stems and families, crude on purpose: enough that a question meets its answer in other forms of its words."""

import re
from collections.abc import Iterable

#: Endings that fall away, longest first; what is left must have at least four letters.
_ENDED_BY = """
    ations ation ements ement ments ment ingly ively ive ness ings ions ing ion ies ers eurs eur ungen ung ados adas ado
    ada idos idas ido ida ées ée és é er ed es en em ly os as s e y o a
"""
#: Words of one meaning that a reader's question and a reporter's answer choose between. The first names the family.
_FAMILIES = (
    "die died dies dead death deaths kill killed kills fatal fatality fatalities lives toll perished",
    "injure injured injuries injury hurt wounded wound wounds",
    "cost costs price prices priced worth value valued fee fees",
    "pay pays paid payment payments",
    "begin begins began begun start starts started launch launched",
    "end ends ended finish finished close closes closed stop stopped",
    "reopen reopened reopens opened open opens",
    "buy buys bought buyer purchase purchased acquire acquired acquisition takeover",
    "sell sells sold seller sale",
    "win wins won winner victory beat defeated",
    "lose loses lost loss defeat",
    "resign resigned resigns resignation quit quits stepped",
    "appoint appointed appointment named hired",
    "dismiss dismissed dismissal fired sacked layoff layoffs",
    "say says said tell tells told state stated according",
    "rise rises rose risen raise raised raises increase increased increases hike up grow grew growth climbed",
    "fall falls fell fallen drop dropped decline declined decrease decreased cut cuts lower lowered reduce reduced",
    "arrest arrested arrests detain detained custody",
    "discuss discussed discusses discussing discussion discussions talk talks",
    "visit visits visited visiting trip trips travel travels travelled traveled",
    "speak speaks spoke spoken speech",
    "give gives gave given",
    "leave leaves left depart departs departed departure",
    "arrive arrives arrived arrival",
    "break breaks broke broken burst breach",
    "steal steals stole stolen theft thieves",
    "teach teaches taught teacher teachers",
    "hold holds held",
    "choose chooses chose chosen elect elected election",
    "run runs ran running operate operates operated operator",
    "send sends sent",
    "spend spends spent spending",
    "bring brings brought",
    "come comes came",
    "see sees saw seen",
    "drive drives drove driven driver drivers",
    "flee flees fled escape escaped",
    "fight fights fought",
    "think thinks thought believe believes believed",
    "know knows knew known",
    "own owns owned owner owners",
    "lead leads led",
    "age aged",
    "invent invents invented inventor",
    "paint painted painter painting",
    "warn warns warned warning",
    "approve approved approval passed backed",
    "reject rejected rejects rejection refuse refused",
    "happen happened happens occur occurred place took",
    "cause caused causes reason because due blamed triggered",
    "build built builds building construct constructed construction",
    "chief boss head presidente presidenta preside chair chairman chairwoman president director leader ceo",
    "company firm business",
    "person people persons residents inhabitants",
    "pupil pupils student students",
    "money funding funds",
    "car cars vehicle vehicles",
    "ship ships vessel vessels boat boats",
    "find finds found discovered discovery discover",
    "move moves moved relocate relocated",
    "ban bans banned prohibit prohibited forbidden",
    "damage damaged damages destroyed destruction",
    "write writes wrote written author",
    "establish established establishes founded founding founder",
    "employ employs employed employees worker workers staff workforce jobs",
    "vote votes voted ballot",
    "agree agreed agrees agreement deal accord",
    "kosten kostet kostete preis wert teuer bezahlt",
    "beginnen beginnt begann start startet anfang",
    "sterben starb gestorben tot tote todesopfer getötet",
    "verletzt verletzte verletzten",
    "steigen steigt stieg erhöht erhöhung anstieg",
    "sinken sinkt sank gefallen rückgang",
    "coûter coûte coûté prix coût vaut",
    "mourir mort morts morte décès tués tué",
    "commencer commence début débute",
    "costar cuesta costó costará precio vale coste costo",
    "morir murió muertos muerte fallecidos fallecido",
    "empezar empieza comienza inicio",
)  # fmt: skip


#: By its last letter, since most endings fail by that.
_ENDINGS: dict[str, list[str]] = {}
for _ending in _ENDED_BY.split():
    _ENDINGS.setdefault(_ending[-1], []).append(_ending)


def words_of(text: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(text.split())


_HIRAGANA = re.compile("[\u3041-\u309f]")
_FAMILY = {word: group.split()[0] for group in _FAMILIES for word in group.split()}


def stem(word: str) -> str:
    """The stem of a token: the name of its family, or the word without its ending; numbers and bigrams as they are."""
    family = _FAMILY.get(word)
    if family is not None:
        word = family
    if len(word) < 5 or not word.isalpha() or ord(word[0]) > 0x52F:
        return word
    for ending in _ENDINGS.get(word[-1], ()):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def stems(words: Iterable[str]) -> frozenset[str]:
    """The stems of tokens; of a Japanese bigram that grammar is half of, the other half too: 橋は has 橋."""
    found = set()
    for word in words:
        found.add(stem(word))
        kernel = _HIRAGANA.sub("", word) if len(word) == 2 and not word.isascii() else ""
        if kernel:
            found.add(kernel)
    return frozenset(found)
