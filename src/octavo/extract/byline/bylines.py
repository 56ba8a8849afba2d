"""Who wrote an article, as its page shows it: bylines in the markup, the likeliest first."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from urllib.parse import unquote, urlsplit

from octavo.extract.byline.credits import credits_others, is_label, without_others
from octavo.extract.byline.joint import is_whole
from octavo.extract.byline.newsrooms import is_newsroom
from octavo.extract.byline.no_names import says_something
from octavo.extract.byline.people import (
    announces_others,
    is_spelled_as_one,
    names_others,
    opens_byline,
    people,
    unopened,
    without_outfits,
)
from octavo.extract.document.tree import TEXT, Node, above, attribute, elements, texts
from octavo.extract.metadata.gathered import Gathered, Seen, shown, speaks_of_author

_LONGEST = 120
#: Parts of an author's box that are no name.
_NOT_NAME = re.compile(
    r"(?:(?<![a-z])|author|byline)(?:bio|desc\w*|avatar|images?|img|photo|picture|social|title|role|position|job|about|related"
    r"|comment\w*|twitter|follow\w*|counts?|e?mail|phone|icon|more|archive|tooltip|btn|button|subscribe|suivre|takip"
    r"|seguir|label|unread)(?![a-z])"
)
#: The address of an author's page, in lower case.
_PAGE = re.compile(
    r"/(?:authors?|av|contributors?|profiles?|profil|people|staff|team|by|writers?|autor(?:en|es|in|i)?|auteurs?|autore|autori"
    r"|reporters?|producers?|journalists?|journaliste|redaktion|redakteure|redacteur|columnists?|colunistas?|firmas?|forfatter"
    r"|avtor|avtory|yazar|yazarlar|penulis|kirjoittaja)/([^/?#]{3,})"
)
_SLUG = re.compile(r"^(?:[a-z]{2,}-){1,3}[a-z]{2,}$")
#: Other people than the author.
_NO_AUTHOR = re.compile(r"(?:reviewed|checked|approved|verified|illustrated) by|geprüft von", re.IGNORECASE)
#: The same, but in a line that tells who wrote, too.
_PICTURED = re.compile(r"(?:photos?|photographs?|image) by|foto:", re.IGNORECASE)
_NAME_CLASSES = frozenset(
    {
        *("author", "byline", "author-name", "byline-author", "byline-name", "entry-author", "entry-author-name"),
        *("post-author", "post-author-name", "author__name", "author_name", "article-author", "article__author"),
        *("by-author", "posted-by", "meta-author"),
    }
)
#: Classes of where somebody writes from, and of what is told of them.
_BESIDE_NAME = (
    *("place", "location", "city", "town", "lugar", "ciudad", "localidad", "cidade", "dateline", "lieu"),
    *("bio", "biography", "description"),
)
#: Classes of boxes round those who did something else.
_OF_OTHERS = ("translator", "photographer", "illustrator")
_AND = re.compile(r"\s(?:and|und|et|y|e|en|og|och|ja|ve|и|та|και|&)\s+$")
_AND_THEN = re.compile(_AND.pattern.rstrip("$"))
_STROKE_THEN = re.compile(r"\s*[/|·•]\s*(?=\w)")
#: What forums call the motto below a post, in which names may stand, too.
_MOTTO = "signature"
#: The class of an element of all authors.
_SEVERAL = re.compile(r"(?<![a-z])(?:authors|autores|auteurs|autori|autoren|bylines)(?![a-z])")
_AROUND_NAME = " ,:;|/·•–—-"
_MOST_LOOKED_AT = 40
_MOST_BOXED = 3
#: Elements in which an author's name is looked for.
_MOST_INSIDE = 100
#: A label stands before the link, or before the element round it.
_MOST_OUT = 2
#: Elements from the first author of a byline to its last; of links in a row.
_ONE_BYLINE, _ONE_ROW = 22, 6
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
#: At least so many from the byline of one post to that of the next.
_ONE_POST = 22


def visible_authors(root: Node, found: Gathered, site: str | None) -> tuple[tuple[str, ...], str] | None:
    """The people of the page's bylines: by microdata or ``rel``, else by class, else by a link to a profile."""
    if marked := marked_authors(found, site):
        return marked
    if names := _byline(_linked(root, found), site, _ONE_ROW):
        return names, "profile"
    # A name of one word is somebody's where nothing but an author's name can stand.
    for seen, source in ((_marked(found), "microdata"), (_named(found), "byline")):
        names = _byline(seen, site, 0, alone=True)
        if len(names) == 1:
            return names, source
    return None


