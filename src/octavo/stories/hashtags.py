"""An article's hashtags: the names and noun phrases it is about, found by where and how often they stand.

    title + text -> names      (runs of capitals, offices off)
                 -> nouns      (words that behave like nouns here), and terms of several words
                 -> subjects   (told in whatever words: a blaze in a forest is #Wildfire)
                 -> chance that an editor or a reader chooses it (learned) -> the best, each once
                 -> the articles of one story choose together (``tagstory``)

Cutting at stop words is RAKE's idea (Rose et al., "Automatic keyword extraction from individual documents", 2010);
weighing by place, frequency and case is YAKE's (Campos et al., "YAKE! Keyword extraction from single documents", 2020).
No tagger of parts of speech is asked: a noun is told by its ending, and by what stands before and after it.
"""

from dataclasses import dataclass

from octavo.news.story import Hashtag
from octavo.stories.tagcandidates import candidates
from octavo.stories.tagchoice import Weighed, chosen, named, of_source
from octavo.stories.tagmodel import TagModel, readers_share, tag_model
from octavo.text.languages import language as guess_language

#: The chance that a further hashtag must have once there are enough, where the editors choose and where the readers do.
ENOUGH, READ_ENOUGH = 0.5, 0.2
#: Candidates of an article that its story hears of.
HEARD = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """An article's hashtags, and what it has to say about those of its story."""

    #: Its own, where no other article tells the same.
    alone: tuple[Hashtag, ...]
    #: Its likeliest candidates by the editors' judge.
    heard: tuple[Weighed, ...]
    #: An ISO 639-1 code, or "".
    language: str
    #: The words of its publisher's name.
    source: frozenset[str]


def hashtags(
    text: str, title: str, language: str | None, *, source: str | None = None, model: TagModel | None = None
) -> tuple[Hashtag, ...]:
    """3 to 8 hashtags, best first; fewer where the article says too little, none where it says nothing.

    Scores are above 0 and at most 1, the best one's. Without a language it is guessed from the text. ``source``: the
    publisher, whose own name is no topic. ``model``: another than the package's own.
    """
    return weigh(text, title, language, source=source, model=model).alone


def weigh(
    text: str, title: str, language: str | None, *, source: str | None = None, model: TagModel | None = None
) -> Weighing:
    """The same, with what the article's story may be told by (``tagstory.together``)."""
    spoken = (language or guess_language(f"{title}\n{text[:600]}") or "").casefold().replace("_", "-").split("-")[0]
    own = named(source or "")
    found = candidates(title, text, spoken)
    asked = (model or tag_model()).chances(found)
    alone, told = (
        [each for each in zip(chances, found.phrases, strict=True) if not of_source(each[1], own)] for chances in asked
    )
    share = readers_share(found)
    return Weighing(
        alone=chosen(alone, enough=ENOUGH + (READ_ENOUGH - ENOUGH) * share),
        heard=tuple(sorted(told, key=lambda each: -each[0])[:HEARD]),
        language=spoken,
        source=own,
    )
