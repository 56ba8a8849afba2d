"""Lines that ask a reader for something, or tell of the page and not of the news: our app, our rights, our mistakes.

"Подписывайтесь на наш телеграм-канал."   "हमें व्हाट्सऐप पर फॉलो करें"   "（责编：赵敏）"   "Ctrl+Enter"
"""

import re
from functools import cache

from octavo.extract.blocks.channels import speaks_of_channels
from octavo.extract.blocks.wording import words

#: An appeal is a sentence or two.
_LONGEST = 200
#: So much is said where something embedded is to be shown.
_LONGEST_CONSENT = 450
#: The keys by which a reader tells of a mistake, in whatever language.
_TYPO = re.compile(r"ctrl\W{1,3}enter")
#: What it asks for, as an order, in alphabets: whole words that open a sentence.
_ORDERS = r"""
follow (?:us|me|our|@\S+|\w+(?: \w+)? on)|subscribe to|sign up|download (?:our|the)|get (?:our|the)|join (?:us|our|me)
|stay (?:up to date|informed)
|install (?:our|the)|(?:tap|click) here to (?:follow|subscribe|join)|get it sent
|folgen sie|folge uns|abonnieren sie|abonniere|melden sie sich|laden sie|suivez|abonnez-vous|inscrivez-vous
|téléchargez|recevez|rejoignez|retrouvez-nous|síguenos|sigue|suscríbete|descarga|únete|apúntate|recibe|siga|inscreva-se
|assine|baixe|participe|entre no|receba|segui|seguici|iscriviti|scarica|resta aggiornat[oa]|volg|meld je|schrijf je
|ontvang|följ|prenumerera|ladda ner|følg|abonner|last ned|tilmeld|seuraa|tilaa|lataa|obserwuj|śledź|zapisz się|pobierz
|dołącz|sledujte|přihlaste|stáhněte|odebírejte|kövess|iratkozz|töltsd|urmărește|urmăriți|abonați-vă|abonează-te|descarcă|ακολουθήστε
|εγγραφείτε|κατεβάστε|скачайте|следите|читайте|dapatkan|завантажуйте|стежте|последвайте|абонирайте|theo dõi|tải|đăng ký
|cadastre-se|ikuti|simak|unduh|gabung|berlangganan|подпи\w+|підпи\w+|تابع\w*|اشترك\w*|للاشتراك|حمل|حمّل\w*|انضم\w*
|support (?:us|our)|unterstützen sie|unterstütze uns
|следвайте|pratite|pretplatite se|prijavite se|preuzmite|sekite|prenumeruokite|sekojiet|abonē|jälgi|liitu|ndiqni|izləyin
|abunə ol\w*|obuna bo\S+|tufuatilie|fylgstu|sledite nam
|دنبال|عضو|עקבו|הצטרפו|הירשמו|הורידו|כתבו לנו
"""
#: The same of one word, with which a line begins: sooner told by a set.
_FIRST_ORDERS = words("""
    donate soutenez apoya apoye sostieni steun støt støtt stöd wesprzyj podpořte podporte podprite támogasd susține
    susțineți подкрепете підтримай підтримайте поддержите στηρίξτε podržite podrži destekleyin destekle naročite
    tanysgrifiwch objednajte předplaťte rendelje tellige pasūtiet užsisakykite
    """)