def marked_authors(found: Gathered, site: str | None, *, whole_line: bool = True) -> tuple[tuple[str, ...], str] | None:
    """The people of the bylines that the page's markup calls so: by microdata or ``rel``, else by class.

    ``whole_line``: also of the line round the first of them.
    """
    for seen, source in ((_marked(found), "microdata"), (_classed(found), "byline")):
        names = _byline(seen, site, _ONE_BYLINE, sure=source == "microdata", whole_line=whole_line)
        if names:
            return names, source
    return None


def signed_names(found: Gathered) -> Iterator[str]:
    """What stands where nothing but an author's name can, as it is written; it may be a desk's."""
    for seen in (_marked(found), _named(found)):
        for name in (unopened(shown(each.element)).strip(_AROUND_NAME) for each in islice(seen, 1)):
            # "Veröffentlicht am", "Written By"
            if name and (is_newsroom(name) or (is_spelled_as_one(name) and not says_something(name))):
                yield name


def signed_words(found: Gathered) -> Iterator[str]:
    """The same where it is of one word, however that is spelled: a log-in ("gullwing42")."""
    for seen in (_marked(found), _named(found)):
        # A box holds the name's own element.
        for each in islice(seen, _MOST_BOXED):
            name = unopened(shown(each.element)).strip(_AROUND_NAME)
            if " " in name:
                name = _log_in(each.element) or ""
            if name:
                yield name


def _log_in(element: Node) -> str | None:
    """The one word of a link in a byline whose class says that it is whoever posted: "username"."""
    said = next((shown(link) for link in element.css('a[class*="username"]')), "")
    return said if said and " " not in said else None


def _dated_link(element: Node) -> str | None:
    """The only link of a byline that tells the day, as the posts of a thread have it: "mara77 » 8 Feb 2026"."""
    links = [said for link in element.css("a") if (said := shown(link))]
    return links[0] if len(links) == 1 and _YEAR.search(shown(element)) else None


def _byline(
    seen: Iterable[Seen],
    site: str | None,
    span: int,
    *,
    sure: bool = False,
    alone: bool = False,
    whole_line: bool = True,
) -> tuple[str, ...]:
    """The people of the first element that names some, and of those of its kind right after it.

    ``span``: elements from the first to the last; ``whole_line``: with the line that the first stands in.
    ``sure``: it can hold nothing but names, however they are spelled; ``alone``: they may be of one word.
    """
    names: list[str] = []
    first: Seen | None = None
    kind: tuple[str | None, str] = None, ""
    for each in _of_first_post(seen):
        if first is not None and each.at - first.at > span:
            break
        alike = first is None or _kind(each) == kind
        inside = not alike and first is not None and _is_in(each.element, first.element)
        # Beside each name may stand a role, or a button.
        if not (inside or alike):
            continue
        here = [
            name
            for name in _names(each.element, site, alone=alone)
            # "Veröffentlicht am", "January", "Personal finance"
            if sure or (is_spelled_as_one(name) and not says_something(name))
        ]
        if first is not None and here and _is_credited(each.element):
            continue
        if here and _MOTTO in attribute(each.element, "class").lower() and _is_amid(shown(each.element), here[0]):
            continue
        if first is None and here:
            kind = _kind(each)
            first, here = each, _of_whole_line(each.element, here, site) if span and whole_line else here
        elif inside:
            # A box of names tells which kind of element has one; a box of a name and a role has one already.
            if not here or not set(here) <= set(names):
                break
            first, kind = each, _kind(each)
        names += here
    return tuple(dict.fromkeys(names))


