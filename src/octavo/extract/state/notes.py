"""The remarks that an extraction can carry: a code for programs, and a sentence on what happened and what to do."""

from enum import StrEnum

from octavo.news.extracted import Note


class Code(StrEnum):
    """What is remarked; docs/reference/commands.md explains each."""

    LIST = "list"
    LIVE = "live"
    VIDEO = "video"
    GALLERY = "gallery"
    LOGIN_WALL = "login_wall"
    CONSENT_WALL = "consent_wall"
    BOT_WALL = "bot_wall"
    NOT_FOUND = "not_found"
    NEEDS_SCRIPT = "needs_script"
    NO_ARTICLE = "no_article"
    FIRST_PARAGRAPH_MISSING = "first_paragraph_missing"
    CUT_OFF = "cut_off"
    SHORTER_THAN_STATED = "shorter_than_stated"
    PAYWALLED = "paywalled"


#: The page shows this instead of an article, and so there is no text.
NO_TEXT = frozenset(
    {Code.LIST, Code.LOGIN_WALL, Code.CONSENT_WALL, Code.BOT_WALL, Code.NOT_FOUND, Code.NEEDS_SCRIPT, Code.NO_ARTICLE}
)
SENTENCES = {
    Code.LIST: "The page lists {count} and has no text of its own; open one of them to read it.",
    Code.LIVE: "The page is a live blog: the text is its updates in the page's order, and there may be newer ones.",
    Code.VIDEO: "The page shows a video with hardly any text; watch it at its source.",
    Code.GALLERY: "The page is a series of pictures with hardly any text; see them at its source.",
    Code.LOGIN_WALL: "The page asks its readers to log in and shows no article; read it at its source with an account.",
    Code.CONSENT_WALL: "The page asks for consent to cookies and shows no article; open it at its source to choose.",
    Code.BOT_WALL: "The site checks for robots and did not show the article; open it in a browser.",
    Code.NOT_FOUND: "The site says that there is no such page; it may have been moved or removed.",
    Code.NEEDS_SCRIPT: "The page needs JavaScript to show its text and carries none of it; open it in a browser.",
    Code.NO_ARTICLE: "No article was found on the page.",
    Code.FIRST_PARAGRAPH_MISSING: (
        "The first paragraph is probably missing: the text takes up what only the headline tells."
    ),
    Code.CUT_OFF: "The text breaks off; the whole article is at its source.",
    Code.SHORTER_THAN_STATED: "The publisher counts {count}, far more than are here; the rest is at its source.",
    Code.PAYWALLED: ("The publisher says that the article is for subscribers; the text may be its beginning only."),
}


def note(code: Code, *, count: str = "") -> Note:
    """The note of that code; ``count`` ("7 articles", "900 words") for the two that give a number."""
    return Note(code=code.value, sentence=SENTENCES[code].format(count=count))
