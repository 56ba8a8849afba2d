"""What a page's markup says about its article, gathered element by element."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from itertools import chain
from typing import NamedTuple

from octavo.extract.document.loose_json import loaded
from octavo.extract.document.tree import Node, above, attribute, elements, texts

#: A class that speaks of an author.
_SIGNED = re.compile(
    r"auth(?:or(?<!license-author)(?<!photo-author)(?<!image-author)|(?<![a-z]auth)(?![\w-]))|byline|by-line|writ(?:ten-?by|er(?<!underwriter))|contributor|creator|autor(?!oute)|auteur|redakteur|journalist|reporter"
    r"|signature(?!-?list)|skribent|forfatter|verfasser|firma-|firmante|columnist|schrijver"
)
#: The same in more languages. Most pages have none of these, and words are sooner looked for than a longer pattern.
_SIGNED_TOO = (
    *("periodista", "jornalista", "giornalista", "kirjoittaja", "toimittaja", "szerzo", "dziennikar", "redaktor"),
    *("novinar", "muhabir", "yazar", "penulis", "wartawan", "tac-gia", "tacgia", "awdur"),
)
#: As above, every choice begins with a letter of its own: the pattern is then tried only where one stands.
_DATED = re.compile(
    r"date|time(?!line|out)|publi(?:sh|cation|e)|posted|datum|fecha|dato\b|data(?![a-z])(?<![a-z]data)|veroeffentlich"
    r"|created|entry-meta|post(?:-?meta|info)|article-?(?:meta|info)|byline|submitted|info(?:-?line|s?(?![a-z])(?<![a-z]info))"
    r"|pubinfo|zeit(?:punkt|stempel)|aktualisiert"
)
_OF_HEAD = frozenset({"meta", "link", "script"})
_RARE = frozenset({"itemprop", "property", "rel", "data-testid", "data-author"})
_SAYING = _OF_HEAD | {"h1", "time", "title"}
_MOST_OF_A_KIND = 60
_MOST_CLIMBED = 40
_MOST_SHOWN = 2000
_LONGEST_NAME = 100
#: A tag that holds an object, and which of its keys stand for which tags.
_PARSELY = "parsely-page"
_OF_PARSELY = {
    "author": "parsely-author",
    "authors": "parsely-author",
    "pub_date": "parsely-pub-date",
    "title": "parsely-title",
    "section": "parsely-section",
}
#: Parts of a page that speak of other articles, or of readers.
_BESIDE = re.compile(
    r"comment|related|recommend|sidebar|side-bar|(?:^|\s)widget|most-?read|popular|trending|teaser-?list|read-?more|more-?news"
    r"|latest|newsletter|promo|carousel|navigation|breadcrumb|advert|respond|reviews?[-_]?(?:item|list)|reference-?list"
)
_OF_ARTICLE = re.compile(r"meta|entry|post|article|author|byline")
_LOWER = frozenset({"h2", "h3"})
_ASIDE_TAGS = frozenset({"footer", "nav", "aside"})


class Seen(NamedTuple):
    """An element, and its place in document order."""

    at: int
    element: Node


@dataclass(slots=True, kw_only=True)
class Gathered:
    """The signs of one page; every list in document order."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    canonical: str | None = None
    title: str | None = None
    #: The texts of its ``application/ld+json`` scripts.
    scripts: list[str] = field(default_factory=list)
    #: Its other scripts that have a text of their own.
    carrying: list[Node] = field(default_factory=list)
    headings: list[Seen] = field(default_factory=list)
    #: The one that the article stands under: the first, until the title is known.
    heading: Seen | None = None
    times: list[Seen] = field(default_factory=list)
    #: Elements of microdata (``itemprop``) and RDFa (``property``) by the property's bare name, in lower case.
    props: dict[str, list[Seen]] = field(default_factory=dict)
    #: Whom the first element that says so in an attribute is from: the opening post of a thread.
    poster: str | None = None
    #: Elements with a class, each with its place and names.
    _classed: list[tuple[int, Node, str]] = field(default_factory=list)
    #: Those whose class speaks of an author, once somebody asked.
    _signed: list[Seen] | None = None
    #: The elements that hold the heading, once somebody asked.
    _around: set[int] | None = None

    def see(self, at: int, element: Node, tag: str, given: Mapping[str, str | None]) -> None:
        """Takes note of an element, its place in document order, its name and attributes."""
        if tag in _SAYING:
            _said(self, at, element, tag)
        if not given:
            return
        names = given.get("class") or ""
        # One question for the five: hardly any element has one of them.
        if not _RARE.isdisjoint(given):
            self._see_props(at, element, tag, given)
            if "data-testid" in given:
                names = f"{names} {given['data-testid'] or ''}"
        if names:
            self._classed.append((at, element, names))

    def _see_props(self, at: int, element: Node, tag: str, given: Mapping[str, str | None]) -> None:
        for each in (given.get("itemprop") or given.get("property") or "").split():
            _keep(self.props.setdefault(_bare(each), []), at, element)
        if self.poster is None:
            self.poster = given.get("data-author")
        rel = (given.get("rel") or "").lower()
        # RDFa relates anything, Drupal a name; HTML's own relation is that of a link.
        if "author" in rel and (tag == "a" or ":author" in rel):
            _keep(self.props.setdefault("author", []), at, element)

    def signed(self) -> list[Seen]:
        """The first elements whose class speaks of an author."""
        if self._signed is None:
            self._signed = self._of_class(_SIGNED, _SIGNED_TOO)
        return self._signed

    def dated(self) -> list[Seen]:
        """The first elements whose class speaks of a date."""
        return self._of_class(_DATED)

    def _of_class(self, pattern: re.Pattern[str], words: Sequence[str] = ()) -> list[Seen]:
        # Asked where nothing better names the author or the day; all classes at once, each once, in half the time.
        asked = list({names for _, _, names in self._classed})
        joined = "\0".join(asked).lower()
        starts = [found.start() for found in pattern.finditer(joined)]
        for word in words:
            if word in joined:
                starts = sorted([*starts, *(found.start() for found in re.finditer(word, joined))])
        telling = set()
        place = before = 0
        for start in starts:
            place += joined.count("\0", before, start)
            before = start
            telling.add(asked[place])
        return [Seen(at, element) for at, element, names in self._classed if names in telling][:_MOST_OF_A_KIND]

    def first(self, names: Sequence[str]) -> tuple[str, str] | None:
        """The first value of the first of these meta names that has one, and the name."""
        return next(((self.metas[name][0], name) for name in names if name in self.metas), None)

    def value(self, names: Sequence[str]) -> str | None:
        """The first value of the first of these meta names that has one."""
        found = self.first(names)
        return found[0] if found else None

    def heading_at(self) -> int | None:
        """The place of the page's heading; None where it has none."""
        return self.heading.at if self.heading else None

    def settle(self, title: str) -> None:
        """The heading is the one that shows the title: a first one may be the site's name."""
        wanted = title.casefold().split()
        for seen in self.headings:
            words = set(shown(seen.element).casefold().split())
            if wanted and sum(word in words for word in wanted) * 2 > len(wanted):
                self.heading = seen
                return
        # Old blogs have the site's name alone as the first heading, and their posts' below it.
        for at, element, _ in self._classed:
            if element.tag in _LOWER and shown(element).casefold().split() == wanted:
                self.heading = Seen(at, element)
                return

    def is_beside(self, element: Node) -> bool:
        """Whether an element stands in a comment, a list of other articles, or the page's frame.

        What holds the heading too holds the article, whatever it is called.
        """
        if self._around is None:
            self._around = {each.mem_id for each in above(self.heading.element)} if self.heading else set()
        for climbed, each in enumerate(chain((element,), above(element))):
            if each.mem_id in self._around or each.tag in {"body", "html"} or climbed > _MOST_CLIMBED:
                return False
            if each.tag in {"article", "main", "header"}:
                continue
            names = f"{attribute(each, 'class')} {attribute(each, 'id')}".lower()
            if each.tag in _ASIDE_TAGS or "footer" in names:
                # An article has a frame of its own, and in it, often, its byline.
                if not (_is_called(_OF_ARTICLE, names) or self._follows_heading(each) or self._is_of_article(each)):
                    return True
            elif _is_called(_BESIDE, names):
                return True
        return False

    def _is_of_article(self, element: Node) -> bool:
        """Whether an element is the frame of the very article that holds the headline."""
        around = element.parent
        return around is not None and around.tag == "article" and around.mem_id in (self._around or ())

    def _follows_heading(self, element: Node) -> bool:
        """Whether an element stands right under the headline's own box, as TYPO3 puts byline and date."""
        before = element.prev
        while before is not None and not before.is_element_node:
            before = before.prev
        if before is None or self.heading is None:
            return False
        boxed = before.tag == "header" or "header" in attribute(before, "class").lower().split()
        return before.mem_id == self.heading.element.mem_id or (boxed and before.mem_id in (self._around or ()))