def _of_first_post(seen: Iterable[Seen]) -> Iterator[Seen]:
    """The elements without those of a thread's answers: of the kind of one far above that names a log-in."""
    posted: dict[tuple[str | None, str], int] = {}
    for each in seen:
        kind = _kind(each)
        if kind in posted and (each.at - posted[kind] > _ONE_POST or _dated_link(each.element)):
            continue
        if _log_in(each.element) or " " not in (_dated_link(each.element) or " "):
            posted.setdefault(kind, each.at)
        yield each


def _is_amid(line: str, name: str) -> bool:
    """Whether what a line names stands in a list of other things: "Layout: 4 x 2 m, Epoche Drei"."""
    return line.partition(name)[0].rstrip().endswith(",")


def _is_credited(element: Node) -> bool:
    """Whether a label right before an element, or the class of one round it, is of those who did something else."""
    around = islice(above(element), _MOST_OUT)
    others = any(role in attribute(each, "class").lower() for each in around for role in _OF_OTHERS)
    return others or credits_others(f"{_before(element).strip()}: ")


def _is_in(element: Node, outer: Node) -> bool:
    return any(each.mem_id == outer.mem_id for each in above(element))


def _of_whole_line(element: Node, names: list[str], site: str | None) -> list[str]:
    """The names of the line that an element stands in, where that is a byline with more of them."""
    around = element.parent
    line = shown(around) if around is not None and around.is_element_node else ""
    if len(line) > _LONGEST or not (opens_byline(line) or line.startswith(names[0])):
        return names
    every = [name for name in people([line], site=site) if is_whole(name) and is_spelled_as_one(name)]
    if not set(names) < set(every):
        return names
    # Without a word that opens a byline what follows a comma may be a place, unless it is a list with its "and".
    return every if opens_byline(line) or is_joined(line, every[-1]) else names


def is_joined(line: str, name: str) -> bool:
    """Whether a name stands in a line behind an "and"."""
    return _AND.search(line[: line.find(name)]) is not None


def _with_joined(text: str, names: list[str], site: str | None, *, several: bool) -> list[str]:
    """The names of an element's links, and the one behind its "and" that has no page of its own.

    ``several``: it is an element of authors, where a stroke is an "and".
    """
    behind = text[text.rfind(names[-1]) + len(names[-1]) :]
    joined = _AND_THEN.match(behind) or (_STROKE_THEN.match(behind) if several else None)
    if joined is None:
        return names
    behind = behind[joined.end() :]
    return [*names, *(name for name in people([behind], site=site) if is_whole(name) and is_spelled_as_one(name))]


def _kind(seen: Seen) -> tuple[str | None, str]:
    return seen.element.tag, attribute(seen.element, "class")


def _names(element: Node, site: str | None, *, alone: bool) -> list[str]:
    """The people whom an element names: in its links, else in one of its pieces, else in all of it.

    Only all of it tells who wrote and who took the pictures.
    """
    text = attribute(element, "content") or shown(element)
    if (
        not text
        or len(text) > _LONGEST
        or _NO_AUTHOR.search(text)
        or (_is_picture_credit(text) and not opens_byline(text))
        or sum(1 for _ in islice(element.iter(), _MOST_INSIDE + 1)) > _MOST_INSIDE
    ):
        return []
    pieces = [piece for part in texts(element) if (piece := part.strip())]
    if len(pieces) > 1:
        beside = {shown(inner) for inner in islice(elements(element), 1, None) if _is_beside_name(inner)}
        pieces = [piece for piece in pieces if piece not in beside]
    wrote = without_others(pieces)
    if len(wrote) + 1 < len(pieces) and is_label(pieces[-1]):
        return [name for name in people(wrote, site=site) if is_whole(name)]
    # A trade in small letters behind a name in an element of its own is no half of a word here.
    for line in dict.fromkeys((text, " ".join(pieces))):
        if names_others(line) or credits_others(line):
            return [name for name in people([line], site=site) if alone or is_whole(name)]
    inner = [link for link in element.css("a") if link.mem_id != element.mem_id]
    buttons = {shown(link) for link in inner if _is_button(link)}
    links = [said for link in inner if (said := shown(link)) not in buttons]
    credited = len(wrote) < len(pieces)
    pieces = [piece for piece in wrote if piece not in buttons]
    whole = " ".join(pieces) if buttons else text
    for named in (pieces,) if credited else (links, pieces, [whole]):
        names = without_outfits([name for name in people(named, site=site) if alone or is_whole(name)])
        if names:
            several = bool(_SEVERAL.search(attribute(element, "class").lower()))
            return _with_joined(text, names, site, several=several) if named is links else names
    return []