#: The same where the verb stands last, or no blank is put between words.
_LAST = ("takip edin", "takip edebilirsiniz", "abone olun", "indirin")
#: The same where the sentence goes on: "WhatsApp kanalımızı takip edin, haberi ilk siz öğrenin!"
_LAST_OF_A_CLAUSE = "takip edin,"
_ORDERS_ANYWHERE = r"""
फॉलो|फ़ॉलो|क्लिक करें|डाउनलोड|जुड़|सब्सक्राइब|ফলো|ডাউনলোড|সাবস্ক্রাইব|ติดตาม|ดาวน์โหลด
|フォロー|登録|ダウンロード|即睇|打开|打開|下载|下載|关注|關注|扫码|구독|다운로드|팔로우
|გამოგვყევი|გამოიწერე|შემოგვიერთდი|ይከተሉ|ይቀላቀሉ|പിന്തുടരുക|ഫോളോ|అనుసరించండి|ఫాలో|ಫಾಲೋ|ફોલો|ਫਾਲੋ
"""
#: Whole lines, in lower case: labels of advertisements and of buttons, and what players of films say.
_LONE = """
    advertisement, advertisements, anzeige, werbung, publicité, publicidad, publicidade, pubblicità, advertentie, annons
    annonse, annonce, mainos, mainos alkaa, mainos päättyy, reklama, reklam, reklame, reklaam, reklāma, hirdetés
    publicitate, oglas
    διαφήμιση, реклама, إعلان, פרסומת, विज्ञापन, বিজ্ঞাপন, โฆษณา, iklan, quảng cáo
    광고, 広告, 廣告, 广告
    scroll to continue with content, advertisement scroll to continue with content
    share this article, share this story, artikel teilen, partager l'article, partager l’article, compartir, compartilhe
    condividi, deel dit artikel, dela artikeln, del artikkelen, del artiklen, jaa artikkeli, udostępnij, sdílet článek
    zdieľať, megosztás, distribuie, μοιραστείτε, поделиться, поділитися, podijeli, podeli, paylaş, شارك, שתפו
    शेयर करें, শেয়ার করুন, bagikan, chia sẻ, แชร์, 공유하기, シェアする, 分享
    copy link, link copied, link kopiert, kopier lenke
    article voiceover, audio playback is not supported on your browser. please upgrade
    gift this article, print this article, abone ol, play video, media caption, video player is loading
    this is a modal window, end of dialog window, no compatible source was found for this media
    beginning of dialog window. escape will cancel and close the window
    sigue leyendo, continúa leyendo, lire la suite, continue lendo, continua a leggere, weiterlesen
"""
_ALONE = frozenset(each.strip() for each in _LONE.replace("\n", ",").split(",")) - {""}
#: Whose all this is.
_RESERVED = (
    *("rights reserved", "rechte vorbehalten", "rechten voorbehouden", "droits réservés", "derechos reservados"),
    *("direitos reservados", "diritti riservati", "riproduzione riservata", "rättigheter förbehållna"),
    *("rettigheter reservert", "rettigheder forbeholdes", "prawa zastrzeżone", "práva vyhrazena", "jog fenntartva"),
    *("drepturile rezervate", "hakları saklıdır", "права защищены", "права захищені", "الحقوق محفوظة"),
)
#: What an advertisement's frame is labelled with, behind the paper's name.
_MARKS, _LONGEST_MARK = (" advert", " advertisement"), 30
#: Of the page itself: credits of its desk, rights, mistakes, what else there is. Each opens its line.
_OF_THE_PAGE = r"""
[（(【\[]?\s*(?:责任编辑|责编|責任編輯|责任校对|编辑|編輯|校对|审核|来源|文字编辑|题图|图源|图片|排版|监制|美编|视觉)\s*[:：｜|].{1,30}$
|[▶☞◇■]\s*.{0,60}(?:구독|제보|보기)|【(?:写真|あわせて読む|あわせて読みたい|画像|動画|図解|関連記事|関連|写真特集|動画あり|图集|视频|(?:推荐|推薦|延伸|相关|相關)(?:阅读|閱讀|新聞|新闻))】.{0,60}$
|(?:нашли|знайшли|заметили|помітили) (?:ошибку|помилку|опечатку)\b|المصدر\s*[:：]\s*\S+(?:\s\S+){0,3}$|แท็ก|vídeos?:\s
|(?:article )?réservé (?:à nos|aux) abonnés$|artikel merken$
|(?:artikel|beitrag|text) (?:anhören|vorlesen)\W*[\d:]*$
|(?:écouter (?:l['’]|cet )article|escuch[ae] (?:la noticia|el artículo|esta nota)|ouça (?:a|esta) (?:notícia|matéria)
|ascolta l['’]articolo|luister naar dit artikel|lyssna på artikeln|nghe đọc bài|dengarkan artikel
)\W*[\d:]*$
|\d{1,2}/\d{1,2}\([月火水木金土日]\)\s?\d{1,2}:\d\d\s?配信$
|(?:detta|dette|dit) (?:är|er|is) (?:en )?(?:annons|annonse|annonce|advertentie)$
|veja (?:mais|outras) (?:notícias|reportagens) d[aeo]s? .{1,60}$
|dieses thema im programm\s*[:：]|yasal uyarı\s*[:：]|댓글\s?\d*$|privacy notice: newsletters\b
|(?:διαβάστε (?:ακόμη|επίσης|και)|leia (?:também|mais)|lea también|ये भी पढ़ें)\s*[:：]?$
|an dieser stelle find\w+ .{2,12}externen inhalt
|(?:lesen sie|lies) (?:dazu|hierzu) (?:auch|mehr)\s*[:：]|featured stories$
|you have reached your maximum number of saved|remove items from your saved list|loading[ .…]*$
|this (?:advertisement|ad) has not loaded|this content is reserved for subscribers
|our website is (?:your|the) (?:destination|place) for\b
|wir würden (?:ihnen )?(?:hier|an dieser stelle) gerne? .{1,60} zeigen
|dziękujemy,? że przeczytał|więcej (?:takich )?(?:informacji|artykułów|wiadomości) .{0,20}znajdziesz
|by (?:providing|entering|submitting|leaving) (?:an?|your|my) e-?mail\b|please enter a valid e-?mail\b
|(?:poslechněte si|odsłuchaj|hallgassa meg|ascultă|прослушать|слушать)
 (?:článek|artykuł\w*|a cikket|articolul|статью)\W*[\d:]*$
|republish our (?:stories|articles|work)\b|reproduisez nos articles\b
|(?:republique|vuelva a publicar) nuestros artículos\b|republique nossos artigos\b|terbitkan ulang artikel kami\b
|why you can trust .{2,30} (?:we|our (?:\w+ ){0,3}(?:experts|writers|editors|reviewers|team))\b
|we check over [\d.,]+ (?:m |million )?products\b
|(?:(?:do you )?want|would you like) to save this (?:recipe|post)\?|vuoi salvare (?:questa ricetta|questo articolo)\?
|¿quieres guardar esta receta\?|(?:möchtest|willst) du dieses rezept speichern\?|envie de garder cette recette\s?\?
|part of (?:the|a) series$|\d{1,3} / \d{1,3}$|czytaj bez ograniczeń\b
|os comentários não (?:representam|refletem)|link presente:|leia outras colunas$
|[-–—]\s?[^\W\d_]{2,20}\s?[-–—]$|save article\b|\+\s?\d{1,3}$
|be the first to (?:get|know|hear) (?:about )?(?:the )?(?:breaking|latest) news\W*$
|\d+ min(?:ute)?s?\.? (?:read|lesezeit|de lect(?:ure|ura)|di lettura|de leitura)$
|this (?:article|story|piece) was (?:amended|updated|corrected|edited) on \d
"""
#: What cuts in between paragraphs: consent to something embedded, machine-made audio and summaries, "story continues".
#: First words, then the pattern of what follows them.
_CUT_IN = r"""
listen : to this (?:article|story|piece)(?:\W*[\d:]*$|.{0,20}\b(?:read|narrated) by\b)
klausyti klausytis klausīties kuula kuuntele : (?:straipsnio|rakstu|artiklit|artikkeli|juttu)?\W*[\d:]*$
lyt lytt : til (?:artiklen|artikkelen|saken)\W*[\d:]*$
poslušaj poslušajte слухати haberi : (?:članak|vijest|vest|статтю|новину|dinle)\W*[\d:]*$
ακούστε האזינו استمع खबर : (?:το άρθρο|την είδηση|לכתבה|إلى المقال|सुनें)\W*[\d:]*$
bonus : video\s*[:：]
this : (?:article|story|content) is (?:brought to you|sponsored) by\b
your : subscription (?:could not be saved|has been successful)
your : (?:support|donation) (?:is|makes|helps|keeps|allows|enables)\b.{0,60}\b(?:work|journalism|reporting|newsroom)\b
you : (?:clearly )?(?:appreciate|value|enjoy|find) our (?:\w+ )?(?:journalism|reporting|coverage)\b
انتهای : پیام
- – — : (?:end|完)\s?[-–—]$
empfohlener externer : (?:\w+ )?inhalt(?:$|: )
weiterlesen : (?:nach|unter) der (?:anzeige|werbung)$
diese die : audioversion wurde\b|zusammenfassung wurde (?:mit|von|automatisch)
the this : (?:audio|summary)(?: version)? (?:is|was) (?:auto-?|computer[- ]|ai[- ])?generated|work is licensed\b
le : résumé (?:a été|est) généré
resumen resumo riassunto : (?:generado|gerado|generato)\b
sammanfattningen sammendraget oppsummeringen resuméet : (?:är|er) (?:gjord|laget|lavet|skrevet|skapad)\b
gratis onbeperkt : onbeperkt toegang|toegang tot\b
story article : continues (?:below|after)
continue scroll : (?:reading (?:below|after)|below|to continue|down)
continue continúa continua : (?:lendo|leyendo|leggendo) (?:após|depois|después|tras|dopo)\b
- advertisement : -? ?(?:advertisement|[-–—])|[·•|–-] ?scroll to continue
simak tonton saksikan lihat : (?:juga )?video\b
a : (?:notícia|matéria|reportagem) continua (?:após|depois d).{0,4}publicidade
continua : (?:após|depois d).{0,4}publicidade
notícia matéria reportagem : continua (?:após|depois d).{0,4}publicidade
la : suite (?:de (?:l['’]|cet )article )?après (?:cette|la) publicité
la : (?:noticia|nota) contin[uú]a (?:después|tras|debajo)
l'articolo l’articolo : (?:continua|prosegue) (?:dopo|sotto)
el : artículo contin[uú]a (?:después|tras|debajo)
artikel text tekst : (?:geht|gaat|loopt) (?:\w+ )?(?:weiter|verder|door|onder|nach)\b
artikeln artikkelen artiklen : (?:fortsätter|fortsetter|fortsætter) (?:efter|under)\b
artikkeli juttu : jatkuu (?:mainoksen|ilmoituksen)
dalszy dalsza ciąg : (?:ciąg|część|dalszy) (?:tekstu|artykułu|materiału)
článek : pokračuje\b|se načítá
a : cikk (?:a hirdetés|folytatódik)
articolul : continuă\b
продолжение : (?:материала|статьи|после|ниже)
haberin : devamı\b
tekst članak vijest текст чланак : (?:se )?nastavlja(?: se)? (?:ispod|nakon|posle|poslije)\b|се наставља\b
nastavak : (?:teksta|članka|vijesti|vesti) (?:ispod|nakon|posle|poslije)\b
nadaljevanje : (?:članka|novice|prispevka) (?:pod|po|spodaj)\b
straipsnio : tęsinys\b|teksto tęsinys\b
raksta teksts : turpinā(?:jums|s)\b
artikkel lugu : jätkub (?:pärast|reklaami|allpool)\b
lees : (?:verder|hieronder)\b.{0,40}\b(?:advertentie|reclame)
článok : pokračuje\b
реклама. : продолжение\b
artikel : (?:ber)?lanjut\b.{0,20}\bbawah\b
lectura : de \d+ minutos?$
our : standards\s*[:：]
be : the first to (?:comment|react|reply)\b
hiện : chưa có bình luận\b
soyez : le premier à (?:commenter|réagir)\b
sé : el primero en (?:comentar|opinar)\b
seja : o primeiro a comentar\b
jadilah : yang pertama (?:ber)?komentar
no : media source currently available$
these : (?:highlights|key points|takeaways) were (?:written|generated|created|compiled)\b
प्रकाशित प्रकाशित: : (?:[:：]\s?)?.{1,40}\d$
kļūda pamanīji pastebėjote leidsid našli uočili zauważyłeś : .{0,12}(?:rakstā|kļūdu|klaidą|vea|chybu|grešku|błąd)\?
spotted noticed found seen : (?:a|an|something) (?:\w+ )?(?:mistake|error|typo|wrong)\b.{0,30}\?
inhalt artikel : wird (?:geladen|.{0,30}fortgesetzt)
temps : de lecture\b.{0,12}$
lesezeit: lesedauer: : .{1,20}$
skip : .{1,60} and continue reading
saltar : .{1,60} y continuar leyendo
pule : .{1,60} e continue lendo
ignorer : .{1,60} et continuer la lecture
пропустить пропустити : .{1,60} (?:и продолжить|і продовжити)
تخطى : .{1,60} وواصل القراءة
bỏ : qua .{1,60} và tiếp tục đọc
lewati : .{1,60} dan lanjutkan membaca
ข้าม : .{1,60} และอ่านต่อ
editor redactor : [:：]\s*\S{1,20}(?:\s\S{1,20}){0,2}$
editor: redactor: redigering: : \S{1,20}(?:\s\S{1,20}){0,2}$
quelle: kaynak: fuente: fonte: källa: kilde: źródło: zdroj: forrás: sursa: nguồn: sumber: : .{1,40}$
джерело: источник: πηγή: : .{1,40}$
[pr] [ad] : $
"""
#: What stands in place of something embedded until the reader consents; such lines are longer than others.
_CONSENT = r"""
wir : benötigen ihre (?:zustimmung|einwilligung)\b
ich : (?:bin damit einverstanden|stimme zu), dass mir (?:\S+ )?\S*inhalte?\b
ce : contenu (?:est bloqué|est hébergé|provient d)
en pour : (?:cliquant|voir|afficher) .{0,60}\b(?:cookies|traceurs)\b
une : extension de votre navigateur (?:semble|bloque)
este para per questo : .{0,20}(?:conten[iu]do|contenuto)? .{0,60}\bcookies?\b
om deze dit : .{0,20}(?:inhoud|video|bericht) .{0,60}\bcookies\b
op : deze plek staat (?:inhoud|een)\b
aby : (?:zobaczyć|obejrzeć|wyświetlić) .{0,60}\b(?:cookies|zgod)
to : (?:view|see|show) (?:this|the) (?:content|video|post|tweet)\b
we : need your (?:consent|permission) to\b|use \S+ to manage (?:extra|additional|external) content\b
mit : (?:ihrer|deiner) (?:zustimmung|einwilligung) (?:wird|werden) hier\b
this : (?:content|article)(?: contains content)?(?: is)? (?:provided|hosted) by .{2,60}\bcookies\b
unfortunately : we have been unable to verify if you have consented\b
"""
#: The same, anywhere in a line that is in another script than Latin, Greek or Cyrillic.
_RIGHTS = r"""
무단\s?전재.{0,12}금지|無断転載|この記事は(?:有料|会員限定)(?:記事)?です|残り[\d０-９]+文字
|(?:有料会員|会員登録|ログイン).{0,12}(?:続き|全文)|記事は?.{0,4}広告の(?:後|下)に続
|(?:特别|特別|免责|免責)[声聲]明|(?:以上|本文).{0,12}(?:仅代表|僅代表|不代表|用户上传)|[請请](?:继续|繼續)往下|文章未完
|이 기사는 언론사에서|いいなと思ったら応援|この記事が気に入ったら(?:チップ|サポート)
|(?:글자|글씨)\s?크기.{0,30}(?:변경|조절)|\(예시\) 가장 빠른 뉴스
|ランキングに参加し(?:て|ま).{0,20}(?:クリック|ポチ|応援|押し)
|전체 (?:내용|맥락)[을를] 이해하기 위해
|(?:未经|未經)(?:授权|授權|许可|許可).{0,12}(?:转载|轉載)
"""
#: What nobody may do without leave: three words of one notice.
_COPYING = r"""
reprodu|riprodh|republi|publish|redistribut|rewritten|broadcast|nachdruck|kopi|copi|cit(?:uoti|ir)|перепечат|копиров|передрук|копію
|αναδημοσ|препечат|препис|rozpowszech|powiel|alıntı|riprodu|přebír|šíření|نسخ|نقل|نشر|نقل محتوا|전재|転載|转载|轉載
"""
_FORBIDDEN = (
    *("may not", "not be", "prohibid", "proibid", "vietat", "interdit", "untersagt", "verboten", "zabroni", "zakázán"),
    *("zabranjen", "draudžiam", "aizlieg", "keelatud", "yasak", "alınamaz", "запрещ", "заборон", "забран", "απαγορε"),
    *("ndalohet", "not permitted", "غير مسموح", "ممنوع", "محظور", "يحظر", "يمنع"),
)
_LEAVE = r"""
permission|consent|authoriz|\bleje|zgod|pisemn|autoriza|autorizz|autorisation|genehmigung|zustimmung|согласи|дозвол|разреш|άδεια
|sutikim|atļauj|piekriš|loata|luba|izin|souhlas|permiss|suglasnost|dozvol|إذن|موافقة|all rights reserved
"""
_LEAST_NOTICE, _LONGEST_NOTICE = 80, 450
#: How a site says that it is paid for what readers buy.
_DISCLOSED = r"""
\b(?:(?:we|i)\b.{0,40}|links?\b.{0,140})\b(?:earn|receive|get|make|paid) (?:us )?(?:an? )?
(?:(?:small|tiny|modest|affiliate|sales)[ ,]+){0,3}commissions?\b
|\b(?:this|our|some|the) .{0,40}\bcontains? .{0,20}affiliate links?|affiliate links? .{0,30}(?:in|on) (?:this|our|my)\b
|(?:erhalten|bekommen|verdienen) wir .{0,60}\bprovision|enth(?:ält|alten) .{0,30}affiliate-?links?
|nous .{0,20}(?:percev|recev|touch|gagn)\w+ (?:une )?(?:petite )?commission
|(?:recibi|gana|obtene|obtendre)\w*mos (?:una )?(?:pequeña )?comisi[oó]n
|pod(?:emos|ríamos|eremos) (?:recibir|ganar|obtener|receber|ganhar) (?:u[nm]a )?(?:peque[nñ]a )?comis(?:i[oó]n|são)
|(?:recebe|ganha)\w*mos (?:uma )?(?:pequena )?comissão
|(?:(?:potremmo|possiamo) \w+re|(?:ricev|guadagn|otten)i?(?:amo|remo)) (?:una )?(?:piccola )?commissione
|(?:ontvangen|krijgen|verdienen) (?:we|wij) .{0,40}\b(?:commissie|provisie)
|cont(?:ient|enir|iene|ener|ém|enere) .{0,20}(?:liens?|enlaces?|links?) (?:d['’]|de |di )?af+ili
"""
#: And it speaks of links, or of buying.
_BOUGHT = re.compile(r"link|\b(?:buy|purchas|kauf|bestell|achat|achet|lien|enlace|compra|acquist|aankoop|koop)")
_LONGEST_DISCLOSURE = 400
#: Scripts from Devanagari on, without the quotation marks between them. Told by what it lacks, a set compiles fast.
_EASTERN = re.compile("[^\0-\u08ff\u2000-\u2e7f]")


