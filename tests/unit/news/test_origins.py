"""Independent origins of a story."""

import pytest

from octavo.news.origins import origins, publisher


@pytest.mark.parametrize(
    ("one", "other"),
    [("The Herald", "Herald – Sport"), ("Valley Times: World", "valley times"), ("Le Phare | Monde", "Le Phare")],
)
def test_sections_of_one_paper_are_one_publisher(one, other):
    """A feed that is named after a section is its paper's."""
    assert publisher(one) == publisher(other)


def test_two_reports_of_one_paper_are_one_origin():
    """What one paper tells twice was told by one."""
    assert len(origins([(1, None), (2, None), (3, None)], {1: "Herald", 2: "The Herald", 3: "Post"})) == 2


def test_a_copy_is_of_its_first_publisher():
    """A paper that reprints an agency and reports itself is one origin beside the agency."""
    assert origins([(1, None), (2, 1), (3, None)], {1: "Vale Wire", 2: "Post", 3: "Post"}) == {"vale wire", "post"}


def test_a_report_without_a_publisher_is_an_origin_of_its_own():
    """Nothing is taken for one because nothing is known of it, nor because its first report is not there."""
    assert len(origins([(1, None), (2, None), (3, 9)], {1: None, 2: "", 3: "Post"})) == 3


def test_copies_are_one_origin_even_where_theirs_is_not_among_them():
    """Two copies of a report that lies before the window, and a report of its own, are two origins."""
    assert origins([(2, 1), (3, 1), (4, None)], {}) == {1, 4}
