"""What placement needs to know of an article that was placed before."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from octavo.news.extracted import Kind
from octavo.news.ids import ArticleId, StoryId


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An article in its story, as the placement window remembers it."""

    #: Grows with every placement.
    number: int
    article_id: ArticleId
    story_id: StoryId
    duplicate_of: ArticleId | None
    title: str
    text: str
    at: datetime
    source: str | None
    language: str | None
    kind: Kind | None
    #: Shape (dimensions,); None where the article has no vector of the model.
    vector: NDArray[np.float32] | None
    #: The same of the model that reads leads; None, too, where none was asked for.
    lead: NDArray[np.float32] | None = None
