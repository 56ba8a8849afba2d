"""Copies of one report."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from octavo.stories.near_duplicates.duplicates import Copies, copies, families, origin, signature
from octavo.stories.near_duplicates.marks import agency, same_source, without_marks

REPORT = (
    "The river Arle burst its banks early on Tuesday after two days of heavy rain, and about 3,000 people had to leave "
    "their homes in the town of Medlow. Mayor Ines Corvaldo said two schools had been turned into shelters. "
    "Fire crews pumped water out of cellars through the night. The regional railway stopped its trains between Medlow "
    "and Sorrent. Forecasters expect the rain to end on Wednesday."
)
OTHER = (
    "Families in Medlow began to clean up on Wednesday as the river Arle fell by half a metre. Mayor Ines Corvaldo "
    "asked the government for money to repair the broken dyke, which she said would take a year. Shops stayed closed."
)


@dataclass(frozen=True)
class Told:
    text: str
    source: str | None
    at: datetime


@pytest.mark.parametrize(
    "copy",
    [
        f"MEDLOW (Reuters) - {REPORT}",
        f"{REPORT} dpa/afp",
        REPORT.rsplit(". ", 2)[0],
        REPORT.replace("heavy", "steady").replace("early ", ""),
    ],
    ids=["agency line", "agency at the end", "cut", "edited"],
)
def test_a_copy_is_known_under_any_title(copy):
    """A report with an agency's mark, cut or lightly edited is still that report; the index finds it too."""
    one, other = signature("River bursts its banks", REPORT), signature("Thousands flee a flood", copy)
    assert copies(one, other)
    index = Copies()
    index.add("first", one)
    assert [key for key, _ in index.find(other)] == ["first"]


def test_another_report_on_the_same_event_is_no_copy():
    """Shared names and a shared subject do not make a copy."""
    assert not copies(signature("River bursts its banks", REPORT), signature("Medlow cleans up", OTHER))


def test_headlines_alone_are_copies_only_if_equal():
    """Without texts nothing but the same words in the same order will do; case and signs do not count."""
    one = signature("Nurses strike in Lisca", "")
    assert copies(one, signature("NURSES STRIKE IN LISCA!", ""))
    assert not copies(one, signature("Nurses strike again in Lisca", ""))
    assert not copies(one, signature("Nurses strike in Lisca", REPORT))


def test_a_column_with_other_figures_is_no_copy():
    """Tomorrow's market report on the same pattern is a report of its own."""
    pattern = "The Kernau index closed at {0} points on {1}. Shares of banks, ports and mills rose with the {2} market."
    one = signature("Kernau index closes at 4,100", pattern.format("4,100", "Monday", "calm"))
    two = signature("Kernau index closes at 4,180", pattern.format("4,180", "Tuesday", "busy"))
    assert not copies(one, two)


def test_a_report_is_no_copy_of_itself():
    """Who asks with what the index holds is told of the others alone."""
    index, ours = Copies(), signature("River bursts its banks", REPORT)
    index.add("ours", ours)
    assert index.find(ours) == ()
    index.add("theirs", signature("Thousands flee", REPORT))
    assert [key for key, _ in index.find(ours)] == ["theirs"]


def test_what_was_removed_is_not_found():
    """The index forgets, and its keys with it."""
    index = Copies()
    index.add(1, signature("River bursts its banks", REPORT))
    index.remove(1)
    assert index.find(signature("Another title", REPORT)) == ()
    assert not index._only
    assert not index._shared
    assert len(index) == 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BERLIN (dpa) - Das Gericht tagte.", "dpa"),
        ("PARIS, 3 mai (AFP) - La cour a siégé.", "AFP"),
        ("【共同】川が氾濫した。", "共同"),
        ("The court sat. (Reuters)", "Reuters"),
        ("The court sat.\n\nThis story was first published by Law Weekly.", "Law Weekly"),
        ("OSMERE (Harbour Wire) - The court sat.", "Harbour Wire"),
        ("AHLSTADT (Nordpress). Das Gericht tagte.", "Nordpress"),
        ("MONTELUZ (Agencia Alda).— La audiencia condenó.", "Agencia Alda"),
        ("МОНТЕЛУС, 3 марта. /ТАСС/. Суд собрался.", "ТАСС"),
        ("First published by The Ledger. By Orla Fenwick\n\nThe court sat.", "The Ledger"),
        ("Das Gericht tagte.\n\nDieser Artikel erschien zuerst im Seebrücker Boten.", "Seebrücker Boten"),
        ("La cour a siégé. Cet article a été publié pour la première fois par Le Messager.", "Le Messager"),
        ("El juez habló.\n\nEste artículo fue publicado originalmente en El Faro de Monteluz.", "El Faro de Monteluz"),
        ("Il tribunale si è riunito.\n\nPubblicato originariamente su La Baia.", "La Baia"),
        ("O tribunal reuniu-se.\n\nPublicado originalmente no Diário do Cabo.", "Diário do Cabo"),
        ("De rechter sprak.\n\nEerder verschenen in De Havenbode.", "De Havenbode"),
        ("Суд собрался.\n\nВпервые опубликовано в «Вестник Монтелуса».", "Вестник Монтелуса"),
        ("法院开庭。本文首发于《海港晚报》。", "海港晚报"),
        ("Four men slid on to the road, he first appeared on the quad bike.", None),
        ("The minister (Green Party) said so.", None),
        ("He met a reporter of the AP in Kernau.", None),
    ],
)
def test_the_agency_a_text_names(text, name):
    """A mark before the first sentence or after the last names the origin; a mention in the text does not."""
    assert agency(text) == name


