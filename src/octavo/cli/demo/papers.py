"""The papers of the demo wire: invented publishers, each with its own look, feed and folder."""

from dataclasses import dataclass
from enum import StrEnum


class FeedKind(StrEnum):
    """The dialect that a paper's feed is written in; the value is its media type."""

    RSS = "application/rss+xml"
    ATOM = "application/atom+xml"
    RDF = "application/rdf+xml"
    JSON = "application/feed+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A publisher: an origin of its own on the demo wire."""

    #: Names its page template and stands in front of its reports' file names.
    key: str
    name: str
    tagline: str
    language: str = "en"
    kind: FeedKind
    #: Where its feed lives.
    feed: str
    #: An article's path; ``slug``, ``section`` and ``number`` are filled in.
    path: str
    #: The folder its feed is put in.
    folder: str
    #: What its navigation lists.
    sections: tuple[str, ...]


PAPERS: tuple[Paper, ...] = (
    Paper(
        key="landing",
        name="The Landing",
        tagline="Osmere, the river and the world, in that order",
        kind=FeedKind.RSS,
        feed="/feeds/all.xml",
        path="/{section}/{slug}",
        folder="Maravel",
        sections=("City", "Country", "Transport", "Culture"),
    ),
    Paper(
        key="harn",
        name="Harn Evening Sheet",
        tagline="Printed when the last lock has closed",
        kind=FeedKind.ATOM,
        feed="/atom.xml",
        path="/{section}/{number}-{slug}.html",
        folder="Maravel",
        sections=("Town", "Country", "Opinion", "Sport", "Live"),
    ),
    Paper(
        key="downriver",
        name="Downriver Daily",
        tagline="Salt Quay’s oldest paper, and its driest",
        kind=FeedKind.RSS,
        feed="/rss",
        path="/story.php/{number}/{slug}",
        folder="Maravel",
        sections=("Harbour", "Travel", "Tides", "Births & Launches"),
    ),
    Paper(
        key="uferbote",
        name="Uferbote",
        tagline="Nachrichten vom Werthländer Ufer",
        language="de",
        kind=FeedKind.RSS,
        feed="/feed/",
        path="/artikel/{slug}",
        folder="Abroad",
        sections=("Wirtschaft", "Verkehr", "Land und Leute", "Reportage"),
    ),
    Paper(
        key="marejada",
        name="La Marejada",
        tagline="Diario de Puerto Cálamo",
        language="es",
        kind=FeedKind.ATOM,
        feed="/portada.atom",
        path="/{section}/{slug}.html",
        folder="Abroad",
        sections=("Ciudad", "Economía", "Cultura", "Mar"),
    ),
    Paper(
        key="freight",
        name="Freight Week",
        tagline="For people who move things",
        kind=FeedKind.RDF,
        feed="/index.rdf",
        path="/news/{number}/{slug}/",
        folder="Trade and wire",
        sections=("Waterways", "Road", "Rail", "Packaging"),
    ),
    Paper(
        key="corran",
        name="Corran Wire",
        tagline="First, short, and signed by nobody",
        kind=FeedKind.RDF,
        feed="/wire.rdf",
        path="/dispatch/{number}",
        folder="Trade and wire",
        sections=("Transport", "Country", "Farming", "Culture"),
    ),
    Paper(
        key="quoin",
        name="The Quoin",
        tagline="A weekly of arts and things, every day",
        kind=FeedKind.ATOM,
        feed="/feed.atom",
        path="/{slug}",
        folder="Reading",
        sections=("Music", "Landscape", "Language", "Explainers"),
    ),
    Paper(
        key="hedge",
        name="Hedge Notes",
        tagline="Wenna Lisle writes from the bottom of Cold Lane",
        kind=FeedKind.JSON,
        feed="/feed.json",
        path="/{number}/{slug}/",
        folder="Reading",
        sections=("Diary", "Opinion", "Seeds"),
    ),
    Paper(
        key="foldline",
        name="Foldline",
        tagline="All the papers, folded for you",
        kind=FeedKind.JSON,
        feed="/top.json",
        path="/articles/{slug}",
        folder="Reading",
        sections=("Top stories", "Curious", "For you"),
    ),
)
