"""Boxes inside an article's text: pointers to other articles, and calls to sign up."""

import pytest

from octavo.extract.page import read_page

PARAGRAPHS = (
    "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided on Monday.",
    "Two ships will share the route, and the older one gets a new hull that can break ice of twenty centimetres.",
    "Tickets stay at four crowns; the council pays the difference from its own budget, which grew last year.",
    "Nobody came.",
)


def page(box: str) -> str:
    """An article with a box after its second paragraph."""
    text = [f"<p>{each}</p>" for each in PARAGRAPHS]
    return (
        "<html><head><title>Ferry will sail all winter</title></head><body><article><h1>Ferry will sail all winter</h1>"
        f"<div>{''.join(text[:2])}{box}{''.join(text[2:])}</div></article></body></html>"
    )


@pytest.mark.parametrize(
    "lead",
    [
        *("Read also", "Lesen Sie auch", "Lire aussi", "Lee también", "Leggi anche", "Leia também", "Lees ook"),
        *("Läs också", "Zobacz też", "Читайте также", "関連記事", "延伸閱讀", "اقرأ أيضا"),
    ],
)
@pytest.mark.parametrize(
    "shape",
    [
        "<aside><strong>{}:</strong> <a href='/b'>Ice came late this year</a></aside>",
        "<p>{}: <a href='/b'>Ice came late this year</a></p>",
        "<p><a href='/b'>{}: Ice came late this year</a></p>",
    ],
)
def test_a_pointer_is_a_related_article_and_no_text(lead: str, shape: str) -> None:
    """A line that only leads to another article leaves the text and is listed with its title and link."""
    extracted = read_page(page(shape.format(lead)), url="https://courier.example/a")
    assert extracted.text == "\n\n".join(PARAGRAPHS)
    assert [(item.title, item.url) for item in extracted.related] == [
        ("Ice came late this year", "https://courier.example/b")
    ]


@pytest.mark.parametrize(
    "box",
    [
        "<div><b>By post</b> The evening's news, slipped under your door. <a href='/n'>Sign up</a></div>",
        "<aside><h3>Der Morgenbote</h3><p>Kostenlos ins Postfach.</p><a href='/n'>Jetzt anmelden</a></aside>",
        "<section><p>Chaque soir.</p><form><input type='email'><button>Je m’inscris</button></form></section>",
        "<div class='newsletter-signup'><p>The news of the harbour comes to your letter box at night.</p></div>",
        "<div><p>Новости порта каждый вечер.</p><p><a href='/t'>Подпишитесь на наш канал</a></p></div>",
    ],
)
def test_a_call_to_sign_up_is_no_text(box: str) -> None:
    """A small box with a link or button that asks to sign up is none of the article's text."""
    assert read_page(page(box)).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>Ann Karg</h4><p>Share a memory, or leave a condolence.</p><a href='/g'>Write</a></div>",
        "<div><b>Kondolenzbuch</b><p>Schreiben Sie den Angehörigen ein paar Zeilen, wir geben sie weiter.</p></div>",
        "<div class='x'><p>Księga kondolencyjna: <a href='/k'>zostaw kilka słów</a> dla bliskich.</p></div>",
        "<div><p>港の一週間。</p><p>記者が選んだ五本をメールでお届けします。</p><a href='/m'>受け取る</a></div>",
        "<div><b>لقاء الخميس</b><p>خمس قصص إلى بريدكم كل أسبوع.</p><a href='/n'>اشترك الآن</a></div>",
        "<div><p>Одно письмо в неделю</p><p>Лучшее о жизни порта на вашу почту.</p><button>Получать</button></div>",
        "<x-signup><p>The weekender</p><p>A reason to stay in on Sunday.</p></x-signup>",
    ],
)
def test_a_box_that_speaks_of_letters_or_condolences_is_no_text(box: str) -> None:
    """A small element of its own with a link, a button or a heading, whatever these say."""
    assert read_page(page(box)).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='lift'><div>Study the harbour</div><p>Two years, from September.</p><a href='/s'>Go</a></div>",
        "<table><tr><td><p>This issue is brought to you by Parsnip Bank</p><p>It saves.</p></td></tr></table>",
        "<div class='card'><p>Together with Parsnip Bank</p><p>It moves what you saved as you sleep.</p></div>",
    ],
)
def test_a_box_that_offers_something_before_a_heading_is_no_text(box: str) -> None:
    """Whatever it offers, and whoever paid for it: the article goes on with its next section."""
    kept = (*PARAGRAPHS[:2], "Who pays for it", *PARAGRAPHS[2:])
    assert read_page(page(f"{box}<h2>Who pays for it</h2>")).text == "\n\n".join(kept)


