"""Where sentences begin and end, for a browser's voices."""

import json
import time

from octavo.web.listen import sentence_cuts


def test_sentences_are_cut_as_javascript_counts():
    """What UTF-16 writes in two units counts as two, before a sentence and within it."""
    assert json.loads(sentence_cuts(["It rained. The dam held.", "🌧 fell. The 🌊 came."])) == [
        [0, 10, 11, 24],
        [0, 8, 9, 21],
    ]


def test_a_paragraph_without_measure_is_cut_in_one_pass():
    """The time grows with a paragraph's length: an article may be one paragraph."""
    began = time.process_time()
    assert len(json.loads(sentence_cuts(["It 🌧 rained. " * 20_000]))[0]) == 40_000
    assert time.process_time() - began < 20
