"""An article's hashtags: the names and noun phrases it is about, found by where and how often they stand.

    title + text -> names      (runs of capitals, offices off)
                 -> nouns      (words that behave like nouns here), and terms of several words
                 -> subjects   (told in whatever words: a blaze in a forest is #Wildfire)
                 -> chance that an editor chooses it (learned) -> the articles of one story choose together
                                                                  (``tags.story``): few, for pages and feeds
                 -> chance that a reader marks it (learned)    -> a text with nothing beside it: as many as eight

Cutting at stop words is RAKE's idea (Rose et al., "Automatic keyword extraction from individual documents", 2010);
weighing by place, frequency and case is YAKE's (Campos et al., "YAKE! Keyword extraction from single documents", 2020).
No tagger of parts of speech is asked: a noun is told by its ending, and by what stands before and after it.
"""

from dataclasses import replace

from octavo.news.story import Hashtag
from octavo.stories.tags.choice import LEAST, camel_case, chosen, named, of_source
from octavo.stories.tags.marks import READ, marked
from octavo.stories.tags.model import TagModel, tag_model
from octavo.stories.tags.story import together
from octavo.stories.tags.weigh import read, weigh


def hashtags(
    text: str, title: str, language: str | None, *, source: str | None = None, model: TagModel | None = None
) -> tuple[Hashtag, ...]:
    """A report's 3 to 8 hashtags, best first; fewer where it says too little, none where it says nothing.

    Scores are above 0 and at most 1, the best one's. Without a language it is guessed from the text. ``source``: the
    publisher, whose own name is no topic. ``model``: another than the package's own.
    """
    (found,) = together([weigh(text, title, language, source=source, model=model)])
    return found


def marks(
    text: str, title: str, language: str | None, *, source: str | None = None, model: TagModel | None = None
) -> tuple[Hashtag, ...]:
    """At most 8 hashtags of a text with nothing beside it, as its readers would mark them, best first.

    Readers of English were asked; in other languages they are the hashtags of a report. A tag is the phrase as the text
    writes it: #Researchers, where a report that stands on a page beside others would have #Science.
    """
    found = read(text, title, language)
    if found.language != READ:
        return hashtags(text, title, language, source=source, model=model)
    found, own = marked(found), named(source or "")
    chances = (model or tag_model()).marked(found)
    weighed = (each for each in zip(chances, found.phrases, strict=True) if not of_source(each[1], own))
    return tuple(replace(each, tag=camel_case(each.label)) for each in chosen(weighed, enough=LEAST))
