"""Authors who are nobody: newsrooms, agencies, roles and firms, in the languages that bylines come in."""

import re
from collections.abc import Iterable
from functools import cache

from octavo.text.caseless import caseless

#: Whole words, in lower case, that no person's name has: whom systems call so until somebody gives a name,
_KEEPERS = r"""
    admin(?:istrat\w+)?\d*|super\s?(?:user|utilisateur|usuario|usuário|utente|benutzer|gebruiker|użytkownik|uživatel|kullanıcı)
    |superadmin\w*|webmaster|utilisateur|benutzer|gebruiker|użytkownik|uživatel|používateľ|felhasználó|utilizator|kullanıcı
    |yönetici|pengguna|användare|käyttäjä|kasutaja|lietotājs|naudotojas|korisnik|uporabnik|amministratore
    |beheerder|ylläpitäjä|järjestelmänvalvoja|rendszergazda|správce|správca|quản\strị
"""
#: those who make a paper,
_STAFF = r"""
    staff|newsroom|editors?|editorial|redaktion(?:en)?|online-?redaktion|redactie|rédaction|redaction|redacción|redaccion
    |redazione|redação|redacao|redacția|redactia|redakcja|redakce|redakcia|redakcija|redaktör(?:en)?|redaksjon(?:en)?|redaksi
    |toimitus|szerkesztőség|editör(?:ü)?|editorya|haber\smerkezi|merkezi|haber\sservisi|ajansı|ajans|muhabir(?:i|leri)?|yazarı?|servisi|desk|team|équipe|equipo|equipe
    |agenc(?:y|e|es|ies|ia|ias|ije)|agentur(?:en)?|agências?|agencias?|agenzia|agencja|agentura|agenția
    |correspondents?|korrespondent(?:in)?|corresponsal|corresponsales|correspondant|reporters?|reportero|writers?|contributors?
    |author|authors|autore?|user|guest|webdesk|webteam|anonymous|unknown|news|online|digital|newsdesk
    |collaborators?|colaborador|collaborateurs?|mitarbeiter|volontär|praktikant|bureau|buro|department
    |coordinator|manager|director|officer|expert|expertin|specialist|consultant|analyst|founder|co-founder|producer|strategist
    |marketing|content|senior|president|ceo|cto|attorney|lawyer|engineer|developer|designer|photographer|fotograf(?:in)?
    |chefredakteur(?:in)?|redakteur(?:in)?|journalist(?:in|e|a)?|autorin|kolumnist(?:in)?|columnist|freelance|freelancer
    |geschäftsführer(?:in)?|pressesprecher(?:in)?|rédactrice|rédacteur|journaliste|periodista|giornalista|jornalista
    |colaboraç(?:ão|ões)|colaboración|conteúdo|mwandishi|waandishi
    |báo|tạp\schí|phóng\sviên|ban\sbiên\stập|toimetus|toimetaja|uutistoimitus|dienests|tarnyba|redaksia|redaksiya|tahririyat
    |gazetesi|dergisi|yayın\skurulu|webredactie|nyhetsredaksjonen|nyhedsredaktionen|hírszerkesztő|hírek|știri|echipa|vijesti
"""
#: papers, agencies and other firms,
_FIRMS = r"""
    press|presse|media|medien|wire|newswire|service|dienst|reuters|afp|dpa|xinhua|tass|bloomberg|associated|magazine|magazin
    |times|post|journal|gazette|zeitung|nachrichten|tageblatt|anzeiger|kurier|herald|courier|tribune|daily|weekly|insider
    |guide|blog|podcast|video|radio|tv|university|universität|institute?|institut|ministry|ministerium|foundation
    |stiftung|company|group|gruppe|labs?|studios?|office|board|community|solutions|consulting|inc|ltd|gmbh|p?llc|verlag|verein
    |com|org|net|www|bernama|keystone-sda|belga|ritzau|tanjug|lusa|askanews|telam|télam|notimex|anadolu|interfax
    |presseportal|polizei|police|getty|imago|shutterstock|partner|toolkit|today|live|photos?|foto|fotos
"""
#: and what else stands in a byline's place.
_FURNITURE = r"""
    copyright|supplied|sponsored|advertorial|promoted|advertisement|anzeige|comments?|published|updated
    |posted|subscribe|newsletter|facebook|twitter|instagram|linkedin|beiträge|email|e-mail|posts|articles?
    |minutes?|mins|ago|hours?|yesterday|translated|translation
"""
#: Agencies whose short names are people's names too: in capitals, or alone.
_SHORT = r"""
    upi|aap|pti|ani|ians|sda|ats|kna|epd|sid|dts|ots|ddp|anp|ntb|tt|pap|čtk|ctk|tasr|sita|mti|hina|agi|iha|dha|aa|efe|ap|apa
    |ansa|dpad|adnkronos|antara
"""
#: Anywhere in the name, for scripts that put no space between words, or bend them.
_PARTS = r"""
    редакц|агентств|новост|корреспондент|журналист|пресс|редактор|риа\b|тасс|интерфакс|укринформ|унн\b|уніан|служба|інформ
    |сайт|газет|портал|команда|σύνταξ|συντακ|newsroom|ομάδα|αθηναϊκό|تحرير|وكال|الأناضول|رويترز|فرانس|أ\s?ف\s?ب|مراسل|صحيفة
    |قناة|شبكة|خبرگزاری|تحریریه|خبرنگار|گروه|ڈیسک|نیوز|מערכת|סוכנות|כתבי|כתבת\s|לענייני
    |редколлег|уредни|რედაქც|խմբագր|πρακτορ|גולשים|סוכנויות|متابعات|سكاي\s?نيوز|ایسنا|ایرنا|سرویس
    |সংবাদদাতা|অনলাইন|ડેસ્ક|ડિજિટલ|ਡੈਸਕ|ಡೆಸ್ಕ್|డెస్క్|டெஸ்க்|ഡെസ്ക്|ന്യൂസ്|ഓൺലൈൻ|ലേഖകൻ|ஆன்லைன்|செய்திப்பிரிவு
    |ऑनलाइन|प्रतिनिधी|समाचारदाता|रासस
    |डेस्क|एजेंसी|न्यूज|न्यूज़|संवाददाता|टीम
    |ब्यूरो|ভাষা|প্রতিবেদক|ডেস্ক|নিউজ|প্রতিনিধি|குழு|กอง|ทีมข่าว|ผู้สื่อข่าว|บรรณาธิการ|สำนักข่าว|編集部|編輯部|编辑部|新聞|新闻|通信社|通訊社|通讯社|新华社
    |新華社|中央社|取材班|ニュース|デスク|オンライン|本报|本報|本刊|記者站|综合|綜合|報道|报道|報導|網|网|社論|社说|社説|編集委員会
    |(?:супер-?)?(?:пользовател|користувач|администратор|адміністратор|потребител)\w*
    |διαχειριστ|χρήστης|مدير الموقع|المشرف|ผู้ดูแล|管理者|管理员
    |管理員|관리자|来源|來源|네이버|카카오|네이트|뉴스|연합|편집국|편집부|취재팀|데스크|온라인|디지털|닷컴|신문|일보|방송|본지|통신
"""
#: News agencies by the names and signs that their reports are signed with.
_AGENCIES = r"""
    reuters|afp|agence france[- ]presse|dpa(?:-afx)?|ap|(?:the )?associated press|(?:agencia )?efe|europa press|ansa
    |adnkronos|apa|(?:keystone-)?(?:sda|ats)|belga|anp|tt|ntb|ritzau|stt|pap|čtk|ctk|tasr|sita|mti|agerpres|tanjug|hina
    |xinhua|kyodo(?: news)?|jiji(?: press)?|yonhap|tass|interfax(?:-ukraine)?|ukrinform|pti|ani|ians
    |press trust of india
    |upi|bloomberg(?: news)?|epd|kna|kathpress|sid|ots|dts|lusa|anadolu(?: ajansı| agency)?|aa|iha|dha
    |ihlas haber ajansı|demirören haber ajansı|press association|pa media|aap|(?:the )?canadian press
    |la presse canadienne|bernama|antara|lapresse|télam|telam|notimex|associated press of pakistan|wam|petra|mena|fars
    |irna|isna|tasnim|риа новости|тасс|интерфакс|укрінформ|унн|уніан
    |新华社|新華社|中新社|中央社|时事社|時事通信(?:社)?|共同通信(?:社)?|共同|연합뉴스|뉴시스|뉴스1
    |رويترز|أ\s?ف\s?ب|فرانس برس|الأناضول|د ب أ|وام|واس
"""
#: A newsroom as a body, where it is all that a page names; a role ("Staff", "Reporter") is nobody.
_DESKS = r"""
    (?:online|sport|lokal|web|nachrichten|digital)?-?redaktion|(?:web)?redactie|r[ée]daction|redacci[óo]n|redazione
    |reda[çc][ãa]o|redac[țt]i[ae]|redakcj[ae]|redakce|redakci[aj]a?|redaksjonen?|redaktionen|nyhetsredaksjonen
    |nyhedsredaktionen|redaksi|redaksi?ya(?:sı)?|tahririyat|toimitus|uutistoimitus|toimetus|szerkeszt[őo]s[ée]g|news\s?room
    |(?:news|web|online|digital|sports?|city|national)\s?desk|editorial\s(?:team|desk)|web\s?team
    |haber\s(?:merkezi|servisi)|ban\sbiên\stập|tòa\ssoạn|tim\sredaksi
    |редакци[яи]|редакція|уредништво|редакция|σύνταξη|ομάδα\sσύνταξης|newsroom|რედაქცია|խմբագրություն|מערכת
    |(?:فريق|هيئة|قسم)\sالتحرير|التحرير|تحریریه|ادارتی\sڈیسک|(?:ویب|نیوز)\sڈیسک|(?:वेब|न्यूज|न्यूज़|डिजिटल)\sडेस्क
    |(?:ওয়েব|অনলাইন|নিউজ)\s(?:ডেস্ক|সংস্করণ)|(?:வெப்|நியூஸ்)\sடெஸ்க்|செய்திப்\s?பிரிவு|กองบรรณาธิการ|ทีมข่าว
    |編集部|編輯部|编辑部|편집국|편집부|취재팀|온라인뉴스팀|디지털뉴스팀|데스크
"""
_LONGEST = 120
_LONGEST_OFFICE = 60
#: What stands beside the trade of an office without a name of its own: "Our Own Correspondent", "Staff and agencies".
_FILLING = "by|from|our|own|the|and|of|la|le|die|der|das|del?|di|da|von|para|local|chief"
#: Letters of the shortest name.
_SHORTEST_NAME = 3
_MOST_WORDS = 6
_ADDRESS = re.compile(r"[@<>{}|]|https?:|^null$|^undefined$")
_NO_OFFICE = re.compile(r"[@<>{}|]|\d{2}|https?:|www\.|^[a-z0-9._-]+$")
#: "gullwing42", "mara.feldt", "HansEhrlich": four signs at least, three of them letters.
_LOG_IN = re.compile(
    r"(?=(?:[^a-zß-öø-ÿ]*[a-zß-öø-ÿ]){3})[a-zß-öø-ÿ0-9](?:[a-zß-öø-ÿ0-9]|[._-](?=[a-zß-öø-ÿ0-9])){3,29}", re.IGNORECASE
)
#: "mko", "AK", "M.F."
_INITIALS = re.compile(r"[a-zß-öø-ÿ]{2,4}|[A-ZÀ-Þ]{2,4}|(?:[A-ZÀ-Þ]\.\s?){2,3}")
_AROUND_DESK = " ,;:|/·•–—-.()"
_KEEPER = re.compile(
    r"adm(?:in)?\d*$|^adm|master|redak|redac|reda[çz]|edit|staff|user|guest|test|root|news|press|publisher|team|info|null|none|undefined|default",
    re.IGNORECASE,
)
_LINK = r"^(?:read|more|follow|share|view|all)\s"
#: Between the signs of a byline such as "mit dpa/APA".
_BETWEEN_SIGNS = re.compile(
    r"\s*[/,;|&+():：]\s*(?:(?:avec|mit|with|con)\s+)?|\s+(?:and|und|et|y|e|mit|with|avec|con|via)\s+|^(?:by|von|par|por|mit|with|di)\s+",
    re.IGNORECASE,
)
#: A sign of so few letters is one in its own spelling alone.
_SIGN = 3
_EVERY = "|".join("".join(words.split()) for words in (_KEEPERS, _STAFF, _FIRMS, _FURNITURE))
_WORD = caseless(rf"(?<!\w)(?:{_EVERY})(?!\w)|{_LINK}")
_CAPITALS = re.compile(rf"(?<!\w)(?:{''.join(_SHORT.split()).upper()})(?!\w)")
_ALONE = re.compile("".join(_SHORT.split()), re.IGNORECASE)


