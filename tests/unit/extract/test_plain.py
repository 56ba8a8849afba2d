"""A page flattened to plain text comes apart like one with markup."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from octavo.errors import Unreadable
from octavo.extract.plain import read_plain
from octavo.news.extracted import Kind

SHARED = Path(__file__).parents[4] / "shared" / "seed" / "daily8-page.txt"
FETCHED = datetime(2025, 7, 10, 8, tzinfo=UTC)

FLAT = """\
Lindau's mayor to open the rebuilt pier on Sunday
The pier lies at the northern end of the harbour, where the old ferry landing stood until the storm of 1988.
The opening comes after three years of work that cost the town nine million crowns, slightly more than was planned.
Two ships will land there in summer. A third one, the Aurelia, may follow when its hull has been repaired.
Hashtags

Try Our AI Features
Explore what our assistant can do for you:
Comments
No comments yet...
Related Articles

Island Post
an hour ago
- Island Post
Five reasons why the new pier will stay empty
A ferry waits at the pier in Lindau, Monday, May 4, 2026, in Lindau. © Reuters Ada Holm, a former harbour pilot, is \
the author of "Tides" and "Slow Water." The town should never have built a pier that no ship needs. It was told so.

Radio Lindau
3 hours ago
- Radio Lindau
Ferry company adds a winter service, mayor says in letter
The ferry is seen on May 3 at the old landing. © Kyodo Lindau staff writers LINDAU -- The ferry company will add a \
winter service from November, the mayor said in a letter read out on Tuesday. "Nobody is to be stranded," she wrote.
"""


def test_founding_form_comes_apart() -> None:
    """Title, text and two related articles come out; empty blocks give nothing; nothing is made up."""
    extracted = read_plain(FLAT)
    assert extracted.title == "Lindau's mayor to open the rebuilt pier on Sunday"
    assert (extracted.authors, extracted.published, extracted.site_name) == ((), None, None)
    assert (extracted.hashtags, extracted.comments) == ((), ())
    assert extracted.text.startswith("The pier lies")
    assert extracted.text.endswith("when its hull has been repaired.")
    assert [note.code for note in extracted.notes] == ["first_paragraph_missing"]
    assert [(item.source, item.age, item.title) for item in extracted.related] == [
        ("Island Post", "an hour ago", "Five reasons why the new pier will stay empty"),
        ("Radio Lindau", "3 hours ago", "Ferry company adds a winter service, mayor says in letter"),
    ]


def test_captions_bylines_and_notes_are_kept_apart() -> None:
    """Caption with credit, the author's note and a byline come out of a related text; the dateline stays."""
    opinion, news = read_plain(FLAT).related
    assert opinion.kind is Kind.OPINION
    assert opinion.authors == ("Ada Holm",)
    assert opinion.text.startswith("The town should never have built")
    assert opinion.captions == ("A ferry waits at the pier in Lindau, Monday, May 4, 2026, in Lindau. © Reuters",)
    assert "author_note" in {note.code for note in opinion.notes}
    assert news.kind is Kind.NEWS
    assert news.authors == ()
    assert news.text.startswith("LINDAU -- The ferry company")
    assert "Lindau staff writers" in {note.sentence for note in news.notes}
    assert opinion.truncated
    assert news.truncated


def test_age_counts_back_from_the_fetch() -> None:
    """The words of an age become a time with the time of fetching and stay words without it."""
    with_time, without = read_plain(FLAT, fetched_at=FETCHED).related[0], read_plain(FLAT).related[0]
    assert with_time.published is not None
    assert with_time.published.iso() == "2025-07-10T07:00:00+00:00"
    assert without.published is None


def test_byline_and_date_under_a_title_are_read() -> None:
    """A byline and a date between title and text are metadata and no text."""
    text = (
        "A bridge for Karg\nBy Mara Feldt\n12 May 2026\n"
        + "The bridge will be built of wood and will carry carts. " * 3
    )
    extracted = read_plain(text)
    assert extracted.authors == ("Mara Feldt",)
    assert extracted.published is not None
    assert extracted.published.iso() == "2026-05-12"
    assert extracted.text.startswith("The bridge will")


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_no_text_is_unreadable(text: str) -> None:
    """Nothing but white space is an error, not an empty article."""
    with pytest.raises(Unreadable):
        read_plain(text)


def test_a_text_without_an_article_says_so() -> None:
    """A few words give an empty text and a note."""
    extracted = read_plain("Subscribe\nLog in\n")
    assert extracted.text == ""
    assert [note.code for note in extracted.notes] == ["no_article"]
    assert extracted.confidence == 0.0


@pytest.mark.shared
def test_the_founding_page() -> None:
    """The page that Octavo began with comes apart as its description says."""
    extracted = read_plain(SHARED.read_text(encoding="utf-8"), fetched_at=FETCHED)
    assert extracted.title == "U.S. Treasury Secretary Bessent to visit Japan next week for Expo"
    assert (extracted.authors, extracted.published, extracted.site_name) == ((), None, None)
    assert (extracted.hashtags, extracted.comments) == ((), ())
    assert extracted.text.endswith("growth engine for the Japanese economy.")
    assert "first_paragraph_missing" in {note.code for note in extracted.notes}
    assert [(item.source, item.age, item.title, item.kind) for item in extracted.related] == [
        ("Nikkei Asia", "an hour ago", "Seven reasons why Trump's tariffs will fail", Kind.OPINION),
        ("Nikkei Asia", "3 hours ago", "Philippines to face 20% US tariff, Trump says in letter to Marcos", Kind.NEWS),
        ("The Diplomat", "6 hours ago", "The Trump Effect Heads to Tokyo", Kind.OPINION),
    ]
    assert [item.authors for item in extracted.related] == [("Satyajit Das",), (), ()]
    assert [item.truncated for item in extracted.related] == [True, True, False]
    for item in extracted.related:
        assert item.captions
        assert "©" not in item.text
        assert not any(caption.removesuffix(" © Reuters") in item.text for caption in item.captions)
    assert "standfirst_repeats" in {note.code for note in extracted.related[2].notes}
    assert extracted.related[1].text.startswith("NEW YORK -- The U.S.")


def test_ages_alone_below_a_heading_of_comments_are_read() -> None:
    """An age below another has no source, so it is no card's; that nothing else stands there breaks nothing."""
    assert read_plain("Comments\n1 hour ago\n1 hour ago").comments == ()
