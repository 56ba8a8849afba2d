"""How papers mark a headline that corrects what was told: "Correction: 14 hurt, not 40", "Dam holds (corrected)"."""

import re

_WORDS = (
    "correction|corrected|clarification|berichtigung|korrektur|korrigiert|correctif|rectificatif|rectification|corrigé|"
    "corrección|rectificación|corregido|correzione|rettifica|errata|correção|corrigido|rectificatie|correctie|"
    "rättelse|исправлено|исправление|уточнение|訂正|更正|정정"
)
# With a colon, a dash or brackets: "Correction officers walk out" is news of a prison.
_MARK = re.compile(
    rf"\A(?:[(\[【]\s*)?(?:{_WORDS})\s*(?:[)\]】]\s*[:：]?|[:：–—-])\s*|\s*[(\[【]\s*(?:{_WORDS})\s*[)\]】]\Z",
    re.IGNORECASE,
)


def is_correction(title: str) -> bool:
    """Whether a headline says that it corrects what was told."""
    return _MARK.search(title.strip()) is not None


def without_mark(title: str) -> str:
    """The headline without the word that says so."""
    return _MARK.sub("", title.strip())