def is_newsroom(name: str) -> bool:
    """Whether a name is that of an office, an agency, a firm or a role: nobody in particular."""
    if _WORD.search(name) or _ALONE.fullmatch(name):
        return True
    if not name.isupper() and _CAPITALS.search(name):
        return True
    return not name.isascii() and _part().search(name) is not None


def agencies(bylines: Iterable[str]) -> tuple[str, ...]:
    """The news agencies that these bylines name, each once, in order, as they are written."""
    found: dict[str, str] = {}
    for byline in bylines:
        for piece in _BETWEEN_SIGNS.split(byline) if len(byline) <= _LONGEST else ():
            sign = (piece or "").strip(" .–—-")
            # "ap" is a sign, "Ani" and "Sid" are people.
            spelled = len(sign) > _SIGN or sign.isupper() or sign.islower() or not sign.isascii()
            if spelled and _agency().fullmatch(sign):
                found.setdefault(sign.casefold(), sign)
    return tuple(found.values())


def offices(names: Iterable[str]) -> tuple[str, ...]:
    """The desks, firms and agencies among these names, each once, in order, as they are written.

    "Web Desk" and "Harbour Courier" are some; "Staff" and "Redaktion" name nobody.
    """
    kept = (name for each in names if _is_named_office(name := " ".join(each.split())))
    return tuple(dict.fromkeys(kept))


