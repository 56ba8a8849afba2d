"""The filter ``octavo tag``: each article to its hashtags, after all of them were read.

lines -> articles -> in order of time: vector, lead, placing -> stories
                  -> what each has to say (over ``jobs`` processes) -> the hashtags that each story's articles share
                  -> with neither a time nor a story: what its readers would mark
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial

from octavo.cli.stages.articles import StreamArticle, read_line
from octavo.cli.stages.pipe import Line, error_line
from octavo.cli.stages.relate import window_of
from octavo.errors import OctavoError
from octavo.news.story import Hashtag
from octavo.ports.models import Embedder, PassageEncoder
from octavo.sandbox.pool import Sandbox
from octavo.stories.hashtags import marks
from octavo.stories.tags.story import together
from octavo.stories.tags.weigh import Weighing, weigh
from octavo.stories.window.window import Window

#: What an article has to say to its story; its hashtags, where it has none; why it could not be read.
_Told = Weighing | tuple[Hashtag, ...] | OctavoError


def answer_all(
    lines: Sequence[Line], *, embedder: Embedder, encoder: PassageEncoder | None = None, jobs: int = 1
) -> Iterator[Line]:
    """One line for each line, in their order; one that cannot be read gives an error for itself.

    A line's own ``story`` says which articles tell the same; those without one are placed where they have a time.
    """
    read = [read_line(line) for line in lines]
    articles = [each for each in read if isinstance(each, StreamArticle)]
    named = [line.get("story") for line, each in zip(lines, read, strict=True) if isinstance(each, StreamArticle)]
    stories, window = _stories(articles, named, embedder, encoder)
    told = _told(articles, stories, jobs)
    found = _shared(told, stories, window)
    number = 0
    for each in read:
        if isinstance(each, StreamArticle):
            wrong = told[number]
            if isinstance(wrong, OctavoError):
                yield error_line(each.id, wrong)
            else:
                yield {"id": each.id, "hashtags": [_line(tag) for tag in found[number]]}
            number += 1
        else:
            yield each


def _stories(
    articles: Sequence[StreamArticle], named: Sequence[object], embedder: Embedder, encoder: PassageEncoder | None
) -> tuple[list[Hashable], Window]:
    """Each article's story, the one that its line names, else the one that it is placed in; and all that are placed.

    Without a time it is in none: what is alike of different years is no one event.
    """
    stories: list[Hashable] = [("named", story) if isinstance(story, str | int | float) else None for story in named]
    placed = [number for number, story in enumerate(stories) if story is None and articles[number].published]
    window = window_of([articles[number] for number in placed], embedder, encoder)
    for at, number in enumerate(placed):
        stories[number] = window.story(at)
    return stories, window


def _told(articles: Sequence[StreamArticle], stories: Sequence[Hashable], jobs: int) -> list[_Told]:
    work = [(article, story is not None) for article, story in zip(articles, stories, strict=True)]
    if jobs == 1:
        return [_tell(*each) for each in work]
    with closing(Sandbox(jobs)) as sandbox, ThreadPoolExecutor(jobs) as threads:
        return list(threads.map(partial(_tell_apart, sandbox), work))


def _tell_apart(sandbox: Sandbox, work: tuple[StreamArticle, bool]) -> _Told:
    try:
        return sandbox.run(_tell, *work)
    except OctavoError as error:
        return error


def _tell(article: StreamArticle, in_story: bool) -> Weighing | tuple[Hashtag, ...]:
    asked = weigh if in_story else marks
    return asked(article.text, article.title, article.language, source=article.source)


def _shared(told: Sequence[_Told], stories: Sequence[Hashable], window: Window) -> dict[int, tuple[Hashtag, ...]]:
    """Each article's hashtags by its number."""
    members: defaultdict[Hashable, dict[int, Weighing]] = defaultdict(dict)
    found: dict[int, tuple[Hashtag, ...]] = {}
    for number, each in enumerate(told):
        if isinstance(each, Weighing):
            members[stories[number]][number] = each
        elif not isinstance(each, OctavoError):
            found[number] = each
    for story, own in members.items():
        tags = together([*own.values()], partial(window.stories.tellers, without=story))
        found.update(zip(own, tags, strict=True))
    return found


def _line(tag: Hashtag) -> Line:
    return {"tag": tag.tag, "label": tag.label, "score": tag.score}
