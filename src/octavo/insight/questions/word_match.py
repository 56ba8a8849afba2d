"""How near the words of a question are to the words of lines: the same stem, a kin form, or a word of like meaning.

Across languages too: "lawyer" meets "Anwalt" by the embedder, "Morgwald-Stiftung" meets "Morgwald" by its letters.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from octavo.insight.embedding import Embed
from octavo.insight.lines import Line
from octavo.insight.questions.question import Question, asked_words, named_words
from octavo.insight.stems import stem
from octavo.text.words import tokens

Floats = NDArray[np.float64]

#: Likeness of two words' vectors below which they share nothing, and from which they mean the same.
_APART, _SAME = 0.45, 0.8
#: What a kin form is worth ("Lieferant", "Lieferung"), and a compound that holds the word ("Roboterbusse").
_KIN, _COMPOUND = 0.8, 0.75
#: Letters from which words are compared by letters, and the share of the shorter one that begins alike.
_LETTERS, _ALIKE = 5, 0.7


class WordMatch:
    """The words of a question, and how near each is to other words."""

    def __init__(self, question: Question, embed: Embed) -> None:
        named = named_words(question)
        words = (*named, *asked_words(question)) or tuple(tokens(question.text)[-3:]) or ("-",)
        self.words = words
        #: Which of them are of names.
        self.named: NDArray[np.bool_] = np.array([word in named for word in words])
        self._stems = [stem(word) for word in words]
        self._vectors = embed(list(words))
        self._embed = embed
        self._rows: dict[str, Floats] = {}

    def read(self, words: Iterable[str]) -> None:
        """Looks at many words at once, which costs less than one by one."""
        new = [word for word in dict.fromkeys(words) if word not in self._rows]
        if not new:
            return
        likeness = np.clip((self._embed(new) @ self._vectors.T - _APART) / (_SAME - _APART), 0, 1)
        for word, row in zip(new, likeness.astype(float), strict=True):
            self._rows[word] = np.maximum(row, self._by_letters(word))

    def of(self, words: Sequence[str]) -> Floats:
        """How near each word of the question (columns) is to each of these (rows)."""
        self.read(words)
        return np.stack([self._rows[word] for word in words]) if words else np.zeros((0, len(self.words)))

    def met(self, words: Sequence[str], held: frozenset[str] = frozenset()) -> Floats:
        """How near each word of the question is to the nearest of these; 1 where its stem is ``held``."""
        nearest = self.of(words).max(axis=0, initial=0)
        best: Floats = np.maximum(nearest, self.same(held))
        return best

    def same(self, held: frozenset[str]) -> Floats:
        """1 for each word of the question whose stem is held."""
        return np.array([float(each in held) for each in self._stems])

    def _by_letters(self, word: str) -> list[float]:
        own = stem(word)
        return [
            1.0 if own == other else _kinship(word, asked) for asked, other in zip(self.words, self._stems, strict=True)
        ]


def telling(line: Line) -> list[str]:
    """The words of a line that are looked at."""
    return [word for word in dict.fromkeys(line.content) if len(word) > 1 or not word.isascii()]


def _kinship(word: str, other: str) -> float:
    if min(len(word), len(other)) < _LETTERS:
        return 0.0
    alike = next(
        (at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), min(len(word), len(other))
    )
    if alike >= max(_LETTERS, _ALIKE * min(len(word), len(other))):
        return _KIN
    return _COMPOUND if word in other or other in word else 0.0
