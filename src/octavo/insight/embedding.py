"""What insight asks of an embedder, and one that keeps the vectors of the texts it saw last."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

#: Texts to vectors, a row of length 1 a text.
Embed = Callable[[Sequence[str]], NDArray[np.float32]]
#: Vectors kept, at 2 KiB each.
MOST = 20_000


class CachedEmbedder:
    """Called like the embedder it asks: many questions and briefings meet the same lines and words.

    The texts longest unseen are forgotten first. Safe in many threads.
    """

    def __init__(self, embed: Embed, *, most: int = MOST) -> None:
        self._embed = embed
        self._most = most
        self._kept: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._lock = Lock()

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row a text, each of length 1."""
        asked = list(dict.fromkeys(texts))
        with self._lock:
            rows = {text: self._kept[text] for text in asked if text in self._kept}
        new = [text for text in asked if text not in rows]
        if new:
            # Copies: a row of a large batch would hold the whole batch in memory.
            rows |= {text: row.copy() for text, row in zip(new, self._embed(new), strict=True)}
        with self._lock:
            for text in asked:
                self._kept[text] = rows[text]
                self._kept.move_to_end(text)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return np.stack([rows[text] for text in texts]) if texts else self._embed([])
