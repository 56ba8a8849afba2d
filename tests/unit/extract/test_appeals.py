"""Lines that are the page's and not the article's."""

import pytest

from octavo.extract.blocks.appeals import is_appeal, is_disclosure, is_notice


@pytest.mark.parametrize(
    "line",
    [
        "Follow the Harbour on WhatsApp",
        "Folgen Sie uns auf Instagram und Facebook!",
        "Abonnez-vous à notre newsletter du matin",
        "Suscríbete a nuestra newsletter",
        "Подписывайтесь на наш телеграм-канал, чтобы первыми узнавать новости.",
        "हमें व्हाट्सऐप पर फॉलो करें",
        "ติดตามข่าวสารได้ที่ LINE Official Account และ Facebook ของเรา",
        "打开青石日报客户端，阅读更多内容",
        "（责编：赵敏、陈静）",
        "저작권자 © 청파일보 무단전재 및 재배포 금지",
        "Нашли ошибку? Выделите её и нажмите Ctrl+Enter.",
        "この記事は有料記事です。残り845文字",
        "Wir benötigen Ihre Zustimmung, um diesen Inhalt anzuzeigen.",
        "Ce contenu est bloqué car vous n'avez pas accepté les cookies.",
        "Story continues below this advertisement",
        "Artikel wird unterhalb der Anzeige fortgesetzt",
        "Skip Harbour news and continue reading",
        "Start the day with all that matters. Sign up for our morning newsletter.",
        "Continua depois da publicidade",
        "Onze nieuwsbrief ligt elke zaterdag klaar. Meer weten? Meld je aan op havenbode.example/brief",
        "Dit artikel is afgedrukt van havenbode.example. Alle rechten voorbehouden.",
        "Tekst gaat verder onder de foto",
        "Sammanfattningen är gjord med stöd av AI-verktyg.",
        "請繼續往下閱讀...",
        "有料会員になると続きをお読みいただけます。",
        "Sign up to our Breaking News alerts and never miss a story",
        "Следвайте ни в Google News Showcase и Viber за още новини!",
        "Listen to this story. Read by Imogen Vane",
        "Եթե գտել եք վրիպակ, ընտրեք այն և սեղմեք CTRL + Enter",
        "Get it sent to your inbox.",
        "Naročite Pristan že od 4,90 € na mesec in berite brez omejitev.",
        "👉 Tap here to follow the Harbour Daily podcast wherever you get your podcasts",
        "Be the first to get Breaking News",
        "- ማስታወቂያ -",
        "+5",
        (
            "This content is provided by Lantern, which may be using cookies and other technologies. To show you this"
            " content, we need your permission to use cookies. You can use the buttons below to amend your"
            " preferences to enable Lantern cookies or to allow those cookies just once."
        ),
        (
            "We use lantern-player to manage extra content that can set cookies on your device and collect data about"
            " your activity. Please review their details and accept them to load the content."
        ),
        "Mit Ihrer Zustimmung wird hier ein externes Video geladen.",
        "Tekst se nastavlja ispod oglasa",
        "Publicité",
        "विज्ञापन",
        "This is a modal window.",
        "5 Min. Lesezeit",
        "Your support is essential to continue our work.",
        "You clearly find our careful reporting valuable, in a time when facts are often distorted.",
        "Kļūda rakstā?",
        "Advertisement · Scroll to continue",
        "HARBOUR ONLINE ADVERT",
        "La suite de cet article après cette publicité",
        "Liman haberlerini WhatsApp kanalımızdan takip edin, ilk siz öğrenin!",
        "Reproduisez nos articles gratuitement, sur papier ou en ligne.",
        "Why you can trust Lampwise Our experts spend weeks with every lamp that we review.",
        "We check over 40 million products every day for the best prices",
        "Want to save this recipe? Enter your email and we will send it to you.",
        "いいなと思ったら応援しよう！",
        "ランキングに参加しています。クリックしてもらえると励みになります。",
    ],
)
def test_what_the_page_asks_is_no_text(line: str) -> None:
    """An order and a channel together, or what only a page says of itself, in many languages."""
    assert is_appeal(line)


@pytest.mark.parametrize(
    "line",
    [
        "Follow these steps shared on Twitter to book the ferry.",
        "The council's podcast has twelve listeners, and a newsletter that nobody reads.",
        "Following a vote on Facebook the harbour board kept the tower.",
        "Телеграм-канал мэра читают сто человек.",
        "公众号の話ではない。",
        "Story continues to divide the valley, a year after the vote.",
        "To see this harbour in winter, take the early ferry.",
        "Download figures for the harbour's app rose by half.",
        "Why you can trust a lamp more than a lighthouse is a question for the board.",
    ],
)
def test_news_of_channels_stay(line: str) -> None:
    """What is told of a channel, or begins with a word like an order, is the article's."""
    assert not is_appeal(line)


@pytest.mark.parametrize(
    "line",
    [
        "If you buy a kettle through our links, we may earn a small commission.",
        "This post contains affiliate links; see my disclosure.",
        "Buying through our links may earn us a commission.",
        "Wenn Sie über diese Links einkaufen, erhalten wir unter Umständen eine Provision.",
        "Dieser Beitrag enthält Affiliate-Links.",
        "Si vous achetez par nos liens, nous pouvons percevoir une commission.",
        "Cet article contient des liens d’affiliation.",
        "Si compras por estos enlaces, podemos recibir una comisión.",
        "Este artículo contiene enlaces de afiliados.",
        "Se acquisti dai nostri link, potremmo ricevere una commissione.",
        "Ao comprar pelos links, podemos receber uma comissão.",
        "Als u via onze links koopt, ontvangen wij mogelijk een commissie.",
    ],
)
def test_who_pays_the_site_is_no_text(line: str) -> None:
    """A note that purchases by the page's links are paid for is the page's, in many languages."""
    assert is_disclosure(line)


@pytest.mark.parametrize(
    "line",
    [
        "“We will make our case to the European Commission,” said the buyer, who purchased two ferries.",
        "Agents who receive commissions when farmers buy seed will have to say so from May.",
        "L'azienda ha ricevuto dalla Commissione europea il via libera all'acquisto della rivale.",
        "La compra debe obtener el permiso de la comisión antes de mayo.",
        "Die Provision für den Kauf zahlt künftig, wer den Makler bestellt.",
        "Singers put affiliate links under their films and are paid for every sale.",
    ],
)
def test_news_of_commissions_stay(line: str) -> None:
    """What is told of commissions, purchases and links is the article's."""
    assert not is_disclosure(line)


@pytest.mark.parametrize(
    "line",
    [
        "All rights reserved. This material may not be published, broadcast or rewritten without prior permission.",
        "Negavus raštiško sutikimo, agentūros informaciją draudžiama skelbti, cituoti ar kitaip atgaminti.",
        "Копирование материалов сайта запрещено без письменного согласия редакции газеты «Гавань» и её авторов.",
    ],
)
def test_what_nobody_may_copy_is_no_text(line: str) -> None:
    """A notice forbids, names leave, and speaks of copies."""
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council may not be able to publish the figures before the election, a spokesman for the harbour said.",
        "Smoking is forbidden (verboten) on the ferry without the captain's permission, and so are trombones.",
    ],
)
def test_news_of_what_is_forbidden_stays(line: str) -> None:
    """One or two of the three are the article's own."""
    assert not is_notice(line)
