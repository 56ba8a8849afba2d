"""Listen: what a page offers to hear, by the browser's voices and as an audio file."""

import json
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from starlette.responses import FileResponse, Response

from octavo.desk.generation.writing import allowed
from octavo.desk.speech.listen import Listening, ask_for, file_of, listening
from octavo.errors import NotFound
from octavo.news.ids import FeedId
from octavo.news.job import Step, day_number
from octavo.news.writing import Feature
from octavo.text.sentences import sentences
from octavo.web.session import Asked

#: The first part of an address, and the job that reads what it leads to.
_STEPS = {"articles": Step.SPEAK_ARTICLE, "stories": Step.SPEAK_STORY, "editions": Step.SPEAK_EDITION}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListenShown:
    """The entry in a page's menu, and what it opens."""

    #: Where it opens or closes.
    href: str
    open: bool
    #: The path of the page, under which the file is asked for and lies.
    path: str
    #: What the browser's voices read: a selector of paragraphs with sentences, or of elements that are one each.
    reads: str
    #: For each paragraph where its sentences begin and end, in UTF-16 units, as JSON; "" where elements are sentences.
    cuts: str
    #: None as long as it is closed.
    file: Listening | None

    @property
    def making(self) -> bool:
        """Whether the page is to look again."""
        return self.file is not None and self.file.making


def listen_shown(
    asked: Asked, path: str, *, reads: str, texts: Sequence[str] = (), feed_id: FeedId | None = None
) -> ListenShown | None:
    """The entry for the page at ``path``; None where reading aloud is off. ``texts``: what its paragraphs hold."""
    if not allowed(asked.desk, Feature.LISTEN, feed_id=feed_id):
        return None
    is_open = asked.query("show") == "listen"
    return ListenShown(
        href=f"{path}{'' if is_open else '?show=listen'}#doing",
        open=is_open,
        path=path,
        reads=reads,
        cuts=sentence_cuts(texts) if is_open and texts else "",
        file=listening(asked.desk, *_named(path)) if is_open else None,
    )


def sentence_cuts(texts: Sequence[str]) -> str:
    """For each paragraph ``[start, end, start, end, …]`` of its sentences, counted as JavaScript counts."""
    return json.dumps([_cuts(text) for text in texts], separators=(",", ":"))


def _cuts(text: str) -> list[int]:
    # What UTF-16 writes in two units; counted once, for a paragraph may have thousands of sentences.
    pairs = [at for at, char in enumerate(text) if char > "\uffff"] if not text.isascii() else []
    return [at + bisect_left(pairs, at) for sentence in sentences(text) for at in sentence]


def make_file(asked: Asked) -> Response:
    """Has the audio file made, and goes back to where it will be."""
    path = asked.request.url.path.removesuffix("/audio")
    ask_for(asked.desk, *_named(path))
    return asked.back(f"{path}?show=listen#doing")


def audio(asked: Asked) -> Response:
    """The audio file; a player may ask for any part of it."""
    path = asked.request.url.path.removesuffix("/audio.mp3")
    if not allowed(asked.desk, Feature.LISTEN):
        raise NotFound("Reading aloud is turned off on this desk.")
    _, file = file_of(asked.desk, *_named(path))
    return FileResponse(file, media_type="audio/mpeg", headers={"Cache-Control": "private, no-cache"})


def _named(path: str) -> tuple[Step, int]:
    """What a page's path leads to: the job that reads it, and its subject. Raises NotFound."""
    _, part, name = path.split("/", 2)
    try:
        if part == "editions":
            return Step.SPEAK_EDITION, day_number(date.fromisoformat(name))
        if name.isdecimal() and name.isascii() and len(name) <= 18:
            return _STEPS[part], int(name)
    except (ValueError, KeyError) as error:
        raise NotFound("There is nothing at this address.") from error
    raise NotFound("There is nothing at this address.")
