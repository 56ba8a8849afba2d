"""Other articles that neither an age nor a known heading tells, and what may look like one of them."""

from datetime import UTC, datetime

from octavo.extract.page import read_page
from octavo.extract.plain import read_plain
from octavo.news.extracted import Extracted

NOW = datetime(2026, 5, 12, 19, 30, tzinfo=UTC)
_TEXT = (
    "The council of Marlow Quay voted on Tuesday to keep its horse ferry, which crosses the canal nine times a day.",
    "Its owner had asked for a bridge, since the horse is nineteen years old and will not be replaced before autumn.",
    "Schoolchildren collected four thousand signatures in a week and took them to the town hall in a wheelbarrow.",
)
_TITLES = (
    "Farrier of the ferry horse retires after thirty years",
    "What a bridge over the canal would have cost the town",
    "Nine crossings a day: a morning with the ferryman",
)
_SOURCES = ("Canal Courier", "The Towpath", "Radio Marlow")
_ALL = list(zip(_SOURCES, _TITLES, strict=True))


def _read(body: str) -> Extracted:
    text = "".join(f"<p>{each}</p>" for each in _TEXT)
    return read_page(
        f"<html><head><title>Marlow Quay keeps its horse ferry</title></head><body><div class=a><h1>Marlow Quay keeps"
        f" its horse ferry</h1>{text}</div>{body}</body></html>",
        url="https://newsfold.example/a/1",
        fetched_at=NOW,
    )


def _told(read: Extracted) -> list[tuple[str | None, str | None, str]]:
    return [(item.source, item.age, item.title) for item in read.related]


def _named(read: Extracted) -> list[tuple[str | None, str]]:
    return [(source, title) for source, _, title in _told(read)]


def test_slides_of_one_link_are_related_articles() -> None:
    """A row of links, each a name and a title, lists other articles, under a known heading or any other."""
    slides = "".join(
        f"<li><a href='/r/{at}'><span>{source}</span><span>{title}</span></a></li>"
        for at, (source, title) in enumerate(_ALL)
    )
    for heading in ("Related", "From the other bank"):
        read = _read(f"<div class=b><b>{heading}</b><ul>{slides}</ul></div>")
        assert _told(read) == [(source, None, title) for source, title in zip(_SOURCES, _TITLES, strict=True)]
        assert read.text == "\n\n".join(_TEXT)


def test_menus_and_prices_are_no_related_articles() -> None:
    """Links of two pieces that name no sources are none: sections of the site, figures, one name for all."""
    for firsts in (("12", "14", "19"), ("Offer", "Offer", "Offer")):
        links = "".join(
            f"<li><a href='/r/{first}-{at}'><span>{first}</span><span>{title}</span></a></li>"
            for at, (first, title) in enumerate(zip(firsts, _TITLES, strict=True))
        )
        assert not _read(f"<ul>{links}</ul>").related


def test_cards_with_days_are_related_articles() -> None:
    """Cards with a linked title, a source with its day and a text are other articles under whatever heading."""
    cards = "".join(
        f"<div><div><a href='/r/{at}'>{title}</a></div><div>{source} – 2026.05.0{at + 1}</div><div>{_TEXT[at][:90]}."
        f"</div>"
        "</div>"
        for at, (source, title) in enumerate(_ALL)
    )
    read = _read(f"<div class=b><h3>From the other bank</h3>{cards}</div>")
    assert _told(read) == [(source, f"2026.05.0{at + 1}", title) for at, (source, title) in enumerate(_ALL)]
    assert read.text == "\n\n".join(_TEXT)


def test_a_day_among_ages_is_a_card_s() -> None:
    """Of cards side by side the oldest has its day where the others have their age."""
    whens = ("2 hours ago", "yesterday", "May 3, 2026")
    cards = "".join(
        f"<div class=c><div class=k><span>{source}</span> · <span>{when}</span></div><a href='/r'>{title}</a></div>"
        for source, when, title in zip(_SOURCES, whens, _TITLES, strict=True)
    )
    assert _told(_read(f"<div class=b>{cards}</div>")) == list(zip(_SOURCES, whens, _TITLES, strict=True))


