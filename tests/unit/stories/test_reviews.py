"""Reviews of a week are known by their titles."""

import pytest

from octavo.stories.words.reviews import reviews


@pytest.mark.parametrize(
    ("title", "review"),
    [
        ("The week in five stories", True),
        ("Die Woche in fünf Bildern", True),
        ("La semana en siete minutos: rocas, ceniza", True),
        ("L’année en images", True),
        ("Siete días en Arle: dos huelgas y un puente", True),
        ("The week abroad: a salt mine, a coach and three gold cups", True),
        ("Die Woche zum Nachhören: Chor, Salz und Kelche", True),
        ("La semaine en bref : un pont, une grève", True),
        ("Questa settimana: un ponte e due scioperi", True),
        ("Five things that happened this week", True),
        ("Five stories that made the week", True),
        ("Cinco noticias para cerrar la semana", True),
        ("Wochenrückblick: Was diese Woche wichtig war", True),
        ("Итоги недели: мост и забастовка", True),
        ("Seven people rescued from a gondola", False),
        ("Nurses to strike for a week in May", False),
        ("Snow returns next week", False),
        ("Deux jours pour se promettre de se revoir", False),
        ("Die Woche der Wahrheit: Hallen stimmt über den Tunnel ab", False),
        ("La semaine de quatre jours : un essai à Valbrune", False),
        ("Two men killed this week on one road", False),
        ("Review finds inspectors ignored the dam", False),
    ],
)
def test_a_review_heads_its_title_with_the_time_it_reviews(title, review):
    """What tells a week in something, lists it behind a colon or looks back on it is a review; what passes is none."""
    assert reviews(title) is review
