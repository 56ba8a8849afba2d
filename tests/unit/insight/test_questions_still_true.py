"""Lines that answer alike, of which some no longer hold."""

from octavo.insight.ask import answer, plan
from octavo.insight.lines import lines
from octavo.insight.questions.still_true import still_true


def first(reading):
    """The first line of a reading."""
    return lines(reading)[0]


def test_a_toll_that_has_grown_since_is_left_out(read):
    """The later report's figure stands, wherever the lines stood."""
    monday = read("Four people were injured when the ferry hit the quay at Harn.")
    tuesday = read("Nine people were injured when the ferry hit the quay at Harn.", hours=24)
    assert still_true([first(monday), first(tuesday)], [monday, tuesday]) == [first(tuesday)]


def test_a_figure_that_a_correction_takes_back_answers_nothing(read):
    """The wrong number is left out wherever it stands, and the question is answered with the right one."""
    wrong = read("In Brennick 2,140 people had to leave their homes when the dam broke.")
    right = read("In Brennick 1,240 people had to leave their homes when the dam broke.", hours=20)
    notice = read(
        "The number of people who had to leave their homes in Brennick was 1,240, and not 2,140.",
        title="Correction: 1,240 people left their homes",
        hours=24,
    )
    found = answer(plan("How many people had to leave their homes in Brennick?"), [wrong, right, notice])
    assert found.sentences
    assert not any("2,140 people" in sentence.text for sentence in found.sentences)


def test_where_nothing_holds_all_is_shown(read):
    """An answer that was taken back is better than silence about it."""
    wrong = read("In Brennick 2,140 people had to leave their homes.")
    notice = read("Correction: 1,240 people left their homes in Brennick, not 2,140.", hours=24)
    assert still_true([first(wrong)], [wrong, notice]) == [first(wrong)]


def test_where_nothing_holds_a_line_that_puts_it_right_answers(read):
    """A report that its paper mended says the same with the right figure; a line of another matter does not."""
    wrong = read("The prefecture said that 2,140 people had left their homes for the covered market.")
    mended = read(
        "The prefecture said that 1,240 people had left their homes for the covered market. "
        "Correction, Friday: An earlier version of this report said that 2,140 people had left their homes. "
        "The number was 1,240."
    )
    other = read("A choir of 1,240 people sang before the town hall of Nerrin.", hours=2)
    others = [first(other), first(wrong), first(mended)]
    assert still_true([first(wrong)], [wrong, mended, other], others=others) == [first(mended)]
    notice = read("Correction: 1,240 people left their homes for the covered market, not 2,140 people.", hours=24)
    assert still_true([first(wrong)], [wrong, notice], others=[first(wrong), first(notice)]) == [first(notice)]