def called(firms: Iterable[str]) -> tuple[str, ...]:
    """The first of these names of firms, however it is spelled, that is more than a word for staff."""
    for name in (" ".join(each.split()) for each in firms):
        if 1 < len(name) <= _LONGEST_OFFICE and not _ADDRESS.search(name) and unstaffed(name):
            return (name,)
    return ()


def unstaffed(name: str) -> str:
    """A name without words for staff: "Vijesti online"."""
    return _staff().sub("", name).strip(_AROUND_DESK)


def desks(names: Iterable[str]) -> tuple[str, ...]:
    """The first of these names that is a newsroom's, with a name of its own or without: "Redaktion", "News Desk"."""
    for each in names:
        name = " ".join(each.split()).strip(_AROUND_DESK)
        short = len(name) <= _LONGEST_OFFICE and name.count(" ") < _MOST_WORDS
        if short and _desk().search(name) and not (_NO_OFFICE.search(name) and not name.isalpha()):
            return (name,)
    return ()


def initials(names: Iterable[str]) -> tuple[str, ...]:
    """The first of these names that is somebody's initials, as they sign reports in small papers: "mko", "M.F."."""
    for name in (each.strip(" ()[]") for each in names):
        if _INITIALS.fullmatch(name) and not (_KEEPER.search(name) or is_newsroom(name)):
            return (name,)
    return ()


