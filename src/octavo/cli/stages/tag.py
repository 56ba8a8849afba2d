"""The filter ``octavo tag``: each article to its hashtags, after all of them were read.

lines -> articles -> what each has to say (over ``jobs`` processes)
                  -> in order of time: vector, placing -> stories -> the hashtags that each story's articles share
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from octavo.cli.stages.articles import StreamArticle
from octavo.cli.stages.pipe import Line
from octavo.cli.stages.relate import read_line, window_of
from octavo.news.story import Hashtag
from octavo.ports import Embedder
from octavo.stories.hashtags import Weighing, weigh
from octavo.stories.tagstory import together

_BATCH = 16


def answer_all(lines: Sequence[Line], *, embedder: Embedder, jobs: int = 1) -> Iterator[Line]:
    """One line for each line, in their order; one that cannot be read gives an error for itself.

    A line's own ``story`` says which articles tell the same; those without one are placed where they have a time.
    """
    read = [read_line(line) for line in lines]
    named: list[Hashable] = [
        line.get("story") for line, each in zip(lines, read, strict=True) if isinstance(each, StreamArticle)
    ]
    articles = [each for each in read if isinstance(each, StreamArticle)]
    found = _shared(_weighed(articles, jobs), _stories(articles, named, embedder))
    number = 0
    for each in read:
        if isinstance(each, StreamArticle):
            yield {"id": each.id, "hashtags": [_line(tag) for tag in found[number]]}
            number += 1
        else:
            yield each


def _weighed(articles: Sequence[StreamArticle], jobs: int) -> list[Weighing]:
    if jobs == 1 or len(articles) <= _BATCH:
        return [_weigh(article) for article in articles]
    # Spawned: a fork would copy the threads that the embedder may have.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        return list(pool.map(_weigh, articles, chunksize=_BATCH))


def _weigh(article: StreamArticle) -> Weighing:
    return weigh(article.text, article.title, article.language, source=article.source)


def _stories(articles: Sequence[StreamArticle], named: Sequence[Hashable], embedder: Embedder) -> Sequence[Hashable]:
    """Each article's story: the one that its line names, else the one that it is placed in.

    Without a time it is in none but its own: what is alike of different years is no one event.
    """
    stories: list[tuple[str, Hashable]] = [
        ("named", story) if isinstance(story, str | int | float) else ("alone", number)
        for number, story in enumerate(named)
    ]
    placed = [number for number, (how, _) in enumerate(stories) if how == "alone" and articles[number].published]
    window = window_of([articles[number] for number in placed], embedder)
    for at, number in enumerate(placed):
        stories[number] = "placed", window.story(at)
    return stories


def _shared(weighed: Sequence[Weighing], stories: Sequence[Hashable]) -> dict[int, tuple[Hashtag, ...]]:
    """Each article's hashtags by its number."""
    members: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, story in enumerate(stories):
        members[story].append(number)
    return {
        number: tags
        for numbers in members.values()
        for number, tags in zip(numbers, together([weighed[number] for number in numbers]), strict=True)
    }


def _line(tag: Hashtag) -> Line:
    return {"tag": tag.tag, "label": tag.label, "score": tag.score}
