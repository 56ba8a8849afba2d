"""Words are cut into the likeliest pieces."""

from hypothesis import given
from hypothesis import strategies as st

from octavo.ai.unigram import SPACE, Unigram

UNKNOWN = "<unk>"
PIECES = [UNKNOWN, SPACE, "a", "b", "ab", "ba", f"{SPACE}a", f"{SPACE}ab", "aba"]
SCORES = [0.0, -2.0, -3.0, -3.5, -4.0, -4.1, -3.2, -5.0, -6.5]
NORMAL = {ord("A"): "a", ord("\t"): " ", 0: "", ord("æ"): "ab"}
tokenizer = Unigram(PIECES, SCORES, NORMAL, unknown=0)


def ways(word: str) -> list[list[int]]:
    """All ways to cut a word, an unknown character as a piece of its own."""
    if not word:
        return [[]]
    found = [[n, *rest] for n, p in enumerate(PIECES) if n and word.startswith(p) for rest in ways(word[len(p) :])]
    if word[0] not in PIECES:
        found += [[0, *rest] for rest in ways(word[1:])]
    return found


def score(pieces: list[int]) -> float:
    return sum(SCORES[n] if n else min(SCORES) - 10 for n in pieces)


@given(st.text("abx", min_size=1, max_size=7))
def test_the_cut_is_the_likeliest_of_all(word):
    """No other way to cut a word scores higher."""
    assert score(tokenizer.encode(word)) == max(map(score, ways(SPACE + word)))


@given(st.lists(st.text("abx", min_size=1, max_size=4)))
def test_words_are_cut_one_by_one(words):
    """However many spaces stand between them, and whatever was cut before."""
    expected = [piece for word in words for piece in tokenizer.encode(word)]
    assert tokenizer.encode("  ".join(words)) == expected


def test_characters_are_normalised_first():
    """Case, tabs and signs that stand for others are read as the pieces' makers read them."""
    assert tokenizer.encode("A\tæ\0") == tokenizer.encode("a ab")


@given(st.text())
def test_any_text_is_cut(text):
    """Half surrogate pairs, too; every number is a piece's."""
    assert all(0 <= piece < len(PIECES) for piece in tokenizer.encode(text))
