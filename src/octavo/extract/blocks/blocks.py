"""A page as a row of blocks: each text with what the markup says of it, and a way to cut a block out of the tree again.

    <div><h2>Related</h2><p>Reuters · <time>3 hours ago</time></p></div>
      -->  Block("Related", level=2)  Block("Reuters ·")  Block("3 hours ago")

A page flattened to plain text gives blocks too, with nothing but their text.
"""

import re
from collections.abc import Collection

from octavo.extract.blocks.block import Block
from octavo.extract.blocks.walk import MOST_BLOCKS, See, Walk
from octavo.extract.document.tree import Node

_SPACE = re.compile(r"\s+")


def text_blocks(text: str) -> tuple[Block, ...]:
    """The lines of plain text that say something, as blocks without markup."""
    lines = (_SPACE.sub(" ", line).strip() for line in text.splitlines())
    return tuple(Block(text=line) for line in lines if line)[:MOST_BLOCKS]


def page_blocks(root: Node, see: See | None = None) -> tuple[Block, ...]:
    """The blocks of a parsed page, hidden ones and those without text left out.

    ``see`` is told every element on the way that has attributes, and every one that has a meaning without any.
    """
    walk = Walk(see=see)
    walk.all(root)
    return tuple(walk.blocks)


def written(root: Node, place: int) -> str:
    """The text of the block at this place as it is written, with its line's ends and blanks."""
    walk = Walk(slots=[])
    walk.all(root)
    return "".join(text.text_content or "" for text in (walk.slots or ())[place])


def cut(root: Node, places: Collection[int]) -> None:
    """Takes the texts of the blocks at these places out of the tree: whoever reads it later does not find them."""
    walk = Walk(slots=[])
    walk.all(root)
    # Several blocks may be lines of one text.
    texts = {text.mem_id: text for place, slots in enumerate(walk.slots or ()) if place in places for text in slots}
    for text in texts.values():
        text.decompose(recursive=False)
