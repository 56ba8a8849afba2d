"""``octavo parse``."""

import pytest

from octavo.cli.stages import extract
from octavo.cli.stages.parse import answer
from octavo.errors import Invalid, Unreadable

RSS = """<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Bay</title>
<item><guid isPermaLink="false">1</guid><title>Möwe</title><pubDate>24 Nov 2025</pubDate>
<enclosure url="/a.mp3" length="0"/></item></channel></rss>"""


def test_a_document_comes_out_in_the_published_shape(tmp_path):
    """Every key is there, what is missing is null, and a date known to the day stays a day."""
    given = answer({"id": "a", "body": RSS, "url": "https://bay.example/"}, tmp_path)
    assert list(given) == ["id", "feed", "entries", "error"]
    assert given["feed"] == {
        "title": "Bay",
        **dict.fromkeys(("link", "description", "language", "updated", "hub", "ttl_minutes")),
    }
    assert given["entries"] == [
        {
            "id": "1",
            "title": "Möwe",
            "link": None,
            "published": "2025-11-24",
            "updated": None,
            "authors": [],
            "summary_html": None,
            "content_html": None,
            "categories": [],
            "enclosures": [{"url": "https://bay.example/a.mp3", "type": None, "length": None}],
            "thread_url": None,
        }
    ]
    assert given["error"] is None


def test_a_path_is_read_below_the_base(tmp_path):
    """A file's own encoding counts."""
    (tmp_path / "feed.xml").write_bytes(RSS.encode("iso-8859-1"))
    assert answer({"id": 1, "path": "feed.xml"}, tmp_path)["entries"][0]["title"] == "Möwe"


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ({}, Invalid),
        ({"body": 3}, Invalid),
        ({"path": "missing.xml"}, Unreadable),
        ({"path": "a\0b"}, Unreadable),
        ({"body": "<html>"}, Unreadable),
    ],
)
def test_a_line_that_cannot_be_read_says_why(tmp_path, line, error):
    """The error's class and words go into the line's answer."""
    with pytest.raises(error):
        answer({"id": 1, **line}, tmp_path)


@pytest.mark.parametrize("read", [answer, extract.answer])
def test_a_file_that_is_not_there_is_told_in_words(tmp_path, read):
    """Of a feed and of a page: which file and why, without a number of the system's."""
    with pytest.raises(Unreadable, match=r"^The file \S+none\.html cannot be read: No such file or directory$"):
        read({"id": 1, "path": str(tmp_path / "none.html")}, tmp_path)
