"""What is no hashtag in languages of whose words no endings were learned, and in texts that are no reports."""

import pytest

from octavo.stories.hashtags import hashtags
from octavo.stories.tags.candidates import candidates
from octavo.stories.tags.forms import no_noun
from octavo.stories.tags.words import told


def _labels(title, text, language):
    return {each.label for each in candidates(title, text, language).phrases}


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("uk", "закрили"),
        ("pl", "domagają"),
        ("pl", "zamknięto"),
        ("es", "anunciarse"),
        ("it", "prepararsi"),
        ("tr", "bekliyor"),
        ("el", "ζήτησε"),
        ("id", "meninggalkan"),
        ("id", "mengirim"),
        ("hi", "चलाने"),
        ("ar", "يعلن"),
        ("ar", "بالقرب"),
    ],
)
def test_a_verb_or_an_adjective_is_told_by_its_end(language, word):
    """In languages with such ends."""
    assert no_noun([word], language)


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("uk", "вокзал"),
        ("pl", "święto"),
        ("pl", "kolano"),
        ("tr", "deprem"),
        ("el", "σεισμός"),
        ("id", "menteri"),
        ("hi", "योजना"),
        ("ar", "يد"),
        ("it", "versi"),
        ("en", "meeting"),
    ],
)
def test_a_noun_stays(language, word):
    """Also one that ends a little like a verb, and in languages that are not asked."""
    assert not no_noun([word], language)


@pytest.mark.parametrize(
    ("language", "noun", "verb"),
    [("ru", "область", "обвалилась"), ("ru", "журнал", "закрыли"), ("pl", "most", "zbudowano")],
)
def test_slavic_endings_part_nouns_from_verbs(language, noun, verb):
    """Learned as those of English are."""
    assert told(noun, language).noun > 0.6
    assert told(verb, language).noun < 0.2


def test_a_turkish_name_has_no_ending_of_a_case():
    """Such an ending stands behind an apostrophe."""
    found = _labels("Karakum'da sel", "Karakum'da sel köprüleri yıktı. Sel Karakum'u ikiye böldü.", "tr")
    assert "Karakum" in found
    assert not [label for label in found if "'" in label]


def test_words_of_an_arabic_term_belong_together():
    """A term that stands twice is one; a preposition or an "and" begins something else."""
    text = "انهار جسر القلعة بمدينة السدرة. وأغلق جسر القلعة بمدينة السدرة صباحا. جسر القلعة قديم."
    found = _labels("جسر القلعة", text, "ar")
    assert not [label for label in found if "بمدينة" in label and " " in label]


def test_words_that_come_again_together_are_an_arabic_term():
    """What stands beside them tells nothing: "the central bank lowers" is the bank and its verb."""
    text = "خفض البنك المركزي الرسوم. وقال البنك المركزي إن الرسوم مرتفعة."
    assert "البنك المركزي" in _labels("البنك المركزي يخفض الرسوم", text, "ar")


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("大波町で山崩れが起きた。", "山崩れ", "山崩"),
        ("カモメ製薬は工場を売る。", "カモメ製薬", "カモメ"),
        ("ナバロ首相が辞任した。", "ナバロ", "ナバロ首相"),
        ("小林健太市長が謝罪した。", "小林健太", "小林健太市長"),
        ("事故が相次ぐ港。", "事故", "相次"),
        ("工場の閉鎖で千二百人が職を失う。", "工場", "千二百人"),
    ],
)
def test_a_japanese_run_is_a_whole_word(text, wanted, unwanted):
    """With the letter that makes it a noun, the maker's kind, and without a title or the beginning of a verb."""
    found = _labels(text, text, "ja")
    assert wanted in found
    assert unwanted not in found


def test_a_language_without_known_small_words_has_names_only():
    """Else its stop words would be the most frequent nouns."""
    found = hashtags("Stari most u mestu Vardan je srušen. Meštani su bez vode u Vardan.", "Vardan bez vode", "xx")
    assert {each.tag for each in found} == {"#Vardan"}


def test_a_heading_in_the_text_names_nobody():
    """A line that writes every word with a capital is no name."""
    text = "Dumbbells are enough for a start.\n\nRowing Benches For Every Small Flat\n\nA bench folds up."
    assert not [label for label in _labels("A gym at home", text, "en") if "Rowing Benches" in label]


def test_addresses_and_numbers_in_words_are_no_tags():
    """Nor is what stands in a link."""
    text = (
        "Read https://shop.example/dumbbells?x=1 or www.shop.example. Twenty-two rowers came, twenty-two left. Rowers!"
    )
    found = _labels("Twenty-two rowers", text, "en")
    assert not {"https", "www", "twenty-two"}.intersection(found)


def test_two_forms_of_one_word_tell_no_field():
    """A set and two sets are no tennis."""
    text = "The data sets are large. Each set has names. A set is sorted."
    assert "#Tennis" not in {each.tag for each in hashtags(text, "Sorting sets", "en")}


def test_a_participle_behind_an_acronym_is_no_name():
    """How something is done is not what it is about."""
    text = "The desk wants LLM-assisted proofs. Its LLM-assisted proofs are read by Ada Holm, who trusts no LLM."
    found = _labels("Proofs at the desk", text, "en")
    assert "LLM-assisted" not in found
    assert "LLM" in found


@pytest.mark.parametrize(
    ("language", "title", "text", "whole", "cut"),
    [
        (
            "ar",
            "وزيرة النقل تفتتح جسراً جديداً فوق نهر تيسو",
            "افتتحت وزيرة النقل جسراً جديداً فوق نهر تيسو. وكلف الجسر أربعين مليوناً. وقالت الوزيرة إن الجسر آمن.",
            "#نهر_تيسو",
            "فوق",
        ),
        (
            "he",
            "שרת התחבורה פתחה גשר חדש מעל נהר טסו",
            "שרת התחבורה פתחה ביום שישי גשר חדש מעל נהר טסו. השרה אמרה כי הגשר בטוח. ראש העיר אמר כי הגשר יקר.",
            "#נהר_טסו",
            "מעל",
        ),
        (
            "fa",
            "وزیر راه پل تازه‌ای را بر روی رودخانه تسو افتتاح کرد",
            "وزیر راه روز جمعه پل تازه‌ای را بر روی رودخانه تسو پس از سه سال کار افتتاح کرد. رودخانه تسو آرام است.",
            "#رودخانه_تسو",
            "روی",
        ),
    ],
)
def test_a_term_is_cut_at_the_words_between_things(language, title, text, whole, cut):
    """The river over which a bridge leads is a hashtag, "over the river" and "new bridge over" are none."""
    found = [each.tag for each in hashtags(text, title, language)]
    assert whole in found
    assert not any(cut in tag.removeprefix("#").split("_") for tag in found)


def test_a_noun_and_the_same_with_its_article_are_one_hashtag():
    """Where the article is written as one with the noun."""
    text = "הגשר בטוח. גשר חדש עלה מיליונים. הגשר נפתח. גשר הוא גשר."
    found = {each.tag for each in hashtags(text, "גשר נפתח", "he")}
    assert len(found & {"#גשר", "#הגשר"}) == 1
