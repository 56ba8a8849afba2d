"""Who signed a text within it."""

import pytest

from octavo.extract.byline.signatures import signers

_TEXT = ("The ferry sails all winter, the harbour board said on Tuesday.", "It carries ninety people.")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Nell Ashby, Coast Correspondent", ("Nell Ashby",)),
        ("Author, दीपिका नेगी", ("दीपिका नेगी",)),
        ("от Мария Стоянова, 18 ноември 2026 в 11:20", ("Мария Стоянова",)),
        ("Ouest-Matin Maëlle KERVRAN. Publié le 18/11/2026 à 06h02", ("Maëlle KERVRAN",)),
        ("2026-11-18 07:40 来源：江边新闻网 作者：陈志远 责任编辑：刘洋", ("陈志远",)),
        ("18/11/2026 by Nell Ashby, a keeper of ferries", ("Nell Ashby",)),
        ("18.11.2026, 11:22 Uhr | Von Lena Osterkamp", ("Lena Osterkamp",)),
        ("Giriş: 02.11.2026 - 09:15 Haber: Elif Sarıgöl – Fotoğraf: Kerem Uçar", ("Elif Sarıgöl",)),
        ("Giriş: 02.11.2026 - 09:15Güncelleme: 02.11.2026 - 16:01Haber: Elif Sarıgöl", ("Elif Sarıgöl",)),
        ("글·사진 윤서진 기자승인 2026.11.03 09:20", ("윤서진",)),
        ("Calder Bay, 18 November 2026", ()),
        ("Real Estate", ()),
        ("By Invitation", ()),
        ("Der Verband VDA tagt am 18.11.2026", ()),
    ],
)
def test_a_line_under_the_headline_names_people(line: str, names: tuple[str, ...]) -> None:
    """By a word before the name, a role behind it, or a surname in capitals before a date; no section and no place."""
    assert signers([line], _TEXT) == names


@pytest.mark.parametrize(
    ("paragraphs", "names"),
    [
        (("〔記者林佳蓉／青石報導〕鎮議會週二決定保留老穀倉。", "工程明年開始。"), ("林佳蓉",)),
        (("(서울=연합) 김하늘 기자 = 시의회가 결정했다.", "공사는 내년에 시작한다."), ("김하늘",)),
        (("시의회가 결정했다.", "김하늘 기자 sky@courier.example"), ("김하늘",)),
        (("시의회가 결정했다.", "[ 김하늘 기자 / sky@courier.example ]"), ("김하늘",)),
        (("시의회가 결정했다.", "김하늘 기자(sky@courier.example)"), ("김하늘",)),
        (("市議会が可決した。", "（佐藤美咲）"), ("佐藤美咲",)),
        (("市議会が可決した。", "（佐藤美咲）", "残りの文字は会員だけが読めます。"), ("佐藤美咲",)),
        (("渡口重新开航。", "记者 林若溪"), ("林若溪",)),
        (("渡口重新开航。", "潮阳新闻记者 林若溪"), ("林若溪",)),
        (("渡口重新开航。", "文明新风尚"), ()),
        (("本报凤栖11月14日电 （记者沈一凡、罗亚楠）一架无人机落下。", "药箱到了。"), ("沈一凡", "罗亚楠")),
        (("校長的單車。（記者簡佑倫攝）", "〔記者簡佑倫／花東報導〕校長騎單車環島。"), ("簡佑倫",)),
        (("Cô Thắm chèo ghe dọc rạch.", "Hạnh Nguyên"), ("Hạnh Nguyên",)),
        (("Cô Thắm chèo ghe dọc rạch.", "Hạnh Nguyên - Gia Bảo"), ("Hạnh Nguyên", "Gia Bảo")),
        (("Hạnh Nguyên và Gia Bảo chèo ghe.", "Hạnh Nguyên - Gia Bảo"), ()),
        (("市議会が可決した。", "【佐藤美咲、久我山聡】"), ("佐藤美咲", "久我山聡")),
        (("Posted by Nell Ashby and Ole Brandt - Harbour team", *_TEXT), ("Nell Ashby", "Ole Brandt")),
        ((*_TEXT, "Von Lena Osterkamp", "Alle Angaben ohne Gewähr"), ("Lena Osterkamp",)),
        ((*_TEXT, "By Calder Bay, the ferry turned."), ()),
        (("Liman yeniden açıldı.", "Hilal TOKMAK / Deniz Ali GÜR", *_TEXT), ("Hilal TOKMAK", "Deniz Ali GÜR")),
        (("The ferry is back.", "Learn HTML", *_TEXT), ()),
        (("Nell Ashby", "CALDER BAY – The ferry sails all winter.", *_TEXT), ("Nell Ashby",)),
        (("Nell Ashby", "The ferry – sails all winter.", *_TEXT), ()),
        (("Паром ходит всю зиму.", "Марина Селезнева,", "Маяк, свой человек"), ("Марина Селезнева",)),
        (("బస్సు తిరిగి వచ్చింది.", "- కె.సునీత, కాకినాడ"), ("కె.సునీత",)),
        (_TEXT, ()),
    ],
)
def test_a_report_is_signed_in_its_first_or_last_paragraph(paragraphs: tuple[str, ...], names: tuple[str, ...]) -> None:
    """A byline that is no sentence, or as papers of the East sign; a notice may follow, a caption stand before."""
    assert signers([], paragraphs) == names


