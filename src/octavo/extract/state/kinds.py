"""What sort of page it is, where it is no article: a notice, a list of articles, a video, a series of pictures.

The sorts are told by what pages state of themselves and by what stands on them, and only where little text was found.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.lines import is_prose, weight
from octavo.extract.document.tree import Node, attribute
from octavo.extract.state.notes import Code
from octavo.extract.state.walls import Wall, may_be_wall, shown_on, wall_of

_ARTICLES = re.compile(r"(?:Article|BlogPosting|Report|Blog|Review|Recipe)$")
_VIDEOS = frozenset({"VideoObject", "Clip", "TVEpisode", "Movie"})
_GALLERIES = frozenset({"ImageGallery", "MediaGallery"})
_PLAYER_TAGS = "video, amp-video, amp-youtube, amp-brightcove, amp-dailymotion, amp-vimeo, video-js"
_PLAYERS = re.compile(
    r"youtu\.?be|youtube|vimeo|dailymotion|brightcove|jwp(?:layer|latform|cdn)|kaltura|wistia|rutube|bilibili|/player|player\.|embed/video",
    re.IGNORECASE,
)
_WATCH = re.compile(
    r"\b(?:videos?|vídeos?|watch|clips?|filmy?|wideo|videó)\b|видео|відео|βίντεο|فيديو|ویدئو|ویدیو|וידאו|סרטון|वीडियो"
    r"|วิดีโอ|คลิป|视频|視頻|影片|動画|映像|동영상|영상",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"\b(?:photos?|pictures?|galler(?:y|ies)|bilder(?:strecke|galerie|serie)?|fotostrecke|fotos?|fotogaler\w+|galer[ií]\w*"
    r"|diaporama|imágenes|imagens|immagini|beelden|bildspel|billeder|kuvat|zdjęci\w+|képek|imagini|fotoğraf\w*)\b"
    r"|фото\w*|снимк\w+|φωτογραφί\w+|صور\b|תמונות|تصاویر|तस्वीर\w*|ภาพ|图集|组图|圖輯|写真|フォト|사진|화보",
    re.IGNORECASE,
)
#: A text with more is an article with a video or pictures in it.
_LONGEST_CLIP = 700
_LONGEST_BESIDE_PLAYER = 350
_LONGEST_INTRODUCTION = 900
_FEWEST_PICTURES = 6
_FEWEST_CARDS = 6
_FEWEST_ON_FRONT = 4
#: So much of the running text stands in cards on a page that lists articles.
_IN_CARDS = 0.7
_CARD_REACH = 4
_LEAST_OWN = 120
_LEVEL_ONE = 1
_NOT_NAME = re.compile(r"[/_-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a page beside its text."""

    title: str | None
    url: str | None = None
    #: Those that it states (schema.org).
    types: tuple[str, ...] = ()
    #: How many other articles it shows.
    related: int = 0
    is_list: bool = False
    is_live: bool = False
    paywalled: bool = False
    #: How many words its article is stated to have.
    stated_words: int | None = None


def sort_of(root: Node | None, blocks: Sequence[Block], paragraphs: Sequence[str], known: Known) -> Code | None:
    """The sort of a page as the code of its note; None for an article, and where nothing tells.

    ``root`` is None for a page flattened to plain text.
    """
    if known.is_live and paragraphs:
        return Code.LIVE
    if not known.is_list and not may_be_wall(paragraphs):
        return None
    stated = _Stated(root, known.types)
    wall = wall_of(shown_on(root, blocks, title=known.title, paragraphs=paragraphs, article=stated.article))
    if wall is not None and (not known.is_list or wall is Wall.MISSING):
        return Code(wall.value)
    if known.is_list or _is_index(blocks, paragraphs, article=stated.article, front=_is_front(known.url)):
        return Code.LIST
    size = sum(map(weight, paragraphs))
    names = f"{known.title or ''} {_NOT_NAME.sub(' ', _path(known.url))}"
    if root is not None and _is_video(root, stated, size, names):
        return Code.VIDEO
    return Code.GALLERY if _is_gallery(blocks, stated, size, names) else None


class _Stated:
    """What a page says of its own sort."""

    def __init__(self, root: Node | None, types: Sequence[str]) -> None:
        metas = {} if root is None else _metas(root)
        kind = metas.get("og:type", "")
        self.article = (
            any(_ARTICLES.search(each) for each in types) or kind == "article" or "article:published_time" in metas
        )
        self.video = kind.startswith("video") or (not self.article and not _VIDEOS.isdisjoint(types))
        self.gallery = not _GALLERIES.isdisjoint(types)


def _metas(root: Node) -> dict[str, str]:
    named = (
        (attribute(each, "property") or attribute(each, "name"), attribute(each, "content"))
        for each in root.css("meta")
    )
    return {name.strip().lower(): content.strip().lower() for name, content in named if name and content.strip()}


def _path(url: str | None) -> str:
    return re.sub(r"^\w+://[^/]*|[?#].*$", "", url or "")


def _is_front(url: str | None) -> bool:
    return url is not None and len(_path(url).strip("/")) <= 2


def _is_video(root: Node, stated: _Stated, size: int, names: str) -> bool:
    if size > _LONGEST_CLIP:
        return False
    beside = size <= _LONGEST_BESIDE_PLAYER and _WATCH.search(names) is not None
    return stated.video or (beside and _has_player(root))


def _has_player(root: Node) -> bool:
    if root.css_first(_PLAYER_TAGS) is not None:
        return True
    return any(
        _PLAYERS.search(attribute(frame, "src") or attribute(frame, "data-src"))
        for frame in root.css("iframe, amp-iframe")
    )


def _is_gallery(blocks: Sequence[Block], stated: _Stated, size: int, names: str) -> bool:
    captions = {block.text for block in blocks if "caption" in block.marks}
    if size > _LONGEST_INTRODUCTION or len(captions) < _FEWEST_PICTURES:
        return False
    return stated.gallery or _PICTURES.search(names) is not None


def _is_index(blocks: Sequence[Block], paragraphs: Sequence[str], *, article: bool, front: bool) -> bool:
    """Whether a page that calls itself no article is one card after another: a linked headline, and text below it."""
    if article:
        return False
    cards = [at for at, block in enumerate(blocks) if _heads_card(block)]
    if len({blocks[at].href for at in cards}) < (_FEWEST_ON_FRONT if front else _FEWEST_CARDS):
        return False
    # Each place that belongs to a card, and the card.
    inside = {at + step: at for at in cards for step in range(1, _CARD_REACH)}
    # Where nothing was read, all that the page tells must be the cards'.
    told = set(paragraphs) or {block.text for block in blocks}
    prose = [at for at, block in enumerate(blocks) if block.text in told and is_prose(block.text)]
    carded = [at for at in prose if at in inside]
    if paragraphs and len({inside[at] for at in carded}) < _FEWEST_ON_FRONT:
        return False
    inner, whole = _size(blocks, carded), _size(blocks, prose)
    # But for a front page, a little text of its own below a title makes an article of it.
    return inner >= _IN_CARDS * whole and (front or whole - inner < _LEAST_OWN)


def _size(blocks: Sequence[Block], places: Sequence[int]) -> int:
    return sum(weight(blocks[at].text) for at in places)


def _heads_card(block: Block) -> bool:
    linked = block.level > _LEVEL_ONE and block.linked > 0.9 and not (block.href or "#").startswith("#")
    return linked and "chrome" not in block.marks
