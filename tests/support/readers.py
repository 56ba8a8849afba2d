"""The models as a desk has them, which forget no vector: tests ask for those of the same texts again and again."""

from collections.abc import Sequence
from typing import Any

from octavo.insight.embedding import CachedEmbedder


class Remembering:
    """An embedder, or an encoder of lines, whose vectors are made once: each depends on its text alone."""

    def __init__(self, model: Any) -> None:
        self._model, self._kept = model, {}

    def __getattr__(self, name: str) -> Any:
        """All else is the model's own."""
        return getattr(self._model, name)

    def embed(self, texts: Sequence[str]) -> Any:
        return self._vectors("embed", texts)

    def queries(self, texts: Sequence[str]) -> Any:
        return self._vectors("queries", texts)

    def passages(self, texts: Sequence[str]) -> Any:
        return self._vectors("passages", texts)

    def _vectors(self, call: str, texts: Sequence[str]) -> Any:
        if call not in self._kept:
            self._kept[call] = CachedEmbedder(getattr(self._model, call))
        return self._kept[call](texts)
