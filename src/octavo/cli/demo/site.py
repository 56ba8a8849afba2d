"""One paper's whole site: every path it answers, and with what. Fixed from the closing on, byte for byte."""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from PIL import Image, ImageDraw

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
            site[f"/img/{each.key}.png"] = _resource(_picture(each.key), "image/png", changed)
    return site


def _resource(body: str | bytes, media_type: str, modified: datetime) -> Resource:
    body = body.encode() if isinstance(body, str) else body
    return Resource(body=body, media_type=media_type, modified=modified.astimezone(UTC).replace(microsecond=0))


def _picture(key: str) -> bytes:
    """A stand-in for a photograph: sky, water and a sun, in a hue of its own."""
    seed = hashlib.sha256(key.encode()).digest()
    hue, horizon, sun = seed[0] * 360 // 256, 240 + seed[1] // 3, 100 + seed[2] * 3
    picture = Image.new("RGB", (960, 540), f"hsl({hue}, 35%, 82%)")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((sun - 90, horizon - 90, sun + 90, horizon + 90), fill=f"hsl({hue}, 60%, 94%)")
    draw.rectangle((0, horizon, 960, 540), fill=f"hsl({hue}, 30%, 38%)")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
