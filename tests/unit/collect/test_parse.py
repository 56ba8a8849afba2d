"""The bytes of a feed to a ParsedFeed."""

import contextlib
import json
import time
from datetime import UTC, datetime

import pytest

from octavo.collect.parse import EMPTY_ANSWER, parse_feed
from octavo.collect.sniff import Sort, sniffed
from octavo.errors import Unreadable

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "https://bay.example/news/feed.xml"


def parse(text, **given):
    body = text.encode() if isinstance(text, str) else text
    return parse_feed(body, **{"url": URL, "now": NOW, **given})


def rss(items, head=""):
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Bay</title>{head}{items}</channel></rss>'


def test_rss_is_read():
    """Every field of an RSS 2.0 feed and its item comes out in our words."""
    feed = parse(
        """<?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
             xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Bay &amp; Hill</title><link>/</link>
        <description>News of the <b>bay</b></description><language>en_GB</language>
        <ttl>90</ttl><lastBuildDate>Tue, 24 Nov 2026 09:00:00 GMT</lastBuildDate>
        <atom:link rel="hub" href="https://hub.example/"/>
        <item><title>Ferry &lt;b&gt;sails&lt;/b&gt;</title>
        <link>ferry?a=1&amp;b=2</link><guid isPermaLink="false">f-1</guid>
        <pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate><dc:creator>Ann Other</dc:creator>
        <category>Sea</category><category>Sea</category><category>Town</category>
        <comments>https://bay.example/ferry#talk</comments>
        <description>Short &lt;a href="/x"&gt;words&lt;/a&gt;</description>
        <content:encoded><![CDATA[<p>Long words<script>alert(1)</script>
        <img src="a.png" onerror="x"></p>]]></content:encoded>
        <enclosure url="/a.mp3" type="audio/mpeg" length="1234"/></item></channel></rss>"""
    )
    assert (feed.title, feed.link, feed.language, feed.ttl_minutes) == (
        "Bay & Hill",
        "https://bay.example/",
        "en-GB",
        90,
    )
    assert feed.description == "News of the bay"
    assert feed.hub == "https://hub.example/"
    assert feed.updated.iso() == "2026-11-24T09:00:00+00:00"
    assert feed.error is None
    (entry,) = feed.entries
    assert (entry.id, entry.title, entry.link) == ("f-1", "Ferry sails", "https://bay.example/news/ferry?a=1&b=2")
    assert entry.published.iso() == "2026-11-24T07:00:00+00:00"
    assert entry.authors == ("Ann Other",)
    assert entry.categories == ("Sea", "Town")
    assert entry.thread_url == "https://bay.example/ferry#talk"
    assert 'href="https://bay.example/x"' in entry.summary_html
    assert entry.content_html.startswith("<p>Long words")
    assert "script" not in entry.content_html
    assert "<img" not in entry.content_html
    (file,) = entry.enclosures
    assert (file.url, file.type, file.length) == ("https://bay.example/a.mp3", "audio/mpeg", 1234)


def test_atom_is_read():
    """Atom's links, replies, inherited author, xml:base and both dates come out."""
    feed = parse(
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://hill.example/a/" xml:lang="de">
        <title type="html">Hill &amp;amp; Dale</title><link href="."/><link rel="hub" href="https://hub.example/"/>
        <author><name>Bea Gray</name></author><updated>2026-11-24T10:00:00Z</updated>
        <entry><id>tag:hill.example,2026:1</id><title>Snow</title><link href="snow"/>
        <link rel="replies" type="application/atom+xml" href="snow.atom"/>
        <link rel="replies" type="text/html" href="snow#say"/>
        <published>2026-11-23T10:00:00Z</published><updated>2026-11-24T10:00:00Z</updated>
        <summary>Up to &lt; 5 cm</summary>
        <content type="xhtml">
        <div xmlns="http://www.w3.org/1999/xhtml"><p xml:base="b/"><a href="map">map</a></p></div>
        </content>
        </entry></feed>"""
    )
    assert (feed.title, feed.link, feed.language) == ("Hill & Dale", "https://hill.example/a/", "de")
    (entry,) = feed.entries
    assert (entry.id, entry.link) == ("tag:hill.example,2026:1", "https://hill.example/a/snow")
    assert (entry.published.iso(), entry.updated.iso()) == ("2026-11-23T10:00:00+00:00", "2026-11-24T10:00:00+00:00")
    assert entry.authors == ("Bea Gray",)
    assert entry.thread_url == "https://hill.example/a/snow#say"
    assert entry.summary_html == "Up to &lt; 5 cm"
    assert 'href="https://hill.example/a/' in entry.content_html


def test_rdf_is_read():
    """RSS 1.0 has its ids in rdf:about, its dates in dc:date and its pace in the syndication module."""
    feed = parse(
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel rdf:about="https://bay.example/"><title>Bay</title><link>https://bay.example/</link>
        <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
        <item rdf:about="https://bay.example/1"><title>One</title><link>https://bay.example/1</link>
        <dc:date>2026-11-24T10:00:00Z</dc:date></item></rdf:RDF>"""
    )
    assert feed.ttl_minutes == 360
    assert feed.entries[0].id == "https://bay.example/1"
    assert feed.entries[0].updated.iso() == "2026-11-24T10:00:00+00:00"


