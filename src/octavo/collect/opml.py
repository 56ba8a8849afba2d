"""OPML in and out: the list of feeds that readers hand to each other (opml.org/spec2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.sax.saxutils import quoteattr

from lxml import etree

from octavo.collect.decode import decoded
from octavo.collect.entries import one_line
from octavo.collect.mend import mended
from octavo.collect.sniff import sniffed
from octavo.errors import Invalid, Unreadable
from octavo.text.urls import normal_url

_MOST_BYTES = 20_000_000
_MOST_FEEDS = 20_000
_MOST_PROBLEMS = 50
_LONGEST = 500
# The type of an outline that is a page; the specification lets a program name types of its own.
_PAGE = "page"
#: Folders within folders are joined to one name.
JOINT = " / "


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One feed of an OPML file."""

    url: str
    title: str | None = None
    site_url: str | None = None
    #: "News / World" for a folder within a folder.
    folder: str | None = None
    #: It is a page that lists articles, watched in a feed's place.
    watched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpmlFile:
    """An OPML file, read."""

    outlines: tuple[Outline, ...]
    #: What could not be taken in, a plain sentence each.
    problems: tuple[str, ...] = ()


def read_opml(body: bytes) -> OpmlFile:
    """The feeds that the OPML file ``body`` lists, each address once (the first title and folder that are given stay).

    A broken file gives what can be read of it, and ``problems`` says so.
    Unreadable: it is empty, no OPML, or larger than 20 MB.
    """
    if len(body) > _MOST_BYTES:
        raise Unreadable("The file is larger than 20 MB: too large for a list of feeds.")
    text = decoded(body, None).text
    sniff = sniffed(text)
    if sniff.root != "opml" and "<opml" not in text[:5000].lower():
        what = "is empty" if not text.strip() else "is not an OPML list of feeds"
        raise Unreadable(f"The file {what}.")
    root, broken = _tree(text[sniff.start :], sniff.subset)
    problems = ["The file is broken XML; it was read as far as it can be understood."] if broken else []
    kept: dict[str, Outline] = {}
    for outline in _outlines(root):
        try:
            key = normal_url(outline.url)
        except Invalid as error:
            problems.append(f"Left out: {one_line(str(error))}")
            continue
        if len(kept) == _MOST_FEEDS and key not in kept:
            problems.append(f"Only the first {_MOST_FEEDS} feeds were taken.")
            break
        kept[key] = _joined(kept[key], outline) if key in kept else outline
    return OpmlFile(outlines=tuple(kept.values()), problems=_few(problems))


def write_opml(title: str, outlines: Iterable[Outline], now: datetime) -> bytes:
    """An OPML 2.0 file in UTF-8 with ``outlines``, those of one folder together. ``now`` is its date (aware)."""
    folders: dict[str, list[str]] = {}
    for outline in outlines:
        folders.setdefault(outline.folder or "", []).append(_written(outline))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{_attribute(title)[1:-1]}</title><dateCreated>{_rfc822(now)}</dateCreated></head>",
        "  <body>",
    ]
    for folder, written in folders.items():
        if folder:
            name = _attribute(folder)
            lines += [f"    <outline text={name} title={name}>", *(f"  {line}" for line in written), "    </outline>"]
        else:
            lines += written
    return "\n".join([*lines, "  </body>", "</opml>", ""]).encode()


def _tree(text: str, subset: str) -> tuple[etree._Element, bool]:
    """The file's root, and whether it had to be mended. The document type is gone, so no entity can grow."""
    strict = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(mended(text, subset).encode("utf-8", "replace"), strict), False
    except etree.XMLSyntaxError:
        pass
    lenient = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(mended(text, subset).encode("utf-8", "replace"), lenient)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise Unreadable("The file is broken XML that nothing can be made of.")
    return root, True


def _outlines(root: etree._Element) -> Iterator[Outline]:
    """Every outline that has a feed's address, with the folders round it; by events, for a tree may be deep."""
    folders: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        # Not by QName: a broken file has names that XML does not allow, such as ":", and it raises over them.
        if not isinstance(element.tag, str) or element.tag.rpartition("}")[2].lower() != "outline":
            continue
        given = {str(name).lower(): str(value) for name, value in element.attrib.items()}
        url, name = given.get("xmlurl"), one_line(given.get("title")) or one_line(given.get("text"))
        if url is None:
            if event == "start":
                folders.append((name or "")[:_LONGEST])
            else:
                folders.pop()
        elif event == "start":
            yield Outline(
                url=url.strip(),
                title=name[:_LONGEST] if name and name != url.strip() else None,
                site_url=one_line(given.get("htmlurl")),
                folder=JOINT.join(folder for folder in folders if folder)[:_LONGEST].strip() or None,
                watched=given.get("type") == _PAGE,
            )


def _joined(first: Outline, second: Outline) -> Outline:
    return replace(
        first,
        title=first.title or second.title,
        site_url=first.site_url or second.site_url,
        folder=first.folder or second.folder,
    )


def _few(problems: list[str]) -> tuple[str, ...]:
    if len(problems) <= _MOST_PROBLEMS:
        return tuple(problems)
    return (*problems[:_MOST_PROBLEMS], f"And {len(problems) - _MOST_PROBLEMS} more like these.")


def _written(outline: Outline) -> str:
    name = _attribute(outline.title or outline.url)
    site = f" htmlUrl={_attribute(outline.site_url)}" if outline.site_url else ""
    kind = _PAGE if outline.watched else "rss"
    return f'    <outline type="{kind}" text={name} title={name} xmlUrl={_attribute(outline.url)}{site}/>'


def _attribute(text: str) -> str:
    return quoteattr(one_line(text) or "", {'"': "&quot;"})


def _rfc822(now: datetime) -> str:
    return format_datetime(now.astimezone(UTC), usegmt=True)
