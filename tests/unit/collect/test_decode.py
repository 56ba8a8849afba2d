"""The bytes of a document to text: what it claims, and how it looks where it claims nothing."""

import pytest

from octavo.collect.decode import decoded

UNDECLARED = {
    "cp1251": "Паром через Тессо закрыт до весны, сообщила управа города Харн в пятницу.",
    "koi8_r": "Паром через Тессо закрыт до весны, сообщила управа города Харн в пятницу.",
    "cp1253": "Το πορθμείο στον ποταμό παραμένει κλειστό έως την άνοιξη, είπε η αρχή.",
    "cp1255": "המעבורת תישאר סגורה עד האביב, אמרה הרשות ביום שישי",
    "cp1256": "قالت السلطات إن العبارة ستبقى مغلقة حتى الربيع بسبب أعمال الصيانة في الميناء",
    "cp932": "金曜日、ハルンの養蜂家たちが巣箱を数えた。第四閘門は新しい扉が来るまで閉鎖される。",
    "euc_jp": "金曜日、ハルンの養蜂家たちが巣箱を数えた。第四閘門は新しい扉が来るまで閉鎖される。",
    "gb18030": "星期五，哈恩的养蜂人清点了他们的蜂箱，数量比一年前少。市议会投票决定把桥漆成绿色。",
    "big5": "星期五，哈恩的養蜂人清點了他們的蜂箱，數量比一年前少。市議會投票決定把橋漆成綠色。",
    "cp949": "금요일 하른의 양봉가들이 벌통을 세었는데 일 년 전보다 적었다고 시의회가 밝혔다.",
    "cp874": "เรือข้ามฟากจะปิดจนถึงฤดูใบไม้ผลิ เจ้าหน้าที่กล่าวเมื่อวันศุกร์",
}
LATIN = (
    "Die Fähre über den Tesso bleibt bis zum Frühjahr geschlossen, sagte die Behörde. Über Ostern fährt sie für Gäste.",
    "Le bac sur le Tesso restera fermé jusqu’à l’été, a déclaré la préfecture. Les élèves iront à l’école à pied.",
    "El año próximo será más difícil, según el señor Peñón. La compañía anunció también una reducción.",
)


def feed(text: str) -> str:
    return f"<rss><channel><title>x</title><item><title>{text}</title><link>http://a.example/</link></item></channel>"


@pytest.mark.parametrize("encoding", UNDECLARED)
def test_a_script_tells_its_encoding_where_nobody_names_it(encoding):
    """Old servers send what their authors' machines wrote, and name nothing."""
    text = feed(UNDECLARED[encoding])
    assert decoded(text.encode(encoding), "text/xml").text == text


@pytest.mark.parametrize("line", LATIN)
def test_latin_letters_without_a_name_are_windows_1252(line):
    """As browsers take them (WHATWG Encoding, legacy default)."""
    text = feed(line)
    assert decoded(text.encode("cp1252"), None).text == text


def test_a_name_counts_before_a_look():
    """What the document calls itself is believed wherever its bytes allow it."""
    text = '<?xml version="1.0" encoding="koi8-r"?>' + feed(UNDECLARED["koi8_r"])
    assert decoded(text.encode("koi8_r"), None).text == text
    text = feed(LATIN[0])
    assert decoded(text.encode("cp1252"), "text/xml; charset=windows-1251").text != text
