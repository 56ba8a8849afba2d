"""How texts end: whole, broken off, or with a notice that the rest is for subscribers, in many languages."""

import pytest

from octavo.extract.page import read_page
from octavo.extract.state.ended import ending_of

_FIRST = "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided."
_BROKEN = "Tickets stay at four crowns; the council pays the difference from its own budget, which grew"
_WHOLE = "Tickets stay at four crowns; the council pays the difference from its own budget."

_NOTICES = (
    "Subscribe to continue reading",
    "To read the rest of this article, create a free account.",
    "This article is for subscribers only.",
    "You have reached your limit of free articles.",
    "Jetzt abonnieren und weiterlesen",
    "Dieser Artikel ist nur für Abonnenten",
    "Weiterlesen mit Inselbote Plus",
    "Il vous reste 72 % de cet article à lire.",
    "La suite est réservée aux abonnés.",
    "Suscríbete para seguir leyendo",
    "Contenido exclusivo para suscriptores",
    "Assine para continuar lendo",
    "Conteúdo exclusivo para assinantes",
    "Abbonati per continuare a leggere",
    "Contenuto riservato agli abbonati",
    "Word abonnee om verder te lezen",
    "Logga in för att läsa vidare",
    "Artiklen er kun for abonnenter",
    "Kjøp abonnement for å lese videre",
    "Juttu on vain tilaajille",
    "Zaloguj się, aby czytać dalej",
    "Článek je jen pro předplatitele",
    "Оформите подписку, чтобы читать дальше",
    "Оформіть передплату, щоб читати далі",
    "Μόνο για συνδρομητές",
    "Okumaya devam etmek için abone olun",
    "اشترك الآن لمتابعة القراءة",
    "למנויים בלבד",
    "आगे पढ़ने के लिए सब्सक्राइब करें",
    "Berlangganan untuk melanjutkan membaca",
    "Đăng nhập để đọc tiếp",
    "สมัครสมาชิกเพื่ออ่านต่อ",
    "订阅后继续阅读全文",
    "この記事は会員限定です",
    "続きを読むには会員登録が必要です",
    "구독하고 계속 읽기",
)
_ONWARD = (
    *("Continue reading", "Read more »", "Weiterlesen", "Lire la suite", "Seguir leyendo", "Continua a leggere"),
    *("Lees verder", "Läs mer", "Les mer", "Lue lisää", "Czytaj dalej", "Číst dále", "Tovább", "Citește mai mult"),
    *("Читать далее", "Читати далі", "Διαβάστε περισσότερα", "Devamını oku", "اقرأ المزيد", "המשך קריאה"),
    *("और पढ़ें", "Baca selengkapnya", "Đọc tiếp", "阅读全文", "続きを読む", "더 보기"),
)


@pytest.mark.parametrize("notice", _NOTICES)
@pytest.mark.parametrize("within", [True, False], ids=["in the text", "after it"])
def test_a_notice_to_subscribers_ends_the_text(notice: str, *, within: bool) -> None:
    """It is no part of the text, whether it was taken for its end or stands below, and the text breaks off."""
    ending = ending_of((_FIRST, _BROKEN, notice)) if within else ending_of((_FIRST, _BROKEN), (notice, "Most read"))
    assert ending.paragraphs == (_FIRST, _BROKEN)
    assert ending.subscribers
    assert ending.cut_off


def test_what_a_notice_offers_is_no_text_either() -> None:
    """Below a text that breaks off, the notice and all after it go; a text that goes on keeps such words."""
    offer = ("Weiterlesen mit Inselbote Plus", "Vier Wochen kostenlos, jederzeit kündbar.")
    ending = ending_of((_FIRST, f"{_BROKEN} …", *offer))
    assert ending.paragraphs == (_FIRST, f"{_BROKEN} …")
    assert ending.subscribers
    assert ending_of((_FIRST, _WHOLE, *offer, _WHOLE)).paragraphs[-1] == _WHOLE


@pytest.mark.parametrize("link", _ONWARD)
def test_a_link_to_the_rest_ends_the_text(link: str) -> None:
    """After half a sentence it says that there is more; it is no text, and after a whole one it says nothing."""
    assert ending_of((_FIRST, _BROKEN, link)).paragraphs == (_FIRST, _BROKEN)
    assert ending_of((_FIRST, _BROKEN, link)).cut_off
    assert not ending_of((_FIRST, _WHOLE), (link,)).cut_off