def test_a_paragraph_on_a_book_of_condolence_stays() -> None:
    """Among paragraphs of its own kind, such a book is news."""
    own = "<p>A book of condolence lies in the town hall until Friday, and <a href='/b'>another</a> on the ferry.</p>"
    assert "A book of condolence lies" in read_page(page(own)).text


def test_a_box_behind_a_german_quotation_is_no_half_of_it() -> None:
    """A quotation that closes as German ones do ends its paragraph."""
    quoted = (
        "<p>„Die Fähre fährt den ganzen Winter, und wer das nicht glaubt, der soll am Montag zum Hafen kommen.“</p>"
    )
    read = read_page(page(quoted + _LETTER)).text.split("\n\n")
    assert "The morning fold" not in read


def test_a_sentence_with_such_a_link_stays() -> None:
    """A paragraph of the article that links such words in its midst is the article's own."""
    own = (
        "<p>Whoever wants a place must <a href='/l'>sign up</a> at the harbour office before the end of the month.</p>"
    )
    assert "Whoever wants a place must sign up" in read_page(page(own)).text


def test_a_reading_time_is_neither_an_author_nor_a_source() -> None:
    """The minutes that an article takes, and the next box of a sidebar, name nobody."""
    byline = "<p class='byline'><span class='author'>4 mins read</span></p>"
    listed = "".join(
        f"<li><a href='/{n}'>Shop owners on Karg hope for guest number {n}</a> <span>5 min read</span></li>"
        for n in "ab"
    )
    aside = f"<aside><h4>Most read</h4><ul>{listed}</ul><h4>Water level</h4><p>Harn gauge 2.94 m, falling</p></aside>"
    extracted = read_page(page(byline + aside))
    assert extracted.authors == ()
    assert [item.source for item in extracted.related] == [None, None]


def test_praise_with_ages_is_no_article() -> None:
    """Customers' reviews of a firm are neither related articles nor text."""
    cards = "".join(
        f"<div><b>Ann B.</b> <span>{n} days ago</span><h4>Booking was a breeze</h4><p>{PARAGRAPHS[2]}</p></div>"
        for n in range(2, 6)
    )
    extracted = read_page(page("") + f"<div class='testimonials'>{cards}</div>")
    assert extracted.related == ()
    assert extracted.text == "\n\n".join(PARAGRAPHS)


def test_a_promotion_in_the_only_first_heading_is_no_title() -> None:
    """The heading that agrees with the page's own title is the article's, whatever its level."""
    promotion = (
        "<aside class='support-us'><h1>A message from our founder</h1>"
        "<p>Give us your money; it will be spent on paper and ink.</p></aside>"
    )
    body = page("").replace("<h1>", "<h3>").replace("</h1>", "</h3>").replace("</article>", f"</article>{promotion}")
    extracted = read_page(body.replace("sail all winter</title>", "sail the whole winter</title>"))
    assert extracted.title == "Ferry will sail the whole winter"
    assert extracted.text.startswith(PARAGRAPHS[0])
    assert "founder" not in extracted.text


def read(body: str) -> list[str]:
    page = f"<html lang='en'><body><article><h1>Ferry will sail all winter</h1>{body}</article></body></html>"
    return read_page(page).text.split("\n\n")


def test_a_share_button_amid_the_text_takes_no_paragraph_along() -> None:
    """A link "Share" announces nothing, so the short paragraph after it stays."""
    *most, last = (f"<p>{each}</p>" for each in PARAGRAPHS)
    assert PARAGRAPHS[-1] in read(f"{''.join(most)}<p class='button'><a href='/share'>Share</a></p>{last}")


def test_paragraphs_in_boxes_of_their_own_go_on_after_a_box_of_links() -> None:
    """Each paragraph has its own element, as Globo writes; what follows "Read also" is still the article's."""
    first, second, third, _ = (f"<div class='col'><p class='text'>{each}</p></div>" for each in PARAGRAPHS)
    also = (
        "<div class='col'><p><b>READ ALSO:</b></p></div><div class='col'><ul><li><a href='/a'>Bees</a></li></ul></div>"
    )
    other = "<a href='/b'><h3>Dog finds ring</h3></a><p>It was happy.</p><i>2 hours ago</i>"
    assert PARAGRAPHS[2] in read(f"{first}{second}{also}{third}<section><h2>See also</h2>{other}</section>")