def speaks_of_author(name: str) -> bool:
    """Whether a class, in lower case, speaks of an author."""
    return _SIGNED.search(name) is not None or any(word in name for word in _SIGNED_TOO)


@lru_cache(maxsize=2048)
def _is_called(pattern: re.Pattern[str], names: str) -> bool:
    """Whether a pattern fits an element's names: boxes are asked again for each that stands in them."""
    return pattern.search(names) is not None


def gathered(root: Node) -> Gathered:
    """The signs of a page's metadata. The tree is not changed."""
    found = Gathered()
    for at, element in enumerate(elements(root)):
        tag = element.tag or ""
        found.see(at, element, tag, {} if tag in _OF_HEAD else element.attributes)
    return found


def _said(found: Gathered, at: int, element: Node, tag: str) -> None:
    if tag == "meta":
        _meta(found, at, element)
    elif tag == "link":
        _link(found, element)
    elif tag == "script":
        if "ld+json" in attribute(element, "type").lower():
            found.scripts.append(element.text())
        elif "src" not in element.attributes:
            found.carrying.append(element)
    elif tag == "h1":
        found.headings.append(Seen(at, element))
        found.heading = found.heading or found.headings[0]
    elif tag == "time":
        _keep(found.times, at, element)
    elif found.title is None:
        found.title = " ".join(element.text().split())


