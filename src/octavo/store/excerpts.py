"""What a list shows of a text."""

from octavo.text.clock_lines import clock_mark

#: Code points of a text that a list shows.
EXCERPT = 240


def excerpt(text: str) -> str:
    """The text's opening in one line, cut at a word, without what only says when it was published."""
    # Twice the length leaves room for white space that collapses.
    line = " ".join(text[clock_mark(text) :][: 2 * EXCERPT].split())
    if len(line) <= EXCERPT:
        return line
    cut = line.rfind(" ", EXCERPT // 2, EXCERPT)
    kept = line[: cut if cut > 0 else EXCERPT - 1].rstrip(" ,;:–—-")
    # A sentence that ended keeps its full stop to itself.
    return kept + (" …" if kept.endswith((".", "!", "?")) else "…")
