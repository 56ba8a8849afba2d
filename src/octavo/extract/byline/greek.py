"""Greek names as bylines bend them ("Της Μαρίας Βλάχου", by Maria Vlachou), in the form they are listed under."""

import re
import unicodedata
from functools import cache

#: Given names whose accent moves in the genitive, by their letters without accents.
_MOVED = {
    "αλεξανδρου": "Αλέξανδρος",
    "θεοδωρου": "Θεόδωρος",
    "αποστολου": "Απόστολος",
    "στεφανου": "Στέφανος",
    "βασιλειου": "Βασίλειος",
    "χριστοφορου": "Χριστόφορος",
    "χαραλαμπου": "Χαράλαμπος",
    "ανδρεου": "Ανδρέας",
}
#: Surnames that are genitives themselves, and stay as they are.
_KEPT = re.compile(
    r"(?:ι|α)ου$|^(?:χρηστ|πετρ|παυλ|ιωανν|αλεξανδρ|θεοδωρ|αποστολ|στεφαν|κωνσταντιν|ανδρε|σταυρ|φιλιππ|παναγιωτ|ιακωβ)ου$"
)
#: The last letters of a genitive, without accents, and what the nominative puts in their place: men, women.
_MEN = (("ου", "ος"), ("η", "ης"), ("α", "ας"))
_WOMEN = (("ης", "η"), ("ας", "α"), ("ως", "ω"))


def in_nominative(byline: str) -> str:
    """The byline with each name behind "του" or "της" in the nominative; the articles are left in their places."""
    return _named().sub(_turned, byline) if _article().search(byline) else byline


def _turned(found: re.Match[str]) -> str:
    of_woman = found["article"].casefold().endswith(("ς", "σ"))
    given, *surnames = found["name"].split()
    endings = _WOMEN if of_woman else _MEN
    turned = [_given(given, endings), *(surnames if of_woman else map(_surname, surnames))]
    return f"{found['article']} {' '.join(turned)}"


def _given(name: str, endings: tuple[tuple[str, str], ...]) -> str:
    moved = _MOVED.get(_bare(name)) if endings is _MEN else None
    return (moved.upper() if name.isupper() else moved) if moved else _ended(name, endings)


def _surname(name: str) -> str:
    bare = _bare(name)
    if bare.endswith("οπουλου") and not name.isupper():
        return f"{name[:-7]}όπουλος"
    return name if _KEPT.search(bare) else _ended(name, _MEN)


def _ended(name: str, endings: tuple[tuple[str, str], ...]) -> str:
    bare = _bare(name)
    for old, new in endings:
        if bare.endswith(old):
            # The stem keeps its accents, and the ending's first letter its own.
            kept = len(name) - len(old) + (1 if old[0] == new[0] else 0)
            ending = new[1:] if old[0] == new[0] else new
            return name[:kept] + (ending.upper() if name.isupper() else ending)
    return name


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    # casefold() makes every sigma alike; the endings above are written as words end.
    plain = "".join(each for each in letters if not unicodedata.combining(each))
    return f"{plain[:-1]}ς" if plain.endswith("σ") else plain


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"[τΤ](?:ου|ης|ΟΥ|ΗΣ)\s")


@cache
def _named() -> re.Pattern[str]:
    word = r"[Α-ΩΆΈΉΊΌΎΏ][\w-]+"
    return re.compile(rf"(?<!\w)(?P<article>[Ττ]ου|[Ττ]ης|ΤΟΥ|ΤΗΣ)\s+(?P<name>{word}(?:\s+{word}){{1,2}})")
