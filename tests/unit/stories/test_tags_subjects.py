"""Subjects told in whatever words, and the list that tells them."""

import re
from importlib.resources import files

import pytest

from octavo.stories.hashtags import hashtags
from octavo.stories.tags.candidates import candidates
from octavo.stories.tags.choice import camel_case, chosen
from octavo.stories.tags.concepts import concepts
from octavo.stories.tags.seen import Phrase

LISTED = (files("octavo.stories.tags") / "concepts.txt").read_text("utf-8")
BLOCKS = [block.splitlines() for block in LISTED.split("\n\n")[1:]]
LANGUAGES = {"en", "de", "fr", "es", "it", "pt", "nl"}
#: Languages in which the commonest subjects alone are listed.
SOME = {"pl", "sv", "tr"}


def tags_of(words: str, language: str) -> set[str]:
    return {told.concept.tag for told in concepts(words.split(), language)}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block[0])
def test_a_subject_has_a_tag_and_words_in_every_language(block):
    """Each subject is listed in each of seven languages, some in others, with a tag in CamelCase and small words.

    A language that has two words for it (a dyke, a levee) has a line for each.
    """
    lines = [re.fullmatch(r"(\w\w) ([^\W_]+): (.+)", line.strip()) for line in block[1:]]
    assert all(lines)
    assert {line[1] for line in lines} - SOME == LANGUAGES
    assert len({(line[1], line[2]) for line in lines}) == len(lines)
    words = [word for line in lines for word in {f"{line[1]} {each}" for each in line[3].split()}]
    assert len(set(words)) == len(words)
    for line in lines:
        assert camel_case(line[2]) == f"#{line[2]}"
        assert line[3] == line[3].lower()
        assert len(set(line[3].split())) == len(line[3].split())


def test_a_subject_is_told_by_any_of_its_words():
    """One word tells an event, by its beginning or its end where the list says so, and a term of words as a whole."""
    assert "Strike" in tags_of("dockers began a walkout on monday", "en")
    assert "Hochwasser" in tags_of("die überschwemmungen in kolmsee", "de")
    assert "Streik" in tags_of("ein lokführerstreik", "de")
    assert "Wildfire" in tags_of("a forest fire near tarn", "en")
    assert "Wildfire" not in tags_of("a forest and a fire", "en")
    assert "Strajk" in tags_of("po tygodniu strajku lekarzy", "pl")
    assert "Powódź" in tags_of("miasto po powodzi", "pl")
    assert "Strejk" in tags_of("sjuksköterskestrejken är slut", "sv")
    assert "Sel" in tags_of("su baskını sonrası", "tr")


def test_a_word_has_the_tag_that_says_the_same():
    """A collision is no crash and a harbour no port, though either is one subject in all languages."""
    assert tags_of("a collision off the harbour", "en") == {"Collision", "Harbour"}
    assert tags_of("a crash at the docks", "en") == {"Crash", "Port"}


def test_who_is_at_the_wheel_pays_no_tax():
    """German writes both as Steuer."""
    assert "Steuern" not in tags_of("der fahrer saß am steuer", "de")
    assert "Steuern" in tags_of("die steuersenkung ist beschlossen", "de")


def test_the_opposition_is_no_subject():
    """It answers in any report on a government, as the police do in any on a theft."""
    text = "Die Opposition in Tarn fordert Aufklärung. Die Opposition von Tarn tagte, die Deiche in Tarn halten."
    assert "#Opposition" not in {each.tag for each in hashtags(text, "Opposition fordert Aufklärung", "de")}


def test_a_sharp_s_is_told_like_any_letter():
    """Words are compared casefolded, where ß is ss."""
    assert "Straßenbahn" in tags_of("die straßenbahn".casefold(), "de")


@pytest.mark.parametrize(
    ("language", "compared", "told", "tag"),
    [
        ("en", "terraces like a theatre", "terraces of a theatre", "Theatre"),
        ("de", "der kessel klang wie ein theater", "der kessel im theater", "Theater"),
        ("fr", "des gradins comme un théâtre", "les gradins du théâtre", "Théâtre"),
        ("es", "gradas como un teatro", "gradas del teatro", "Teatro"),
        ("it", "gradini come un teatro", "i gradini del teatro", "Teatro"),
        ("pt", "degraus como um teatro", "degraus do teatro", "Teatro"),
        ("nl", "trappen als een theater", "trappen in het theater", "Theater"),
    ],
)
def test_what_something_is_compared_with_is_no_subject(language, compared, told, tag):
    """A quarry with terraces like a theatre is about no theatre."""
    assert tag not in tags_of(compared, language)
    assert tag in tags_of(told, language)


def test_a_trial_is_a_court_s_where_something_of_a_court_is_told():
    """Jars and trams have trials, and an orchestra its ballot."""
    assert "Trial" not in tags_of("the jar trial in harn ended on friday", "en")
    assert "Trial" in tags_of("the trial of the keeper began before judge bruun", "en")
    assert "Trial" not in tags_of("the court said that the judges had asked about the eels", "en")
    assert "Prozess" not in tags_of("das gericht hob das urteil über die abfüllanlage auf", "de")
    assert "Election" not in tags_of("the orchestra chose her in a secret ballot", "en")
    assert "Election" in tags_of("voters cast a ballot in every parish", "en")


