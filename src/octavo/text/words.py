"""Words: tokens, content words and shingles.

Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are cut to character bigrams, since nothing but a dictionary
parts their words; ``segment`` does the same for a full-text index, so that what is written and what is asked agree.

    "GPT模型发布 2025"  tokens   gpt 模型 型发 发布 2025
                        segment  "GPT 模型 型发 发布 2025"
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from octavo.text.stopwords import STOP_WORDS

# Scripts written without spaces (Hangul has some, but its particles cling to the words).
_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
_HANGUL = "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
_SOUTH_EAST = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u109d\u1780-\u17d3"
_UNSPACED = _HAN + _KANA + _HANGUL + _SOUTH_EAST
# Vowel signs and accents that Unicode does not count as letters but that stand inside words.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0963\u0980-\u09fb\u0a01-\u0df3\u200c\u200d"
)

_RUN = re.compile(f"[{_UNSPACED}]+")
_TOKEN = re.compile(
    rf"(?P<run>[{_UNSPACED}]+)"
    r"|(?P<number>\d+(?:[.,]\d+)+)"
    r"|(?P<initials>(?<![^\W_])[A-Z](?:\.[A-Z])+(?![^\W_]))"
    rf"|(?P<word>(?:(?![{_UNSPACED}])[^\W_]|[{_MARKS}])+)"
)
#: The same in a text without those scripts and marks, at a third of the cost.
_PLAIN_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|(?<![^\W_])[A-Z](?:\.[A-Z])+(?![^\W_])|[^\W_]+")
_NOT_PLAIN = re.compile(f"[{_UNSPACED}{_MARKS}]")
_KANA_ONLY = re.compile("[\u3041-\u309f]+")


def tokens(text: str) -> list[str]:
    """The words of a text in its order, casefolded and in NFKC; unspaced scripts as overlapping character bigrams.

    An apostrophe parts a word (as in SQLite's FTS5); ``U.S.`` is ``us``; ``3.5`` and ``10,000`` are one token each.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    if text.isascii() or not _NOT_PLAIN.search(text):
        words = [word.casefold() for word in _PLAIN_TOKEN.findall(text)]
        return [word.replace(".", "") if "." in word and word[0].isalpha() else word for word in words]
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        match match.lastgroup:
            case "run":
                found.extend(_bigrams(word))
            case "initials":
                found.append(word.replace(".", "").casefold())
            case _:
                found.append(word.casefold())
    return found


def segment(text: str) -> str:
    """The text with every run of an unspaced script cut to bigrams, set off by spaces; all else unchanged.

    For writing a full-text index and for asking it: ask for the cut words as one phrase, for a single character by
    prefix. Cutting twice gives the same as cutting once.
    """
    return _RUN.sub(lambda run: _spaced(text, run), text)


def content_words(text: str, language: str | None = None) -> list[str]:
    """The tokens that are not stop words of the language, in their order.

    Without a language (or with one that has no list) the stop words of English, and those of Chinese, Japanese and
    Korean, fall away. Bigrams of hiragana alone carry grammar, and fall away too.
    """
    return content_of(tokens(text), language)


def content_of(words: Iterable[str], language: str | None = None) -> list[str]:
    """Of the tokens of a text those that ``content_words`` gives."""
    stop = STOP_WORDS.get(_base(language)) if language else None
    if stop is None:
        stop = _unknown_stop_words()
    return [word for word in words if word not in stop and (word.isascii() or not _KANA_ONLY.fullmatch(word))]


def _bigrams(run: str) -> Iterator[str]:
    if len(run) == 1:
        return iter((run,))
    return (run[i : i + 2] for i in range(len(run) - 1))


def _spaced(text: str, run: re.Match[str]) -> str:
    before = " " if run.start() and not text[run.start() - 1].isspace() else ""
    after = " " if run.end() < len(text) and not text[run.end()].isspace() else ""
    return before + " ".join(_bigrams(run[0])) + after


def _base(code: str) -> str:
    base = code.casefold().replace("_", "-").split("-")[0]
    return "no" if base in {"nb", "nn"} else base


@cache
def _unknown_stop_words() -> frozenset[str]:
    return frozenset().union(*(STOP_WORDS[code] for code in ("en", "zh", "ja", "ko")))
