"""How a text ends: with its last sentence, in the middle of one, or with a notice that the rest is for subscribers.

paragraphs  A, B, "The council will"      after them on the page  "Subscribe to continue reading", "Most read"
Ending      A, B, "The council will", cut off, for subscribers
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import weight
from octavo.extract.blocks.wording import alternatives, patterns_for, uncased

#: To read on, one must pay, sign in or join.
_SUBSCRIBERS = r"""
(?:subscribe|sign up|sign in|log ?in|register|join|become a (?:member|subscriber)|create (?:an
+|your) (?:free )?account)(?: now| today| here| for free)? (?:to|and) (?:continue reading|keep reading|read the
+|read on|read this|read more of|unlock (?:this|the (?:full|rest))|finish)
to (?:continue|keep) reading\b|to read the (?:rest|full|whole|entire)\b
(?:this|the full|the rest of this) (?:article|content|story|post|page) is (?:only |exclusively )?(?:for
+|available (?:only )?(?:to|for)|reserved for|exclusive to
+|locked for) (?:paid |paying |premium |registered |our |\w+ )?(?:subscribers|members)
you(?:['’]ve| have) (?:reached|read|used) (?:your|all|the|\d+) .{0,40}(?:limit|free articles|of \d+)
(?:for|to) (?:subscribers|members) only\b|subscriber[- ](?:only|exclusive) (?:article|content|story)
unlock (?:this|the full) (?:article|story)|this (?:article|story|content) is behind a paywall
(?:remaining|rest of (?:this|the) (?:article|story|post)) .{0,40}(?:subscri|paid|paying)
(?:abonnieren|registrieren|anmelden|einloggen)\b.{0,30}\b(?:weiter ?zu ?lesen|weiterlesen)
(?:weiterlesen|weiter lesen) (?:mit|im) .{0,30}(?:abo\b|plus|\+)
(?:mit|im) .{0,20}abo (?:weiter|diesen artikel)\w*
dieser (?:artikel|inhalt|beitrag|text) ist (?:nur |exklusiv |ausschließlich )?(?:für|unseren?) .{0,40}(?:abonn
+|mitglied|leser|plus|verfügbar)
(?:exklusiv|nur) für (?:\w+ )?(?:abonnent|mitglieder|plus-?leser)\w*
um (?:den|diesen) (?:ganzen |vollständigen )?(?:artikel|beitrag) (?:weiter)?(?:zu ?)?lesen
(?:cet article|la suite|ce contenu|la lecture|le reste)\b.{0,30}\b(?:est )?réservée?s? (?:à|aux)\b
il vous reste \d+(?:[.,]\d+)? ?% (?:de cet|à)
(?:abonnez-vous|connectez-vous|inscrivez-vous|créez un compte)\b.{0,30} pour (?:lire|continuer|poursuivre
+|accéder)
pour (?:lire la suite|poursuivre (?:la|votre) lecture|continuer (?:la|votre) lecture|lire (?:l['’]intégralité
+|cet article))
(?:suscríb\w+|regístr\w+|inici[ae] sesión|hazte (?:socio|premium))\b.{0,30}\b(?:para|y) (?:seguir|sigue
+|continuar|leer)
para (?:seguir|continuar) leyendo
(?:contenido|artículo|noticia) (?:exclusiv[oa]|sólo|solo|reservad[oa])? ?(?:para|a) (?:los )?(?:suscriptor
+|abonad|soci)\w+
(?:assine|cadastre-se|faça (?:o )?login|seja assinante)\b.{0,40}\b(?:para|e) (?:continu\w+|ler|leia)
para continuar (?:lendo|a ler)
(?:conteúdo|artigo|matéria) (?:exclusiv[oa] )?(?:para|apenas para|reservado a) assinantes
(?:abbonati|accedi|registrati)\b.{0,30} per (?:continuare|leggere|proseguire)
per continuare (?:a leggere|la lettura)
(?:articolo|contenuto) (?:è )?(?:riservato|esclusivo|solo) (?:agli|per gli|a) abbonati
om (?:verder|door) te lezen|om dit (?:artikel|verhaal) (?:verder |helemaal )?te lezen
(?:exclusief|alleen|enkel) (?:toegankelijk )?voor (?:abonnees|leden)
för att (?:läsa vidare|fortsätta läsa|läsa (?:hela|resten|artikeln))
(?:endast|bara|exklusivt) för (?:prenumeranter|plus)|for at læse (?:videre|hele|resten|artiklen)
(?:kun|bare|forbeholdt) (?:for )?(?:vores |våre )?abonnenter
for å (?:lese|fortsette å lese)(?: videre| hele| resten| saken)?|(?:vain|ainoastaan) tilaajille
tilaa .{0,30}(?:jatkaaksesi|lukeaksesi|ja jatka)|kirjaudu .{0,30}(?:jatkaaksesi|lukeaksesi)
(?:aby|żeby|by) (?:czytać dalej|przeczytać (?:całość|cały|dalej)|kontynuować czytanie)
(?:tylko |wyłącznie )?dla (?:prenumeratorów|subskrybentów|abonentów)|czytaj dalej z
(?:pouze|jen|iba|len) pro (?:předplatitele|přihlášené)|(?:iba|len) pre predplatiteľov
(?:csak )?előfizetők(?: számára|nek)|pentru a (?:citi (?:mai departe|tot)|continua lectura)|само за абонати
samo za (?:pretplatnike|članove)|da biste nastavili (?:čitanje|čitati)|samo za naročnike
чтобы (?:читать дальше|продолжить (?:чтение|читать)|прочитать (?:полностью|статью|материал|до конца))
(?:только|доступ\w*) (?:для |по )(?:подпис\w+)
щоб (?:читати далі|продовжити (?:читання|читати)|прочитати повністю)
(?:тільки|лише) для (?:передплатників|підписників)
για να (?:διαβάσετε (?:όλο|ολόκληρο|περισσότερα|τη συνέχεια)|συνεχίσετε την ανάγνωση)|(?:μόνο )?για συνδρομητές
okumaya devam etmek için|(?:haberin|yazının|devamını|tamamını) .{0,20}okumak için|(?:sadece|yalnızca) abonelere
abonelere özel
(?:لمتابعة|لمواصلة|لاستكمال|لإكمال) القراءة|لقراءة (?:المقال|بقية|الخبر) .{0,30}(?:اشترك|سجل)
(?:للمشتركين|للأعضاء) فقط|(?:כדי ל|ל)המש(?:ך|יך) (?:ב)?קריאה.{0,20}(?:מנוי|הירשמ|התחבר)|למנויים בלבד
برای (?:ادامه مطلب|خواندن ادامه|ادامه خواندن)
(?:आगे|पूरा लेख|पूरी खबर) पढ़ने के लिए|पढ़ना जारी रखने के लिए|untuk (?:melanjutkan|lanjut) membaca
untuk membaca (?:selengkapnya|artikel lengkap)|khusus (?:untuk )?pelanggan|để (?:đọc tiếp|tiếp tục đọc)
dành riêng cho (?:thuê bao|thành viên)|เพื่ออ่าน(?:ต่อ|บทความ|ฉบับเต็ม)|เฉพาะสมาชิก
(?:登录|登錄|登入|订阅|訂閱|注册|註冊|加入会员|加入會員|付费|付費)[后後即可以便，,]{0,4}.{0,6}(?:继续|繼續)?
+(?:阅读|閱讀|查看)(?:全文|更多|下文)?
(?:限|仅限|僅限|专享|專享)(?:付费|付費)?(?:会员|會員|订阅|訂閱)\S{0,4}|(?:会员|會員|订户|訂戶)(?:专享|專享|限定)
(?:続き|全文|この先|この記事)[はをが]?.{0,16}(?:有料会員|会員登録|ログイン|会員限定|購読)|(?:有料|登録)?会員限定
+(?:記事|です)|残り\s?\d+\s?文字
(?:구독|로그인|회원 ?가입).{0,12}(?:계속 (?:읽|보)|이어 (?:읽|보)|전체 ?기사|전문)|(?:구독자|유료 ?회원|회원) ?
+(?:전용|만\s)
"""
#: To read on, one must go to another page; the text as a whole.
_ONWARD = r"""
(?:continue|keep) reading
read (?:on|the (?:full|whole|entire|rest)|full|it all|more)(?: (?:article|story|post|text|of \w+(?: \w+)?))?
+(?: (?:at|on|here)\b.*)?
view (?:the )?(?:full|whole|original) (?:article|post|story)
weiterlesen|weiter lesen|mehr lesen|(?:den )?(?:ganzen|vollständigen) (?:artikel|beitrag|text) lesen
lire (?:la suite|plus|l['’]article(?: complet| en entier)?)|poursuivre la lecture
(?:seguir|continuar|sigue) leyendo|leer (?:más|la (?:nota|noticia) completa|completo|el artículo completo)
continu(?:ar|e) (?:lendo|a ler)|(?:leia|ler|saiba) mais|ler (?:artigo|matéria|texto) complet[oa]
continua a leggere|leggi (?:tutto|di più|ancora|l['’]articolo(?: completo)?)|continua la lettura
(?:lees|verder) (?:verder|meer|lezen)|läs (?:mer|vidare|hela artikeln)|fortsätt läsa
læs (?:mere|videre|hele artiklen)|fortsæt læsning|les (?:mer|videre|hele saken)|lue (?:lisää|koko juttu)
jatka lukemista
czytaj (?:dalej|więcej|całość)|(?:číst|čítať) (?:dále|dál|ďalej|více|viac|celý článok|celý článek)|celý článek
tovább(?: olvasom| a cikkhez)?|(?:citește|citeşte|citiţi) (?:mai (?:mult|departe)|tot|articolul(?: complet)?)
прочетете (?:още|повече)|(?:pročitaj|opširnije|više|beri dalje|čitaj) ?(?:više|dalje)?
чита(?:ть|йте) (?:далее|дальше|полностью|ещё|еще)|подробнее|чита(?:ти|йте) (?:далі|повністю|більше)
διαβάστε (?:περισσότερα|όλο το άρθρο|τη συνέχεια)|devamını (?:oku|okuyun?)|devamı(?: için tıklayın)?
(?:haberin )?devamı
(?:اقرأ|إقرأ|تابع) (?:المزيد|القراءة|المقال كاملا\S*|أكثر)|(?:קרא|קראו|המשיכו?) (?:עוד|לקרוא|קריאה)|המשך קריאה
ادامه (?:مطلب|خبر)|(?:और|आगे|पूरा) पढ़ें|(?:baca|lanjut) (?:selengkapnya|selanjutnya|membaca)
(?:đọc|xem) (?:tiếp|thêm)|อ่าน(?:ต่อ|เพิ่มเติม)
(?:点击)?(?:阅读|閱讀|查看)(?:全文|原文|更多)|(?:继续|繼續)(?:阅读|閱讀)|(?:続きを|もっと|全文を)(?:読む|見る)|
+(?:더|계속|전체|이어) ?(?:보기|읽기)|전문 ?보기
"""
#: What a print view closes with: the page's address, a copyright.
_LEFT = re.compile(r"^(?:©|\(c\) ?\d{4}|copyright\b|(?:[^\W\d_]+ ?: ?)?(?:https?://|www\.)\S+$)", re.IGNORECASE)
_SIGNS = r"""[\W_]*"""
#: Thai, Chinese and Japanese write without blanks. (A set that is told by what it lacks compiles ten times faster.)
_START = "(?:(?<!\\w)|(?<=[^\0-\u0dff]))"
_BREAK = re.compile(r"(?:\.{3,}|…)\s*$")
_LOADING = re.compile(
    r"(?:loading|laden|lade|geladen|chargement|cargando|carregando|caricamento|загрузка|加载中|読み込み中)\W*$",
    re.IGNORECASE,
)
#: An end in brackets is a machine's; three dots may be the writer's.
_SURE_BREAK = re.compile(r"[\[(]\s*(?:…|\.\.\.)\s*[\])]\W*$")
_DENSE_OR_UNSTOPPED = re.compile("[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff]")
#: So much of a text's end is looked at for where it breaks off.
_NEAR_END = 40
_LONGEST_NOTICE = 400
_LONGEST_ONWARD = 60
#: A sentence before three dots that is shorter than this is a pause for effect, or a widget ("Loading …").
_LEAST_BROKEN = 60
#: A notice that asks to subscribe has no more lines, and what it offers.
_OFFER = 5
#: So many blocks after the text are looked at.
_AFTER = 12
_COMPARED = 40
#: Where the publisher counts so many times more words, and so many, the rest is not on the page.
_TIMES = 1.6
_MORE_WORDS = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A text without the notices at its end, and what they said."""

    paragraphs: tuple[str, ...]
    #: The text breaks off.
    cut_off: bool = False
    #: The page says that the rest is for those who pay, sign in or join.
    subscribers: bool = False
    #: How many words the publisher says it has, where that is far more than there are.
    stated_words: int | None = None


def ending_of(paragraphs: Sequence[str], after: Sequence[str] = (), *, stated_words: int | None = None) -> Ending:
    """How the paragraphs end. ``after``: what the page shows next; ``stated_words``: what it says of its length."""
    kept = list(paragraphs)
    onward = subscribers = False
    while len(kept) > 1 and _LEFT.search(kept[-1]):
        kept.pop()
    while kept and len(kept) > 1 and (asked := _asks(kept[-1])):
        subscribers, onward = subscribers or asked == "subscribers", onward or asked == "onward"
        kept.pop()
    if (offer := _offer(kept)) is not None:
        subscribers = True
        del kept[offer:]
    following = [_asks(text) for text in after[:_AFTER]]
    subscribers = subscribers or "subscribers" in following
    onward = onward or "onward" in following[:1]
    return Ending(
        paragraphs=tuple(kept),
        cut_off=bool(kept) and _breaks_off(kept, marked=subscribers or onward),
        subscribers=subscribers,
        stated_words=stated_words if stated_words and _is_far_more(stated_words, kept) else None,
    )


def _offer(paragraphs: Sequence[str]) -> int | None:
    """The place of a notice under a text that breaks off, with what it offers below it ("Four weeks for nothing")."""
    for place in range(max(len(paragraphs) - _OFFER, 1), len(paragraphs)):
        if _breaks_off(paragraphs[:place], marked=True) and _asks(paragraphs[place]) == "subscribers":
            return place
    return None


def texts_after(blocks: Sequence[Block], paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The texts of the blocks that follow the text's last paragraph on the page; none where it is not found."""
    if not paragraphs:
        return ()
    last = paragraphs[-1][-_COMPARED:]
    place = next((at for at in range(len(blocks) - 1, -1, -1) if blocks[at].text.endswith(last)), None)
    return () if place is None else tuple(block.text for block in blocks[place + 1 : place + 1 + _AFTER])


@cache
def _onward() -> str:
    return alternatives(_ONWARD)


@cache
def _subscribers() -> str:
    return alternatives(_SUBSCRIBERS)


def _asks(text: str) -> str | None:
    """What a short text asks of who wants to read on: "subscribers", "onward", or nothing."""
    if len(text) > _LONGEST_NOTICE:
        return None
    read = uncased(text)
    if len(text) <= _LONGEST_ONWARD and any(
        pattern.search(read) for pattern in patterns_for(read, _onward(), before=f"^{_SIGNS}", after=f"{_SIGNS}$")
    ):
        return "onward"
    asked = patterns_for(read, _subscribers(), before=_START)
    return "subscribers" if any(pattern.search(read) for pattern in asked) else None


def _breaks_off(paragraphs: Sequence[str], *, marked: bool) -> bool:
    """Whether the last paragraph ends as no text does; ``marked``: the page says that there is more."""
    last = paragraphs[-1]
    near = max(len(last) - _NEAR_END, 0)
    if _SURE_BREAK.search(last, near):
        return True
    if _BREAK.search(last, near) and not _LOADING.search(last):
        return marked or weight(_last_sentence(last)) >= _LEAST_BROKEN
    if _DENSE_OR_UNSTOPPED.search(last):
        return False
    return marked and weight(last) >= _LEAST_BROKEN and (last[-1].isalnum() or last[-1] in ",;–—-")


def _last_sentence(text: str) -> str:
    return re.split(r"[.!?。！？।؟]\s+", _BREAK.sub("", text))[-1]


def _is_far_more(stated: int, paragraphs: Sequence[str]) -> bool:
    # Letters of an alphabet a word; publishers count Chinese and Japanese by signs.
    shown = sum(weight(paragraph) for paragraph in paragraphs) / 6
    return stated > _TIMES * shown and stated - shown > _MORE_WORDS
