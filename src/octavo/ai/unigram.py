"""SentencePiece's unigram tokenizer: of all ways to cut a word into pieces, the likeliest."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

#: The sign that stands for the space before a word in the pieces.
SPACE = "\u2581"
#: What an unknown character costs beyond the least likely piece, as SentencePiece has it.
_UNKNOWN = 10.0
#: Words whose pieces are remembered.
_REMEMBERED = 20_000


class Unigram:
    """Text to the numbers of its pieces; safe in many threads.

    Kudo, "Subword Regularization", 2018, cut by Viterbi's algorithm. Pieces never reach over a space, so words are cut
    one by one, and frequent ones only once.
    """

    def __init__(
        self, pieces: Sequence[str], scores: Sequence[float], normal: Mapping[int, str], *, unknown: int
    ) -> None:
        """``scores``: log-probabilities; ``normal``: code points to what stands for them; ``unknown``: its piece."""
        self._ids = dict(zip(pieces, range(len(pieces)), strict=True))
        del self._ids[pieces[unknown]]
        self._scores = scores
        self._normal = normal
        self._unknown = unknown
        self._worst = min(scores) - _UNKNOWN
        self._longest = max(map(len, pieces))
        self._cut = lru_cache(maxsize=_REMEMBERED)(self._word)

    def encode(self, text: str) -> list[int]:
        """The pieces of all its words."""
        return [piece for word in text.translate(self._normal).split(" ") if word for piece in self._cut(SPACE + word)]

    def _word(self, word: str) -> tuple[int, ...]:
        length = len(word)
        best = [0.0] + [float("-inf")] * length
        back = [(0, self._unknown)] * (length + 1)
        for start in range(length):
            for end in range(start + 1, min(length, start + self._longest) + 1):
                piece = self._ids.get(word[start:end])
                if piece is None:
                    if end > start + 1:
                        continue
                    piece, score = self._unknown, best[start] + self._worst
                else:
                    score = best[start] + self._scores[piece]
                if score > best[end]:
                    best[end], back[end] = score, (start, piece)
        found = []
        while length:
            length, piece = back[length]
            found.append(piece)
        return tuple(reversed(found))
