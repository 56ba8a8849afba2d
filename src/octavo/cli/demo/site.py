"""One paper's whole site: every path it answers, and with what. Fixed from the closing on, byte for byte."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from octavo.cli.demo.feeds import feed_document
from octavo.cli.demo.pages import article_page, home_page
from octavo.cli.demo.papers import Paper
from octavo.cli.demo.stand import Stand

_HTML = "text/html; charset=utf-8"
_ROBOTS = "User-agent: *\nDisallow: /login\nDisallow: /subscribe\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """What a path gives."""

    body: bytes
    media_type: str
    #: Aware, UTC, whole seconds: HTTP dates have no more.
    modified: datetime

    @property
    def etag(self) -> str:
        """A strong entity tag (RFC 9110, 8.8.3)."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'


def build_site(stand: Stand, paper: Paper) -> Mapping[str, Resource]:
    """Paths to resources: the front page, the feed, every article with its picture, robots.txt."""
    own = stand.of(paper)
    newest = max(stand.modified(each).at for each in own)
    site = {
        "/": _resource(home_page(stand, paper), _HTML, newest),
        paper.feed: _resource(feed_document(stand, paper), f"{paper.kind.value}; charset=utf-8", newest),
        "/robots.txt": _resource(_ROBOTS, "text/plain; charset=utf-8", newest),
    }
    for each in own:
        changed = stand.modified(each).at
        site[stand.paths[each.key]] = _resource(article_page(stand, paper, each), _HTML, changed)
        if each.caption:
            site[f"/img/{each.key}.svg"] = _resource(_picture(each.key), "image/svg+xml", changed)
    return site


def _resource(text: str, media_type: str, modified: datetime) -> Resource:
    return Resource(body=text.encode(), media_type=media_type, modified=modified.astimezone(UTC).replace(microsecond=0))


def _picture(key: str) -> str:
    """A stand-in for a photograph: sky, water and a sun, in a hue of its own."""
    seed = hashlib.sha256(key.encode()).digest()
    hue, horizon, sun = seed[0] * 360 // 256, 240 + seed[1] // 3, 100 + seed[2] * 3
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540">'
        f'<rect width="960" height="540" fill="hsl({hue} 35% 82%)"/>'
        f'<circle cx="{sun}" cy="{horizon}" r="90" fill="hsl({hue} 60% 94%)"/>'
        f'<rect y="{horizon}" width="960" height="{540 - horizon}" fill="hsl({hue} 30% 38%)"/></svg>'
    )
