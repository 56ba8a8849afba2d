"""What no hashtag may be, in fourteen languages: a stop word, a weekday, a saying, a source, a fragment or markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.stories.hashtags import hashtags, marks
from octavo.stories.tags.candidates import candidates
from octavo.stories.tags.choice import LONGEST, MOST
from octavo.stories.words.emptywords import EMPTY, UNITS
from octavo.stories.words.names import plain_word
from octavo.text.stopwords import STOP_WORDS

SOURCE = "Nordhavn Post"
#: A title, and a sentence a line.
REPORTS = {
    "en": """\
Ferry crews in Marrow Bay strike for rest
MARROW BAY (Nordhavn Post) - Ferry crews in Marrow Bay walked out on Tuesday.
The strike will last three days, officials said.
Union chair Odette Pinnock told the Nordhavn Post that crews want rest between night sailings.""",
    "de": """\
Fährleute in Kolmsee streiken
Die Fährleute in Kolmsee haben am Dienstag die Arbeit niedergelegt.
Der Streik soll drei Tage dauern, sagte Gewerkschaftschefin Hedda Frerichs der Nordhavn Post.
Die Reederei nannte den Streik unverantwortlich.""",
    "fr": """\
Grève des bateliers à Chaumerac
Les bateliers de Chaumerac ont cessé le travail mardi.
La grève doit durer trois jours, a déclaré Solène Aubertin, porte-parole du syndicat, à Nordhavn Post.
La direction s'est dite surprise.""",
    "es": """\
Huelga de barqueros en Valdera
Los barqueros de Valdera dejaron el trabajo el martes.
La huelga durará tres días, dijo la portavoz del sindicato, Remedios Cantó, a Nordhavn Post.
La naviera pidió diálogo.""",
    "pl": """\
Strajk promów w Zatoce Maro
Załogi promów w Zatoce Maro rozpoczęły we wtorek strajk.
Związek marynarzy zapowiedział, że strajk potrwa trzy dni.
Przewodnicząca związku Anna Lis powiedziała, że strajk jest konieczny.""",
    "sv": """\
Färjestrejk i Marviken
Färjebesättningarna i Marviken gick i strejk på tisdagen.
Facket sade att strejken varar i tre dagar.
Anna Lind sade att strejken behövs i Marviken.""",
    "ru": """\
Забастовка паромщиков в Озёрске
Паромщики Озёрска начали забастовку во вторник.
Профсоюз моряков заявил, что забастовка продлится три дня.
Председатель профсоюза Анна Лебедева сказала, что забастовка в Озёрске необходима.""",
    "el": """\
Απεργία στα πλοία του Κόλπου Μάρο
Οι εργαζόμενοι στα πλοία του Κόλπου Μάρο ξεκίνησαν απεργία την Τρίτη.
Η απεργία θα διαρκέσει τρεις ημέρες, είπε η Ελένη Βάλη.""",
    "tr": """\
Maro Körfezi'nde feribot grevi
Maro Körfezi'ndeki feribot çalışanları salı günü greve başladı.
Sendika grevin üç gün süreceğini söyledi.
Sendika başkanı Elif Yaman grevin gerekli olduğunu belirtti.""",
    "ar": """\
إضراب عمال العبارات في خليج مارو
بدأ عمال العبارات في خليج مارو إضرابا يوم الثلاثاء.
وقالت نقابة البحارة إن الإضراب سيستمر ثلاثة أيام.
ويطالب عمال العبارات بيومين من الراحة.
وقالت ليلى حداد يوم الثلاثاء إن الإضراب ضروري.""",
    "hi": """\
खाड़ी नगर में नौका हड़ताल
खाड़ी नगर में नौका कर्मचारियों ने मंगलवार को हड़ताल शुरू की।
नाविक संघ ने कहा कि हड़ताल तीन दिन चलेगी।
नौका कर्मचारी दो दिन का आराम चाहते हैं।""",
    "ko": """\
해안시 여객선 파업 사흘째
해안시 여객선 노동자들이 화요일 파업을 시작했다.
선원 노조는 파업이 사흘 동안 계속될 것이라고 밝혔다.
여객선 노동자들은 이틀의 휴식을 요구하고 있다.
노조 위원장 김서연은 화요일 파업이 필요하다고 말했다.""",
    "zh": """\
海湾市渡轮罢工进入第三天
海湾市渡轮工人周二继续罢工，要求夜班之间休息两天。
工会主席林若兰周二表示，罢工将持续到周五。
海湾市政府表示，渡轮公司与工会的谈判目前将于周三举行。
记者报道，罢工使四千名乘客滞留码头。
记者认为谈判目前可能继续。""",
    "ja": """\
白浜市で堤防が決壊、住民900人が避難
白浜市の堤防が木曜日に決壊し、洪水が旧市街に達した。
市長の森田彩子氏は、洪水は土曜日まで続くと発表した。
堤防は木曜日の午前に水漏れしていた。
関係者は午前、洪水の影響を発表した。""",
}
# Letters, digits, a low line, and the vowel signs of Devanagari that Unicode does not call letters.
_TAG = re.compile("#[\\w\u0900-\u0963\u200c\u200d]+")


