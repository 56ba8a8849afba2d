"""Words for what a paper sends, where it can be followed, and where readers condole, in many languages.

A text that has one of them may be an appeal or an article on such things: who asks has other signs of one too.
"""

import re
from functools import cache

#: Each choice begins with a letter of its own: the pattern is then tried only where one stands.
_LETTERS = r"""
naujienlaišk|uudiskir|news alert
|news-?letter|mailing list|morning briefing|infolettre|boletín|boletim|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje
|biuletyn|hírlev|buletin|bülten|рассылк|розсилк|бюлетин|билтен|ενημερωτικ\S+ δελτί|النشرة|نشرتنا|خبرنامه|ניוזלטר
|न्यूज़लेटर|নিউজলেটার|メルマガ|メールマガジン|ニュースレター|뉴스레터|电子报|電子報|bản tin|จดหมายข่าว
"""
_CONDOLENCES = r"""
condolence|guest ?book|kondolen|gedenkseite|trauerportal|condoléance|livre d['’]or|condolencia|condoglianz|condolência
|condoleance|minnessid|minneside|mindeside|taziye defteri|συλλυπητ|книг\w+ (?:соболезн|співчут)|お悔やみ帳
"""
_CHANNELS = r"""
google ?news|google discover|whats ?app|telegram|facebook|instagram|tik ?tok|youtube|twitter|messenger|bluesky|threads
|linkedin|viber|inbox(?<=\binbox)\b|app(?<=\bapp)\b|application|push|podcast|e-?mail|mailbox|e-?posta\b|телеграм|приложени|канал|вайбер|соцсет
|застосун|додаток|фейсбук|εφαρμογή|κανάλι|تطبيق|تيليغرام|تلغرام|واتساب|فيسبوك|قناتنا|منصات التواصل|کانال|اپلیکیشن
|אפליקציה|טלגרם|ווטסאפ|ऐप|व्हाट्सऐप|व्हाट्सएप|वॉट्सऐप|फेसबुक|चैनल|टेलीग्राम|यूट्यूब|অ্যাপ|হোয়াটসঅ্যাপ
|ফেসবুক|ইউটিউব|গুগল নিউজ|แอป|ไลน์|line(?<=\bline)\b|เฟซบุ๊ก|アプリ|客户端|客戶端|公众号|微信|微博
|頻道|频道|名片|在看|앱|카카오|텔레그램|유튜브|네이버
"""
#: What a paper can be followed on and an article hardly tells of in a line of its own, as languages spell it.
_MESSENGERS = (
    *("hatsapp", "hatsApp", "elegram", "Viber", "viber", "oogle News", "елеграм", "айбер", "واتساب", "تلغرام"),
    *("تيليغرام", "تلگرام", "ווטסאפ", "טלגרם", "व्हाट्स", "टेलीग्राम", "হোয়াটস", "ਵਟਸ", "વોટ્સ", "வாட்ஸ்", "వాట్సా", "ವಾಟ್ಸ"),
    *("ტელეგრამ", "Տելեգրամ", "公众号", "텔레그램", "카카오톡", "เทเลแกรม"),
)
#: Where a letter comes to, on what terms, and what is lit: in a box that asks for it, hardly in a sentence of news.
_CALLED = r"""
inbox(?<=\binbox)\b|your (?:e-?mail|mailbox)|by e-?mail|unsubscribe|cancel any ?time|whats ?app|telegram|postfach
|per e-?mail|ihre? e-?mail|deine? e-?mail|abbestell|jederzeit (?:wieder )?kündb|courriel|boîte (?:mail|aux lettres)
|par e-?mail|votre e-?mail|désabonner|désinscri|tu (?:correo|e-?mail)|su (?:correo|e-?mail)|al (?:correo|e-?mail)
|bandeja de entrada|seu e-?mail|por e-?mail
|caixa de entrada|tua casella|tua e-?mail|via e-?mail|inkorg|innboks|indbakke
|mejlen(?<=\bmejlen)|skrzynk|schránk|e-?postan
|телеграм|на (?:вашу )?(?:почту|пошту)|بريدك|تيليغرام|تلغرام|واتساب|ایمیل|במייל|למייל|メールで|메일로|이메일|레터|邮箱
|郵箱|light a candle|kerze (?:an|entz)ünden|bougie|enc(?:ende|iende) una vela|acenda uma vela|kaarsje|tänd ett ljus
|tenn et lys|tænd et lys|sytytä kynttilä|znicz|świeczk|svíčk|sviečk|gyertyá|lumânare|taziye|mum yak|κερί|соболезн
|співчут|свеч[уи]|свічк|تعاز|شمعة|お悔やみ|追悼|추모|촛불|悼念|蜡烛|蠟燭
"""


def speaks_of_channels(lower: str) -> bool:
    """Whether a text, in lower case, speaks of a letter or of a channel on which something can be followed."""
    return _has(lower, _CHANNELS, _LETTERS)


def speaks_of_messengers(text: str) -> bool:
    """Whether a line speaks of a messenger, or of a gatherer of news, on which a paper can be followed."""
    return any(map(text.__contains__, _MESSENGERS))


def speaks_of_letters(lower: str) -> bool:
    """Whether a text, in lower case, speaks of a letter that can be had by mail, or of a book of condolence."""
    return _has(lower, _LETTERS, _CONDOLENCES)


def speaks_of_calls(lower: str) -> bool:
    """Whether a box, in lower case, speaks of one of the two, or of where a letter comes to and on what terms."""
    return _has(lower, _LETTERS, _CONDOLENCES, _CALLED)


def _has(lower: str, *lists: str) -> bool:
    return any(_compiled(words).search(lower) for words in lists)


# Compiled when the first such text comes: a process that reads none is spared it.
@cache
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(words.replace("\n", ""))
