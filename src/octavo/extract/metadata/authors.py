"""Who wrote an article: what JSON-LD says, then meta tags, then the page's bylines, then what is left."""

import re
from collections.abc import Iterator, Sequence

from octavo.extract.byline.bylines import marked_authors, of_profile, signed_names, signed_words, visible_authors
from octavo.extract.byline.joint import is_whole
from octavo.extract.byline.newsrooms import agencies, called, desks, initials, log_ins, offices, unstaffed
from octavo.extract.byline.people import is_spelled_as_one, people, unopened
from octavo.extract.document.tree import Node
from octavo.extract.metadata.gathered import Gathered, shown
from octavo.extract.metadata.jsonld import Stated
from octavo.extract.metadata.publisher import House, house_of, site_label

_AUTHORS = (
    *(
        "author",
        "article:author",
        "article:author_name",
        "og:article:author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "dc.creator",
        "dcterms.creator",
    ),
    *("dc.contributor", "cxenseparse:author", "twitter:data1:author", "authors"),
)
_AUTHOR_LIKE = re.compile(
    r"(?:^|[-_.:]|article|page|content|post|story|news)(?:author|byline|autor|auteur)s?(?:[-_.: ]?names?)?$"
)
#: An agency's sign.
_SIGN = re.compile(r"[A-ZÀ-ÞŠŽČŁ]{3,5}")
#: What begins the tags of a banner for the paper's app.
_OF_AN_APP = "smartbanner:"
_STATED = "json-ld author"
#: What stands behind a name in its byline: the day, a place.
_BEHIND_NAME = re.compile(r"[,|·•–—\d(]|\s-\s")
#: How a page labels its author beside a shared link.
_WRITTEN_BY = re.compile(
    r"(?:written|posted|geschrieben|verfasst|écrit|publié|escrito|publicado|scritto|geschreven|skriv|napisan|автор|написано"
    r"|yazan|작성|글쓴이|執筆|作者|投稿者|كتب)|(?:by|von|par|por|di|door|author|autor|auteur)$",
    re.IGNORECASE,
)


def authors_of(
    root: Node, found: Gathered, stated: Stated, *, site: str | None, host: str | None
) -> tuple[tuple[str, ...], str] | None:
    """The people who wrote the page, and where they are named.

    ``site``: its name; ``host``: where it comes from.
    """
    publishers = _publishers(site, stated, host)
    for texts, source, nobody in _statements(found, stated, site, publishers):
        names = people(texts, site=nobody) if texts else ()
        if len(names) > len(texts) == 1:
            # "Maude Blais, Initiative de journalisme local" is one person.
            names = tuple(filter(is_spelled_as_one, names)) or names
        if names and source == _STATED and (beside := _beside(names, stated, publishers)):
            return (*names, *beside), source
        if names:
            return _with_others(names, source, found, publishers)
    return visible_authors(root, found, publishers if stated.news else None) or _of_pages(found, stated, host)


def _publishers(site: str | None, stated: Stated, host: str | None) -> str:
    """All that the page calls its publisher, a bar between."""
    return " | ".join(filter(None, (site, stated.site, site_label(host))))


def _statements(
    found: Gathered, stated: Stated, site: str | None, publishers: str
) -> Iterator[tuple[Sequence[str], str, str | None]]:
    """What the data says of its authors, the surest first: texts, where they stand, and what is nobody's name."""
    # A person's own site bears the person's name: what JSON-LD states is believed, but of a newspaper.
    yield stated.authors, _STATED, publishers if stated.news else None
    yield [_turned(each) for each in found.metas.get("citation_author", ())], "meta citation_author", site
    for meta in _AUTHORS:
        if meta in found.metas:
            yield _plain(found.metas[meta]), f"meta {meta}", publishers
    yield _labelled(found), "meta twitter:data1", publishers
    yield _alike(found), "meta author", publishers


def _beside(names: Sequence[str], stated: Stated, publishers: str) -> tuple[str, ...]:
    """The agencies, and firms but the publisher, that JSON-LD states as authors of their own beside these people."""
    if len(stated.authors) + len(stated.firms) <= len(names):
        return ()
    house = house_of(publishers)
    told = [each for each in (*stated.authors, *stated.firms) if not people([each])]
    # "g7 Minas" at g7 is a desk of its own.
    firms = (each for each in stated.firms if not (house.is_named(each) or house.is_called(each.partition(" ")[0])))
    # "BNS" among people is no person's name.
    signs = (each for each in stated.authors if _SIGN.fullmatch(each.strip()) and not house.is_named(each))
    return tuple(dict.fromkeys((*agencies(told), *offices(firms), *signs)))


