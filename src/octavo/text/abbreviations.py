"""Abbreviations of many languages as data, and whether the full stop after a word belongs to the word."""

import re

from octavo.text.months import MONTHS, folded


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What a name, or the thing meant, always follows, whatever the case ("bzw.", "np.", "ul."); casefolded.
_LEADS_ON = _words("""
    dr drs mr gen jur prof dipl ing messrs mme mlle mgr sr sra srta dra dña dna dott avv geom e.g i.e approx cf vs
    viz z.b d.h u.a v vgl bzw ca ggf sog insb inkl zzgl exkl evtl dott.ssa sig.ra p.ej p.ex avda dpto aprox gral env
    profa exmo exma séc d.w.z bijv o.a dhr mevr t.ex f.eks bl.a s.k hr frk fx dvs esim np tzn tj m.in mj inż św ul
    abp bp płk ppłk zob tzw např tzv npr pribl inž pl ún ifj özv doç yrd uzm örn str bd bul şos κα δρ καθ βλ
    π.χ οδ λεωφ т.е т.н напр тов им проф акад ул пл просп пер наб г-н г-жа св д-р вул ім див դոկտ
    डॉ प्रो कु पं रु मो ए बी सी डी ई एफ जी एच जे के एल एम एन ओ पी क्यू आर एस टी यू वी
    ডা ড প্রো মো মোঃ এ বি সি ডি ই এফ জি এইচ জে কে এল এম এন পি আর এস টি ইউ ভি
""")
#: The same, but words of their own where they are small ("Han visste det.", "quieren ir.", "the hon").
_TITLES = _words("""
    mr mrs ms mx sen rep reps sens gov col lt sgt cpl capt cmdr cdr adm maj rev hon pres supt det insp brig st mt
    ft fr pr ir mw av eng lic ud uds ks os bc cad mah sok sn mag см гр kb wm abt dl ген pj min pow cía tél
""")
#: Words of their own but after an article: "il sig. Rossi", "l'on. Gatti".
_AFTER_ARTICLE = re.compile(
    r"(?:\b(?:il|al|dal|del|i|dei|ai|la|della|alla)\s+|\b[ld]['’])(?:sig|sigg|on|ill)$", re.IGNORECASE
)
#: What a number follows.
_BEFORE_NUMBER = _words("""
    no nos nr núm num n art vol p pp fig ch chap sec abs par pos op c s bd jan feb mar apr jun jul aug sep sept oct nov
    dec янв фев мар апр авг сен окт ноя дек ст стр рис № kap kl abt tab anm ust pkt poz godz hod čl č odst št alin pag
    pág págs párr cap lit ziff rn rdnr blz zie jf jfr ks klo n nr sz old cf ok cirka cca περ ок
    бл env aprox σελ άρθρ παρ αρ кв оф буд корп гл абз пп ч эт тел tel tél dn
""")
#: What may also end a sentence: it does where the next word is one that begins sentences.
_MAY_END = _words("""
    inc co corp ltd jr bros dept al ave blvd rd univ assn usw etc ggf tel ext asst uu ee mio mrd mln mld tsd mil
    milj mill mlrd tys tis тыс млн млрд тис
""")
#: The same, written with a capital: days, states of the US, forms of companies.
_MAY_END_CAPITAL = _words("""
    mon tue tues wed thu thur thurs fri sat sun calif fla mass mich minn pa va wash ariz colo conn ind mo okla ore tenn
    tex wis ga ill la ed eds
""")
#: What a day follows where it does not end a sentence: "5 p.m. Monday".
_HOURS = _words("a.m p.m")
_DAYS = _words(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday local eastern pacific central "
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest"
)
#: What closes a list of things: a capital after it begins a sentence.
_CLOSES_LIST = _words("etc ecc usw itd itp jne osv m.fl m.m m.v atd apod ipd idr stb vb ș.a.m.d ş.a.m.d κ.λπ κλπ")
#: The ends of long words that are cut short, as streets are: "Lindenstr."
_CUT_SHORT = re.compile(r"[^\W\d_]{3,}str$", re.IGNORECASE)
_STARTERS = _words("""
    the a an he she it they we i you this that these those in on at but and or if when while after before as for from by
    with without his her its their our my your there so then what who how why where which no not yet however meanwhile
    although though since still some many most all both one any each every other others last also according about more
    another such here now until under over because during despite among to only even just once instead earlier later
    le la les l un une des il elle ils elles en dans mais pour selon ce cette on nous vous ses leur
    el los las una pero según esta este ella ellas ellos él su sus también
    der die das er sie es ein eine im am bei aber und nach doch auch wir danach dann dort hier diese dieser dies zudem
    lo gli o os as um uma na mas em lei lui loro non ma anche ele ela eles elas não
    hij zij het de een er dat dit maar ook han hon hun den det ett et men och og hän se mutta ja
    ona oni to ale nie ő az és nem bu şu ama ve ea ei nu dar și
    он она они оно это в на но и по как мы вы теперь сегодня там здесь він вона вони це але у
    ο η το οι τα και αλλά δεν στην στον ένας μια
""")
_AFTER_ORDINAL = _words("""
    januar februar märz april mai juni juli august september oktober november dezember jänner jan feb mär apr jun jul
    aug sep sept okt nov dez jahrhundert jahrhunderts jahrtausend mal platz geburtstag jahrestag stock etage liga
    bundesliga klasse runde tag spieltag minute weltkrieg weltkriegs bezirk
""")
#: German: what before a number makes it an ordinal ("der 13. Senat"), for nouns have capitals there.
_BEFORE_ORDINAL = _words(
    "der die das dem den des zum zur am im vom beim ins aufs fürs ihr sein ihrem seinem ihren seinen"
)
#: Words with a day or a year that say nothing yet ("W dniu 3 maja 2021 r. ...").
_OF_DATES = _words("در سال عام سنة dniu dnia roku року році году день днем")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_LAST_WORD = re.compile(r"[^\s()\[\]“”„\"'’‘«»—/]+$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_ROMAN = re.compile(r"[IVX]{1,5}")
#: One letter that is no word of its own in any language: no vowel of the alphabets that have capitals.
_NO_WORD = re.compile(r"[bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщβγδζθκλμνξπρστφχψ]")
#: "2026. 5. 4." and "3. 10. 2026": what stands before the day and the month, and what after the day.
_YEAR = re.compile(r"\b\d{4}(?:\. ?\d{1,2})?$")
_YEAR_AND_MONTH = re.compile(r"\b\d{4}\. ?\d{1,2}\. ?$")
_DAY_BEFORE = re.compile(r"\b\d{1,2}\. ?$")
_MONTH = re.compile(r"\d{1,2}\.(?!\d)")
_MONTH_AFTER = re.compile(r"\d{1,2}\. ?\d{4}\b")
_DIGIT_BEFORE = re.compile(r"(?:\d|\b[IVX]+)\s*$")
_DOT_BEFORE = re.compile(r"\b[^\W\d_]\.\s*$")


def abbreviates(text: str, start: int, stop: int, head: int) -> bool:
    """Whether the full stop at ``stop`` belongs to the word before it and no sentence ends there.

    The sentence began at ``start``, and what comes after the stop, quotes and brackets aside, at ``head``.
    """
    last = _LAST_WORD.search(text, max(start, stop - 24), stop)
    if last is None:
        return False
    word = last.group()
    following = _WORD.match(text, head)
    follower = following.group().casefold() if following else ""
    before = text[start : last.start()]
    if word.isdigit():
        return _counts(word, before, text, head, follower)
    tail = word.rsplit("-", 1)[-1]
    if _leads_on(word, tail) or _AFTER_ARTICLE.search(text, max(start, stop - 16), stop) is not None:
        return True
    if len(tail) == 1 and before[-1:] not in {"/", "'", "’"}:  # not "km/h.", "hunter's."
        pairs = following is not None and len(follower) == 1 and text[following.end() : following.end() + 1] == "."
        # Initials in pairs, and one with an age after it, as courts name people: "Max H. (34)".
        return pairs or _letter(tail, before, follower) or (follower[:1].isdigit() and "(" in text[stop:head])
    return (_ROMAN.fullmatch(word) is not None and _is_ordinal(before, follower)) or _known(word, follower)


def _leads_on(word: str, tail: str) -> bool:
    for each in (word, tail):
        low = each.casefold()
        if low in _LEADS_ON and not (each.isupper() and len(each) > 2):
            return True  # "DNA." is none
        if low in _TITLES and each.istitle():
            return True
    return "\u0e00" <= word[-1] <= "\u0e7f" or _CUT_SHORT.fullmatch(word) is not None or word.endswith("Dr")


def _known(word: str, follower: str) -> bool:
    """Whether an abbreviation of several letters goes on with this next word."""
    low = word.casefold()
    if follower[:1].isdigit():
        return low in _BEFORE_NUMBER
    if low in _HOURS:
        return follower in _DAYS or follower in MONTHS
    if low in _CLOSES_LIST or not follower or follower in _STARTERS:
        return False
    return low in _MAY_END or (low in _MAY_END_CAPITAL and word[0].isupper()) or _DOTTED.fullmatch(word) is not None


def _letter(letter: str, before: str, follower: str) -> bool:
    """Whether one letter with a stop goes on: an initial, "p. Nowicka", "d. 14"; not the year of "w 2021 r."."""
    if letter.isupper():
        if follower[:1].isdigit():
            return letter.casefold() in _BEFORE_NUMBER
        return bool(follower) and follower not in _STARTERS
    caseless = letter.isalpha() and not letter.islower() and not "\u3040" <= letter <= "\uffef"
    if not (caseless or "\u10d0" <= letter <= "\u10ff" or _NO_WORD.fullmatch(letter)):
        return letter.casefold() in _BEFORE_NUMBER and follower[:1].isdigit()
    if _DIGIT_BEFORE.search(before):
        return _only_a_date(before)
    if _DOT_BEFORE.search(before):
        return bool(follower) and follower not in _STARTERS
    return True


def _only_a_date(before: str) -> bool:
    """Whether nothing but a day or a year has been said: no sentence ends with "3 maja 2021 r."."""
    words = before.split()
    return all(
        len(word) <= 2 or word.isdigit() or word.casefold() in _OF_DATES or folded(word) in MONTHS for word in words
    )


def _counts(number: str, before: str, text: str, head: int, follower: str) -> bool:
    """Whether a number with a full stop goes on: an ordinal, or part of a date ("3. 10. 2026")."""
    if len(number) <= 2 and (follower in _AFTER_ORDINAL or _is_ordinal(before, follower)):
        return True
    if follower.isdigit():
        if _MONTH.match(text, head) and _YEAR.search(before + number):
            return True
        if len(follower) == 4 and _DAY_BEFORE.search(before):
            return len(number) <= 2
        return len(number) <= 2 and _MONTH_AFTER.match(text, head) is not None
    return len(number) <= 2 and _YEAR_AND_MONTH.search(before) is not None and follower not in _STARTERS


def _is_ordinal(before: str, follower: str) -> bool:
    """Whether what counts stands at the beginning, or a German article before it."""
    words = before.rsplit(None, 1)
    return not words or (words[-1].casefold() in _BEFORE_ORDINAL and bool(follower) and follower not in _STARTERS)