def test_json_feed_is_read():
    """JSON Feed 1.1, and 1.0's single author, come out like the others."""
    feed = parse(
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "Bay",
                "home_page_url": "/",
                "language": "en",
                "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
                "authors": [{"name": "Ann Other"}],
                "items": [
                    {
                        "id": 7,
                        "url": "/7",
                        "title": "Seven <script>alert(1)</script>",
                        "content_html": "<p onclick=x>Gull <a href='b'>b</a></p>",
                        "summary": "A & b",
                        "date_published": "2026-11-24T08:00:00+01:00",
                        "date_modified": "2026-11-24T09:00:00Z",
                        "tags": ["Sea", 3, "Sea"],
                        "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9.0}, {"url": 3}],
                    },
                    {"id": "x", "content_text": "One.\n\nTwo <b>.", "author": {"name": "Bea"}},
                    "rubbish",
                ],
            }
        )
    )
    assert (feed.title, feed.link, feed.hub, feed.language) == (
        "Bay",
        "https://bay.example/",
        "https://hub.example/",
        "en",
    )
    first, second = feed.entries
    assert (first.id, first.link, first.authors, first.categories) == (
        "7",
        "https://bay.example/7",
        ("Ann Other",),
        ("Sea",),
    )
    assert first.title == "Seven <script>alert(1)</script>"
    assert "onclick" not in first.content_html
    assert first.summary_html == "<p>A &amp; b</p>"
    assert (first.published.iso(), first.updated.iso()) == ("2026-11-24T07:00:00+00:00", "2026-11-24T09:00:00+00:00")
    assert [(file.url, file.length) for file in first.enclosures] == [("https://bay.example/a.mp3", 9)]
    assert (second.content_html, second.authors) == ("<p>One.</p><p>Two &lt;b&gt;.</p>", ("Bea",))


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ("", EMPTY_ANSWER),
        (" \n\ufeff", EMPTY_ANSWER),
        ("<!DOCTYPE html><title>x</title>", "web page"),
        ("<!-- hello --><HTML><body><rss></rss></body></HTML>", "web page"),
        ('<opml version="2.0"><body/></opml>', "list of feeds"),
        ("<urlset/>", "sitemap"),
        ("not a feed", "something else"),
        ("\x89PNG\r\n\x1a\n", "something else"),
        ("{", "cannot be read as JSON"),
        ("[" * 100_000, "cannot be read as JSON"),
        ('{"a": ' + "9" * 5000 + "}", "JSON"),
        ('{"items": []}', "no JSON Feed"),
        ('{"version": "https://jsonfeed.org/version/1", "items": {}}', "no JSON Feed"),
    ],
)
def test_what_is_no_feed_is_refused_in_words(document, says):
    """A person is told what the address leads to."""
    with pytest.raises(Unreadable, match=says):
        parse(document)


def test_an_entity_bomb_is_harmless():
    """Entities that hold entities are left out, names and all; short ones are put in; others are plain text."""
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    feed = parse(
        f'<!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">{bomb}]>'
        + rss("<item><title>&e9;&e9; &x; &e0; &eacute;&hellip; &undeclared; A & B</title></item>")[21:]
    )
    assert feed.entries[0].title == "ha é… &undeclared; A & B"


def test_a_title_of_nothing_but_such_entities_is_none():
    """It is no title that anybody wrote."""
    kinds = '<!DOCTYPE rss [<!ENTITY f "&g;&g;"><!ENTITY g SYSTEM "g.txt">]>'
    (entry,) = parse(kinds + rss("<item><title>&f;&f;</title><link>https://a.test/1</link></item>")[21:]).entries
    assert entry.title is None
    (entry,) = parse(rss("<item><title>&f;&f;</title><link>https://a.test/1</link></item>")).entries
    assert entry.title is None
    (entry,) = parse(rss("<item><title>What &amp;f; means</title><link>https://a.test/1</link></item>")).entries
    assert entry.title == "What &f; means"


