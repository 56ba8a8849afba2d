"""Authors are people."""

import pytest

from octavo.extract.people import people


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Mara Feldt", ("Mara Feldt",)),
        ("Von Jutta Ramsl und Ole Brandt", ("Jutta Ramsl", "Ole Brandt")),
        ("MARA FELDT, Ole E. Brandt", ("Mara Feldt", "Ole E. Brandt")),
        ("Mara Feldt (Lindau)", ("Mara Feldt",)),
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
    ],
)
def test_bylines_to_people(byline: str, names: tuple[str, ...]) -> None:
    """A byline gives the people in it, and no newsroom, agency, address or biography."""
    assert people([byline]) == names


def test_the_site_is_nobody() -> None:
    """The site's own name in the author's place is no author; a name given twice is one."""
    assert people(["Newsfold", "Mara Feldt", "mara feldt"], site="Newsfold") == ("Mara Feldt",)
