"""What the extractor takes out of a page: the main article, and what stands beside it."""

from dataclasses import dataclass
from enum import StrEnum

from octavo.news.moment import Moment


class Kind(StrEnum):
    """What sort of piece it is; None where nothing says so."""

    NEWS = "news"
    OPINION = "opinion"
    EXPLAINER = "explainer"
    LIVE = "live"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A remark of the extractor: a short code, and the sentence a person reads."""

    code: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedItem:
    """An article of somebody else's that a page shows beside its own."""

    source: str | None = None
    #: The page's own words: "an hour ago".
    age: str | None = None
    #: What the age works out to, where the time of fetching is known.
    published: Moment | None = None
    title: str
    authors: tuple[str, ...] = ()
    kind: Kind | None = None
    #: Paragraphs joined by a blank line; may be empty.
    text: str = ""
    captions: tuple[str, ...] = ()
    truncated: bool = False
    notes: tuple[Note, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageComment:
    """A comment that a page carries."""

    author: str | None = None
    age: str | None = None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What a page says: the main article, and what stands beside it.

    ``text`` is paragraphs joined by a blank line: no furniture, caption, credit, byline or related article.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Moment | None = None
    modified: Moment | None = None
    language: str | None = None
    canonical_url: str | None = None
    site_name: str | None = None
    section: str | None = None
    kind: Kind | None = None
    image: str | None = None
    #: Width and height of the image in pixels, where the page states them.
    image_size: tuple[int, int] | None = None
    text: str = ""
    captions: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    comments: tuple[PageComment, ...] = ()
    related: tuple[RelatedItem, ...] = ()
    paywalled: bool = False
    truncated: bool = False
    #: 0 to 1: how sure we are that the text is the whole article and nothing else.
    confidence: float = 0.0
    notes: tuple[Note, ...] = ()
    #: A field of these, and the place on the page that its value comes from: ("published", "json-ld datePublished").
    provenance: tuple[tuple[str, str], ...] = ()
