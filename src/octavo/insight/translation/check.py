"""Whether a translation can be of its source: its numbers, names, quotations, length and language.

It is a check for what goes visibly wrong: a sentence that was skipped, made up, obeyed, or left as it was. Whether a
translation is good it cannot tell.
"""

import re
import unicodedata

from octavo.insight.claims.claim import Passage
from octavo.insight.claims.names import folded, is_told, names
from octavo.insight.claims.quotes import quotations
from octavo.insight.stems import words_of
from octavo.insight.translation.numbers import missing_numbers
from octavo.text.languages import language as guessed

#: Letters that a short sentence may be longer or shorter whatever its length, and below which its language is not told.
_SHORT, _SLACK, _TELLING = 20, 4, 60
#: Weight of a letter of a script that writes a syllable or a word in one.
_WIDE = 2.5
_LEAST, _MOST = 0.4, 2.6
#: A name after one of these is a thing's: "the White House", "im Weißen Haus".
_DETERMINERS = words_of("""the a an this that its their his her der die das des dem den ein eine einen einem einer im am
    zum zur vom beim ins le la les l un une des du au aux el los las una al del il lo gli i della dello dei degli delle
    alla nel nella o os as do da dos das no na nos nas um uma ao à de het""")
#: Names with one of these are an office's or a place's, and are translated.
_COMMON = words_of("""house council court party union nations states kingdom bank ministry minister president
    secretary general street university police army guard office department committee commission
    agency association federation league cup world north south east west northern southern eastern
    western new old great saint prime vice foreign central national international european supreme
    high upper lower white red black green united federal republic city river lake sea island day
    week year king queen prince princess pope church state district county province valley mount
    bay airport station museum museum institute school hospital company group service services""")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LETTER = re.compile(r"[^\W\d_]")
_MARKS = re.compile(r"[“”„‟«»‹›\"「」『』‘’‚]|(?<!\w)'|'(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")


def doubt(source: str, translated: str, *, language: str | None, to: str) -> str | None:
    """Why the translation is not to be trusted, in words; None where nothing speaks against it."""
    return (
        _numbers(source, translated, language, to)
        or _names(source, translated, language, to)
        or _quotes(source, translated)
        or _length(source, translated)
        or _language(source, translated, language, to)
    )


def _numbers(source: str, translated: str, language: str | None, to: str) -> str | None:
    lost = missing_numbers(source, translated, language=language, to=to)
    return f"a number differs ({lost[0]})" if lost else None


def _names(source: str, translated: str, language: str | None, to: str) -> str | None:
    if not (_is_latin(source) and _is_latin(translated)):
        return None
    for name in people(source, language):
        if not _stands(name, translated):
            return f"a name is missing ({' '.join(name)})"
    for name in people(translated, to):
        if not _stands(name, source):
            return f"a name is not in the source ({' '.join(name)})"
    return None


def people(text: str, language: str | None) -> tuple[tuple[str, ...], ...]:
    """Names that stay as they are in every language of the Latin script, people's above all.

    Two words or more, no article before them, none of them a common word.
    """
    found = []
    at = 0
    for run in names(Passage(text=text, language=language or "")):
        start = text.find(run[0], at)
        at = max(at, start + 1)
        before = re.findall(r"[^\W\d_]+", text[:start])[-1:]
        plain = [word.casefold() for word in run]
        if len(run) < 2 or any(word in _COMMON for word in plain) or any(len(word) < 2 for word in plain):
            continue
        if before and before[0].casefold() in _DETERMINERS:
            continue
        if any(word.isupper() for word in run):
            continue
        found.append(run)
    return tuple(found)


def _stands(name: tuple[str, ...], text: str) -> bool:
    told = {folded(word) for word in _WORD.findall(text)}
    return any(is_told(word, told) or _sounds_like(word, told) for word in name)


def _sounds_like(word: str, told: set[str]) -> bool:
    """Gorbatschow and Gorbachev: half of the shorter one in common at the beginning, four letters at least."""
    plain = folded(word)
    for other in told:
        shared = 0
        while shared < min(len(plain), len(other)) and plain[shared] == other[shared]:
            shared += 1
        if shared >= 4 and shared * 2 >= min(len(plain), len(other)):
            return True
    return False


def _quotes(source: str, translated: str) -> str | None:
    # Marks are counted, not pairs: each language has its own, and Swedish ends as it begins.
    return "a quotation is missing" if 2 * len(quotations(source)) > len(_MARKS.findall(translated)) else None


def _length(source: str, translated: str) -> str | None:
    here, there = _weight(source), _weight(translated)
    if there > here * _MOST + _SHORT:
        return "it is far longer than the source"
    return "it is far shorter than the source" if there < here * _LEAST - _SLACK else None


def _language(source: str, translated: str, language: str | None, to: str) -> str | None:
    letters = len(_LETTER.findall(translated))
    if letters < _TELLING:
        return None
    if _squeezed(source) == _squeezed(translated):
        return "it was left as it is"
    told = guessed(translated)
    # Languages near to each other are told apart badly: only the source's own is held against it.
    return "it was left in the source’s language" if told is not None and told == language != to else None


def _squeezed(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _weight(text: str) -> float:
    return sum(_WIDE if unicodedata.east_asian_width(char) in {"W", "F"} else 1.0 for char in text if char.isalnum())


def _is_latin(text: str) -> bool:
    letters = _LETTER.findall(text)
    return bool(letters) and sum(bool(_LATIN.match(letter)) for letter in letters) > len(letters) * 0.7
