"""Candidates in scripts without spaces between words: runs of Han characters and of katakana."""

import re
from collections.abc import Iterator
from itertools import chain

from octavo.stories.tags.seen import Key, Seen

_UNSPACED = re.compile("[\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e01-\u0e3a\u0e40-\u0e4e]")
# Words of grammar between which Chinese nouns stand.
_CHINESE_CUT = re.compile(
    "[两兩几幾第每各的了在是和与與及或也都就而将將被把对對从從为為不有这這那者人们們说說称稱等并並其该該"
    "因致已但且则則还還一二三四五六七八九十百千万萬亿億时時]+"
)
_NUMERAL = "[0-9０-９〇零一二三四五六七八九十百千万萬亿億]"
# Dates and amounts, 五月三日 and 三十万辆, with what counts them; behind no number it is a part of a word: 日本, 信号.
_AMOUNT = re.compile(
    f"{_NUMERAL}+[余餘多数數]?[年月日号號名个個辆輛件座条條位家项項次种種只隻张張台起场場吨噸岁歲元层層间間所艘架人]"
)
# 千二百人, 三年
_COUNTED = re.compile(f"{_NUMERAL}+(?:人|名|件|台|円|年|月|日|回|か所|歳|社|校|戸|棟|万|億)?\\Z")

_KANA, _HAN = "[\u30a1-\u30fa\u30fc]", "[\u3005-\u3007\u4e00-\u9fff]"
# A maker's name, トキワ電機; a foreign word; Han, with the one letter that makes a noun of a verb, 土砂崩れ, but none
# that are the beginning of a verb, 相次ぐ.
_JAPANESE = re.compile(
    f"{_KANA}{{2,}}{_HAN}{{1,3}}+(?!{_HAN})|{_HAN}{{1,3}}{_KANA}{{2,}}+(?!{_HAN})"
    f"|{_KANA}{{3,}}(?:・{_KANA}{{2,}})*"
    f"|{_HAN}{{2,6}}+(?:[れりけげえみめ](?=[はがをにのとでもやへ、。」\\s]|\\Z))?(?![くぐつむぶるうっれりけげえみめ])"
)
# What stands behind a person's name.
_TITLED = re.compile(
    "(?<=..)(?:大統領|首相|外相|長官|大臣|知事|市長|町長|村長|社長|会長|議員|選手|監督|容疑者|被告|教授|氏)\\Z"
)


def unspaced(text: str) -> bool:
    """True for a text of a script without spaces between its words."""
    beginning = text[:2000]
    return len(_UNSPACED.findall(beginning)) > 0.3 * len(beginning)


def runs_of(title: str, body: str, language: str) -> dict[Key, Seen]:
    """Every candidate of such a text, as the one word of a key."""
    return _chinese(title, body) if language == "zh" else _japanese(title, body)


def _japanese(title: str, body: str) -> dict[Key, Seen]:
    """Runs of Han or katakana, or of both, that stand twice or in the title."""
    found: dict[Key, Seen] = {}
    for match in _JAPANESE.finditer(f"{title}\n{body}"):
        run = _TITLED.sub("", match[0])
        if _COUNTED.match(run):
            continue
        found.setdefault((run,), Seen()).note(run, match.start() // 2, title=match.start() < len(title))
    return {key: seen for key, seen in found.items() if seen.forms.total() > 1 or seen.in_title}


def _chinese(title: str, body: str) -> dict[Key, Seen]:
    """Strings of two to six Han characters that come again, and are not always part of the same longer one."""
    found: dict[Key, Seen] = {}
    for match in re.finditer("[\u4e00-\u9fff]{2,}", _AMOUNT.sub(" ", f"{title}\n{body}")):
        for run in chain.from_iterable(map(_strings, _CHINESE_CUT.split(match[0]))):
            found.setdefault((run,), Seen()).note(run, match.start() // 2, title=match.start() < len(title))
    counts = {key[0]: seen.forms.total() for key, seen in found.items() if seen.forms.total() > 1}
    inner = {
        run[i:j] for run in counts for i in range(len(run)) for j in range(i + 2, len(run) + 1) if j - i < len(run)
    }
    kept = {
        run
        for run in counts
        if run not in inner or counts[run] > max(n for o, n in counts.items() if run in o and o != run)
    }
    return {key: seen for key, seen in found.items() if key[0] in kept}


def _strings(piece: str) -> Iterator[str]:
    """Its strings of two to six characters, by where they begin."""
    for start in range(len(piece) - 1):
        for end in range(start + 2, min(len(piece), start + 6) + 1):
            yield piece[start:end]