def _meta(found: Gathered, at: int, element: Node) -> None:
    given = element.attributes
    name = given.get("property") or given.get("name") or given.get("itemprop") or given.get("http-equiv")
    content = unescape(given.get("content") or "")
    if not name or not content:
        return
    if "ld+json" in name:  # a page builder's slip: the script as a tag
        found.scripts.append(content)
        return
    # Patterns that hold blanks go through a run of them again and again.
    content = " ".join(content.split())
    if not content:
        return
    name = name[:_LONGEST_NAME].strip().lower()
    found.metas.setdefault(name, []).append(content)
    if name == _PARSELY:
        _unfold(found, content)
    if prop := given.get("itemprop"):
        _keep(found.props.setdefault(_bare(prop), []), at, element)


def _unfold(found: Gathered, content: str) -> None:
    """Parse.ly's one tag of everything, as the tags that it stands for."""
    told = loaded(content)
    for key, value in told.items() if isinstance(told, dict) else ():
        name = _OF_PARSELY.get(key)
        texts = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str) and each]
        if name and texts:
            found.metas.setdefault(name, []).extend(texts)


def _link(found: Gathered, element: Node) -> None:
    if found.canonical is None and "canonical" in attribute(element, "rel").lower().split():
        found.canonical = attribute(element, "href") or None


def _bare(prop: str) -> str:
    return prop.rsplit(":", 1)[-1].rsplit("/", 1)[-1].lower()


def _keep(seen: list[Seen], at: int, element: Node) -> None:
    if len(seen) < _MOST_OF_A_KIND:
        seen.append(Seen(at, element))


def shown(element: Node) -> str:
    """An element's text with its white space folded, and a space between parts that are no halves of one word.

    Of more than 2,000 characters only the beginning: it is no title, byline or date.
    """
    text = ""
    for part in texts(element):
        # "C" and "ycle" are one word under two styles, "Harbour" and "Ferry sails" are two lines.
        if text and part and text[-1].isalnum() and part[0].isalnum() and not part[0].islower():
            text += " "
        text += part
        if len(text) > _MOST_SHOWN:
            break
    return " ".join(text.split())