@pytest.mark.parametrize(
    ("paragraphs", "names"),
    [
        (
            ("It sails all winter.", "It carries ninety people. (Christian P. Osterkamp) +++"),
            ("Christian P. Osterkamp",),
        ),
        (("It sails all winter.", "It carries ninety people. (Foto: Lena Osterkamp)"), ()),
        (("It sails all winter.", "It carries ninety people (Lena Osterkamp)"), ()),
        (("It sails.", "So says Lena Osterkamp.", "It carries ninety people. (Lena Osterkamp)"), ()),
        (("مصراتة – هناء الترهوني", "يفتح السوق أبوابه حين تنقطع الكهرباء.", "ويغلقها حين تعود."), ("هناء الترهوني",)),
        (("مصراتة – سوق", "يفتح السوق أبوابه حين تنقطع الكهرباء.", "ويغلقها حين تعود."), ()),
    ],
)
def test_a_name_in_brackets_or_behind_a_city_signs(paragraphs: tuple[str, ...], names: tuple[str, ...]) -> None:
    """Behind the last sentence, unless the text tells of that name; behind a city that opens a report in Arabic."""
    assert signers([], paragraphs) == names


def test_a_name_over_a_role_signs() -> None:
    """A line that is a name and nothing else, with what its bearer is behind it or on the next."""
    assert signers(["Tereza Kučírková", "redaktorka", "29. 10. 2026"], _TEXT) == ("Tereza Kučírková",)
    assert signers(["Alva Söderkvist Reporter", "Lova Hjelm Fotograf"], _TEXT) == ("Alva Söderkvist",)
    assert signers(["Local News", "29. 10. 2026"], _TEXT) == ()
    assert signers(["Reporter", "Ferry desk"], _TEXT) == ()


def test_a_text_may_end_above_a_name() -> None:
    """As Japanese papers print it, with the photographer's."""
    assert signers([], _TEXT, tails=("（文・早瀬ひかり、写真・大城健）",)) == ("早瀬ひかり",)


@pytest.mark.parametrize(
    ("tails", "names"),
    [
        (("Shahnoza Yo‘ldosheva tayyorladi.",), ("Shahnoza Yo‘ldosheva",)),
        (("Марина Селезнева, специально для «Маяка»", "Редактор: Глеб Аносов"), ("Марина Селезнева",)),
        (("岡山放送局 記者", "津山 悠斗"), ("津山 悠斗",)),
        (("Nell Ashby, Lindau",), ()),
        (("– Nell Ashby, Lindau",), ("Nell Ashby",)),
    ],
)
def test_a_text_may_end_above_a_name_and_what_its_bearer_did(tails: tuple[str, ...], names: tuple[str, ...]) -> None:
    """Behind the name, or in the line above it; a place is no such thing."""
    assert signers([], _TEXT, tails=tails) == names


@pytest.mark.parametrize(
    ("opening", "tails", "names"),
    [
        (("Text", "Friederike Ahlborn", "Fotografie", "Matti Jessen"), (), ("Friederike Ahlborn",)),
        (("Ein Gastbeitrag", "von Lena Osterkamp | 09.11.2026"), (), ("Lena Osterkamp",)),
        (("Hilal TOKMAK / Deniz Ali GÜR", "Gebze"), (), ("Hilal TOKMAK", "Deniz Ali GÜR")),
        ((), ("Hạnh Nguyên", "Chia sẻ"), ("Hạnh Nguyên",)),
        ((), ("Written By", "Nell Ashby", "Edited By", "Ole Brandt"), ("Nell Ashby",)),
        (("Coast",), ("More news",), ()),
    ],
)
def test_a_byline_signs_where_it_was_left_out_of_the_text(
    opening: tuple[str, ...], tails: tuple[str, ...], names: tuple[str, ...]
) -> None:
    """A classifier that knows a byline from the text leaves it out, amid the first paragraphs or below the last."""
    text = ("Cô Thắm chèo ghe dọc rạch.", "Ghe chở chín mươi người.")
    assert signers([], text, opening, tails) == names


def test_who_wrote_is_told_behind_who_looked_it_over() -> None:
    """Pages on health name who reviewed a piece first."""
    line = "Medically reviewed by Ole Brandt, MD — Written by Nell Ashby — Updated on 3 November 2026"
    assert signers([line], _TEXT) == ("Nell Ashby",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Wilhelmina Oakes, Calder Bay", ("Wilhelmina Oakes",)),
        ("— Nell Ashby, Upper Tarn", ("Nell Ashby",)),
        ("Nell Ashby, MD", ()),
        ("Calder Holdings, Inc.", ()),
        ("Nell Ashby, 18 November", ()),
        ("Sails, Oars", ()),
    ],
)
def test_a_letter_ends_with_a_name_and_a_place(line: str, names: tuple[str, ...]) -> None:
    """Also in English, which writes its headings so; whom the text tells of has not signed it."""
    assert signers([], (*_TEXT, line)) == names
    assert signers([], (*_TEXT, "Oakes and Ashby wrote of the harbour.", line)) == ()
