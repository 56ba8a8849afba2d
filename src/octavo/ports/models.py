"""What the desk needs of models: a writer, and text to vectors, sound and other languages.

The docstrings are the contract.
"""

from collections.abc import Generator, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from octavo.news.speech import Sound
from octavo.news.writing import Order, Written


class Embedder(Protocol):
    """Text to vectors. May be called from many threads at once."""

    @property
    def name(self) -> str:
        """Names the vector space: vectors of different names are never compared."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of shape (len(texts), dimensions); each row has length 1, or 0 for an empty text."""


class PassageEncoder(Protocol):
    """Questions and the lines that may answer them to vectors of one space. May be called from many threads at once."""

    @property
    def name(self) -> str:
        """Names the vector space."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of what is asked, shape (len(texts), dimensions); each row has length 1, or 0 for an empty text."""

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of what is read, of the same shape; a passage lies near the questions that it answers."""

    def query_pieces(self, text: str) -> NDArray[np.float32]:
        """What each piece of a question means where it stands, shape (pieces, dimensions); each row has length 1."""

    def answers(self, question: str, title: str, lines: Sequence[str]) -> Sequence[float]:
        """The log odds that each of an article's lines, in order, answers a question rather than none: all read as one.

        What does not fit into one reading (400 pieces of words) has the odds of an empty line.
        """

    def borne_out(self, sentence: str, title: str, told: str) -> float:
        """The log odds that what is told under the title bears the sentence out: both read as one.

        Of the sentence 80 pieces of words are read, of what is told 300.
        """


class Writer(Protocol):
    """A language model at an endpoint that the owner named. May be called from many threads at once."""

    @property
    def name(self) -> str:
        """The model's name, as pages show it."""

    def write(self, order: Order) -> Written:
        """The answer, valid by the order's schema.

        Raises EndpointFailed where the endpoint cannot be reached, refuses, takes too long or answers with something
        else after all tries.
        """

    def stream(self, order: Order) -> Generator[str, None, Written | None]:
        """The answer's text in pieces as they come, before anyone has looked at it: JSON where the order has a schema.

        The generator returns what the pieces come to, valid by the order's schema, or None where it cannot say.
        Raises EndpointFailed, also midway.
        """


class Voice(Protocol):
    """Reads text aloud. May be called from many threads at once."""

    def named(self, language: str | None) -> str | None:
        """What reads that language, as pages show it; None where nothing does."""

    def say(self, text: str, language: str | None) -> Sound:
        """The text as sound. Raises ProgramFailed or EndpointFailed."""


class Translator(Protocol):
    """Translates on this machine. May be called from many threads at once."""

    @property
    def name(self) -> str:
        """What translates, as pages show it."""

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The languages that it can, as (from, to)."""

    def translate(self, texts: Sequence[str], *, source: str, to: str) -> tuple[str, ...]:
        """A translation for each text, in their order. Raises ProgramFailed."""
