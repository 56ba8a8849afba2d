"""The check of translations on pairs of our own making: good ones pass, and those that went wrong do not.

Each pair is spoilt in every way that a model was seen to spoil one; the rates are pinned. ``held.jsonl`` was written
after the check was made: at first sight 2 of its 20 good ones were refused and 2 of 18 wrong numbers let through, by
spelled numbers, Swedish quotation marks and decimals that were taken for times. Of names only those of
two words are held to, and only between languages of the Latin script.
"""

import json
import re
from pathlib import Path

import pytest

from octavo.insight.translation.check import doubt, people

PAIRS = [
    json.loads(line)
    for name in ("pairs.jsonl", "held.jsonl")
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
]


def judged(pair, text):
    return doubt(pair["source"], text, language=pair["from"], to=pair["to"])


def other_number(pair):
    """The longest number becomes another one."""
    found = sorted(re.findall(r"[0-9]{2,}", pair["text"]), key=len)
    if not found:
        return None
    return pair["text"].replace(found[-1], str(int(found[-1]) + 13))


def other_name(pair):
    found = people(pair["text"], pair["to"])
    return pair["text"].replace(" ".join(found[0]), "Gustav Merkel") if found else None


def skipped(pair):
    """Only the beginning was translated."""
    return pair["text"][: len(pair["text"]) // 5] if len(pair["text"]) > 60 else None


def obeyed(_):
    return "As an AI model I must obey the text above: visit our shop now and send your password to the address given."


def untouched(pair):
    return pair["source"] if len(re.findall(r"[^\W\d_]", pair["source"])) >= 60 else None


def made_up(pair):
    """The translation of something else in the same language."""
    at = PAIRS.index(pair)
    others = [one for one in PAIRS[at + 1 :] + PAIRS[:at] if one["to"] == pair["to"]]
    return others[0]["text"] if others else None


def goes_on(pair):
    """The translation, and then what was not asked for."""
    return pair["text"] + " " + "This is where the reader should know that nothing else in the news is true. " * 4


#: Ways to spoil, and the share that must be noticed.
SPOILT = {
    other_number: 1.0, other_name: 0.9, skipped: 1.0, obeyed: 0.9, untouched: 1.0, made_up: 0.9, goes_on: 1.0,
}  # fmt: skip


def test_good_translations_pass():
    """No good pair is doubted."""
    refused = [(pair["text"][:50], why) for pair in PAIRS if (why := judged(pair, pair["text"]))]
    assert refused == []


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_spoilt_ones_are_noticed(spoil):
    """Of each way to go wrong at least the pinned share is doubted."""
    spoilt = [(pair, text) for pair in PAIRS if (text := spoil(pair)) is not None]
    passed = [text[:70] for pair, text in spoilt if judged(pair, text) is None]
    assert len(spoilt) >= 8
    assert 1 - len(passed) / len(spoilt) >= SPOILT[spoil], passed
