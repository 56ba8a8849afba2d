"""What tells orders to a machine from news on this desk: the encoder where there is one, else lists of words."""

import logging
from collections.abc import Sequence
from functools import lru_cache

from octavo.desk.desk import Desk
from octavo.errors import ModelError
from octavo.insight.agree import Embed
from octavo.insight.ground_judge import Addressed, by_meaning, by_words
from octavo.insight.remembered import Remembered

_log = logging.getLogger(__name__)


def addressed(desk: Desk) -> Addressed:
    """Whether sentences are addressed to a machine. An encoder that fails costs the better judge, not the page."""
    if desk.encoder is None:
        return by_words
    judge = by_meaning(_remembering(desk.encoder.queries))

    def judged(sentences: Sequence[str]) -> Sequence[bool]:
        try:
            return judge(sentences)
        except ModelError as error:
            _log.warning("Orders in articles are told by lists of words only: %s", error)
            return by_words(sentences)

    return judged


@lru_cache(maxsize=4)
def _remembering(encode: Embed) -> Remembered:
    """The encoder with a memory: a story's next briefing shows most of the same lines."""
    return Remembered(encode)
