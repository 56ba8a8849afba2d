"""Where one name of a byline ends and the next begins, in the scripts that names are written in."""

import re
from collections.abc import Iterator

#: Lower case or all in capitals: "E." and "Y." are initials.
_JOINT = re.compile(
    r"\s*(?:[,;،؛]|\||/|·|•|・(?=[^\W\d_]+・?$)|&|、|，|；|／|｜|\n|\s[-–—]\s|\s(?:and|AND|And|und|UND|et|ET|och|og|ja|és|și|şi|și"
    r"|και|ve|un|ir|dan|sowie|eta|agus|dhe|və|va"
    r"|и|та|і|й|және|და|և|եւ|እና|और|एवं|तथा|व|এবং|ও|અને|ਅਤੇ|மற்றும்|మరియు|ಮತ್ತು|සහ|และ|và|اور|with|mit|avec|con)\s|\s+(?:و|and)\s+)\s*"
    # "Mara Feldt May 12": a date ends a name.
    r"|\s+(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
)
#: One letter may be an initial or a part of a name ("Ortega y Gasset"): it joins only two whole names.
_SHORT_JOINT = re.compile(r"(?<=\S)\s+(?:y|e|i|a|na|en|og|o|Y|E|I|A|EN)\s+(?=\S)")
#: Arabic and Hebrew write "and" as the first letter of the next word; so do names that begin with it.
_PREFIXED = re.compile(
    r"(?<=\S)\s+(?:و(?!ليد|ائل|فاء|سام(?!ر)|داد|جدي|جيه|رد|سيم|حيد|لاء|هب|ضاح|ديع|فيق|صفي|ئام|جدان|ى)|ו(?!רד|לדימיר|יקטור|יקי|וליד|ואל))"
    r"(?=[^\W\d_]{2})"
)
#: Surnames of one character, which stand first: most Chinese and Korean people bear one of these.
SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚"
    "卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閆段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯"
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"
)
_CHINESE_AND = re.compile("[和與与]")
#: The letters of such a name.
_LONGEST_DENSE = 4
#: How nearly all Japanese surnames of two characters end, and most of three go on.
_ENDS_SURNAME = frozenset(
    "田藤本山川村野井木島嶋原口上下中内部辺谷崎橋林森沢澤岡尾倉浦津塚坂屋保江池関永地戸根瀬波浜石水松竹岩宮平場越見沼代枝暮葉馬々丸生子形方笠城條条"
)
#: What a short Japanese line ends with that names a place, an office or a part of a paper; and what is its beginning.
_ENDS_OTHER, _NOBODY = (
    frozenset("県府都道市区町村郡駅港版発着部課社局館校園院会紙面欄版内外前後語人式"),
    ("日本", "本日", "中部", "地方", "山陰"),
)
_SHORTEST_JAPANESE, _LONGEST_JAPANESE = 3, 6
#: Scripts that put no blank between words, by their first and last characters: a name in them may be one word.
_UNSPACED = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\ud7ff"),
)
#: As South India writes names: "K.Murugesan", "கா.முருகேசன்".
_INITIALED = re.compile(r"(?:[A-Z]\.){1,3}[A-Z][a-z]{3,}|(?:[\u0900-\u0d7f]{1,3}\.){1,3}[\u0900-\u0d7f]{4,}")


def pieces(byline: str) -> Iterator[str]:
    """The parts of a byline, each a name or a role, a place, a date."""
    for part in _JOINT.split(byline):
        yield from _apart(part)


def is_whole(name: str) -> bool:
    """Whether a name can be somebody's whole name: of two words, or in a script that puts no blank between them.

    So is one word behind initials.
    """
    return (
        " " in name
        or (not name.isascii() and any(first <= char <= last for char in name for first, last in _UNSPACED))
        or ("." in name and _INITIALED.fullmatch(name) is not None)
    )


def is_japanese(name: str) -> bool:
    """Whether characters may be a Japanese person's whole name, with a blank in it or not: by how its surname ends."""
    bare = name.replace(" ", "")
    if not _SHORTEST_JAPANESE <= len(bare) <= _LONGEST_JAPANESE or bare[1] not in _ENDS_SURNAME:
        return False
    return bare[-1] not in _ENDS_OTHER and not bare.startswith(_NOBODY) and all(map(_is_of_names, bare))


def _is_of_names(char: str) -> bool:
    """Whether a character is one that Japanese names are written with."""
    return "\u3400" <= char <= "\u9fff" or "\u3041" <= char <= "\u3096" or char == "々"


def _apart(part: str) -> list[str]:
    spaced = part.strip()
    if not spaced.isascii():
        # "王晓梅 李强" are two people, "佐藤 美咲" is one.
        words = spaced.split()
        if len(words) > 1 and all(word[0] in SURNAMES and 1 < len(word) <= _LONGEST_DENSE for word in words):
            return words
        words = _CHINESE_AND.split(spaced)
        if len(words) > 1 and all(word[:1] in SURNAMES and 1 < len(word) <= _LONGEST_DENSE for word in words):
            return words
        words = spaced.split()
        # "三枝悠里　小暮拓真" are two people.
        if len(words) > 1 and all(map(is_japanese, words)):
            return words
        prefixed = _PREFIXED.split(part)
        if len(prefixed) > 1 and all(map(_has_two_words, prefixed)):
            return prefixed
    return _joined_by_letters(part)


def _joined_by_letters(part: str) -> list[str]:
    """Whole names with a short word between; one more word belongs to the name before: "Rosa Vila i Mas i Pau Roca"."""
    joints = list(_SHORT_JOINT.finditer(part))
    if not joints or not _has_two_words(part[: joints[0].start()]):
        return [part]
    ends = [*(joint.start() for joint in joints[1:]), len(part)]
    parting = [joint for joint, end in zip(joints, ends, strict=True) if _has_two_words(part[joint.end() : end])]
    starts = [0, *(joint.end() for joint in parting)]
    ends = [*(joint.start() for joint in parting), len(part)]
    return [part[start:end] for start, end in zip(starts, ends, strict=True)]


def _has_two_words(part: str) -> bool:
    return " " in part.strip()
