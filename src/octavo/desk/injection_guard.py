"""What tells orders to a machine from news on this desk: the encoder where there is one, else lists of words.

Of articles' lines it is asked by those who show them or give them to a model; of headlines here.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

import structlog

from octavo.desk.desk import Desk
from octavo.errors import ModelError
from octavo.insight.embedding import CachedEmbedder, Embed
from octavo.insight.injections.judge import Addressed, by_meaning, by_words
from octavo.news.article import Article

log = structlog.get_logger()


def addressed(desk: Desk) -> Addressed:
    """Whether sentences are addressed to a machine. An encoder that fails costs the better judge, not the page."""
    if desk.encoder is None:
        return by_words
    judge = by_meaning(_remembering(desk.encoder.queries))

    def judged(sentences: Sequence[str]) -> Sequence[bool]:
        try:
            return judge(sentences)
        except ModelError as error:
            log.warning("encoder failed; orders told by words alone", error=str(error))
            return by_words(sentences)

    return judged


def heading(desk: Desk, choose: Callable[[Sequence[Article]], str], articles: Sequence[Article]) -> str:
    """The title that ``choose`` takes from the articles, one that is no order to a machine where they have another.

    Where none of them has a title, it is how one of their texts begins.
    """
    hears, left = addressed(desk), list(articles)
    first = found = choose(left)
    while found and hears([found])[0]:
        kept = [each for each in left if not (each.title or "").strip().endswith(found)]
        found = choose(kept) if 0 < len(kept) < len(left) else ""
        left = kept
    if first or not articles:
        return found or first
    names = [each.name for each in articles]
    return next((name for name, is_order in zip(names, hears(names), strict=True) if not is_order), names[0])


def harmless(desk: Desk, title: str | None) -> str:
    """The headline as a model is told it; empty where it is an order to a machine."""
    return "" if not title or addressed(desk)([title])[0] else title


@lru_cache(maxsize=4)
def _remembering(encode: Embed) -> CachedEmbedder:
    """The encoder with a memory: a story's next briefing shows most of the same lines."""
    return CachedEmbedder(encode)
