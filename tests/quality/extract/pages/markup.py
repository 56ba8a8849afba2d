"""What all layouts write alike: the page around the body, and a story's parts as HTML."""

from html import escape as e

from .told import Story, Told


def ps(paragraphs: list[str], tag: str = "p", attrs: str = "") -> str:
    """The paragraphs, each in its element."""
    return "".join(f"<{tag}{attrs}>{e(each)}</{tag}>" for each in paragraphs)


def page(story: Story, body: str, *, head: str = "", title: str | None = None) -> str:
    """A whole page; ``head`` is added to the usual one, ``title`` is its ``<title>``."""
    named = title if title is not None else f"{story.title} | Newsfold"
    links = "".join(f'<a href="/n{n}">{e(each)}</a> ' for n, each in enumerate(story.many("nav")))
    foot = " · ".join(f'<a href="/f{n}">{e(each)}</a>' for n, each in enumerate(story.many("footer")))
    return (
        f'<!DOCTYPE html>\n<html lang="{story.lang}">\n<head>\n<meta charset="utf-8">\n<title>{e(named)}'
        f"</title>\n{head}"
        f'</head>\n<body>\n<div class="top"><a href="/">Newsfold</a> <nav>{links}</nav></div>\n{body}\n'
        f"<footer>{foot} <span>© 2026 Newsfold Media</span></footer>\n</body>\n</html>\n"
    )


def og(story: Story) -> str:
    """The usual meta elements of an article."""
    return (
        f'<meta property="og:title" content="{e(story.title)}">\n<meta property="og:type" content="article">\n'
        '<meta property="article:published_time" content="2026-05-12T08:00:00Z">\n'
    )


def words(story: Story, name: str) -> list[str]:
    """The parts of a piece of furniture, escaped."""
    return [e(each) for each in story.many(name)]


def source(told: Told) -> str:
    """The source that another article names, escaped; empty where it names none."""
    return e(told.source or "")


def age(told: Told) -> str:
    """The age that another article shows, escaped; empty where it shows none."""
    return e(told.age or "")
