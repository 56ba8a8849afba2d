"""The filter ``octavo relate``: each article to its related articles, after all of them were read.

lines -> articles -> in order of time: vectors, placing -> window -> related
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from octavo.cli.stages.articles import StreamArticle, read_line
from octavo.cli.stages.pipe import Line
from octavo.cli.stages.placing import Placing, Reading
from octavo.ports.models import Embedder, PassageEncoder
from octavo.stories.related.related import related
from octavo.stories.window.window import Window
from octavo.text.reasons import relation_words

#: Of each kind, those of the article's own story and the others.
LIMIT = 20


def answer_all(lines: Sequence[Line], *, embedder: Embedder, encoder: PassageEncoder | None = None) -> Iterator[Line]:
    """One line for each line, in their order; one that cannot be read gives an error for itself."""
    read: list[StreamArticle | Line] = [read_line(line) for line in lines]
    articles = [each for each in read if isinstance(each, StreamArticle)]
    window = window_of(articles, embedder, encoder)
    story_of = {article_id: window.story(article_id) for article_id in range(len(articles))}
    number = 0
    for each in read:
        if not isinstance(each, StreamArticle):
            yield each
            continue
        thing = window.item(number)
        assert thing is not None
        rows = related(thing, window, story_of=story_of, limit=LIMIT)
        listed = [
            {"id": articles[i].id, "score": score, "same_story": same, "why": relation_words(why)}
            for i, score, same, why in rows
        ]
        yield {"id": each.id, "related": listed}
        number += 1


def window_of(articles: Sequence[StreamArticle], embedder: Embedder, encoder: PassageEncoder | None = None) -> Window:
    """All articles under their numbers, placed one after another in order of time."""
    placing, reading = Placing(forgets=False), Reading(embedder, encoder)
    times = _times(articles)
    for number in sorted(range(len(articles)), key=times.__getitem__):
        placing.add(reading.item(articles[number], at=times[number], key=number))
    for _ in placing.last_look():
        # Carried out as it is told.
        pass
    return placing.window


def _times(articles: Sequence[StreamArticle]) -> list[datetime]:
    """When each came: one without a date came when the line before it did."""
    known = next((article.published for article in articles if article.published), datetime(1970, 1, 1, tzinfo=UTC))
    times = []
    for article in articles:
        known = article.published or known
        times.append(known)
    return times