def stand_ins(
    found: Gathered, stated: Stated, *, site: str | None, host: str | None
) -> tuple[tuple[str, ...], str] | None:
    """Who is named where no author is: a person of the site's own name, an agency, a desk, a log-in.

    A desk or firm only where JSON-LD states it to be the author or nothing else can stand, and as it is written.
    """
    metas = [value for meta in _AUTHORS for value in _plain(found.metas.get(meta, ()))]
    for texts, source in ((stated.authors, _STATED), (() if stated.news else metas, "meta author")):
        # "Le Valbrunois avec AFP" is nobody.
        alone = [each for each in texts if not agencies([each])]
        names = tuple(name for name in people(alone) if " " in name and is_spelled_as_one(name))
        if names:
            return names, source
    # Each is asked for only where those before it name nobody.
    for names, source in _offices(found, stated, metas, house_of(_publishers(site, stated, host))):
        if names:
            return names, source
    return None


def _offices(
    found: Gathered, stated: Stated, metas: Sequence[str], house: House
) -> Iterator[tuple[tuple[str, ...], str]]:
    if stated.firms and agencies(stated.firms):
        yield offices(stated.firms), _STATED
    yield offices(each for each in stated.authors if house.is_named(each) and agencies([each])), _STATED
    yield agencies(stated.authors), _STATED
    yield agencies(metas), "meta author"
    bylines = [shown(each.element).strip("© ") for each in found.signed() if not found.is_beside(each.element)]
    yield agencies(bylines), "byline"
    yield offices((*stated.authors, *stated.firms)), _STATED
    # "20 Minutes", "n-tv": of what is stated to be a firm, or bears the publisher's name, no word need tell.
    yield called((*stated.firms, *(each for each in stated.authors if _is_own(each, house)))), _STATED
    yield offices(signed_names(found))[:1], "byline"
    yield desks((*stated.authors, *stated.firms)), _STATED
    yield desks(metas), "meta author"
    heads = [_BEHIND_NAME.split(unopened(each))[0].strip(" -–—") for each in bylines]
    yield desks(heads), "byline"
    yield offices(each for each in heads if each and _is_own(each, house))[:1], "byline"
    yield log_ins(stated.authors), _STATED
    yield initials(stated.authors), _STATED
    # A tag that bears the site's name tells whose the page is.
    yield log_ins(each for each in metas if not house.is_called(each)), "meta author"
    yield log_ins(signed_words(found)), "byline"
    if found.poster:
        yield log_ins([found.poster]), "data-author"


def _is_own(name: str, house: House) -> bool:
    """Whether a name is the publisher's, or that of its staff: "Vijesti online"."""
    return house.is_named(name) or house.is_called(unstaffed(name))


def _with_others(names: tuple[str, ...], source: str, found: Gathered, publishers: str) -> tuple[tuple[str, ...], str]:
    """The one name, or those of a list that has it and others, or in full."""
    if len(names) == 1:
        for others, where in _lists(names[0], source, found, publishers):
            if _tells_more(others, names[0]):
                return others, where
    return names, source


def _lists(name: str, source: str, found: Gathered, publishers: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Where a name may stand in full or beside others: of JSON-LD in tags; of a tag, or a first name, in the byline."""
    if source == _STATED:
        yield people(_plain(found.metas.get("author", ())), site=publishers), "meta author"
        yield people(_labelled(found), site=publishers), "meta twitter:data1"
    if (source != _STATED or not is_whole(name)) and (byline := marked_authors(found, None, whole_line=False)):
        yield byline


def _tells_more(others: Sequence[str], name: str) -> bool:
    known, *listed = (each.casefold() for each in (name, *others))
    if len(listed) == 1:
        return not is_whole(name) and listed[0].startswith(f"{known} ")
    return known in listed and all(map(is_whole, others))


def _alike(found: Gathered) -> list[str]:
    """What tags say whose names no list foresees: "content_author", "article.author_name"."""
    return [
        value
        for name, values in found.metas.items()
        if _AUTHOR_LIKE.search(name) and not name.startswith(_OF_AN_APP)
        for value in _plain(values)
    ]


def _labelled(found: Gathered) -> Sequence[str]:
    """What a page lets be shown as its author beside a shared link."""
    label = found.value(("twitter:label1",))
    return found.metas.get("twitter:data1", ()) if label and _WRITTEN_BY.match(label) else ()


def _plain(values: Sequence[str]) -> list[str]:
    return [value for value in values if not value.startswith(("http", "www.", "/"))]


def _of_pages(found: Gathered, stated: Stated, host: str | None) -> tuple[tuple[str, ...], str] | None:
    """Authors by the addresses of their own pages, where the page gives nothing else."""
    links = (*stated.author_pages, *found.metas.get("article:author", ()), *found.metas.get("author", ()))
    names = people(filter(None, (of_profile(link, host) for link in links)))
    return (names, "profile address") if names else None


def _turned(name: str) -> str:
    """A name as libraries write it ("Feldt, Mara") turned round."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and "," not in first else name
