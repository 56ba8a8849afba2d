"""Authors are people."""

from pathlib import Path

import pytest

from octavo.extract.byline.people import people

#: One byline a line, then ``=>`` and the people whom it names, a bar between them.
_BYLINES = (Path(__file__).parent / "bylines.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Mara Feldt", ("Mara Feldt",)),
        ("Von Jutta Ramsl und Ole Brandt", ("Jutta Ramsl", "Ole Brandt")),
        ("MARA FELDT, Ole E. Brandt", ("Mara Feldt", "Ole E. Brandt")),
        ("Mara Feldt (Lindau)", ("Mara Feldt",)),
        ("By Mara F. and Ole Brandt.", ("Mara F.", "Ole Brandt")),
        ("森野あかり", ("森野あかり",)),
        ("Courier Staff", ()),
        ("Reuters", ()),
        ("Redaktion", ()),
        ("mara@courier.example", ()),
        ("Mara Feldt is a writer who lives on Karg. She keeps bees.", ()),
        ("https://courier.example/mara", ()),
        ("Feldt, Mara", ("Mara Feldt",)),
        ("Mara Feldt, Lindau", ("Mara Feldt",)),
        ("Mara Feldt, PhD, Political Editor", ("Mara Feldt",)),
        ("Mara Feldt for the Lindau Courier", ("Mara Feldt",)),
        ("Dr. Mara Feldt", ("Dr. Mara Feldt",)),
        ("Por Ana Karg y Luis Brandt", ("Ana Karg", "Luis Brandt")),
        ("José Ortega y Gasset", ("José Ortega y Gasset",)),
        ("Text: Mara Feldt Fotos: Ole Brandt", ("Mara Feldt",)),
        ("View all posts by Mara Feldt", ("Mara Feldt",)),
        ("Автор: Иван Петров, Анна Карг", ("Иван Петров", "Анна Карг")),
        ("김철수 기자", ("김철수",)),
        ("记者 张三", ("张三",)),
        ("بقلم: محمد علي", ("محمد علي",)),
        ("ΜΑΡΑ ΦΕΛΝΤ", ("Μαρα Φελντ",)),
        ("Sid Lowmann und Hina Karg", ("Sid Lowmann", "Hina Karg")),
        ("Von Mara Feldt, SID", ("Mara Feldt",)),
        ("Written by", ()),
        ("Por Redacción", ()),
        ("編集部", ()),
        ("연합뉴스", ()),
        ("mko", ()),
        ("Kim Min-jeong", ("Kim Min-jeong",)),
        ("Ana Karg y agencias", ("Ana Karg",)),
        ("Rui Brandt e Lusa", ("Rui Brandt",)),
        ("Mara Feldt, Hong Kong, and Ole Brandt, New York", ("Mara Feldt", "Ole Brandt")),
        ("Mara Feldt, Ole Brandt, LYT RADIJO laida „Ryto rasa“", ("Mara Feldt", "Ole Brandt")),
        ("Mara “Mimi” Feldt", ("Mara “Mimi” Feldt",)),
        ("Mara Feldt + 2 more", ("Mara Feldt",)),
        ("اشتراک RSS", ()),
        ("લેખક: ધર્મેશ વાઘાણી", ("ધર્મેશ વાઘાણી",)),
        ("Verfasst von: Mara Feldt", ("Mara Feldt",)),
        ("Phóng viên: Mara Feldt", ("Mara Feldt",)),
        ("Báo Tuổi Sáng", ()),
        ("ડિજિટલ ડેસ્ક", ()),
    ],
)
def test_bylines_to_people(byline: str, names: tuple[str, ...]) -> None:
    """A byline gives the people in it, and no newsroom, agency, address or biography."""
    assert people([byline]) == names