def is_appeal(text: str) -> bool:
    """Whether a paragraph is none of the article's: it asks to subscribe, or tells of the page's desk and rights."""
    if len(text) > _LONGEST:
        return asks_consent(text)
    lower = text.lower()
    if lower.rstrip(" .,:…") in _ALONE or _of_the_page().match(lower) or ("ctrl" in lower and _TYPO.search(lower)):
        return True
    end = lower.rstrip(" .!")
    if end.endswith(_RESERVED) or (len(end) <= _LONGEST_MARK and end.endswith(_MARKS)):
        return True
    first, _, rest = lower.partition(" ")
    if first in _openings() and _following(first).match(rest):
        return True
    # Every search costs: a page has ninety lines to ask.
    eastern = not text.isascii() and _EASTERN.search(text) is not None
    if eastern and _rights().search(lower):
        return True
    asked = (
        first in _FIRST_ORDERS
        or _orders().match(lower)
        # "Start the day with all that matters. Sign up for our newsletter."
        or ((behind := _last_sentence(lower)) > 1 and _orders().match(lower, behind))
        or end.endswith(_LAST)
        or _LAST_OF_A_CLAUSE in lower
        or (eastern and _anywhere().search(lower))
    )
    return bool(asked) and (speaks_of_channels(lower) or _price().search(lower) is not None)


