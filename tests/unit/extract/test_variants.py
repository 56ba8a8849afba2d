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
