"""The words of bylines: how they open ("Eine Analyse von", "Текст:"), and roles that stand behind a name."""

from octavo.extract.blocks.wording import alternatives

#: What somebody makes that a byline speaks of: "Eine Analyse von", "Recueilli par", "Story by".
_PIECES = r"""
(?:(?:this|the) (?:article|post|story|piece|report) was (?:originally )?)?(?:written|posted|published|reported)
(?:additional )?reporting|edited|submitted|created|uploaded
erstellt|gespeichert|eingestellt|begonnen|started|iniciado|démarrée?|envoyé|enviado|inserito
special to (?:the )?\w[\w .'-]{1,30}|(?:guest |personal )?(?:essay|column|editorial)
text|words|story|analysis|opinion|review|interview|article|curated|compiled
commentary|report|eine?\s\w+|kommentar|gastbeitrag|kolumne|analyse|aufgezeichnet|notiert|protokolliert|bericht
(?:propos )?recueillis?|entretien|enquête|reportage|récit|portrait|chronique|traduit|una?\s\w+|crónica|entrevista
análisis|servizio|testo|intervista|inchiesta|analisi|verhaal|interview|reportagem|análise
"""
_FROM = r"by|von|par|por|de|di|del|della|door|av|af"
#: Words before a name that need no more than a blank.
_WORDS = r"""
(?:texte?|texto|testo|tekst|words|story) ?(?:und|et|y|e|en|och|og|and|&|\+|i) ?
+(?:fotos?|photos?|foto['’]s|pictures|photographs|photography|images|bilder|beeld|zdjęcia)
+(?: by| von| par| por| di| door)?
by|words|as told to|von|par|por|di|door|av|af|przez|oleh|de la|geschrieben von|veröffentlicht von|[eé]crit par
escrito por|vom
(?:rédigé|publié|mis en ligne) par|articolo di|(?:guest )?post by|(?:read )?more (?:from|by)|
+(?:aus|in) [^\W\d_]+(?: [^\W\d_]+)? berichte(?:t|n)|laporan (?:wartawan|reporter) [^,:]{3,40}[,:]
publicado por|scritto da|a cura di|propos recueillis par|geschreven door|skrevet av|skriven av
(?:na|roz|za|ze)?(?:pisała?|mawiała?|brała?)|opracowała?|oprac\.|napsala?|připravila?|tekst
haber(?! merkezi)|от|dipublikasikan oleh
ditulis oleh|bởi|thực hiện|γράφει [οη]|του|της|schrijver|autorzy|autor(?:[ií]n|en|es|ka|ři|a)?|auteurs?|autore
autori|forfatter|författare|szerző|írta|kirjoittaja|teksti?|texte?o?|testo|yazan|yazar|penulis|reporter|автор(?:ы|ка)?|текст
журналист|journalist(?:in)?|toimittaja
(?:(?:материал )?подготовил|беседовал|записал|рассказал)[аи]?|(?:підготу|розмовля|запису)(?:вав|вала|в|ла)
บทความโดย|โดย|द्वारा|लेखक|لیکھک|بقلم|كتبت?|نویسنده|מאת|written by
onze (?:redacteur|verslaggever|verslaggeefster|correspondent)
"""
#: Labels, with a colon or the like behind them.
_LABELS = r"""
by|words|commentary|opinion|analysis|essay|column|review
author|authors|autor|auteur|textes?|texto|interview
autorin|protokoll|bericht|analyse|kommentar|redaktion|muhabir|haber|автор|текст|επιμέλεια|ρεπορτάζ|κείμενο|συνέντευξη
(?:تقرير|إعداد)(?: و\S+)?
حوار|bài(?: và ảnh| viết)?|作者|撰文|文|文[・と]写真
責任編集|责任编辑|编辑|編輯|執筆|取材・文|聞き手(?=[:：＝=])|記者|记者|本報記者
글(?:[·ㆍ]사진)?|취재|كتبت?|بقلم|מאת|خبرنگار|گزارشگر|رپورٹ|piše|nga|gan|minn|daga|deur|пише|пишува|аутор|avtor|autors|parengė|müəllif|muallif
ដោយ|ໂດຍ|ავტორი|հեղինակ|eftir|mwandishi|imeandikwa na|প্রতিবেদক|লেখক
"""
#: The pattern of a byline's opening, for texts in lower case.
OPENING = (
    r"^\W*(?:dal(?:la)? nostr[oa] (?:inviat[oa]|corrispondente)"
    r"|(?:par |de )?notre (?:envoyée? spéciale?|correspondante?)"
    r"|(?:por |de )?nuestr[oa] (?:corresponsal|enviad[oa] especial)|von unsere[mrn] \w+|van onze \w+)"
    # Where they are may stand before the name: "De notre correspondant à Tipaza, Maude Blais".
    r"(?:\s(?:à|au|aux|en|in|a|ad|uit)\s[^,]{2,30},)?\s+"
    rf"|^\W*(?:(?:{alternatives(_PIECES)})\s+(?:{_FROM})\s*[:：]?\s+"
    rf"|(?:{alternatives(_LABELS)})\s*[:：៖/／|｜＝-]\s*"
    r"|(?:author|autore?|auteur|автор|yazan|yazar|लेखक|作者|نویسنده|الكاتب|penulis|tác giả|ผู้เขียน)\s*[,،]\s*"
    rf"|(?:{alternatives(_WORDS)})\s*[:：]?\s+"
    r"|聞き手・|文・|기자명\s+|글[·ㆍ]사진\s+|(?:本报|本報)?(?:記者|记者|編譯|编译)\s*)"
)
_FIELDS = (
    r"(?:senior|junior|chief|deputy|assistant|associate|staff|special|local|democracy|national|foreign|political|politics"
    r"|health|science|business|sports?|education|environment|crime|culture|arts|economics|technology|data)"
)
#: A name's last word and the role behind it, with what may stand before the role.
ROLE_BEHIND = (
    rf"(?<=\w\s)(?!{_FIELDS}\s)(\S+)\s+(?:{_FIELDS}\s+)*"
    r"(?:correspondent|reporter|editor|writer|columnist|journalist|corresponsal|periodista|redactora?|correspondante?"
    r"|journaliste|korrespondent(?:in)?|reporterin|redakteur(?:in)?|jornalista|repórter|giornalista|inviat[oa]"
    r"|berichtet|schreibt|yazdı|bildiriyor)(?!\w).*$"
)
#: A role and the two or three words of a name behind it: "Staff Writer Mara Feldt", "Welle-Redakteurin Mara Feldt".
ROLE_AHEAD = (
    r"^(?:\S+[ -]){0,3}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]olumnist|[Rr]edakteur(?:in)?"
    r"|[Kk]orrespondent(?:in)?|[Jj]ournalist(?:in|e|a)?|[Cc]orresponsal|[Pp]eriodista|[Cc]orrespondante?"
    r"|[Jj]ornalista|[Gg]iornalista)\s+((?:[^\W\d_a-z]\S+ ){1,2}[^\W\d_a-z]\S+)$"
)