def test_an_inline_caption_is_no_part_of_the_line_beside_it() -> None:
    """A picture's text in an inline element, with the article's text right behind it and nothing but line breaks."""
    picture = "<span><img src='a.jpg'><em class='img_desc'>The ferry in the harbour, seen from the tower</em></span>"
    assert PARAGRAPHS[0] in read(f"<div>{picture}{'<br><br>'.join(PARAGRAPHS)}</div>")


_LETTER = (
    "<div class='x1'><h3>The morning fold</h3><p>Five stories and one cup of tea.</p>"
    "<form><input type='email'><button>Count me in</button></form></div>"
)
_QUESTIONS = (
    "<section><h3>Put your question</h3><div><button>Who decided?</button><button>What changes now?</button></div>"
    "<small>Answers are made by a machine and may be wrong.</small></section>"
)


@pytest.mark.parametrize("box", [_LETTER, _QUESTIONS])
def test_what_belongs_to_a_form_or_a_row_of_buttons_is_no_text(box: str) -> None:
    """A heading and a sentence in one small element with controls are about these, in whatever words."""
    assert tuple(read_page(page(box)).text.split("\n\n")) == PARAGRAPHS


_PLACEHOLDER = (
    "<div class='x2'><h3>Lantern</h3><p>To view this post you have to allow what Lantern stores on your device.</p>"
    "<button>Show once</button><p>You can change this at any time.</p></div>"
)


@pytest.mark.parametrize(
    "box", [_PLACEHOLDER, "<div><p>We sail by ourselves.</p><button>Donate to the pier</button></div>"]
)
def test_a_box_whose_button_consents_or_gives_is_no_text(box: str) -> None:
    """All of it goes: what is asked, under which heading, and what stands below the button."""
    assert tuple(read_page(page(box)).text.split("\n\n")) == PARAGRAPHS


def test_one_button_says_nothing_of_what_stands_beside_it() -> None:
    """A sentence in one element with the button of a player is text."""
    said = "The chorus of the islands sang on the quay until the lamps were lit, and nobody went home before."
    read = read_page(page(f"<div><p>{said}</p><button>Hear it</button></div>"))
    assert said in read.text


def test_the_pieces_of_a_line_of_dates_are_no_text() -> None:
    """Below a standfirst too: "Published:", a day, "Changed:", another, in one element."""
    dates = (
        "<p>Published: <time>14/11/2026 - 17:35</time> Changed: <time>14/11/2026 - 19:02</time><span>5 min</span></p>"
    )
    body = f"<h1>Ferry will sail all winter</h1><p>{PARAGRAPHS[0]}</p>{dates}<p>{'</p><p>'.join(PARAGRAPHS[1:])}</p>"
    assert tuple(read_page(f"<html><body><article>{body}</article></body></html>").text.split("\n\n")) == PARAGRAPHS


def test_a_share_button_takes_no_text_along_in_a_script_with_stops_of_its_own() -> None:
    """Amharic and Armenian sentences end with other signs, and are running text all the same."""
    for said in (
        "ጋሪ ነጂው አቶ ወንድሙ ገብሬ እንደሚሉት፣ ፈረሳቸው በየዕለቱ ከጠዋቱ አንድ ሰዓት ላይ ከሰዓቱ ምሰሶ ጋር አንገቱን ያሻሻል።",
        "Գյուղով օրական անցնում է տասնմեկ մեքենա։ Դրանցից յոթը նույնն է՝ փոստատարի մեքենան։",
    ):
        body = f"<h1>Ferry</h1><div>Share</div><p>{said}</p><p>{said[::-1].strip('።։')}{said[-1]}</p><h4>More</h4>"
        assert said in read_page(f"<html><body><article>{body}</article></body></html>").text


@pytest.mark.parametrize("called", ["popover", "cite-modal modal", "share-pop-up"])
def test_what_opens_over_the_page_is_no_text(called: str) -> None:
    """How to cite an entry stands in the markup, though nobody sees it before a button is pressed."""
    said = "Every effort has been made to follow the rules of citation, and yet there may be some discrepancies."
    box = f"<div class='{called}'><h3>verified</h3>Cite<div>{said}</div><div>Style</div><button>Copy</button></div>"
    body = (
        f"<h1>Ferry will sail all winter</h1><div><button>Cite</button>{box}</div><p>{'</p><p>'.join(PARAGRAPHS)}</p>"
    )
    assert said not in read_page(f"<html><body><article>{body}</article></body></html>").text