def test_marks_are_no_text():
    """The mark and the place line fall away, the sentence stays."""
    assert without_marks("NEW YORK -- The court sat.") == "The court sat."
    assert without_marks("The court sat. (Reuters)") == "The court sat."


def test_the_origin_of_copies():
    """The source that the copies name is their origin, else the earliest."""
    noon = datetime(2026, 5, 3, 12, tzinfo=UTC)
    paper = Told(f"{REPORT} (Law Weekly)", "Harbour Post", noon)
    early = Told(f"MEDLOW (Reuters) - {REPORT}", "Valley Gazette", noon + timedelta(hours=1))
    wire = Told(REPORT, "Reuters", noon + timedelta(hours=2))
    assert origin([early, wire]) is wire
    assert origin([early, paper]) is paper


@pytest.mark.parametrize(
    ("source", "named", "same"),
    [
        ("Seebrücker Bote", "Seebrücker Boten", True),
        ("The Ledger", "Ledger", True),
        ("Harbour Wire", "Harbour Wire", True),
        ("Harbour Post", "Harbour Wire", False),
        ("", "Harbour Wire", False),
    ],
)
def test_a_house_is_known_by_its_name_in_a_credit(source, named, same):
    """Articles and endings do not make another house."""
    assert same_source(source, named) is same


@pytest.mark.parametrize(
    "text",
    [
        (
            "二日間の大雨でテッソ川が火曜日の早朝に氾濫し、ハルンの住民およそ三千人が自宅から避難した。市長は学校二校を避難所に"
            "すると述べた。消防隊は夜通し地下室の水をくみ出し、鉄道はハルンと港の間の運転を見合わせている。"
        ),
        (
            "连续两天的暴雨使特索河于星期二清晨决堤，哈恩镇约三千名居民被迫离开家园。市长表示两所学校已改为临时避难所。"
            "消防队整夜从地下室抽水，铁路公司停开了哈恩与港口之间的列车，预计雨势将在星期三减弱。"
        ),
        (
            "ฝนตกหนักสองวันทำให้แม่น้ำเทสโซเอ่อล้นตลิ่งเมื่อเช้าวันอังคาร ชาวเมืองฮาร์นราวสามพันคนต้องออกจากบ้าน นายกเทศมนตรีกล่าวว่า"
            "โรงเรียนสองแห่งเปิดเป็นที่พักพิง เจ้าหน้าที่ดับเพลิงสูบน้ำออกจากห้องใต้ดินตลอดคืน"
        ),
    ],
    ids=["ja", "zh", "th"],
)
def test_a_copy_in_a_script_without_spaces_is_known(text):
    """Cut to half at either end, under a mark, or with a few characters changed, it is found by the index."""
    half = len(text) // 2
    index = Copies()
    index.add("first", signature("一", text))
    for copy in (text[:half], text[half:], f"【共同】{text}", text[:20] + "々" + text[21:50] + "〇" + text[52:]):
        assert [key for key, _ in index.find(signature("二", copy))] == ["first"]


def test_an_update_and_a_column_are_no_copies():
    """A next report with a third of the old one in it, and the same column with all figures new, are their own."""
    update = f"{OTHER} {REPORT[-180:]}"
    assert not copies(signature("Flood", REPORT), signature("Flood", update))
    day = "Prices at {} market: apples {}, pears {}, plums {}, cherries {}, quinces {} the box, all day."
    one, two = day.format("Kernau", 11, 12, 13, 14, 15), day.format("Kernau", 21, 22, 23, 24, 25)
    assert not copies(signature("Market prices", one), signature("Market prices", two))


def test_a_report_that_everyone_prints_is_still_found():
    """The four hundredth copy of one report is known as well as the second."""
    index = Copies()
    for number in range(400):
        index.add(number, signature(f"Title {number}", REPORT))
    assert index.find(signature("Another", REPORT))


def test_families_of_copies():
    """Copies of copies are of one family; reports of their own stand alone; the order given is kept."""

    @dataclass(frozen=True)
    class Marked(Told):
        id: int
        signature: object

    def marked(number, text):
        return Marked(text, None, datetime(2026, 5, 3, tzinfo=UTC), number, signature("", text))

    half = len(REPORT) // 2
    told = [marked(0, REPORT[:half]), marked(1, OTHER), marked(2, REPORT[half:]), marked(3, REPORT)]
    assert [[each.id for each in family] for family in families(told)] == [[0, 2, 3], [1]]


def test_a_text_full_of_blanks_is_signed_as_without_them():
    """Twenty thousand blanks or lines' ends in a text change nothing, and are gone through once."""
    words = "The council of Tesso opened a bridge on Monday, and the mayor, Anna Holm, drove over it first."
    plain = signature("Bridge opens", f"{words} dpa")
    for blank in (" ", "\n", "\u00a0"):
        padded = signature("Bridge opens", words.replace("bridge", f"bridge{blank * 20_000}") + " dpa")
        assert padded.ordered.tolist() == plain.ordered.tolist()
