"""The language that generated text is to be in: its name for the model, and whether a sentence is written in it."""

from octavo.text.languages import language
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import tokens

#: What a model is told to write in, by code. Nothing of a page's or feed's own words comes into the instructions.
NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip
#: Tokens from which a guess is trusted.
_SURE = 8


def bare(code: str | None) -> str | None:
    """A code such as ``pt-BR`` without its region."""
    return code.casefold().replace("_", "-").split("-")[0] if code else None


def is_in(text: str, wanted: str | None) -> bool:
    """Whether the sentence is in that language, or too short to tell, or the language is unknown."""
    if wanted not in NAMES:
        return True
    found = bare(language(text))
    words = tokens(text)
    if found in {None, wanted} or len(words) < _SURE:
        return True
    # Names of elsewhere mislead the guess; the small words do not.
    ours, theirs = STOP_WORDS.get(wanted or ""), STOP_WORDS.get(found or "")
    if ours is None or theirs is None:
        return False
    return sum(word in ours for word in words) > sum(word in theirs for word in words)