def test_a_field_takes_two_words():
    """A goal alone is no football, and a goal by a striker is."""
    assert "Football" not in tags_of("the goal of the plan", "en")
    assert "Football" in tags_of("the goal of the striker", "en")


def test_a_word_of_two_meanings_takes_another_beside_it():
    """A jab is a blow, apple trees bear and a set is a kit: two such words tell an event, and none of them a field."""
    assert "Vaccine" not in tags_of("he landed a jab in the seventh round", "en")
    assert "Vaccine" in tags_of("a jab and a vaccination for all", "en")
    assert "Bears" not in tags_of("the trees bear fruit", "en")
    assert "Prozess" in tags_of("der prozess begann und der richter schwieg", "de")
    assert "Prozess" not in tags_of("ein langer prozess im betrieb", "de")
    assert "Tennis" not in tags_of("set the seed into the pot", "en")
    assert "Tennis" in tags_of("the second set of the tennis final", "en")


def test_a_language_without_a_list_has_no_subjects():
    """What is not listed is not guessed."""
    assert concepts(["lakko"], "fi") == []


def test_a_story_keeps_its_subject_while_its_words_change():
    """A blaze, a wildfire and a bushfire near one town are one hashtag."""
    named = [
        {
            each.tag
            for each in hashtags(
                f"A {word} near Kolm drove 900 people out. The {word} came from the hills. Kolm waits for rain.",
                f"{word.capitalize()} near Kolm drives 900 from their homes",
                "en",
            )
        }
        for word in ("wildfire", "bushfire", "forest fire")
    ]
    assert all({"#Wildfire", "#Kolm"} <= each for each in named)


def test_the_label_is_what_the_article_says():
    """The tag is the subject's, the label the article's own word."""
    found = hashtags("A walkout shut the port of Kolm. The walkout ends on Friday.", "Walkout shuts port of Kolm", "en")
    assert ("#Strike", "walkout") in [(each.tag, each.label) for each in found]


def test_a_subject_said_in_passing_is_none():
    """A long guide that says "shooting" twice is about no shooting; a short report that does is."""

    def subjects(text: str) -> set[str | None]:
        return {each.subject for each in candidates("A day in Tarn", text, "en").phrases}

    said = "A shooting day is long. Plan the shooting well."
    filler = " ".join(["The camera keeps the light of the lens in a small box."] * 80)
    assert "Shooting" in subjects(said)
    assert "Shooting" not in subjects(f"{said} {filler}")


@pytest.mark.parametrize(
    ("subject", "label", "repeats"),
    [
        ("Presupuesto", "Presupuestos", True),
        ("RailStrike", "Strike", True),
        ("Brand", "Theaterbrand", True),
        ("Budget", "Strike", False),
    ],
)
def test_a_subject_is_not_told_again_by_its_other_form(subject, label, repeats):
    """Neither in the plural nor by the broader word that its tag ends with."""

    def phrase(label, told):
        return Phrase(
            key=(f"#{told.casefold()}" if told else label.casefold(),),
            label=label,
            count=2,
            first=1,
            in_title=True,
            name=False,
            nounness=1.0,
            subject=told,
        )

    found = chosen([(0.9, phrase("talks", subject)), (0.8, phrase(label, None))], enough=0.5)
    assert len(found) == (1 if repeats else 2)


def test_a_part_of_a_subject_s_words_is_not_told_beside_it():
    """A "Cour suprême" is #CourSuprême, and "Cour" tells nothing besides; a forest is more than a forest fire."""
    ruling = "La Cour suprême de Tarn a jugé. La Cour suprême de Tarn tranche."
    assert "#Cour" not in {each.tag for each in hashtags(ruling, "Tarn : la Cour suprême tranche", "fr")}
    blaze = "A forest fire near Tarn burned a forest of oaks. The forest of Tarn, a forest of 900 years, is gone."
    assert "#Forest" in {each.tag for each in hashtags(blaze, "Forest fire takes forest of Tarn", "en")}


@pytest.mark.parametrize(
    ("language", "title", "text", "never"),
    [
        ("fr", "Un quatrième foyer", "Un quatrième foyer de la variole caprine est apparu à Tarn.", {"quatrième"}),
        ("fr", "Un foyer de variole", "La variole caprine touche Tarn. La variole caprine avance.", {"caprine"}),
        ("es", "Un foco de viruela", "La viruela caprina llegó cerca de Tarn. La viruela caprina avanza.", {"caprina"}),
        ("de", "Zum vierten Mal", "Der vierte Fall in Tarn. Die Behörde meldet den Vierten.", {"vierte", "vierten"}),
    ],
)
def test_neither_a_number_in_a_row_nor_an_adjective_behind_its_noun_is_a_subject_alone(language, title, text, never):
    """Which of how many says nothing, and of what kind something is says half of it."""
    assert never.isdisjoint(each.label.casefold() for each in candidates(title, text, language).phrases)


def test_a_noun_behind_an_adjective_stays_a_subject():
    """Where the adjective stands before it, as few do, the noun is right behind article and adjective, too."""
    found = {
        each.label
        for each in candidates("La vieja aduana", "La vieja aduana de Tarn abre. Un viejo puente.", "es").phrases
    }
    assert {"aduana", "puente"} <= found
