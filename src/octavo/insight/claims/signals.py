"""What speaks for and against a sentence being borne out, as numbers: one row for the learned decision.

Words that are told, words that are lost and whether the article has them elsewhere, how much is word for word, and how
near in meaning the sentence and its least supported word come to what is cited: alone, and under the article's title,
which says what "the work" and "the site" are; and how well its pieces find their like.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from octavo.insight.claims.agreement import verdict
from octavo.insight.claims.aligned import Close, aligned
from octavo.insight.claims.claim import Cited, Passage
from octavo.insight.claims.content import Cover, telling_words
from octavo.insight.claims.figures import figures
from octavo.insight.claims.model import centre
from octavo.insight.claims.names import begins, names
from octavo.insight.claims.rephrased import rephrased
from octavo.insight.claims.stance import stance
from octavo.insight.claims.times import moments
from octavo.insight.embedding import Embed
from octavo.insight.stems import stem
from octavo.text.words import tokens

Floats = NDArray[np.float32]

#: Lost words beyond which more say nothing more; characters of a text that are embedded.
_MOST_LOST, _LONGEST = 5, 2000
#: Words of a sentence beyond which more say nothing more, and how many times as long as what it cites.
_MOST_WORDS, _MUCH_LONGER = 30, 3.0


def signals(
    claimed: Passage,
    evidence: Sequence[Cited],
    covered: Cover,
    embed: Embed | None = None,
    close: Close | None = None,
    middle: NDArray[np.float64] | None = None,
) -> dict[str, float]:
    """All columns by name: shares from 0 to 1, counts, flags, cosines by an embedder, cosines and odds by an encoder.

    The encoder says nothing without the embedder. ``middle`` of its pieces: the one that was learned if not given.
    """
    found = _of_words(claimed, evidence, covered) | stance(claimed, evidence)
    if embed is None:
        return found
    written, claimed = claimed, replace(claimed, text=rephrased(claimed, evidence))
    found |= _by_embedder(claimed, evidence, covered, embed)
    if close is None:
        return found
    found |= aligned(claimed, evidence, close, centre() if middle is None else middle)
    told = " ".join(each.text for each in evidence)
    return found | {"read": close.borne_out(written.text, evidence[0].title if evidence else "", told)}


def _of_words(claimed: Passage, evidence: Sequence[Cited], covered: Cover) -> dict[str, float]:
    words = telling_words(claimed)
    lost = min(len(covered.lost), _MOST_LOST)
    run = _verbatim(claimed, evidence)
    return {
        "share": covered.share,
        "predicate": _predicate(claimed, covered.lost),
        "elsewhere": covered.elsewhere,
        "lost": lost,
        "first": float(bool(covered.lost) and covered.lost[0] == words[0]),
        "abroad": float(all(each.language != claimed.language for each in evidence)),
        "run": run,
        "run lost": run * lost,
        "length": min(len(claimed.words), _MOST_WORDS),
        "shorter": min(len(claimed.words) / max(1, sum(len(each.words) for each in evidence)), _MUCH_LONGER),
        "spliced": float(_spliced(claimed, evidence, covered.lost)),
        "worked": float(_worked_out(claimed, evidence)),
    }


def _worked_out(claimed: Passage, evidence: Sequence[Cited]) -> bool:
    """Whether a figure stands nowhere in the evidence; where no rule refuses it, it was found by reckoning."""
    ours = [each for each in figures(claimed, moments(claimed)) if not each.weak]
    told = [figure for each in evidence for figure in figures(each, moments(each))] if ours else []
    return any(verdict(each, told) for each in ours)


def _predicate(claimed: Passage, lost: Sequence[str]) -> float:
    """Share of the words that are told, names left out: a name alone bears out nothing that is said of it."""
    named = set(tokens(claimed.text)) - set(tokens(_nameless(claimed)))
    words = [word for word in telling_words(claimed) if word not in named]
    return sum(word not in lost for word in words) / len(words) if words else 1.0


def _by_embedder(claimed: Passage, evidence: Sequence[Cited], covered: Cover, embed: Embed) -> dict[str, float]:
    """How near the sentence and its words come to the evidence, alone and under its title."""
    told = " ".join(each.text for each in evidence)
    title = " ".join(dict.fromkeys(each.title for each in evidence))
    ours, *theirs = _vectors([claimed.text, told, f"{title}. {told}"], embed)
    words = telling_words(claimed)
    near = _nearness(words, list(dict.fromkeys(word for each in evidence for word in each.content)), embed)
    lost = [cosine for word, cosine in zip(words, near, strict=False) if word in covered.lost] or [1.0]
    whole, titled = (float(each @ ours) for each in theirs)
    return {
        "whole": whole,
        "titled": titled,
        "least word": min(near, default=1.0),
        "least lost": min(lost),
    }


def _nearness(words: Sequence[str], told: Sequence[str], embed: Embed) -> list[float]:
    """Of each word the cosine to the nearest one that is told."""
    if not words or not told:
        return []
    found: list[float] = (_vectors(words, embed) @ _vectors(told, embed).T).max(axis=1).tolist()
    return found


def _nameless(passage: Passage) -> str:
    """The text without its names, for what is said of them; a German word alone may be any noun, and stays."""
    text = passage.text
    for run in names(passage, timeless=True):
        if len(run) > 1 or (passage.language != "de" and not begins(passage, run)):
            for word in run:
                text = text.replace(word, "", 1)
    return " ".join(text.split()) or "-"


def _vectors(texts: Sequence[str], embed: Embed) -> Floats:
    return embed([text[:_LONGEST] or "-" for text in texts])


def _verbatim(claimed: Passage, evidence: Sequence[Cited]) -> float:
    """Share of the claim's words in its longest run that stands word for word in the evidence."""
    ours = claimed.words
    longest = max((_longest_run(ours, each.words) for each in evidence), default=0)
    return longest / max(1, len(ours))


def _longest_run(ours: Sequence[str], theirs: Sequence[str]) -> int:
    longest, before = 0, [0] * (len(theirs) + 1)
    for word in ours:
        row = [0] * (len(theirs) + 1)
        for at, other in enumerate(theirs, start=1):
            if word == other:
                row[at] = before[at - 1] + 1
        longest, before = max(longest, *row), row
    return longest


def _spliced(claimed: Passage, evidence: Sequence[Cited], lost: Sequence[str]) -> bool:
    """Whether a lost word stands right after words of the source that go on otherwise there."""
    pairs = {
        (stem(one), stem(other))
        for each in evidence
        for one, other in zip(tokens(each.text), tokens(each.text)[1:], strict=False)
    }
    words = claimed.words
    return any(
        word in lost and at > 1 and (stem(words[at - 2]), stem(words[at - 1])) in pairs for at, word in enumerate(words)
    )