def _is_picture_credit(text: str) -> bool:
    """Whether a text tells who took the pictures, and more or less than a name ahead: "Mara Feldt Foto: Ole Brandt"."""
    found = _PICTURED.search(text)
    if found is None:
        return False
    ahead = text[: found.start()].strip(_AROUND_NAME)
    return not (is_whole(ahead) and people([ahead]) == (ahead,) and is_spelled_as_one(ahead))


def _is_beside_name(element: Node) -> bool:
    """Whether an element's class says that it tells where somebody writes from, or about them."""
    return any(name.endswith(_BESIDE_NAME) for name in attribute(element, "class").lower().split())


def _is_button(element: Node) -> bool:
    """Whether a link's class says that it does something ("Follow") and names nobody."""
    names = attribute(element, "class")
    return bool(names and _NOT_NAME.search(names.lower()))


def of_profile(url: str, host: str | None) -> str | None:
    """The name in the address of an author's page on the same site (/author/mara-feldt); None where it is unsure."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    page = _PAGE.search(parts.path.lower())
    if page is None or (host and host.removeprefix("www.") not in (parts.hostname or "")):
        return None
    slug = unquote(page[1]).lower()
    return slug.replace("-", " ").title() if _SLUG.match(slug) else None


def _marked(found: Gathered) -> Iterator[Seen]:
    for at, element in found.props.get("author", ()):
        if found.is_beside(element):
            continue
        inner = islice(elements(element), 1, _MOST_INSIDE)
        yield Seen(at, next((each for each in inner if attribute(each, "itemprop") == "name"), element))


def _classed(found: Gathered) -> Iterator[Seen]:
    for at, element in found.signed():
        names = f"{attribute(element, 'class')} {attribute(element, 'data-testid')}".lower()
        if _may_name(names) and not found.is_beside(element):
            yield Seen(at, element)


@lru_cache(maxsize=1024)
def _may_name(names: str) -> bool:
    """Whether what speaks of an author in the names of an element's classes speaks of no other part of his box."""
    return not _NOT_NAME.search(" ".join(filter(speaks_of_author, names.split())))


def _named(found: Gathered) -> Iterator[Seen]:
    """The elements whose class is that of an author's name and says nothing else."""
    return (
        each
        for each in _classed(found)
        if not _NAME_CLASSES.isdisjoint(attribute(each.element, "class").lower().split())
    )


def _linked(root: Node, found: Gathered) -> Iterator[Seen]:
    profiles = {link.mem_id for link in root.css("a[href]") if _PAGE.search(attribute(link, "href").lower())}
    if not profiles:
        return
    heading = (found.heading.element if found.heading else root).mem_id
    reached, count = False, 0
    for at, element in enumerate(elements(root)):
        reached = reached or element.mem_id == heading
        if reached and element.mem_id in profiles:
            if not (found.is_beside(element) or _is_in_prose(element) or announces_others(_before(element))):
                yield Seen(at, element)
            count += 1
            if count > _MOST_LOOKED_AT:
                return


def _before(element: Node) -> str:
    """The text of what stands right before an element, in the element round it or one further out."""
    for each in islice(chain((element,), above(element)), _MOST_OUT):
        before = each.prev
        while before is not None and before.tag == TEXT and (before.text_content or "").isspace():
            before = before.prev
        if before is not None:
            return (before.text_content if before.tag == TEXT else shown(before)) or ""
    return ""


def _is_in_prose(link: Node) -> bool:
    """Whether a link stands in a paragraph: it leads to somebody whom the text tells of."""
    around = link.parent
    return around is not None and len(shown(around)) > _LONGEST