def asks_consent(text: str) -> bool:
    """Whether a paragraph stands in place of something embedded, until the reader consents."""
    if len(text) > _LONGEST_CONSENT:
        return False
    first, _, rest = text.partition(" ")
    follows = _consents().get(first.lower())
    return follows is not None and follows.match(rest.lower()) is not None


def is_notice(text: str) -> bool:
    """Whether a paragraph says that nobody may copy the page without leave."""
    if not _LEAST_NOTICE <= len(text) <= _LONGEST_NOTICE:
        return False
    lower = text.lower()
    # Words are sooner looked for than their pattern, and hardly any paragraph has one.
    forbids = any(map(lower.__contains__, _FORBIDDEN))
    return forbids and all(pattern.search(lower) for pattern in _notices())


def _last_sentence(text: str) -> int:
    """Where a paragraph's last sentence begins; some number below two where it has one only."""
    return max(text.rfind(". ", 0, -1), text.rfind("? ", 0, -1), text.rfind("! ", 0, -1)) + 2


def is_order(text: str) -> bool:
    """Whether a line tells its reader to follow, to sign up for, or to load something."""
    lower = text.lower()
    return lower.partition(" ")[0] in _FIRST_ORDERS or _orders().match(lower) is not None


def is_disclosure(text: str) -> bool:
    """Whether a paragraph tells that the site is paid for what readers buy through its links."""
    if len(text) > _LONGEST_DISCLOSURE:
        return False
    # Parts of words that all such notices have: a search for a pattern would cost more.
    if not ("mmissi" in text or "fili" in text or "omis" in text or "rovisi" in text):
        return False
    lower = text.lower()
    return _BOUGHT.search(lower) is not None and _disclosed().search(lower) is not None