def report(language: str) -> tuple[str, str]:
    """A report's title and text."""
    title, *lines = REPORTS[language].splitlines()
    return title, ("" if language in {"zh", "ja"} else " ").join(lines)


@pytest.mark.parametrize("language", REPORTS)
def test_no_tag_is_empty_talk_or_a_source(language):
    """A report of any language has tags, and none is a stop word, a weekday, a saying, a number or its paper."""
    title, text = report(language)
    found = hashtags(text, title, language, source=SOURCE)
    assert found
    empty = EMPTY.get(language, frozenset()) | STOP_WORDS.get(language, frozenset()) | UNITS
    for each in found:
        assert _TAG.fullmatch(each.tag)
        folded = each.label.casefold()
        assert folded not in empty
        assert not plain_word(folded)
        assert "nordhavn" not in each.tag.casefold()
        assert not folded.replace(" ", "").isdigit()


@pytest.mark.parametrize("language", REPORTS)
def test_a_tag_is_made_of_whole_words(language):
    """No tag cuts a word: in scripts with spaces its label's words stand in the article, or begin one there."""
    title, text = report(language)
    words = re.findall(r"[^\s.,!?()]+", f"{title} {text}".casefold())
    if language in {"zh", "ja"}:
        words = [f"{title} {text}"]
    for each in hashtags(text, title, language, source=SOURCE):
        for word in each.label.casefold().split():
            assert any(other.startswith(word) or (language in {"zh", "ja"} and word in other) for other in words)


def test_markup_is_no_tag():
    """Character references of a feed are read as characters, and a byline in capitals names nobody."""
    title = "&lsquo;Corran&rsquo; ferry to sail again &amp; again"
    text = (
        "CLARA VANE TARN - The ferry &ldquo;Corran&rdquo; sails on Monday. The ferry was mended in Tarn&#8217;s dock."
    )
    few, named = ({each.tag.casefold() for each in of(text, title, "en")} for of in (hashtags, marks))
    assert "#corran" in named
    assert (few | named).isdisjoint({"#lsquo", "#rsquo", "#amp", "#ldquo", "#claravanetarn", "#8217"})


def test_a_country_is_named_for_its_adjective():
    """Where a report says Italian, its tag is the country's, and once only."""
    text = "Italian and French ministers met in Tarn. The Italian side left early; Italy wants more time."
    named = [each.tag for each in hashtags(text, "Italian and French ministers meet", "en")]
    assert not {"#Italian", "#French"} & set(named)
    assert named.count("#Italy") <= 1