def test_a_card_without_an_age_is_of_the_row() -> None:
    """Of cards side by side the one that shows no age is an article like the others."""
    whens = ("2 hours ago", "", "yesterday")
    cards = "".join(
        f"<div class=c><span>{source}</span><br><span>{when}</span><div><a href='/r/{source[:3]}'>{title}</a></div>"
        f"</div>"
        for source, when, title in zip(_SOURCES, whens, _TITLES, strict=True)
    )
    wanted = [(s, w or None, t) for s, w, t in zip(_SOURCES, whens, _TITLES, strict=True)]
    assert _told(_read(f"<div class=b>{cards}</div>")) == wanted


def test_a_source_may_end_a_title() -> None:
    """Where each linked title ends with another name behind a dash, that is the source."""
    rows = "".join(
        f"<li><a href='/r/{at}'>{title} - {source}</a><div>{at + 2} hours ago</div></li>"
        for at, (source, title) in enumerate(_ALL)
    )
    assert _named(_read(f"<ul>{rows}</ul>")) == _ALL


def test_an_outlet_s_heading_is_no_title() -> None:
    """Where each outlet's name is the heading over its article, the longer link below it is the title."""
    groups = "".join(
        f"<div><h3>{source}</h3><ul><li><a href='/r'>{title}</a> <span>{at + 2} hours ago</span></li></ul></div>"
        for at, (source, title) in enumerate(_ALL)
    )
    assert _named(_read(f"<div class=b>{groups}</div>")) == _ALL


def test_labels_that_nobody_sees_are_no_words() -> None:
    """A label for those who have the page read out is no part of a name; what follows a word stays."""
    cards = "".join(
        f"<li><div><span class=sr-only>Outlet</span><span>{source}</span></div><div><span class=sr-only>When</span>"
        f"<span>{at + 2} hours ago</span></div><a href='/r'>{title}</a></li>"
        for at, (source, title) in enumerate(_ALL)
    )
    assert _named(_read(f"<ul>{cards}</ul>")) == _ALL


def test_what_leads_to_a_place_on_the_page_is_a_comment() -> None:
    """An age that is a link to its own place on the page is that of a reader's comment."""
    said = "".join(
        f"<li id=c{at}><div><b>{who}</b> <a href='#c{at}'>{at} hours ago</a></div><p>{text}</p><a href='#'>Reply</a> "
        "<a href='#'>Flag</a></li>"
        for at, who, text in ((2, "Margaret P.", "My aunt rode on it."), (3, "towpath_tom", "And what of the horse?"))
    )
    read = _read(f"<div class=t><b>Voices</b><ol>{said}</ol></div>")
    assert [(each.author, each.age, each.text) for each in read.comments] == [
        ("Margaret P.", "2 hours ago", "My aunt rode on it."),
        ("towpath_tom", "3 hours ago", "And what of the horse?"),
    ]
    assert not read.related


def test_lines_kept_by_a_style_are_lines() -> None:
    """A page pasted into one element with blank lines between its parts is read line by line, as plain text is."""
    parts = ["Marlow Quay keeps its horse ferry", *_TEXT, "Talk", "Nobody yet", "Elsewhere"]
    for source, title in zip(_SOURCES, _TITLES, strict=True):
        parts.append(f"{source}\n3 hours ago\n- {source}\n{title}\n{_TEXT[0]}")
    pasted = "\n\n".join(parts)
    read = read_page(f"<html><body><div style='white-space:pre-wrap'>{pasted}</div></body></html>", fetched_at=NOW)
    assert read.text == "\n\n".join(_TEXT)
    assert _told(read) == [(source, "3 hours ago", title) for source, title in zip(_SOURCES, _TITLES, strict=True)]


def test_a_rule_ends_a_card_in_plain_text() -> None:
    """What stands below a rule of dashes in a digest is no text of the article above it."""
    cards = [
        f"* {title}\n  {source} | 3 hours ago\n  {_TEXT[1]}\n" for source, title in zip(_SOURCES, _TITLES, strict=True)
    ]
    digest = "\n".join(
        ["Marlow Quay keeps its horse ferry", "=" * 40, "", *_TEXT, "-" * 40, *cards, "-" * 40, "Imprint"]
    )
    read = read_plain(digest, fetched_at=NOW)
    assert read.text == "\n\n".join(_TEXT)
    assert [item.text for item in read.related] == [_TEXT[1]] * len(_TITLES)