# Compiled when the first short paragraph comes: a process that reads none is spared it.
@cache
def _of_the_page() -> re.Pattern[str]:
    return _compiled(_OF_THE_PAGE)


@cache
def _notices() -> tuple[re.Pattern[str], ...]:
    return _compiled(_LEAVE), _compiled(_COPYING)


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    """What may follow a first word."""
    return _by_first_word(_CUT_IN + _CONSENT.lstrip())


@cache
def _consents() -> dict[str, re.Pattern[str]]:
    return {word: re.compile("|".join(rests)) for word, rests in _by_first_word(_CONSENT).items()}


def _by_first_word(lines: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in lines.strip().splitlines():
        words, _, rest = line.rpartition(" : ")
        for word in words.split():
            found[word] = (*found.get(word, ()), rest)
    return found


@cache
def _following(word: str) -> re.Pattern[str]:
    return re.compile("|".join(_openings()[word]))


@cache
def _rights() -> re.Pattern[str]:
    return _compiled(_RIGHTS)


@cache
def _disclosed() -> re.Pattern[str]:
    return _compiled(_DISCLOSED)


@cache
def _price() -> re.Pattern[str]:
    return re.compile(r"[€£$₴₺₹]\s?\d|\d\s?(?:[€£$₴₺₹]|zł|kr\b|руб|грн|lei\b|chf\b)")


@cache
def _orders() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_ORDERS})(?!\w)".replace("\n", ""))


@cache
def _anywhere() -> re.Pattern[str]:
    return _compiled(_ORDERS_ANYWHERE)


def _compiled(lines: str) -> re.Pattern[str]:
    return re.compile(lines.replace("\n", ""))
