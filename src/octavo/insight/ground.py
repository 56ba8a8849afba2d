"""Hold what a language model wrote against what it cites, sentence by sentence: the one way that generated text passes.

generated sentence -> names sentences that exist? -> supported by one of them, else by all (check) -> as written, cited
                                                  -> not -> the cited sentence itself, verbatim -> or nothing
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from octavo.insight.check import check
from octavo.insight.claims.aligned import Close
from octavo.insight.claims.claim import Cited, cited
from octavo.insight.embedding import Embed
from octavo.insight.generation.language import is_in
from octavo.insight.generation.material import Material
from octavo.insight.generation.pieces import Generated
from octavo.insight.injections.addressed import plain
from octavo.insight.injections.judge import Addressed, by_words
from octavo.insight.injections.reflexive import is_reflexive
from octavo.insight.lines import Line, balanced, language_of, lines
from octavo.insight.stems import stems
from octavo.news.briefing import Cite, Sentence
from octavo.news.ids import ArticleId
from octavo.text.sentences import sentences
from octavo.text.words import content_words, tokens

#: Sentences that one sentence cites at most.
_CITES = 4
#: Tokens of one sentence: a longer one is a list, or several that were run together.
_LONGEST = 80
#: Words of content up to which a sentence may have none that the source lacks: "Ada Renn resigned."
_SHORT = 3
#: Share of the stems of content of two sentences from which the second says nothing new.
_SAME = 0.8
#: Share of what a model wrote that must stand as it wrote it; else its text is not shown.
_ENOUGH = 0.5
_LINK = re.compile(r"https?:|www\.|\b[\w.-]+@[\w-]+\.\w|<[/a-z!]|\]\(", re.IGNORECASE)
#: Numbers of cites that models write into the text as well.
_MARKS = re.compile(r"\s*[\[(（【](?:\d{1,3}(?:\s*[,;–-]\s*)?)+[\])）】]")
#: "He" and "their" at a sentence's beginning, in the languages whose small words are known.
_PRONOUN = re.compile(
    r"\W*(?:he|she|they|it|his|her|their|its|er|sie|es|ihr|ihre|sein|seine|il|elle|ils|elles|sa|ses|leurs?|él|ella|ellos"
    r"|ellas|su|sus|egli|lui|lei|loro|suo|sua|ele|ela|eles|elas|seu|hij|zij|ze|hun|он|она|они)\s",
    re.IGNORECASE,
)

#: Whether a sentence and the lines that it rests on serve what was asked; a question's answer must have its name.
Serves = Callable[[str, Sequence[Line]], bool]


@dataclass(slots=True)
class Tally:
    """What became of the sentences that a model wrote."""

    #: Shown as written.
    kept: int = 0
    #: Shown as the source's own sentence instead.
    replaced: int = 0
    #: Not shown: nothing valid was cited, or it does not serve.
    dropped: int = 0
    #: Not shown: it stands already.
    repeated: int = 0

    @property
    def read(self) -> int:
        """All of them."""
        return self.kept + self.replaced + self.dropped + self.repeated

    @property
    def enough(self) -> bool:
        """Whether so much of the model's text held that it may be shown as the model's."""
        return self.kept > 0 and self.kept >= _ENOUGH * (self.kept + self.replaced + self.dropped)


@dataclass(slots=True, kw_only=True)
class Grounding:
    """Takes one generated sentence after another, and gives what may be shown. Keeps count in ``tally``.

    ``language``: what the answer should be written in (a bare code), None for any. ``embed``: one that knows meanings;
    ``close``: an encoder that reads closely; ``addressed``: what tells orders to a machine.
    ``standing``: the places (article, order) of the lines that may be shown in a sentence's place; None for all.
    """

    material: Material
    language: str | None = None
    embed: Embed | None = None
    close: Close | None = None
    addressed: Addressed = by_words
    limit: int = 10
    serves: Serves | None = None
    standing: Collection[tuple[ArticleId, int]] | None = None
    shown: list[Sentence] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    #: Places of the lines on which the sentence before rests; none where it was dropped.
    _before: frozenset[tuple[ArticleId, int]] = frozenset()

    def take(self, one: Generated) -> tuple[Sentence, ...]:
        """What is shown for the sentence: itself, the cited ones, or nothing."""
        evidence = [line for number in one.cites if (line := self.material.line(number)) is not None][:_CITES]
        text = _MARKS.sub("", plain(one.text))
        given = [text[start:end] for start, end in sentences(text)]
        # A model that runs two sentences together has them judged apart.
        return tuple(sentence for each in given for sentence in self._one(each, evidence))

    def all(self, given: Iterable[Generated]) -> tuple[Sentence, ...]:
        """The same for many."""
        return tuple(sentence for one in given for sentence in self.take(one))

    def _one(self, text: str, evidence: Sequence[Line]) -> tuple[Sentence, ...]:
        if len(self.shown) >= self.limit:
            return ()
        resting = self._rests_on(text, evidence)
        if not resting:
            return self._instead(text, evidence)
        if self.serves is not None and not self.serves(text, resting):
            return self._drop()
        if self._stands(text):
            self.tally.repeated += 1
            return ()
        self.tally.kept += 1
        own = next((line for line in resting if plain(line.text) == text), None)
        said = own.sentence() if own else Sentence(text=text, cites=_cites(resting), verbatim=False)
        return self._next(resting, said)

    def _rests_on(self, text: str, evidence: Sequence[Line]) -> list[Line]:
        """The lines that bear the sentence out; none where it may not be shown."""
        if not self._fit(text, evidence):
            return []
        verbatim = [line for line in evidence if plain(line.text) == text]
        return verbatim or supporting(text, evidence, self.embed, self.close)

    def _fit(self, text: str, evidence: Sequence[Line]) -> bool:
        if not 1 < len(tokens(text)) <= _LONGEST or not balanced(text) or not is_in(text, self.language):
            return False
        if any(mark not in " ".join(line.text for line in evidence) for mark in _LINK.findall(text)):
            return False
        return not self._hangs(text, evidence) and not (
            any(self.addressed([text])) or any(is_reflexive(text, language_of(line.reading)) for line in evidence)
        )

    def _hangs(self, text: str, evidence: Sequence[Line]) -> bool:
        """Whether "he" or "its secretary" is nobody here: the sentence before tells of another place of the source."""
        if not (_PRONOUN.match(text) or any(line.leans and plain(line.text) == text for line in evidence)):
            return False
        near = {(line.reading.article_id, order) for line in evidence for order in (line.order - 1, line.order)}
        return not near & self._before

    def _instead(self, text: str, evidence: Sequence[Line]) -> tuple[Sentence, ...]:
        """The cited line that is most like the sentence, after the one that it leans on."""
        told = stems(tokens(text))
        fit = [
            line for line in evidence if self.standing is None or (line.reading.article_id, line.order) in self.standing
        ]
        ranked = sorted(fit, key=lambda line: -len(told & stems(line.words)))
        told_of = {cite for each in self.shown for cite in each.cites}
        new = next((line for line in ranked if line.cite() not in told_of and not self._stands(line.text)), None)
        if new is None:
            return self._drop()
        self.tally.replaced += 1
        family = [new] if not new.leans else [lines(new.reading)[new.order - 1], new]
        return self._next(family, *(line.sentence() for line in family if line.cite() not in told_of))

    def _drop(self) -> tuple[Sentence, ...]:
        self.tally.dropped += 1
        return self._next(())

    def _stands(self, text: str) -> bool:
        """Whether a shown sentence says the same in the same words."""
        ours = stems(content_words(text, self.language))
        theirs = [stems(content_words(each.text, self.language)) for each in self.shown]
        return any(len(ours & other) >= _SAME * len(ours | other) for other in theirs)

    def _next(self, resting: Sequence[Line], *new: Sentence) -> tuple[Sentence, ...]:
        self._before = frozenset((line.reading.article_id, line.order) for line in resting)
        self.shown.extend(new)
        return new


def supporting(
    text: str, evidence: Sequence[Line], embed: Embed | None = None, close: Close | None = None
) -> list[Line]:
    """The lines each of which supports the sentence alone; else all, where they do together; else none."""
    if not evidence or not _shares_more_than_names(text, evidence):
        return []
    passages = [cited(line.reading, line.start, line.end) for line in evidence]
    alone = [line for line, passage in zip(evidence, passages, strict=True) if _supports(text, [passage], embed, close)]
    if alone or len(evidence) == 1:
        return alone
    return list(evidence) if _supports(text, passages, embed, close) else []


def _supports(text: str, passages: Sequence[Cited], embed: Embed | None, close: Close | None) -> bool:
    """Stricter than the check where a sentence is so short that one word of it is all that it says."""
    verdict = check(text, passages, embed, close)
    words = [word for word in content_words(text, passages[0].language) if len(word) > 1]
    short = len(words) <= _SHORT
    return verdict.supported and not (short and verdict.cover.lost)


def _shares_more_than_names(text: str, evidence: Sequence[Line]) -> bool:
    """Whether a word that is no name stands in the evidence too: a name alone bears out nothing that is said of it.

    Where none of the evidence is in the sentence's language, or its script has no small letters, that says nothing.
    """
    codes = [language_of(line.reading) for line in evidence]
    small = {word for part in text.split() if part[:1].islower() for word in tokens(part)}
    for code in dict.fromkeys(codes):
        said = stems([word for word in content_words(text, code) if word in small])
        if not said or any(said & stems(line.words) for line in evidence) or not is_in(text, code):
            return True
    return not codes


def _cites(resting: Sequence[Line]) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys(line.cite() for line in resting))