@pytest.mark.parametrize(
    ("language", "text", "whole", "parts"),
    [
        ("en", "Nobody met Kim Jong Un in Tarn. Crews said Kim Jong Un had left Tarn.", "Kim Jong Un", {"Kim Jong"}),
        ("en", "The shop of Sable & Wray is shut. Nobody at Sable & Wray spoke.", "Sable & Wray", {"Sable", "Wray"}),
        ("en", "A fire shut the Dockers’ Hall in Tarn.", "Dockers Hall", {"Dockers", "Hall"}),
        ("es", "Habló el Frente de la Sierra en Valdera.", "Frente de la Sierra", set()),
        ("de", "Am Montag sprach Holger Krahmer in Kolm. Krahmer schwieg lange.", "Holger Krahmer", {"Holger"}),
        (
            "de",
            "Sieben Kumpel sind in der Grube bei Sankt Veit in Nordmark-Ahl.",
            "Sankt Veit",
            {"Sankt", "Veit", "Ahl"},
        ),
    ],
)
def test_a_name_is_not_broken(language, text, whole, parts):
    """What is bound by a sign, a link or a saint is one name, and a last word is none for being small elsewhere."""
    labels = {each.label for each in candidates("", text, language).phrases}
    assert whole in labels
    assert not parts & labels


def test_a_word_of_a_name_tells_no_subject():
    """In Crowe Ferry nobody need sail."""
    text = "People in Crowe Ferry voted. The mayor of Crowe Ferry, Cordelia Frost, spoke. Frost was glad."
    assert not {each.subject for each in candidates("", text, "en").phrases} & {"Ferry", "Frost"}


def test_a_participle_is_no_noun():
    """The agreed deal is about no agreed."""
    text = "The agreed was more than the proposed. The agreed, said the mayor, holds. The agreed stands."
    assert "#Agreed" not in {each.tag for each in hashtags(text, "", "en")}


@pytest.mark.parametrize("of", [hashtags, marks])
@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Harbour Board Ferry Company Dockers Union And Tarn Valley Water Rail Road And Bridge Trust"),
        ("en", "A" + "bcdefghij" * 25),
        ("de", "Donaudampfschifffahrtsgesellschaftskapitänswitwenversammlungsraum"),
        ("zh", "海湾市渡轮工人工会码头委员会" * 8),
    ],
)
def test_no_tag_is_longer_than_a_line(of, language, line):
    """A row of words, or one without an end, that a text names over and over is no hashtag; others take its place."""
    found = of(f"{line}. The ferry sails to Tarn. {line}. Nobody in Tarn had seen {line}.", line, language)
    assert all(1 < len(each.tag) <= LONGEST + 1 for each in found)


@pytest.mark.parametrize("of", [hashtags, marks])
@given(
    st.text(max_size=60),
    st.lists(st.sampled_from([*" ".join(REPORTS.values()).split(), "&", "’", "–", "\n"]), max_size=80),
    st.sampled_from(["", "xx", *REPORTS]),
)
def test_whatever_is_read_tags_are_well_formed(of, title, words, language):
    """At most eight, each once, without space or sign, the best with a score of one."""
    found = of(" ".join(words), title, language)
    assert len(found) <= MOST
    assert len({each.tag.casefold() for each in found}) == len(found)
    assert all(each.tag[0] == "#" and len(each.tag) > 1 and not re.search(r"\s|[.,;:!?]", each.tag) for each in found)
    assert all(0 < each.score <= 1 and len(each.tag) <= LONGEST + 1 for each in found)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "siebzehn neunzig"),
        ("fr", "quinze soixante trentaine"),
        ("es", "diecisiete setenta"),
        ("it", "quindici sessanta"),
        ("pt", "quinze setenta"),
        ("nl", "zeventien twintig"),
        ("sv", "sjutton trettio"),
        ("pl", "siedemnaście czterdzieści czterdziestu"),
        ("ru", "семнадцать сорок"),
        ("tr", "yirmi elli"),
    ],
)
def test_a_number_in_words_is_no_subject(language, words):
    """Whatever stands beside it, in any language whose nouns are read."""
    for word in words.split():
        assert word in EMPTY[language] or plain_word(word)