def test_the_site_is_nobody() -> None:
    """The site's own name in the author's place is no author; a name given twice is one."""
    assert people(["Newsfold", "Mara Feldt", "mara feldt"], site="Newsfold") == ("Mara Feldt",)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("سامر الخطيب وهدى منصور", ("سامر الخطيب", "هدى منصور")),
        ("محمد وليد حسن", ("محمد وليد حسن",)),
        ("מאת: נועה ברק ואורי שלו", ("נועה ברק", "אורי שלו")),
        ("本报记者 王晓梅 李强", ("王晓梅", "李强")),
        ("佐藤 美咲", ("佐藤 美咲",)),
        ("박서준·이수빈 기자", ("박서준", "이수빈")),
        ("রফিকুল ইসলাম, নদীপাড়", ("রফিকুল ইসলাম",)),
        ("By K.Murugesan, Madurai", ("K.Murugesan",)),
        ("கா.முருகேசன்", ("கா.முருகேசன்",)),
        ("ภาพ/ข่าว : วรัญญู คำแสน ผู้สื่อข่าว จ.แม่ลาน้อย", ("วรัญญู คำแสน",)),
        ("خبرنگار: شیرین کاوه‌پور دبیر: منصور آذری", ("شیرین کاوه‌پور",)),
    ],
)
def test_names_part_as_their_script_writes_them(byline: str, names: tuple[str, ...]) -> None:
    """What joins two names may be a letter of the next word, or a blank alone; a place is nobody."""
    assert people([byline]) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Beat Zgraggen (Text) und Nora Frei (Fotos)", ("Beat Zgraggen",)),
        ("Haber: Elif YILDIRIM - Kamera: Can ÖZ", ("Elif YILDIRIM",)),
        ("Mara Feldt (Text und Bild)", ("Mara Feldt",)),
        ("Игорь Смелов, обозреватель «Вестника»", ("Игорь Смелов",)),
        ("Lindau Courier, Grünau, Germany", ()),
        ("Linny and Peter", ("Linny", "Peter")),
        ("et Hugo Fabre", ("Hugo Fabre",)),
        ("dalla nostra inviata Giulia Ferraris", ("Giulia Ferraris",)),
    ],
)
def test_who_wrote_is_told_from_who_stands_beside(byline: str, names: tuple[str, ...]) -> None:
    """No photographer, no role that begins small, and no paper with its town and country."""
    assert people([byline], site="Lindau Courier") == names


@pytest.mark.parametrize(
    ("byline", "site", "names"),
    [
        ("Aino Salo PS", "Pohjoisen Sanomat", ("Aino Salo",)),
        ("Aino Salo, NBC Verify", "NBC News", ("Aino Salo",)),
        ("Tin Nhanh", "tinnhanhcuulong", ()),
        ("Alma Feldt", "almabladet", ("Alma Feldt",)),
        ("Harbour Courier Online", "Harbour Courier", ()),
        ("Stefan Feldt", "stefan", ("Stefan Feldt",)),
    ],
)
def test_a_papers_own_sign_is_nobodys(byline: str, site: str, names: tuple[str, ...]) -> None:
    """Its initials behind a name, a desk that bears its sign, the opening of its name."""
    assert people([byline], site=site) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Της Ελπινίκης Σταματοπούλου και του Γιώργου Καραμήτρου", ("Ελπινίκη Σταματοπούλου", "Γιώργος Καραμήτρος")),
        ("Του Νίκου Παπαδόπουλου", ("Νίκος Παπαδόπουλος",)),
        ("του Γιάννη Δημητρίου", ("Γιάννης Δημητρίου",)),
        ("Του Αλέξανδρου Κώστα", ("Αλέξανδρος Κώστας",)),
        ("Του Αλεξάνδρου Ιωάννου", ("Αλέξανδρος Ιωάννου",)),
        ("Μαρία Βλάχου", ("Μαρία Βλάχου",)),
    ],
)
def test_greek_bylines_name_people_in_the_nominative(byline: str, names: tuple[str, ...]) -> None:
    """Behind the article, which tells women's names from men's; surnames that are genitives stay."""
    assert people([byline]) == names


@pytest.mark.parametrize("line", _BYLINES)
def test_bylines_of_many_papers_name_their_authors(line: str) -> None:
    """As papers in thirty languages open them, label them, and put roles, places and other people beside the name."""
    byline, names = line.rsplit("=>", 1)
    assert people([byline.strip()]) == tuple(name.strip() for name in names.split("|") if name.strip())
