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
        ("Seven people rescued from a gondola", False),
        ("Nurses to strike for a week in May", False),
        ("Snow returns next week", False),
        ("Deux jours pour se promettre de se revoir", False),
    ],
)
def test_a_review_heads_its_title_with_the_time_it_reviews(title, review):
    """A week, a month or a year at the head of a title, told in something, is a review; one that passes is none."""
    assert reviews(title) is review
