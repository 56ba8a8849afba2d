"""Pictures on an article's page, all of them from this desk's own address."""

import re
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import urlsplit

from starlette.responses import FileResponse, Response

from octavo.desk.desk import Desk
from octavo.desk.pictures import Shown, picture, shown
from octavo.news.article import Article
from octavo.news.ids import ArticleId
from octavo.text.html import PICTURE
from octavo.web.session import Asked

#: A browser keeps a picture for a day; it may come from the common cache of nobody.
_KEPT = "private, max-age=86400"
#: "boat-300x200.jpg": the same picture in another size, as WordPress names it.
_SIZED = re.compile(r"[-_]\d{2,4}x\d{2,4}(?=\.\w+$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureShown:
    """A picture on a page."""

    #: On this desk.
    src: str
    #: At the source.
    url: str
    #: What the source calls it; empty where it says nothing.
    words: str
    #: Points; None as long as it was not fetched.
    size: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """An article's pictures, each once."""

    #: Over the text.
    lead: PictureShown | None = None
    #: Below the text.
    others: tuple[PictureShown, ...] = ()
    #: What the feed sent, with its pictures in their places; for an article without a text of its own.
    summary_html: str | None = None


def pictures(desk: Desk, article: Article, *, in_place: bool) -> Pictures:
    """What the article's page shows. ``in_place``: what the feed sent stands for the text."""
    there = {number: _on_page(article, one) for number, one in shown(desk, article).items()}
    if in_place:
        lead = there.get(0)
        html = _placed(article.summary_html or "", {number: one for number, one in there.items() if number})
        sent = {_called(one.url) for number, one in there.items() if number}
        return Pictures(lead=lead if lead and _called(lead.url) not in sent else None, summary_html=html)
    each: dict[str, PictureShown] = {}
    for one in there.values():
        each.setdefault(_called(one.url), one)
    # The lead picture of the page, or the first that the feed sent.
    once = tuple(each.values())
    return Pictures(lead=once[0] if once else None, others=once[1:])


def article_picture(asked: Asked) -> Response:
    """One picture of an article."""
    path = picture(asked.desk, ArticleId(asked.number("id")), asked.number("number"))
    return FileResponse(path, media_type="image/webp", headers={"Cache-Control": _KEPT})


def _on_page(article: Article, one: Shown) -> PictureShown:
    return PictureShown(
        src=f"/articles/{article.id}/pictures/{one.number}", url=one.url, words=one.words, size=one.size
    )


def _placed(html: str, there: dict[int, PictureShown]) -> str:
    """The feed's HTML with a picture in each place where there is one."""
    number = 0

    def put(match: re.Match[str]) -> str:
        nonlocal number
        number += 1
        one = there.get(number)
        if one is None:
            return match[0]
        size = f' width="{one.size[0]}" height="{one.size[1]}"' if one.size else ""
        return f'<img src="{one.src}" alt="{escape(one.words)}"{size} loading="lazy" decoding="async" data-picture>'

    return PICTURE.sub(put, html)


def _called(url: str) -> str:
    """By which two addresses of one picture are told: host and path, without a size."""
    parts = urlsplit(unescape(url))
    return f"{parts.netloc}{_SIZED.sub('', parts.path)}"