def log_ins(names: Iterable[str]) -> tuple[str, ...]:
    """The first of these names that somebody logs in with, and writes under; none that keepers of a site have."""
    for name in names:
        plain = name.strip().removeprefix("@")
        if _LOG_IN.fullmatch(plain) and not (_KEEPER.search(plain) or is_newsroom(plain)):
            return (plain,)
    return ()


def _is_named_office(name: str) -> bool:
    if agencies([name]):
        return True
    if len(name) > _LONGEST_OFFICE or name.count(" ") >= _MOST_WORDS or _NO_OFFICE.search(name):
        return False
    if _nobody().search(name):
        return False
    rest = _staff().sub("", name)
    if not rest.isascii():
        rest = _part().sub("", rest)
    return sum(map(str.isalpha, rest)) >= _SHORTEST_NAME


@cache
def _desk() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{''.join(line.strip() for line in _DESKS.splitlines())})(?!\w)", re.IGNORECASE)


@cache
def _staff() -> re.Pattern[str]:
    words = "".join(_KEEPERS.split()), "".join(_STAFF.split()), _FILLING
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


@cache
def _nobody() -> re.Pattern[str]:
    """What stands in a byline's place, and whom systems call so: "Valley Admin2" is no desk of the Valley Post."""
    words = "".join(_FURNITURE.split()), "".join(_KEEPERS.split())
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)|{_LINK}", re.IGNORECASE)


@cache
def _agency() -> re.Pattern[str]:
    # Most pages name somebody, and never ask.
    return re.compile("".join(line.strip() for line in _AGENCIES.splitlines()), re.IGNORECASE)


@cache
def _part() -> re.Pattern[str]:
    # Compiled when the first name asks for it: most pages' names are in Latin letters without an accent.
    return re.compile("".join(_PARTS.split("\n")).replace("    ", ""), re.IGNORECASE)
