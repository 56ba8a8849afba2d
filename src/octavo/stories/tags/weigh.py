"""What an article has to say about the hashtags of its story: its candidates, each with an editor's judgement."""

from dataclasses import dataclass

from octavo.stories.tags.candidates import Candidates, candidates
from octavo.stories.tags.choice import Weighed, named, of_source
from octavo.stories.tags.model import TagModel, tag_model
from octavo.text.languages import language as guess_language

#: Candidates of an article that its story hears of.
HEARD = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """An article's voice in its story."""

    #: Its likeliest candidates, best first.
    heard: tuple[Weighed, ...]
    #: An ISO 639-1 code, or "".
    language: str
    #: The words of its publisher's name.
    source: frozenset[str]


def weigh(
    text: str, title: str, language: str | None, *, source: str | None = None, model: TagModel | None = None
) -> Weighing:
    """An article's voice. Without a language it is guessed from the text. ``source``: the publisher.

    ``model``: another than the package's own.
    """
    found, own = read(text, title, language), named(source or "")
    chances = (model or tag_model()).accepted(found)
    told = [each for each in zip(chances, found.phrases, strict=True) if not of_source(each[1], own)]
    heard = tuple(sorted(told, key=lambda each: -each[0])[:HEARD])
    return Weighing(heard=heard, language=found.language, source=own)


def read(text: str, title: str, language: str | None) -> Candidates:
    """An article's candidates. Without a language it is guessed from the text."""
    spoken = (language or guess_language(f"{title}\n{text[:600]}") or "").casefold().replace("_", "-").split("-")[0]
    return candidates(title, text, spoken)
