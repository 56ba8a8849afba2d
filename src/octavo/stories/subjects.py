"""Names and noun phrases of an article, with what their weight rests on."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from octavo.stories.emptywords import AGENCIES, EMPTY, GENERIC, PAPERS, UNITS, VAGUE
from octavo.stories.names import plain_word, title_case
from octavo.stories.subjectnames import names_of
from octavo.stories.subjectseen import POSSESSIVE, Key, Phrase, Seen, key_of
from octavo.stories.tagopening import first_sentence_on
from octavo.stories.tagreading import WORD
from octavo.stories.tagwords import told
from octavo.text.stopwords import STOP_WORDS

#: Words of the text that are read: what comes after them says little new.
READ = 1500
#: Characters of it, where it has no spaces.
READ_LETTERS = 15_000
#: Share of nouns among the words with a word's ending from which on it may be one.
NOUN = 0.3
#: Below this a word was seen where verbs stand; such an ending makes it a noun all the same.
VERBAL, LIKELY = 0.3, 0.5
#: Content words in a phrase, at most.
LONGEST = 3

#: Words from the beginning within which two words may be a term though they stand together once.
EARLY = 60

# A line's end inside a paragraph.
_WRAPPED = re.compile(r"(?<!\n)\n(?!\n)")
# A word in small letters.
_SMALL = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W_]*(?:[’'\-][^\W_]+)*")
# French and Italian write small words and the next one in one.
_ELIDED = re.compile(
    r"\b([ldsnjmtc]|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|un|dell|all|nell|sull|dall|quest|com)[’'](?=[^\W\d_])",
    re.IGNORECASE,
)
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
    "fr": "je tu il elle on nous vous ils elles ne n se s j m t pour peut",
    "es": "se no que puede quiere va",
    "it": "si non che",
    "pt": "se não que",
    "nl": "ik hij zij wij te",
}

# Where adjectives follow their noun, what stands right after an article is the noun.
_NOUN_FIRST = frozenset({"fr", "es", "it", "pt"})


def phrases(title: str, body: str, language: str) -> list[Phrase]:
    """Every candidate of the article, in no order. ``language``: an ISO 639-1 code, or ""."""
    if unspaced(title + body):
        runs = _chinese(title, body) if language == "zh" else _unspaced(title, body)
        return [each for each in runs if each.label not in EMPTY.get(language, ())]
    named = names_of(title, body, language)
    words = {word for key in named for word in key}
    found = [_phrase(key, seen, name=True) for key, seen in named.items()]
    if language != "de":
        # German writes its nouns with capitals: they are among the names already.
        nouns = _Nouns(language).read(title, body)
        # A word of a name is a noun of its own where it stands in small letters too.
        small = set(_SMALL.findall(body))
        found += [
            _phrase(key, seen, name=False)
            for key, seen in nouns.items()
            if words.isdisjoint(key) or (len(key) == 1 and key not in named and not small.isdisjoint(seen.forms))
        ]
    return [each for each in found if _again(each, language) and _worth(each, language)]


def prepared(title: str, text: str, language: str) -> tuple[str, str]:
    """Title and text as they are read: so much of them, from the first sentence on, elided words apart."""
    # A feed's title may hold "&amp;" or "&rsquo;" still.
    title, text = unescape(title[:500]), unescape(text[:READ_LETTERS])
    body = " ".join(_WRAPPED.sub(" ", first_sentence_on(text)).split(" ", READ)[:READ])
    if language in {"fr", "it"}:
        title, body = (_ELIDED.sub(r"\1 ", each) for each in (title, body))
    return title, body


def unspaced(text: str) -> bool:
    """True for a text of a script without spaces between its words."""
    beginning = text[:2000]
    return len(_UNSPACED.findall(beginning)) > 0.3 * len(beginning)


def _phrase(key: Key, seen: Seen, *, name: bool) -> Phrase:
    told = seen.noun + seen.verb
    count = seen.forms.total() + seen.more
    return Phrase(
        key=key,
        label=_label(seen),
        count=count,
        first=seen.first,
        in_title=seen.in_title,
        name=name,
        nounness=(seen.noun + 0.5) / (told + 1),
        articled=seen.articled / count,
    )


def _label(seen: Seen) -> str:
    """As written most often; a line in capitals throughout spells nothing."""
    spelt = [form for form, _ in seen.forms.most_common()]
    return next((form for form in spelt if not form.isupper()), spelt[0])


def _again(phrase: Phrase, language: str) -> bool:
    """False for words in small letters that stand together once only, late, and are not two nouns."""
    early = len(phrase.key) == 2 and (phrase.in_title or phrase.first < EARLY)
    return phrase.name or len(phrase.key) == 1 or phrase.count > 1 or early or _nouns_only(phrase.key, language)


def _worth(phrase: Phrase, language: str) -> bool:
    letters = sum(map(str.isalpha, phrase.label))
    caseless = phrase.label == phrase.label.upper()
    if letters < (2 if phrase.name or caseless else 3) or _CONTRACTED.search(phrase.label):
        return False
    void = [
        _void(word, language) or _void(form, language)
        for word, form in zip(phrase.key, phrase.label.casefold().split(), strict=False)
    ]
    if phrase.name:
        if len(phrase.key) > 1 and phrase.label.isupper():
            # A byline or a heading: "CLARA VANE TARN".
            return False
        if len(void) == 1 and phrase.label.casefold() in GENERIC:
            return False
        return not all(void) and not _carrier(phrase)
    if len(void) == 1:
        generic = phrase.key[0] in GENERIC or phrase.label.casefold() in GENERIC
        return (
            not void[0]
            and not generic
            and _noun(phrase, language)
            and (language in _BEFORE or phrase.count > 1 or phrase.in_title)
        )
    return _term(phrase, language, void)


def _term(phrase: Phrase, language: str, void: Sequence[bool]) -> bool:
    """True for words in small letters that are a term: none of them empty, and nouns by their places or endings."""
    if language not in _BEFORE and phrase.label != phrase.label.upper():
        # Without a list of what stands before nouns, a verb may be among its words.
        return False
    if any(each and word not in VAGUE for each, word in zip(void, phrase.key, strict=True)):
        return False
    once = phrase.count == 1 and all(told(word, language).noun > NOUN for word in phrase.label.casefold().split())
    return not phrase.key[-1].endswith("ed") and (once or phrase.nounness >= 0.5)


def _noun(phrase: Phrase, language: str) -> bool:
    """False for a single word that neither ends nor stands like a noun."""
    ending = told(phrase.label.casefold(), language).noun
    # A headline's own word between two others, in a language that says the verb there, is one: "strike strands crews".
    headline_verb = phrase.in_title and phrase.count == 1 and language in {"en", "nl"}
    if phrase.nounness < VERBAL and (ending < LIKELY or headline_verb):
        return False
    if language == "en" and phrase.key[0].endswith("ed") and ending < NOUN:
        # "The agreed deal": a participle, though it stands where nouns stand.
        return False
    return ending >= NOUN or (ending >= NOUN / 2 and phrase.nounness > 0.7)


def _void(word: str, language: str) -> bool:
    return (
        word in EMPTY["en"]
        or word in EMPTY.get(language, ())
        or word in UNITS
        or word in AGENCIES
        or plain_word(word)
        or (language != "en" and word in STOP_WORDS.get(language, ()))
    )


def _carrier(phrase: Phrase) -> bool:
    """True for the name of a paper, a station or an agency: "Vale News", "Nordpress"."""
    words = phrase.label.casefold().split()
    if len(words) == 1:
        return words[0].endswith(("press", "presse")) and len(words[0]) > len("presse")
    return not PAPERS.isdisjoint((words[0], words[-1]))


def _nouns_only(key: Key, language: str) -> bool:
    """True for "flash flood": two words, both nouns by their endings."""
    return language in {"en", "nl"} and len(key) == 2 and all(told(word, language).noun > 0.55 for word in key)


class _Nouns:
    """Runs of content words in small letters, of up to LONGEST words, and each word of them."""

    def __init__(self, language: str) -> None:
        self._stop = STOP_WORDS.get(language, STOP_WORDS["en"])
        self._before = frozenset(_BEFORE.get(language, "").split())
        self._verbal = frozenset(_VERBAL.get(language, "").split())
        self._noun_first = language in _NOUN_FIRST
        self._found: dict[Key, Seen] = {}

    def read(self, title: str, body: str) -> dict[Key, Seen]:
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
                seen = self._found.setdefault(tuple(key_of(word) for word in words), Seen())
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
    for match in WORD.finditer(text):
        gap = text[last : match.start()]
        if gap.strip():
            yield piece
            piece = []
        word = POSSESSIVE.sub("", match[0])
        if _HANGUL.fullmatch(word):
            word = "" if _KOREAN_VERB.search(word) else _PARTICLES.sub("", word)
        piece.append(word)
        last = match.end()
    yield piece


def _unspaced(title: str, body: str) -> list[Phrase]:
    """Candidates of scripts without spaces: runs of Han or katakana that stand twice or in the title."""
    found: dict[Key, Seen] = {}
    pattern = "[\u30a1-\u30fa\u30fc]{3,}(?:・[\u30a1-\u30fa\u30fc]{2,})*|[\u3005-\u3007\u4e00-\u9fff]{2,6}"
    for match in re.finditer(pattern, f"{title}\n{body}"):
        run = match[0]
        found.setdefault((run,), Seen()).note(run, match.start() // 2, title=match.start() < len(title))
    return [_phrase(key, seen, name=True) for key, seen in found.items() if seen.forms.total() > 1 or seen.in_title]


def _chinese(title: str, body: str) -> list[Phrase]:
    """Strings of two to six Han characters that come again, and are not always part of the same longer one."""
    found: dict[Key, Seen] = {}
    for match in re.finditer("[\u4e00-\u9fff]{2,}", f"{title}\n{body}"):
        for piece in _CHINESE_CUT.split(match[0]):
            for start in range(len(piece) - 1):
                for end in range(start + 2, min(len(piece), start + 6) + 1):
                    run = piece[start:end]
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
    return [_phrase(key, seen, name=True) for key, seen in found.items() if key[0] in kept]
