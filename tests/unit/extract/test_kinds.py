"""Live blogs, videos, series of pictures and lists told from articles, in several languages."""

from collections.abc import Sequence
from html import escape

import pytest

from octavo.extract.page import read_page
from octavo.news.extracted import Kind

_UPDATES = (
    "The harbour is closed until the evening, the board says; two ships wait outside.",
    "Trains between Lindau and the coast stand still, since a tree fell on the line at Osmere.",
    "The first roofs have lost their tiles, and the fire brigade asks everybody to stay at home.",
    "The wind reaches thirty metres a second on Karg, more than in the storm of ninety-nine.",
    "The council opens the school's gymnasium for all who do not want to stay alone tonight.",
    "The storm has turned north and will come over the outer islands by noon, it is said.",
)
_CLOCKS = ("18:05", "16:40", "15:12", "13:55", "12:30", "11:02")
_SUMMARY = "A storm came over the islands this morning, and ferries and trains stand still since noon."


_HEADLINES = "".join(
    f"<div><time>{at}</time><h3><a href='/{at}'>{text}</a></h3></div>"
    for at, text in zip(_CLOCKS, _UPDATES, strict=True)
)


def _page(title: str, body: str, *, head: str = "", lang: str = "en") -> str:
    return (
        f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>{escape(title)}</title>{head}"
        f"</head><body><nav><a href='/'>Home</a></nav><main><h1>{escape(title)}</h1>{body}</main>"
        "<footer>Lindau Courier</footer></body></html>"
    )


def _entries(stamps: Sequence[str], *, tag: str = "time") -> str:
    return "".join(
        f"<div class='entry'><{tag}>{stamp}</{tag}><p>{text}</p></div>"
        for stamp, text in zip(stamps, _UPDATES, strict=True)
    )


@pytest.mark.parametrize(
    ("title", "stamps", "lang"),
    [
        ("Storm over Lindau: live updates", _CLOCKS, "en"),
        ("Storm over Lindau – as it happened", tuple(reversed(_CLOCKS)), "en"),
        ("Storm over Lindau", _CLOCKS, "en"),
        ("Sturm über Lindau im Liveticker", tuple(f"{each.replace(':', '.')} Uhr" for each in _CLOCKS), "de"),
        ("Tempête à Lindau, en direct", tuple(each.replace(":", "h") for each in _CLOCKS), "fr"),
        ("Temporal en Lindau, minuto a minuto", tuple(f"{each} h" for each in _CLOCKS), "es"),
        ("Шторм в Линдау: онлайн", _CLOCKS, "ru"),
        ("林道风暴：直播", ("18时05分", "16时40分", "15时12分", "13时55分", "12时30分", "11时02分"), "zh"),
        ("Storm over Lindau live", ("6:05 pm", "4:40 pm", "3:12 pm", "1:55 pm", "12:30 pm", "11:02 am"), "en"),
        ("Storm live: Lindau", tuple(f"{hours} hours ago" for hours in range(1, 7)), "en"),
    ],
)
def test_updates_under_one_headline_are_a_live_blog(title: str, stamps: Sequence[str], lang: str) -> None:
    """Its kind says so, and its text is the summary and every update in the page's order, without the times."""
    extracted = read_page(_page(title, f"<p>{_SUMMARY}</p>{_entries(stamps)}", lang=lang))
    assert extracted.kind is Kind.LIVE
    assert [note.code for note in extracted.notes] == ["live"]
    assert extracted.text == "\n\n".join((_SUMMARY, *_UPDATES))
    assert extracted.related == ()


@pytest.mark.parametrize(
    ("title", "body"),
    [
        # A programme rises.
        ("A day at the harbour", _entries(tuple(reversed(_CLOCKS)))),
        # Comments follow an article.
        (
            "Storm over Lindau",
            "".join(f"<p>{text} {text}</p>" for text in _UPDATES * 2)
            + "<section class='comments'><h2>Comments</h2>"
            + _entries(_CLOCKS)
            + "</section>",
        ),
        # One time of day is a fact like any other.
        ("Live music returns to Lindau", "".join(f"<p>At 18:05 {text}</p>" for text in _UPDATES)),
        # Headlines of other articles with their times.
        (
            "The day in Lindau",
            f"<p>{_SUMMARY}</p>{_HEADLINES}",
        ),
    ],
)
def test_times_alone_make_no_live_blog(title: str, body: str) -> None:
    """A programme, comments, times in sentences and a list of headlines are none."""
    extracted = read_page(_page(title, body))
    assert extracted.kind is not Kind.LIVE
    assert "live" not in [note.code for note in extracted.notes]