def test_what_steers_or_hides_words_is_no_part_of_a_title_or_a_name():
    """An override left open would turn the page's own words, and a word with a hole in it would not be found."""
    item = (
        "<item><title>Fer\u200bry \u202esunk</title><author>Ida \u2067Holt</author><link>https://a.test/1</link></item>"
    )
    (entry,) = parse(rss(item)).entries
    assert (entry.title, entry.authors) == ("Ferry sunk", ("Ida Holt",))


def test_a_short_entity_named_without_end_is_harmless():
    """One of two hundred letters is put in some times and not a hundred thousand times: 1.2 MB do not become 20 MB."""
    many = parse(
        f'<!DOCTYPE rss [<!ENTITY long "{"ha" * 100}">]>'
        + rss(f"<item><title>x</title><description>{'&long; ' * 100_000}</description></item>")[21:]
    )
    assert len(many.entries[0].summary_html) < 2_000_000


def test_a_title_without_measure_is_cut():
    """A text in the title's place does not fill every list."""
    assert parse(rss(f"<item><title>{'a ' * 100_000}</title></item>")).entries[0].title == "a " * 499 + "a…"


def test_a_script_in_a_title_is_words():
    """However it is escaped, nothing in a title is markup to anyone who escapes what he shows."""
    feed = parse(rss("<item><title><![CDATA[<b>Gulls</b> &amp; <script>alert(1)</script>]]></title></item>"))
    assert feed.entries[0].title == "Gulls &"
    feed = parse(rss("<item><title>Gulls &lt;i&gt;sing&lt;/i&gt; &amp;amp; dive</title></item>"))
    assert feed.entries[0].title == "Gulls sing & dive"


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("Tue, 24 Nov 2026 18:00:00 GMT", "2026-11-24T12:00:00+00:00"),
        ("Sun, 06 Sep 2099 00:00:00 GMT", None),
        ("Mon, 01 Jan 0001 00:00:00 GMT", None),
        ("soon", None),
    ],
)
def test_no_entry_is_dated_in_the_future(date, published):
    """A date some hours ahead is now; one in 2099 is no date."""
    (entry,) = parse(rss(f"<item><title>x</title><pubDate>{date}</pubDate></item>")).entries
    assert (entry.published.iso() if entry.published else None) == published


def test_a_missing_id_is_made_in_a_stable_way():
    """The link, or else title and date, give the id; the text may change without changing it."""
    first = parse(
        rss("<item><link>/a</link></item><item><title>T</title><description>one</description></item>")
    ).entries
    again = parse(
        rss("<item><title>T</title><description>two</description></item><item><link>/a</link></item>")
    ).entries
    assert first[0].id == "https://bay.example/a"
    assert {entry.id for entry in first} == {entry.id for entry in again}


def test_of_two_entries_with_one_id_the_newest_stays():
    """An id is one entry, whatever the order."""
    item = "<item><guid isPermaLink='false'>1</guid><title>{}</title><pubDate>{} Nov 2026 08:00:00 GMT</pubDate></item>"
    for order in (("old", 20, "new", 23), ("new", 23, "old", 20)):
        feed = parse(rss(item.format(*order[:2]) + item.format(*order[2:])))
        assert [entry.title for entry in feed.entries] == ["new"]


def test_an_overlong_id_is_hashed():
    """No id is longer than a key may be."""
    (entry,) = parse(rss(f"<item><guid>{'x' * 5000}</guid></item>")).entries
    assert len(entry.id) < 100


@pytest.mark.parametrize(
    ("body", "content_type", "title"),
    [
        (rss("<item><title>Möwe</title></item>").encode(), "text/xml; charset=iso-8859-1", "Möwe"),
        (
            rss("<item><title>Möwe</title></item>").replace("?>", ' encoding="iso-8859-1"?>', 1).encode("latin-1"),
            None,
            "Möwe",
        ),
        (rss("<item><title>Möwe</title></item>").encode("latin-1"), "text/xml; charset=latin-1", "Möwe"),
        (rss("<item><title>Möwe “q”</title></item>").encode("cp1252"), None, "Möwe “q”"),
        (rss("<item><title>Möwe</title></item>").encode("utf-16"), None, "Möwe"),
        (
            rss("<item><title>鴎</title></item>").replace("?>", ' encoding="Shift_JIS"?>', 1).encode("shift_jis"),
            None,
            "鴎",
        ),
        (
            rss("<item><title>Möwe Häher Kühe</title></item>").encode().replace(b"K", b"\xff"),
            None,
            "Möwe Häher \ufffdühe",
        ),
        (b"\x00\x08" + rss("<item><title>a\x0bb</title></item>").encode(), None, "ab"),
        (rss("<item><title>x</title></item>").encode(), "text/xml; charset=punycode", "x"),
    ],
)
def test_encodings_are_found_out(body, content_type, title):
    """UTF-8 wins where it fits; a wrong byte is replaced, and characters that XML forbids go."""
    assert parse(body, content_type=content_type).entries[0].title == title


