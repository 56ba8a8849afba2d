"""What a language model is asked for, and what it gave."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from octavo.news.ids import UserId

#: UTF-8 bytes to a token, on the low side: English has about four letters of one byte to a token, Chinese about one
#: character of three.
_BYTES_A_TOKEN = 3


class Feature(StrEnum):
    """What a person can ask for and the owner can turn off, each by itself."""

    SUMMARY = "summary"
    POINTS = "points"
    BRIEFING = "briefing"
    ASK = "ask"
    EXPLAIN = "explain"
    TRANSLATE = "translate"
    LISTEN = "listen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One piece of writing that is asked of a model."""

    feature: Feature
    #: Ours alone. Nothing that came from a page, a feed or a reader stands in it.
    instructions: str
    #: What it works on: hostile text, set apart from the instructions when it is sent.
    material: str
    #: The JSON schema of the answer; None where plain text is wanted (a translation as it streams).
    schema: Mapping[str, Any] | None
    #: Tokens the answer may have.
    most_tokens: int = 1200


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a model gave for an order, and what it cost."""

    #: Of the order's schema; a string where it has none.
    value: Any
    #: The model's name, as pages show it.
    model: str
    tokens_in: int = 0
    tokens_out: int = 0
    #: It was written before, and nothing was sent.
    kept: bool = False
    #: How often the endpoint was asked, tries that failed among them.
    requests: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What one feature used on one day for one user; for the desk itself where the user is None."""

    feature: Feature
    user_id: UserId | None
    requests: int
    tokens_in: int
    tokens_out: int

    @property
    def tokens(self) -> int:
        """Both ways together."""
        return self.tokens_in + self.tokens_out


def tokens_of(text: str) -> int:
    """How many tokens the text may be, rather too many than too few."""
    return -(-len(text.encode("utf-8", "replace")) // _BYTES_A_TOKEN)