@pytest.mark.parametrize(
    "box",
    [
        "<div><p>Hello! You have no account yet.</p><a href='/r'>Register</a> <a href='/l'>Login</a></div>",
        "<div><p>Noch kein Konto bei uns?</p><a href='/l'>Anmelden</a> <a href='/r'>Registrieren</a></div>",
        "<div><div>Read aloud</div><div>0:00</div><div>-9:41</div><p>Your browser plays no sound.</p></div>",
    ],
)
def test_an_invitation_to_log_in_and_a_player_at_rest_are_no_text(box: str) -> None:
    """Two links, one for who has an account and one for who has none; a clock that stands at nought."""
    assert read_page(page(box)).text == "\n\n".join(PARAGRAPHS)


def test_an_advertisement_takes_no_heading_along() -> None:
    """Of a paragraph that line breaks part the first line may be its heading."""
    parted = f"<p>Two ships, one route<br><br>{PARAGRAPHS[2]}</p>"
    text = f"<p>{PARAGRAPHS[0]}<br><br>{PARAGRAPHS[1]}</p><div class='x'><div>Advertisement</div></div>{parted}"
    told = read_page(f"<html><body><h1>Ferry will sail all winter</h1><div>{text}</div></body></html>").text
    assert told.split("\n\n") == [*PARAGRAPHS[:2], "Two ships, one route", PARAGRAPHS[2]]


def test_builders_of_pages_number_their_modules() -> None:
    """A box with a heading, a sentence and a link parts two modules of one text, whose names differ in a number."""
    modules = [
        f"<div class='text text_{at}'><div class='inner'><p>{each}</p></div></div>"
        for at, each in enumerate(PARAGRAPHS[:3])
    ]
    promo = (
        "<div class='promo promo_0'><h2>A word for the pilots?</h2><p>Write it down.</p><a href='/w'>Write</a></div>"
    )
    body = "".join((*modules[:2], promo, modules[2]))
    read = read_page(f"<html><body><article><h1>Ferry will sail all winter</h1>{body}</article></body></html>")
    assert read.text.split("\n\n") == list(PARAGRAPHS[:3])


def test_a_question_stays_with_the_answer_that_it_unfolds() -> None:
    """Builders of pages write the question as something to press, and some the answer as a menu."""
    asked = [
        "<div><div class='toggle' role='button'><div class='ask'>Will it sail in winter?</div></div>"
        f"<nav class='list'><div class='rich'><p>{each}</p></div></nav></div>"
        for each in PARAGRAPHS[:3]
    ]
    page_of_questions = f"<html><body><main><h1>Questions</h1>{''.join(asked)}</main></body></html>"
    text = read_page(page_of_questions).text.split("\n\n")
    assert [each for each in text if each in PARAGRAPHS] == list(PARAGRAPHS[:3])
    assert "Will it sail in winter?" in text


def test_the_times_of_a_transcript_are_no_players() -> None:
    """A player that nobody has started shows a clock at nought; what was said 41 seconds in is text."""
    said = "".join(
        f"<div><span>00:00:{at}</span><p>Mara: {each}</p></div>"
        for at, each in zip((41, 46, 52), PARAGRAPHS[:3], strict=True)
    )
    assert "Mara: Two ships will share" in read_page(page(said)).text


@pytest.mark.parametrize("line", ["00:01:10", "14:05"])
def test_a_clock_alone_is_no_text(line: str) -> None:
    """It tells when something was said, or when a part was put there; in a table it is a train's."""
    text = read_page(page(f"<p>{line}</p>")).text
    assert PARAGRAPHS[1] in text
    assert line not in text


def test_a_line_that_leads_to_channels_is_no_text() -> None:
    """All its links are names of networks, whatever the language of the words between."""
    links = "<a href='/t'>Telegram</a>, <a href='/f'>Facebook</a> ва <a href='/i'>Instagram</a>"
    call = f"<p><em>Хабарҳои моро дар {links} хонед.</em></p>"
    assert "Telegram" not in read_page(page("").replace("</div></article>", f"{call}</div></article>")).text


def test_what_links_say_of_an_app_is_no_channel() -> None:
    """A guide on apps leads to others of its kind; a network's name is of two words at the most."""
    links = "<a href='/t'>learn how to create an app</a> and want to <a href='/f'>build a successful app business</a>"
    guide = f"<p>These ideas are for people who want to {links}.</p>"
    assert "learn how" in read_page(page("").replace("</div></article>", f"{guide}</div></article>")).text
