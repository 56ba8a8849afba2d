"""Lines that only their shape tells: one of a kind that is kept, the items that end a sentence, verse."""

from collections.abc import Sequence

import numpy as np

from octavo.extract.blocks.blocks import page_blocks
from octavo.extract.blocks.lines import Line, lines_of
from octavo.extract.document.tree import tree_of
from octavo.extract.main_text.kin import with_kin

PROSE = "The keeper counted the boats by hand, and wrote every one of them into a book that nobody ever asked to see. "


def _lines(body: str) -> tuple[Line, ...]:
    return lines_of(page_blocks(tree_of(f"<html><body>{body}</body></html>".encode())))


def _texts(lines: Sequence[Line], chances: Sequence[float], *, beside: frozenset[int] = frozenset()) -> list[str]:
    """The texts that are kept where the classifier keeps what is likelier than .5."""
    kept = [place for place, chance in enumerate(chances) if chance > 0.5 and place not in beside]
    return [lines[place].block.text for place in with_kin(kept, lines, np.array(chances, dtype=np.float32), beside)]


def test_a_likely_line_of_a_kind_that_is_kept_is_kept() -> None:
    """Salt is a step as well as the others are; where nothing names the elements they are of no kind."""
    steps = ("Peel the roots.", "Salt.", "Boil them.", "Fry them.", "Wait.", "Eat.")
    chances = [0.9, 0.3, 0.9, 0.9, 0.9, 0.9]
    named = _lines("".join(f"<p class='step'>{step}</p>" for step in steps))
    assert _texts(named, chances) == list(steps)
    numbered = _lines("".join(f"<p class='step' id='step-{at}'>{step}</p>" for at, step in enumerate(steps)))
    assert _texts(numbered, chances) == list(steps)
    plain = _lines("".join(f"<p>{step}</p>" for step in steps))
    assert "Salt." not in _texts(plain, chances)
    assert "Salt." not in _texts(named, [0.9, 0.1, 0.9, 0.9, 0.9, 0.9])
    assert "Salt." not in _texts(named, chances, beside=frozenset({1}))


def test_a_kind_most_of_which_is_left_out_brings_nothing_along() -> None:
    """Cards are called alike, whether they stand in the text or not."""
    lines = _lines("".join(f"<p class='card'>Card {number}</p>" for number in range(12)))
    chances = [0.9, 0.9, 0.3, 0.9, 0.9, *[0.1] * 7]
    assert "Card 2" not in _texts(lines, chances)


def test_items_end_the_sentence_above_them() -> None:
    """As laws are written; below a whole sentence a list may be a menu."""
    told = "".join(f"<p>{PROSE * 3}</p>" for _ in range(4))
    items = "<dl><dt>1.</dt><dd>the water stands below the mark,</dd><dt>2.</dt><dd>there is no ice.</dd></dl>"
    chances = [*[0.9] * 5, *[0.3] * 4, 0.9]
    begun = _lines(f"{told}<p>The ferryman has to cross over where</p>{items}<p>{PROSE}</p>")
    assert "there is no ice." in _texts(begun, chances)
    whole = _lines(f"{told}<p>The ferryman has to cross over.</p>{items}<p>{PROSE}</p>")
    assert "there is no ice." not in _texts(whole, chances)


def test_verse_is_the_text_of_a_page_that_has_hardly_any_other() -> None:
    """Short lines in one element, none of them sure; beside an article, or in a widget, they are somebody's motto."""
    verse = ("The ferryman shut his door", "The lantern burns alone", "I have three coins", "And a letter of stone")
    song = "<div class='words'>" + "<br>".join((*verse, *map(str.upper, verse))) + "</div>"
    page = _lines(f"<h1>The ferry at midnight</h1>{song}<p>About the song</p>")
    chances = [0.1, *[0.3] * 8, 0.6]
    assert _texts(page, chances)[:4] == list(verse)
    assert _texts(page, [0.1, *[0.1] * 8, 0.6]) == ["About the song"]
    assert _texts(_lines(f"{song}<p>{PROSE * 20}</p>"), [*[0.3] * 8, 0.9]) == [" ".join(f"{PROSE * 20}".split())]
    motto = _lines(f"<h1>The ferry</h1><aside class='widget'>{song}</aside><p>About the song</p>")
    assert _texts(motto, chances) == ["About the song"]
