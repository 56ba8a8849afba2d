"""What an element's name, class and id say of the text in it: a caption, a comment, a request, a menu.

<p class="photo-credit">  ->  {"credit"}      <nav>  ->  {"chrome"}, or a menu and nothing else
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from octavo.extract.document.tree import Node

#: What an element's name alone says.
#: Whole pages stand in one form (ASP.NET), whole articles in an element called "caption" (a site builder's text block).
TAG_MARKS = {"figcaption": frozenset({"caption"}), "form": frozenset({"form"})} | dict.fromkeys(
    ("nav", "footer", "menu", "dialog", "select"), frozenset({"chrome"})
)
_SIZES = {"caption": 700, "credit": 400, "form": 1500, "appeal": 500}
#: A menu has more links than that.
_FEWEST_LINKS = 5
#: What no menu holds: one that was never closed holds the article too.
_NO_MENU = "h1, article, main, p, time"
#: A paragraph without links that is longer is no label of a menu's.
_LABEL = 80
_MENU = re.compile(r"(?:^|[-_\s])(?:(?:sub|mega|drop-?down)-?menu|menu|nav|navbar|navigation)(?:$|[-_\s])")
_MENU_TAGS = frozenset({"nav", "header", "footer"})
_MENU_BOXES = _MENU_TAGS | {"div", "ul", "section"}
#: Elements whose name alone says something.
SAYING = _MENU_TAGS | TAG_MARKS.keys()
_NO_MARKS: frozenset[str] = frozenset()
#: The mark of a page's own doings: menus, controls.
CHROME = frozenset({"chrome"})
#: What a reader fills in or presses.
_CONTROLS = "input, textarea, select, button"
#: The mark of what is not shown at first.
HIDDEN = frozenset({"hidden"})
_NOT_DISPLAYED = re.compile(r"display\s*:\s*none", re.IGNORECASE)
#: All of these are for names in lower case.
_CAPTION = re.compile(
    r"caption|cutline|bildunterschrift|legende|didascalia|pie-?de-?foto|onderschrift|bijschrift|bildtext|(?:image|photo|img|pic|figure)[-_]?(?:desc|text)"
)
_CREDIT = re.compile(r"(?:^|[-_\s])(?:credits?|copyright|photographer|photo-?by|image-?source)(?:$|[-_\s])")
_COMMENT = re.compile(r"(?:^|[-_\s])(?:user-?|reader-?)?comments?(?:$|[-_\s]|list|area|section|-?body)|disqus")
#: Boxes that ask to sign up; paragraphs are often so classed for readers with a subscription.
_APPEAL = re.compile(
    r"(?:^|[-_\s])(?:e?-?newsletters?|news-?letter-?\w*|sign-?up|signup-?\w*|mailing-?list|donat(?:e|ion)s?|app-?promo"
    r"|subscri(?:be|ption)-(?:widget|box|form|cta|banner)(?:-\w+)?)(?:$|[-_\s])"
)
#: What customers say of a firm; "reviews" alone may be a critic's.
_REVIEW = re.compile(
    r"testimonial|trust-?pilot|(?:customer|client|user|product)s?[-_]?reviews?|reviews?-(?:carousel|slider|widget)"
)
#: What every name that says something has in it: finding none of them is quicker than looking for each.
_ANY_PLACE = re.compile("comment|disqus|letter|sign-?up|subscri|mailing|donat|promo|testimonial|trust|review")
_ANY_MARK = re.compile(
    rf"{_ANY_PLACE.pattern}|caption|cutline|bildunter|legende|didascal|pie-?de|schrift|bildtext|credit|copyright|photograph|photo-?by|image-?source"
)
_PICTURES_TEXT = re.compile(r"(?:image|photo|img|pic|figure)[-_]?(?:desc|text)")
#: Marks that an id gives as well as a class.
_PLACES = (("comment", _COMMENT), ("appeal", _APPEAL), ("review", _REVIEW))
#: A custom element's name is its author's, as a class is.
_CUSTOM = "-"
#: Labels for those who have the page read out, beside what everybody sees.
UNSEEN = frozenset({"unseen"})
_UNSEEN_NAMES = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only))(?=$|\s)")
_WHOLE = frozenset({"body", "html", "main"})
_BOXES = frozenset({"div", "aside", "section", "form", "figure", "center", "table"})


def is_shown_later(given: Mapping[str, str | None]) -> bool:
    """Whether an element is hidden until a script shows it: a tab, a menu, or the whole page."""
    style = given.get("style")
    return (
        (style is not None and "none" in style and _NOT_DISPLAYED.search(style) is not None)
        or "hidden" in given
        or given.get("aria-hidden") == "true"
    )


def is_all_menu(element: Node) -> bool:
    """Whether a box that may be a menu is one, and nothing else."""
    # Most boxes are none by the first question, which ends at the first paragraph.
    return (
        element.css_first(_NO_MENU) is None
        and len(element.css("a")) >= _FEWEST_LINKS
        and all(heading.css_first("a") is not None for heading in element.css("h2"))
    )


def marks_in(element: Node, said: frozenset[str]) -> frozenset[str]:
    """What is said of the text in an element, where that is not too much text to be so."""
    if not said.isdisjoint(_SIZES):
        size = len(element.text())
        said = frozenset(mark for mark in said if size <= _SIZES.get(mark, size))
        if "form" in said:
            said = said - {"form"} | (CHROME if _is_filled_in(element) else _NO_MARKS)
    if "chrome" in said and (
        element.css_first("h1, article") is not None or (element.tag == "nav" and _is_no_menu(element))
    ):
        said -= {"chrome"}
    return said


def _is_no_menu(nav: Node) -> bool:
    """Whether a <nav> was never closed, and holds the whole page, or leads nowhere: a builder's unfolding answer.

    So may a list of other articles, each with a text.
    """
    return _has_texts(nav) or (nav.css_first("p") is not None and nav.css_first("a") is None)


def _is_filled_in(form: Node) -> bool:
    """Whether a form is one to fill in: some systems write one round an article, or round the whole page."""
    whole = form.parent is not None and form.parent.tag == "body" and _has_texts(form)
    return not whole and form.css_first(_CONTROLS) is not None


def _has_texts(element: Node) -> bool:
    """Whether more than one paragraph without a link stands in an element."""
    paragraphs = (each for each in element.css("p") if len(each.text()) > _LABEL and each.css_first("a") is None)
    return sum(1 for _ in islice(paragraphs, 2)) > 1


class Called(NamedTuple):
    """What an element is called by its name, class and id, and what that says."""

    #: All three, a blank behind each.
    names: str
    #: What is said of the text in it.
    said: frozenset[str]
    #: It is called what menus are; ``is_all_menu`` tells whether it is one.
    menu: bool


@lru_cache(maxsize=8192)
def called(tag: str, names: str, name: str) -> Called:
    """What an element's name, class and id say: on a page the same is asked again and again."""
    return Called(f"{tag} {names} {name} ", _said_of(tag, names, name), _may_be_menu(tag, names, name))