_TEXT = "".join(f"<p>{each} {each}</p>" for each in _UPDATES)
_VIDEO = '<script type="application/ld+json">{"@type":"VideoObject","name":"The ferry"}</script>'


def _pictures(caption: str) -> str:
    return "".join(f"<figure><img src='{n}.jpg'><figcaption>{caption} {n}</figcaption></figure>" for n in range(8))


@pytest.mark.parametrize(
    ("title", "head", "body", "code"),
    [
        ("The ferry in the ice", "<meta property='og:type' content='video.other'>", "<video src='a'></video>", "video"),
        ("The ferry in the ice", _VIDEO, "<div class='player'></div>", "video"),
        ("Video: the ferry in the ice", "", "<iframe src='https://www.youtube.com/embed/a'></iframe>", "video"),
        ("Vídeo: el barco en el hielo", "", "<iframe src='https://player.vimeo.com/video/1'></iframe>", "video"),
        ("Видео: паром во льду", "", "<video></video>", "video"),
        ("動画：氷の中の船", "", "<video></video>", "video"),
        ("The ferry in pictures", "", _pictures("The ferry passes the light of Karg."), "gallery"),
        ("Bilderstrecke: die Fähre im Eis", "", _pictures("Die Fähre vor dem Licht von Karg."), "gallery"),
        # A text with a player or pictures in it.
        ("Video: the ferry in the ice", "", f"<video></video>{_TEXT}", None),
        ("The ferry in the ice", "", "<iframe src='https://www.youtube.com/embed/a'></iframe>", None),
        ("The ferry in pictures", "", _TEXT + _pictures("The ferry passes the light of Karg."), None),
    ],
)
def test_a_video_or_a_series_of_pictures_says_so(title: str, head: str, body: str, code: str | None) -> None:
    """A page of hardly any text is what it shows; its few words stay. An article with a player in it is an article."""
    extracted = read_page(_page(title, f"<p>{_SUMMARY}</p>{body}", head=head))
    codes = [note.code for note in extracted.notes]
    assert codes == ([code] if code else [])
    assert _SUMMARY in extracted.text


def _cards(count: int) -> str:
    return "".join(
        f"<div class='c{n}'><h2><a href='/news/{n}'>Headline number {n} from the islands</a></h2>"
        f"<p>{_UPDATES[n % 6]}</p></div>"
        for n in range(count)
    )


def test_a_page_of_cards_is_a_list() -> None:
    """Linked headlines with a text below each are a list; below an article of its own they are not."""
    listed = read_page(_page("News from the islands", _cards(8)))
    assert [note.code for note in listed.notes] == ["list"]
    assert listed.text == ""
    article = read_page(_page("Ferry will sail", "".join(f"<p>{each} {each}</p>" for each in _UPDATES) + _cards(8)))
    assert article.text.startswith(_UPDATES[0])


def test_a_time_within_a_headline_is_no_updates() -> None:
    """The last update counts as one, though nothing but a headline that tells a time stands above its text."""
    updates = "".join(
        f"<div class='post'><div class='at'>{clock}</div><h3>{headline}</h3><p>{text}</p></div>"
        for clock, headline, text in (
            ("11:48", "Buses stop at 3pm", "The last buses leave the station at three, the transport authority says."),
            ("9:30", "Halls open", "Eleven schools have opened their halls, and people bring water for two days."),
            ("6:05", "Good morning", "Welcome. The weather office says that strong winds may be felt by the evening."),
        )
    )
    page = f"<html><body><main><h1>Storm live: the bay waits</h1>{updates}</main></body></html>"
    read = read_page(page, url="https://courier.example/live/storm")
    assert read.kind is Kind.LIVE
    assert "Welcome." in read.text
