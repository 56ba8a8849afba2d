"""Quotations: exact but for typography, and a quotation in the source too."""

import re
from collections.abc import Sequence

from octavo.insight.claims.claim import Cited, Passage

_QUOTED = re.compile(
    r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|\"([^\"]+)\"|(?<!\w)[‘'‚]([^‘’']+(?:['’]\w[^‘’']*)*)[’'‘](?!\w)|『([^』]+)』|「([^」]+)」"
)
_SKIPPED = re.compile(r"\s*(?:\[?(?:…|\.\.\.)\]?)\s*")
_NOT_WORDS = re.compile(r"[\W_]+")


def quotations(text: str) -> tuple[str, ...]:
    """What stands between quotation marks, without them."""
    return tuple(next(group for group in match.groups() if group) for match in _QUOTED.finditer(text))


def altered(claimed: Passage, evidence: Sequence[Cited]) -> list[str]:
    """The claim's quotations that no cited characters in its language give word for word.

    One in another language than the evidence is a translation, which nothing can hold to the letter; a single word
    in marks is a title or irony, which need only stand there.
    """
    same = [each for each in evidence if each.language == claimed.language]
    if not same:
        return []
    everything = " ".join(plain(each.text) for each in same)
    lost = []
    for quotation in quotations(claimed.text):
        parts = [plain(part) for part in _SKIPPED.split(quotation)]
        if not all(part in everything for part in parts if part) or (
            len(quotation.split()) > 3 and not any(_is_quoted(parts, each) for each in same)
        ):
            lost.append(quotation)
    return lost


def plain(text: str) -> str:
    """The words alone, in one case, single spaces between and around."""
    return f" {_NOT_WORDS.sub(' ', text.casefold()).strip()} "


def _is_quoted(parts: Sequence[str], each: Cited) -> bool:
    said = " ".join(plain(quotation) for quotation in quotations(each.article)) + plain(
        each.text if not quotations(each.article) else ""
    )
    return all(part in said for part in parts if part)
