"""Names and noun phrases of an article, with what their weight rests on."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from octavo.stories.credits import without_dateline
from octavo.stories.emptywords import AGENCIES, EMPTY, OFFICES, VAGUE
from octavo.stories.names import plain_word, runs, title_case
from octavo.text.words import STOP_WORDS

#: Words of the text that are read: what comes after them says little new.
READ = 1500
#: Characters of it, where it has no spaces.
READ_LETTERS = 15_000
#: Content words in a phrase, at most.
LONGEST = 3

# Vowel signs and accents that Unicode does not count as letters but that stand inside words.
MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0963\u0980-\u09fb\u0a01-\u0df3\u200c\u200d"
_WORD = re.compile(
    rf"(?:[A-Z]\.){{2,}}|[^\W\d_](?:[^\W\d_]|[{MARKS}])*(?:[’'\-–][^\W\d_](?:[^\W\d_]|[{MARKS}])*)*|\d[\d.,]*"
)
_POSSESSIVE = re.compile(r"[’'](?:s|S)?\Z")
# "They’re" and "doesn’t" are half a sentence, and no topic.
_CONTRACTED = re.compile(r"(?:[’'](?:m|re|ve|ll|d)|n[’']t)\b", re.IGNORECASE)
# Korean words carry their particles; what ends like a verb is none of the nouns.
_HANGUL = re.compile("[\uac00-\ud7a3]{2,}")
_PARTICLES = re.compile("(?<=..)(?:에서는|에서|으로|에게|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|만)\\Z")
_KOREAN_VERB = re.compile("(?:다|다고|라고|다며|하는|하고|하며|면서|지만|했던|된|한)\\Z")
# Words of grammar between which Chinese nouns stand.
_CHINESE_CUT = re.compile(
    "[的了在是和与與及或也都就而将將被把对對从從为為不有这這那者人们們说說称稱等并並其该該"
    "一二三四五六七八九十百千万萬亿億年月日号號时時]+"
)
_UNSPACED = re.compile("[\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e01-\u0e3a\u0e40-\u0e4e]")
# What stands before a noun: articles, possessives, prepositions.
_BEFORE = {
    "en": (
        "the a an his her its their our my your this that these those of in on at for from with by against over no some"
    ),
    "fr": "le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs",
    "es": "el la los las un una unos unas del de al su sus este esta estos estas",
    "it": "il lo la i gli le l un uno una del dello della dei delle di al alla questo questa",
    "pt": "o a os as um uma do da dos das de no na nos nas ao este esta seu sua",
    "nl": "de het een deze dit zijn haar hun van",
}
# What stands before a verb.
_VERBAL = {
    "en": ("to will would could should can may might must i you he she it we they who not didn don doesn didn't don't"),
    "fr": "je tu il elle on nous vous ils elles ne se pour peut",
    "es": "se no que puede quiere va",
    "it": "si non che",
    "pt": "se não que",
    "nl": "ik hij zij wij te",
}

# Where adjectives follow their noun, what stands right after an article is the noun.
_NOUN_FIRST = frozenset({"fr", "es", "it", "pt"})
Key = tuple[str, ...]


@dataclass(slots=True)
class Phrase:
    """A candidate for a hashtag."""

    #: Its words, casefolded and without a plural's s.
    key: Key
    #: As written most often.
    label: str
    #: Times it stands in title and text.
    count: int
    #: Words before its first place; 0 for one in the title.
    first: int
    in_title: bool
    #: Written with capitals inside a sentence.
    name: bool
    #: 0 to 1: how often it stands where nouns stand.
    nounness: float


@dataclass(slots=True)
class _Seen:
    forms: Counter[str] = field(default_factory=Counter)
    first: int = 10**6
    in_title: bool = False
    noun: int = 0
    verb: int = 0

    def note(self, form: str, at: int, *, title: bool) -> None:
        self.forms[form] += 1
        self.first = min(self.first, 0 if title else at)
        self.in_title |= title


def phrases(title: str, text: str, language: str) -> list[Phrase]:
    """Every candidate of the article, in no order. ``language``: an ISO 639-1 code, or ""."""
    title = title[:500]
    body = " ".join(without_dateline(text[:READ_LETTERS]).split(" ", READ)[:READ])
    if len(_UNSPACED.findall(title + body)) > 0.3 * len(title + body):
        return _chinese(title, body) if language == "zh" else _unspaced(title, body)
    named = _names(title, body)
    words = {word for key in named for word in key}
    found = [_phrase(key, seen, name=True) for key, seen in named.items()]
    if language != "de":
        # German writes its nouns with capitals: they are among the names already.
        nouns = _Nouns(language).read(title, body)
        found += [_phrase(key, seen, name=False) for key, seen in nouns.items() if words.isdisjoint(key)]
    return [each for each in found if _worth(each, language)]


def _phrase(key: Key, seen: _Seen, *, name: bool) -> Phrase:
    told = seen.noun + seen.verb
    return Phrase(
        key=key,
        label=seen.forms.most_common(1)[0][0],
        count=seen.forms.total(),
        first=seen.first,
        in_title=seen.in_title,
        name=name,
        nounness=(seen.noun + 0.5) / (told + 1),
    )


def _worth(phrase: Phrase, language: str) -> bool:
    letters = sum(character.isalpha() for character in phrase.label)
    caseless = phrase.label == phrase.label.upper()
    if letters < (2 if phrase.name or caseless else 3) or _CONTRACTED.search(phrase.label):
        return False
    empty = EMPTY["en"] | EMPTY.get(language, frozenset())
    void = [word in empty or plain_word(word) or word in AGENCIES for word in phrase.key]
    if phrase.name:
        return not all(void)
    if len(void) == 1:
        return not void[0] and (language in _BEFORE or phrase.count > 1 or phrase.in_title)
    # A phrase of small letters is a term only where it comes again, whole and with no empty word in it.
    if language not in _BEFORE and not caseless:
        # Without a list of what stands before nouns, a verb may be among its words.
        return False
    whole = not any(each and word not in VAGUE for each, word in zip(void, phrase.key, strict=True))
    return whole and phrase.count > 1 and phrase.nounness >= 0.5 and not phrase.key[-1].endswith("ed")


@dataclass(frozen=True, slots=True)
class _Noted:
    key: Key
    form: str
    start: int
    in_title: bool


def _names(title: str, body: str) -> dict[Key, _Seen]:
    """Names by their words; a longer one counts as the surname that stands alone elsewhere."""
    noted = _noted(body, in_title=False)
    if not title_case(title):
        noted += _noted(title, in_title=True, known=noted, body=body)
    alone = Counter(each.key[0] for each in noted if len(each.key) == 1)
    found: dict[Key, _Seen] = {}
    for each in noted:
        short = len(each.key) > 1 and alone[each.key[-1]]
        key, shown = (each.key[-1:], each.form.split()[-1]) if short else (each.key, each.form)
        found.setdefault(key, _Seen()).note(shown, each.start // 6, title=each.in_title)
    folded = title.casefold()
    for key, seen in found.items():
        if not seen.in_title and all(re.search(rf"(?<!\w){re.escape(word)}", folded) for word in key):
            seen.in_title, seen.first = True, 0
    return found


def _noted(text: str, *, in_title: bool, known: Sequence[_Noted] = (), body: str = "") -> list[_Noted]:
    """Every name of a text; a word that opens a sentence only where it is a name elsewhere as well."""
    lower = Counter(
        match[0] for match in re.finditer(r"(?<![^\W_])[^\W\d_]{2,}", f"{text}\n{body}") if match[0].islower()
    )
    sure: list[_Noted] = []
    doubtful: list[_Noted] = []
    for run in runs(text):
        for words in _split(run.phrase):
            single = len(words) == 1 and not words[0][1:2].isupper()
            if single and lower[words[0].casefold()]:
                continue
            each = _Noted(tuple(_key(word) for word in words), " ".join(words), run.start, in_title)
            (doubtful if single and run.opens else sure).append(each)
    names = {key for each in (*sure, *known) for key in (each.key, each.key[-1:])}
    return sure + [each for each in doubtful if each.key in names]


def _split(phrase: str) -> Iterator[list[str]]:
    """A run of capitals as names: initials before a name apart, offices off."""
    words = [_POSSESSIVE.sub("", word) for word in phrase.split()]
    while len(words) > 1 and re.fullmatch(r"(?:[A-Z]\.){2,}", words[0]):
        yield words[:1]
        words = words[1:]
    kept = list(words)
    while kept and kept[0].casefold().strip(".") in OFFICES:
        kept.pop(0)
    if kept and kept[0].casefold() not in {"of", "de", "for"}:
        yield kept
    elif len(words) > 1:
        yield words


def _key(word: str) -> str:
    folded = word.casefold().replace(".", "")
    if len(folded) > 3 and folded[-1] == "s" and folded[-2] not in "su" and folded.isascii():
        return folded[:-1]
    return folded


class _Nouns:
    """Runs of content words in small letters, of up to LONGEST words, and each word of them."""

    def __init__(self, language: str) -> None:
        self._stop = STOP_WORDS.get(language, STOP_WORDS["en"])
        self._before = frozenset(_BEFORE.get(language, "").split())
        self._verbal = frozenset(_VERBAL.get(language, "").split())
        self._noun_first = language in _NOUN_FIRST
        self._found: dict[Key, _Seen] = {}

    def read(self, title: str, body: str) -> dict[Key, _Seen]:
        cased = title_case(title)
        at = 0
        for where, is_title in ((title, True), (body, False)):
            for piece in _pieces(where):
                chunk: list[str] = []
                previous = ""
                for place, word in enumerate([*piece, ""]):
                    folded = word.casefold()
                    # Any word that opens a sentence has a capital; those of names are left out in the end.
                    if self._content(word, folded, any_case=(is_title and cased) or not place):
                        chunk.append(folded)
                    else:
                        self._note(chunk, previous, folded, at, in_title=is_title)
                        chunk = []
                        previous = folded
                    at += 1
        return self._found

    def _content(self, word: str, folded: str, *, any_case: bool) -> bool:
        if not word or folded in self._stop or word[0].isdigit():
            return False
        return any_case or not word[0].isupper()

    def _note(self, chunk: Sequence[str], previous: str, following: str, at: int, *, in_title: bool) -> None:
        size = len(chunk)
        for start in range(size):
            for end in range(start + 1, min(size, start + LONGEST) + 1):
                words = chunk[start:end]
                seen = self._found.setdefault(tuple(_key(word) for word in words), _Seen())
                seen.note(" ".join(words), at - size + start, title=in_title)
                opens, closes = start == 0, end == size
                if opens and previous in self._verbal:
                    seen.verb += 1
                elif self._noun_first:
                    seen.noun += opens and previous in self._before
                    seen.verb += not (opens and previous in self._before)
                elif closes and (previous in self._before or (not opens and following not in self._before)):
                    seen.noun += 1
                elif (not closes and not opens) or (
                    opens and previous not in self._before and following in self._before
                ):
                    seen.verb += 1


def _pieces(text: str) -> Iterator[list[str]]:
    """The words between two stops."""
    piece: list[str] = []
    last = 0
    for match in _WORD.finditer(text):
        gap = text[last : match.start()]
        if gap.strip():
            yield piece
            piece = []
        word = _POSSESSIVE.sub("", match[0])
        if _HANGUL.fullmatch(word):
            word = "" if _KOREAN_VERB.search(word) else _PARTICLES.sub("", word)
        piece.append(word)
        last = match.end()
    yield piece


def _unspaced(title: str, body: str) -> list[Phrase]:
    """Candidates of scripts without spaces: runs of Han or katakana that stand twice or in the title."""
    found: dict[Key, _Seen] = {}
    pattern = "[\u30a1-\u30fa\u30fc]{3,}(?:・[\u30a1-\u30fa\u30fc]{2,})*|[\u3005-\u3007\u4e00-\u9fff]{2,6}"
    for match in re.finditer(pattern, f"{title}\n{body}"):
        run = match[0]
        found.setdefault((run,), _Seen()).note(run, match.start() // 2, title=match.start() < len(title))
    return [_phrase(key, seen, name=True) for key, seen in found.items() if seen.forms.total() > 1 or seen.in_title]


def _chinese(title: str, body: str) -> list[Phrase]:
    """Strings of two to six Han characters that come again, and are not always part of the same longer one."""
    found: dict[Key, _Seen] = {}
    for match in re.finditer("[\u4e00-\u9fff]{2,}", f"{title}\n{body}"):
        for piece in _CHINESE_CUT.split(match[0]):
            for start in range(len(piece) - 1):
                for end in range(start + 2, min(len(piece), start + 6) + 1):
                    run = piece[start:end]
                    found.setdefault((run,), _Seen()).note(run, match.start() // 2, title=match.start() < len(title))
    counts = {key[0]: seen.forms.total() for key, seen in found.items() if seen.forms.total() > 1}
    inner = {
        run[i:j] for run in counts for i in range(len(run)) for j in range(i + 2, len(run) + 1) if j - i < len(run)
    }
    kept = {
        run
        for run in counts
        if run not in inner or counts[run] > max(n for o, n in counts.items() if run in o and o != run)
    }
    return [_phrase(key, seen, name=True) for key, seen in found.items() if key[0] in kept]
