"""A text's letters: their case, their script, their spelling, and what is left when all else is gone."""

from unicodedata import normalize

#: All of ASCII that is neither.
_SIGNS = bytes(byte for byte in range(128) if not chr(byte).isalnum())


#: Unicode gives these letters large ones, with which nobody writes.
_GEORGIAN = ("\u10d0", "\u10ff")


def is_small(letter: str) -> bool:
    """Whether a letter is a small one, in a script that writes capitals."""
    return letter.islower() and not _GEORGIAN[0] <= letter <= _GEORGIAN[1]


def is_eastern(text: str) -> bool:
    """Whether a text has a letter of Chinese, Japanese or Korean; a picture of a face or of a clock is none."""
    return not text.isascii() and max(text) >= "\u2e80" and any("\u2e80" <= char <= "\ud7ff" for char in text)


def spelled_alike(text: str) -> str:
    """One spelling for all that read the same: whatever their case, and however their accents are written.

    An accent may be part of its letter or a sign of its own (Unicode UAX #15, normal form C); keyboards differ.
    """
    return normalize("NFC", text).casefold()


def letters(text: str) -> str:
    """What is left of a text when blanks, signs and case are gone; empty where it has no letter or digit."""
    if text.isascii():
        # In a tenth of the time.
        return text.lower().encode("ascii").translate(None, _SIGNS).decode("ascii")
    return "".join(filter(str.isalnum, text.casefold()))