@pytest.mark.parametrize("last", [f"{_BROKEN}…", f"{_BROKEN} ...", "He said […]", "Er sagte [...]", f"{_BROKEN} […]"])
def test_dots_after_half_a_sentence_break_a_text_off(last: str) -> None:
    """Three dots after many words, or in brackets after any, are a machine's."""
    assert ending_of((_FIRST, last)).cut_off


@pytest.mark.parametrize(
    "last",
    [
        "And nobody came…",
        "The ice held. Then it did not…",
        "Loading…",
        "“I only wanted to look at the sea for a while before the ship left with all of them aboard …”",
        "Mara Feldt",
        "Sign up for our newsletter and read what the islands talk of, each Friday at noon.",
        "Read more about the harbour in our next issue, which comes out on Friday.",
        "Subscribers to the water board met in Lindau on Monday and paid their dues.",
        "The council will unlock the door of the old school, and whoever wants to may look in.",
    ],
)
def test_an_end_like_any_other_is_whole(last: str) -> None:
    """A pause for effect, a widget, a name, a newsletter or a sentence about subscribers breaks nothing off."""
    ending = ending_of((_FIRST, last), ("Most read", "Sign in", "Subscribe to our newsletter"))
    assert (ending.cut_off, ending.subscribers, ending.paragraphs) == (False, False, (_FIRST, last))


@pytest.mark.parametrize(("stated", "told"), [(900, 900), (300, None), (40, None), (None, None)])
def test_far_more_words_than_are_there_are_told(stated: int | None, told: int | None) -> None:
    """The publisher's count matters where it is more than half as large again, and by many words."""
    assert ending_of((_FIRST,) * 12, stated_words=stated).stated_words == told


@pytest.mark.parametrize(
    ("head", "tail", "codes", "flags"),
    [
        ("", "<p>Already a subscriber? Log in.</p>", [], (False, False)),
        ("", "<p>Subscribe to continue reading.</p>", ["paywalled"], (True, True)),
        ('{"@type":"NewsArticle","isAccessibleForFree":false}', "", ["paywalled"], (True, True)),
        ('{"@type":"NewsArticle","isAccessibleForFree":"True","wordCount":60}', "", [], (False, False)),
    ],
)
def test_a_page_says_what_is_behind_its_paywall(
    head: str, tail: str, codes: list[str], flags: tuple[bool, bool]
) -> None:
    """By its words, its count of words or its statement; the last words of its text stay."""
    script = f"<script type='application/ld+json'>{head}</script>" if head else ""
    body = "".join(f"<p>{each}</p>" for each in (_FIRST, _WHOLE, _FIRST.replace("winter", "summer")))
    extracted = read_page(
        f"<html lang='en'><head><title>Ferry will sail</title>{script}</head><body><article><h1>Ferry will sail</h1>"
        f"{body}</article><aside>{tail}</aside></body></html>"
    )
    assert [note.code for note in extracted.notes] == codes
    assert (extracted.paywalled, extracted.truncated) == flags
    assert extracted.text.endswith("decided.")


def test_a_page_that_states_far_more_words_is_cut() -> None:
    """A beginning of fifty words where the publisher counts two thousand."""
    script = '<script type=\'application/ld+json\'>{"@type":"NewsArticle","wordCount":2400}</script>'
    extracted = read_page(
        f"<html><head>{script}</head><body><h1>Ferry</h1><p>{_FIRST}</p><p>{_WHOLE}</p></body></html>"
    )
    told = {note.code: note.sentence for note in extracted.notes}
    assert "2400 words" in told["shorter_than_stated"]
    assert extracted.truncated


def test_a_long_text_for_subscribers_is_not_called_cut() -> None:
    """A page that states a paywall and shows a long text with an end of its own has it whole."""
    script = '<script type=\'application/ld+json\'>{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    body = "".join(f"<p>{_FIRST} {n} {_WHOLE}</p>" for n in range(20))
    extracted = read_page(f"<html><head>{script}</head><body><article><h1>Ferry</h1>{body}</article></body></html>")
    assert (extracted.paywalled, extracted.truncated) == (True, False)
