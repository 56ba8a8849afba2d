"""How much of a line a person's own summary would repeat."""

import numpy as np
import pytest

from octavo.insight.coverage import worth
from octavo.insight.line_features import COLUMNS, rows
from octavo.insight.line_model import LineModel, line_model
from octavo.insight.lines import lines, stop_words_of
from octavo.insight.summarise import summarise

COUNCIL = """The council of Sarn voted on Monday to close the old bridge at Hallow Ford for two years.

Engineers had found cracks in three of its seven arches. Nobody clapped. The work will cost 4.1 million crowns, said \
the mayor, Petra Lunde. Buses will cross at Merrow instead. People talked for a long time afterwards. They went home."""


def weighed(reading):
    found = lines(reading)
    return found, rows(found, worth(found, stop_words_of("en")))


def test_the_lead_is_expected_to_lend_more_than_an_aside(read):
    """A line with who, what and when stands above one that anybody could have said."""
    found, table = weighed(read(COUNCIL))
    lent = dict(zip((line.text for line in found), line_model().ask(table).tolist(), strict=True))
    assert table.shape == (len(found), len(COLUMNS))
    assert max(lent, key=lent.__getitem__) == found[0].text
    assert lent["They went home."] < 0.5 * lent[found[0].text]
    assert min(lent.values()) >= 0


def test_features_are_numbers_for_any_text(read):
    """One line, lines without words that tell, or a script without capitals: no row has a value that is no number."""
    for text in ("Sarn votes.", "And so on. And so on it went.", "橋を閉鎖する。市長が話した。", ""):
        _, table = weighed(read(text))
        assert np.isfinite(table).all()


def test_a_model_learned_from_other_features_is_refused():
    """It says which command learns it anew."""
    with pytest.raises(ValueError, match="make train-summary"):
        LineModel.of({"columns": ["place"]})


def test_a_short_line_that_names_and_counts_nothing_stands_in_no_summary(read, texts):
    """Neither the applause nor the way home, where longer lines are there."""
    assert not {"Nobody clapped.", "They went home."} & set(texts(summarise(read(COUNCIL)).summary))
