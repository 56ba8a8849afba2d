"""A page's tree, as browsers build it (HTML Living Standard, by lexbor), and the ways in which it is looked through.

Two nodes are one if their ``mem_id`` is: each look makes an object of its own, and ``==`` would compare their HTML.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from octavo.errors import Unreadable

#: A node of the tree: an element, a text or a comment.
Node = LexborNode
#: The name that a text node has, where an element has its tag.
TEXT = "-text"
#: Names of nodes that are neither text nor element; a CDATA section has none.
NO_ELEMENTS = frozenset({"-comment", "-doctype", "-document", ""})
_BLOCKS = """
    address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe img legend li main menu nav ol option p picture
    pre section select summary table tbody td tfoot th thead tr ul video
"""
#: Elements that begin a line of their own.
BLOCKS = frozenset(_BLOCKS.split())

#: Looked at for signs of markup.
_HEAD = 4096
_NO_MARKUP = "This is no HTML page: it has no markup."
_TAG = re.compile(rb"<[A-Za-z]")


def tree_of(page: bytes) -> Node:
    """The root (``<html>``) of a page, which is in UTF-8. Unreadable: it has no markup, or none that can be parsed."""
    if not _TAG.search(page[:_HEAD]):
        raise Unreadable(_NO_MARKUP)
    try:
        root = LexborHTMLParser(page).root
    except (SelectolaxError, ValueError, MemoryError) as error:
        raise Unreadable("The page's markup cannot be parsed.") from error
    if root is None:
        raise Unreadable(_NO_MARKUP)
    return root


def elements(node: Node) -> Iterator[Node]:
    """An element and all in it, in document order."""
    return (each for each in node.traverse() if each.is_element_node)


def above(node: Node) -> Iterator[Node]:
    """The elements that a node stands in, the innermost first."""
    while (up := node.parent) is not None and up.is_element_node:
        yield up
        node = up


def attribute(element: Node, name: str) -> str:
    """An attribute's value; empty where the element has none, as a text has."""
    # All of them at once, as a dictionary, take twice the time.
    return (element.attrs.get(name) or "") if element.is_element_node else ""


def texts(node: Node) -> list[str]:
    """The texts in an element, in document order."""
    # U+0000 stands in no text of a page: the parser replaces it.
    return node.text(separator="\0").split("\0")
