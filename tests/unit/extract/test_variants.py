"""Pages of one article in the forms that publishers also give: AMP, print, and without script."""

import pytest

from octavo.extract.page import read_page

PARAGRAPHS = (
    "The ferry between Lindau and the outer islands will run through the winter, the harbour board decided on Monday.",
    "Two ships will share the route, and the older one gets a new hull that can break ice of twenty centimetres.",
    "Tickets stay at four crowns; the council pays the difference from its own budget, which grew last year.",
    "Sailing begins on the first of November, and nobody on Karg doubts that the first ship will be full.",
)
_HTML = [f"<p>{each}</p>" for each in PARAGRAPHS]
_CONSENT = "We and our partners use cookies and your personal data for personalised ads, if you give your consent."
_AMP = f"""<!doctype html><html {{mark}} lang="en"><head><meta charset="utf-8"><title>Ferry will sail</title>
<link rel="canonical" href="https://courier.example/ferry"></head>
<body><amp-sidebar id="side"><ul><li><a href="/">Home</a></li><li><a href="/harbour">Harbour</a></li></ul></amp-sidebar>
<amp-consent id="consent"><div><p>{_CONSENT}</p><button on="tap:consent.accept">Accept</button></div></amp-consent>
<main><article><h1>Ferry will sail</h1>{_HTML[0]}
<amp-img src="a.jpg" width="8" height="6"><noscript><img src="a.jpg"></noscript></amp-img>{_HTML[1]}
<amp-ad type="x" width="3" height="2"><div placeholder>Advertisement</div></amp-ad>{_HTML[2]}
<amp-embed type="y"><div overflow>More from around the web that you may like to read today.</div></amp-embed>{_HTML[3]}
<amp-social-share type="email">Share</amp-social-share></article></main>
<amp-user-notification id="note"><p>Our app brings the news of the islands to your telephone, at no cost.</p>
<button>Dismiss</button></amp-user-notification><footer>Lindau Courier</footer></body></html>"""
_PRINT = f"""<html><head><title>Ferry will sail - Print</title><meta name="robots" content="noindex"></head>
<body onload="window.print()"><div>Lindau Courier</div><hr><h1>Ferry will sail</h1>
{"".join(_HTML)}<hr><div>Source: https://courier.example/ferry</div><div>© 2026 Lindau Courier</div></body></html>"""


@pytest.mark.parametrize(
    "page", [_AMP.format(mark="amp"), _AMP.format(mark="⚡"), _PRINT], ids=["amp", "bolt", "print"]
)
def test_a_variant_gives_the_same_text(page: str) -> None:
    """The whole text and nothing round it: no consent, advertisement, app or print furniture."""
    extracted = read_page(page, url="https://courier.example/ferry?variant")
    assert extracted.text == "\n\n".join(PARAGRAPHS)
    assert extracted.title == "Ferry will sail"
    assert extracted.notes == ()


def test_questions_that_unfold_their_answers_are_read_with_them() -> None:
    """Headings that are buttons, and the hidden answers below them, are the page's text."""
    asked = {
        "Where can I buy a ticket?": "On board, in the app and at the kiosk in Millside; the driver takes coins too.",
        "Can I take a bicycle?": "Yes, outside the hours from seven to nine, at half the price of its owner.",
    }
    items = "".join(
        f"<h2><button aria-expanded='false'>{question}</button></h2><div hidden><p>{answer}</p></div>"
        for question, answer in asked.items()
    )
    lead = "Everything about buying, changing and giving back a ticket on the Beck Line, as of this winter."
    page = f"<html><title>Tickets</title><body><main><h1>Tickets</h1><p>{lead}</p>{items}</main></body></html>"
    text = read_page(page).text
    assert text.split("\n\n") == [lead, *(line for pair in asked.items() for line in pair)]


def test_a_forum_thread_is_no_list_of_articles() -> None:
    """Answers whose headings repeat the thread's title are not other articles."""
    posts = (
        "Below five degrees it will not fire unless I pull the choke all the way, and then it floods within a minute.",
        "There is a middle position: pull to the second click and keep your foot off the pedal until she catches.",
        "Check the fast idle cam. On mine the screw had been turned out by a previous owner, as I found in May.",
        "It was the cam screw. Two turns, and she starts at minus three; I owe you both a pint in the spring.",
    )
    items = "".join(
        f"<div><h3><a href='#p{at}'>{'Re: ' if at else ''}Choke or no choke?</a></h3><div>{post}</div></div>"
        for at, post in enumerate(posts)
    )
    page = f"<html><title>Choke or no choke? - Boards</title><body><h2>Choke or no choke?</h2>{items}</body></html>"
    read = read_page(page)
    assert posts[0] in read.text
    assert "list" not in {note.code for note in read.notes}