@pytest.mark.parametrize(
    "broken",
    [
        rss("<item><title>Gulls</title><link>https://bay.example/?a=1&b=2</link></item>"),
        rss("<item><title>Gulls</title><link>https://bay.example/?a=1&amp;b=2</link></item>")[:-20],
        "<br /><b>Warning</b>: oh dear\n"
        + rss("<item><title>Gulls</title><link>https://bay.example/?a=1&amp;b=2</link></item>"),
        rss(
            "<item><title>Gulls</title><link>https://bay.example/?a=1&amp;b=2</link><description><p>x<br></description></item>"
        ),
    ],
)
def test_a_broken_feed_is_read_as_far_as_it_can_be(broken):
    """Stray ampersands, a missing end, a warning in front and open tags do not lose the entry."""
    feed = parse(broken)
    assert [(entry.title, entry.link) for entry in feed.entries] == [("Gulls", "https://bay.example/?a=1&b=2")]


def test_what_was_wrong_is_told():
    """A feed that had to be guessed at says so."""
    assert "not well-formed" in parse(rss("<item><title>A & B</title></item>")).error


@pytest.mark.parametrize(
    "piece",
    [
        "<a>",
        "<item>",
        "<image>",
        "<!--",
        "<![CDATA[",
        "&",
        "<",
        "<item a='",
        "<b xmlns:c='d'/>",
        "<category>x</category>",
        "\n",
    ],
)
def test_a_feed_without_measure_is_cheap(piece):
    """Nesting, unclosed tags and countless categories cost no more than their length."""
    began = time.process_time()
    with contextlib.suppress(Unreadable):
        parse(rss("<item>" + "".join(piece.replace("x", str(n)) for n in range(5_000))))
    assert time.process_time() - began < 2


class Searched(str):  # noqa: SLOT000 -- it has to count somewhere
    """A text that counts the characters through which it is searched."""

    looked_at = 0

    def find(self, mark, start=0, end=None):
        found = super().find(mark, start, len(self) if end is None else end)
        self.looked_at += (found if found >= 0 else len(self) if end is None else end) - start
        return found


@pytest.mark.parametrize("piece", ["<!doctype a>", "<!doctype a[b]>", "<!-- a -->", "<?a?>"])
def test_the_sort_of_a_document_is_told_in_one_pass(piece):
    """What stands before the root is passed once, however much of it there is."""
    document = Searched(piece * 1000)
    assert sniffed(document).sort is Sort.EMPTY
    assert document.looked_at <= 3 * len(document)


def test_links_lead_to_the_web_alone():
    """javascript: and data: are no links."""
    (entry,) = parse(
        rss("<item><title>x</title><link>javascript:alert(1)</link><comments>data:x</comments></item>")
    ).entries
    assert entry.link is None
    assert entry.thread_url is None


@pytest.mark.parametrize(
    "written", ["mara@landing.example (Mara Holt)", "noreply@landing.media (Mara Holt)", "Mara Holt"]
)
def test_an_author_written_behind_an_address_is_a_name(written):
    """RSS 2.0 has authors as an address and a name in brackets, and the address may end in any word."""
    (entry,) = parse(rss(f"<item><title>Ferry</title><author>{written}</author></item>")).entries
    assert entry.authors == ("Mara Holt",)


def test_boxes_within_boxes_without_end_cost_little_and_lose_no_words():
    """An entry of 200,000 nested boxes is read in well under the time that each box would take."""
    deep = "<div>" * 200_000 + "The ferry sails." + "</div>" * 200_000
    content = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{deep}</div></content>'
    entry = f"<entry><id>1</id><title>A</title>{content}</entry><entry><id>2</id><title>B</title></entry>"
    begun = time.process_time()
    found = parse_feed(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>{entry}</feed>'.encode(),
        url="https://landing.example/feed",
        now=datetime(2026, 11, 28, tzinfo=UTC),
    )
    assert time.process_time() - begun < 1.5
    assert [one.title for one in found.entries] == ["A", "B"]
    assert "The ferry sails." in (found.entries[0].content_html or found.entries[0].summary_html or "")
