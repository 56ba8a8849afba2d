"""A pattern whose alternatives are factored matches what ``re`` has it match."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from octavo.text.factored import parsed

TEXT = "abAB \n"
SIGNS = st.sampled_from(["a", "b", "A", "ab", "[ab]", "[^a]", r"\b", "^", "$", ".", " "])


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    row = st.lists(inner, max_size=4).map("".join)
    alternatives = st.lists(row, min_size=1, max_size=5).map("|".join)
    held = st.builds(
        "{}{}){}".format,
        st.sampled_from(["(", "(?:", "(?i:", "(?=", "(?!"]),
        alternatives,
        st.sampled_from(["", "?", "*?", "+", "{1,2}"]),
    )
    return st.one_of(row, alternatives.map("(?:{})".format), held)


PATTERNS = st.lists(st.recursive(SIGNS, _joined, max_leaves=30), min_size=1, max_size=5).map("|".join)


@given(PATTERNS, st.text(TEXT, max_size=12), st.sampled_from([0, re.MULTILINE, re.IGNORECASE]))
@example("ab|a|abb", "abb", 0)
@example("(a)b|(a)A|a()", "aA", 0)
@example("a(b)?A|ab", "ab", 0)
@example("ab|[ab]b|aA", "aAbb", 0)
@example("A|a|AB", "abAB", re.IGNORECASE)
@example("a|ab(?:|b|ba)(a)", "abbaa", 0)
def test_factored_alternatives_match_the_same_spans_and_groups(source: str, text: str, flags: int) -> None:
    """Wherever they begin, whichever comes first, and whatever follows them."""
    assert _found(parsed(source, flags), text, flags) == _found(source, text, flags)


def test_words_are_tried_by_their_first_sign() -> None:
    """Of a hundred words that begin with twenty letters the program has twenty alternatives."""
    words = [f"{first}{second}" for first in "abcdefghijklmnopqrst" for second in "uvwxy"]
    mixed = sorted(words, key=lambda word: word[::-1])

    [(_, (_, alternatives))] = parsed("|".join(mixed)).data

    assert len(alternatives) == 20


def test_the_patterns_of_extraction_match_the_same(patterns_of_extraction: list[re.Pattern[str]]) -> None:
    """In English, German, Russian and Arabic lines as pages have them, with and without factoring."""
    lines = "\n".join(LINES)
    for pattern in patterns_of_extraction:
        flags = pattern.flags & ~re.UNICODE
        assert _found(parsed(pattern.pattern, flags), lines, flags) == _found(pattern.pattern, lines, flags)


@pytest.mark.parametrize("source", ["(tide", "tide|*", "(?P<a>t)|(?P<a>e)"])
def test_what_is_no_pattern_is_none(source: str) -> None:
    """The message is that of ``re``."""
    with pytest.raises(re.error):
        parsed(source)


LINES = (
    "By Mara Feldt and Jonas Weidmann, Staff reporters | Updated 3 hours ago · 5 min read",
    "Photograph: Ines Cordeiro/Harle Courier. Sign up to our newsletter, share this on WhatsApp",
    "Von Anke Brodersen, 12. Mai 2026, 14:02 Uhr – Lesen Sie auch: Mehr zum Thema",
    "Автор: Ирина Волкова, вчера, 14:02. Читайте также: Подписаться на рассылку",
    "بقلم سلمى حداد · قبل ساعتين · اقرأ أيضا",
    "photo-credit image_caption comments-list newsletter-signup customer-reviews 2026-05-12T14:02:00+02:00",
)


def _found(pattern: object, text: str, flags: int) -> list[tuple[object, ...]]:
    compiled = re._compiler.compile(pattern, flags)
    return [(each.span(), each.groups(), each.lastindex) for each in compiled.finditer(text)]
