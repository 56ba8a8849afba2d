"""What a model may write a briefing from, and both sides of what is disputed."""

from octavo.insight.generation.briefed import both_sides, disputes, may_tell
from octavo.news.briefing import Cite, Sentence
from octavo.news.extracted import Kind
from support.reports import told


def test_one_side_of_a_dispute_gives_way_to_both():
    """And a dispute that the model did not tell comes last."""

    def cite(number):
        return Cite(article_id=number, revision=1, start=0, end=20)

    both = Sentence(text="Reports differ: three. – Five.", cites=(cite(1), cite(2)), verbatim=False)
    one = Sentence(text="Three were hurt.", cites=(cite(1),), verbatim=False)
    apart = Sentence(text="It rained.", cites=(cite(3),), verbatim=False)
    assert disputes((both, one)) == (both,)
    assert both_sides((one, apart), (both,)) == (both, apart)
    assert both_sides((apart,), (both,)) == (apart, both)
    fair = Sentence(text="Three or five were hurt.", cites=(cite(1), cite(2)), verbatim=False)
    assert both_sides((fair,), (both,)) == (fair,)


def test_a_briefing_rests_on_reports(read):
    """Opinion is material only where there is nothing else."""
    report = read("The Sula ferry made its first crossing of the Arn strait on Monday.", title="Ferry")
    view = read("The ferry across the Arn strait is a folly of the port.", title="A folly", kind=Kind.OPINION)
    assert may_tell([view, report])[0] == (report,)
    assert may_tell([view])[0] == (view,)


def test_what_an_older_report_began_with_is_no_material_once_it_no_longer_holds():
    """Nor what followed from it: a model would tell it as the state of things."""
    mine = "Sorrel mine at Torrin"
    readings = [
        told(
            1,
            f"Fourteen miners are trapped in the {mine}, the company said on Monday. The lift stopped between two "
            "floors at noon. A second lift is to be tried tonight.",
            title="Miners trapped at Torrin",
        ),
        told(
            2,
            f"Rescuers at the {mine} hear knocking, the company said. The manager, Ada Lund, means to bring them up.",
            hours=8,
            title="Knocking heard at Torrin",
        ),
        told(
            3,
            f"All fourteen miners walked out of the {mine} on Wednesday through an old gallery, the company said. None "
            "of them is hurt.",
            hours=50,
            title="Miners of Torrin are free",
        ),
        told(
            4,
            f"The fourteen miners of the {mine} are home, their union said on Wednesday. They had walked four hours "
            "through an old gallery. The mine stays closed until May 20.",
            hours=53,
            title="Torrin miners home",
        ),
    ]
    assert {line.reading.article_id for line in may_tell(readings)[1]} == {3, 4}


def test_a_claim_that_is_denied_is_material_for_no_sentence():
    """It is told beside its denial, or not at all."""
    claim = told(1, "Mayor Ada Lund of Torrin has resigned, a friend said.")
    answer = told(2, "Mayor Ada Lund of Torrin has not resigned, she said.", hours=5)
    assert [line.reading for line in may_tell([claim, answer])[1]] == [answer]