def _said_of(tag: str, names: str, name: str) -> frozenset[str]:
    said = _class_marks(names) if names else _NO_MARKS
    if name:
        said |= _id_marks(name)
    # Most names have no part of these in them.
    if tag == "span" and ("hidden" in names or "sr-" in names or "reader" in names) and _UNSEEN_NAMES.search(names):
        said |= UNSEEN
    # What wikis put into their headings, and a large host of blogs below what a post embeds.
    if "editsection" in names or "hatena-citation" in names:
        said |= CHROME
    if _CUSTOM in tag:
        said |= _class_marks(tag)
    if not said:
        return TAG_MARKS.get(tag, _NO_MARKS)
    # A whole page is no comment, a link no box.
    if tag in _WHOLE:
        said &= {"caption", "credit"}
    elif tag not in _BOXES and _CUSTOM not in tag:
        said -= {"appeal"}
    return said | TAG_MARKS.get(tag, _NO_MARKS)


def _may_be_menu(tag: str, names: str, name: str) -> bool:
    if tag in _MENU_TAGS:
        return True
    if tag not in _MENU_BOXES:
        return False
    low = f"{names} {name}".lower()
    return ("menu" in low or "nav" in low) and _MENU.search(low) is not None


def _class_marks(names: str) -> frozenset[str]:
    said = _NO_MARKS
    for name in names.split():
        if marks := _class_mark(name):
            said |= marks
    return said


@lru_cache(maxsize=8192)
def _class_mark(name: str) -> frozenset[str]:
    """What one class says: sites name their elements in ever new ways, of ever the same classes."""
    low = name.lower()
    if not _ANY_MARK.search(low) and not (("text" in low or "desc" in low) and _PICTURES_TEXT.search(low)):
        return _NO_MARKS
    patterns = (("caption", _CAPTION), ("credit", _CREDIT), *_PLACES)
    return frozenset(mark for mark, pattern in patterns if pattern.search(low))


def _id_marks(name: str) -> frozenset[str]:
    low = name.lower()
    if not _ANY_PLACE.search(low):
        return _NO_MARKS
    return frozenset(mark for mark, pattern in _PLACES if pattern.search(low))
