"""Whether the cited characters support a sentence, and if not, in what it goes beyond them.

claim + cited characters -> rules: quotations, figures, times -> one is wrong: refused, whatever else speaks for it
                         -> rules: names, roles, negation, modality -> votes -+-> most likely borne out?
                         -> words and meanings -------------------------------+
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from octavo.insight.claims.agreement import days_of, slack_of, verdict
from octavo.insight.claims.aligned import Close
from octavo.insight.claims.causes import invents_a_cause
from octavo.insight.claims.claim import Cited, Passage, claim
from octavo.insight.claims.clock import day_parts
from octavo.insight.claims.content import Cover, cover
from octavo.insight.claims.converses import FREE, agrees
from octavo.insight.claims.derived import derived
from octavo.insight.claims.figures import figures
from octavo.insight.claims.model import says_more
from octavo.insight.claims.moment import away, supports
from octavo.insight.claims.names import missing, mixed
from octavo.insight.claims.opposites import admits, opposite
from octavo.insight.claims.polarity import ALLEGED, EVERY, attributes, held_back, negations, says_not, turns
from octavo.insight.claims.quotes import altered
from octavo.insight.claims.roles import from_the_other_side, misplaced, swapped, turned_round
from octavo.insight.claims.signals import signals
from octavo.insight.claims.statements import misattributed
from octavo.insight.claims.times import moments
from octavo.insight.embedding import Embed
from octavo.insight.stems import stem

#: What a sentence can fail in, in the order in which it is told.
KINDS = ("number", "unit", "date", "name", "quote", "negation", "modality", "content")
#: A rule's word for figures that are told, but of something else; told as a wrong number.
_PLACED = "placed"
#: A rule's word for a loser told as the winner, or a seller as the buyer; told as a wrong name.
_REVERSED = "reversed"
_TOLD_AS = {_PLACED: "number", _REVERSED: "name"}
#: Kinds in which a rule's word is final. What it says of the others is weighed with all else: "she" may be the one who
#: is named, and "rather than cancelled" a negation in words that no list has.
FINAL = frozenset({"number", "unit", "date", "quote", _REVERSED})
#: The kinds that have a vote.
VOTES = ("name", "negation", "modality", _PLACED)

#: Shares of a clause's words: from here two clauses differ in little, and a negated one is told as if it were not.
_NEAR, _VERY_NEAR, _MOSTLY = 0.4, 0.8, 0.7
#: Words of content with which a clause holds itself back or not; a shorter one goes with its sentence.
_LONG_CLAUSE = 4


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence is supported; ``failed`` names the kinds in which it is not, in the order of ``KINDS``."""

    failed: tuple[str, ...]
    cover: Cover

    @property
    def supported(self) -> bool:
        """Nothing failed."""
        return not self.failed


def check(text: str, evidence: Sequence[Cited], embed: Embed | None = None, close: Close | None = None) -> Verdict:
    """The sentence against the cited characters.

    Without ``embed``, an embedder of meanings, the words alone decide; ``close``, an encoder, says more beside it.
    """
    said = claim(text, tuple(evidence))
    covered = cover(said, evidence)
    failed = rules(said, evidence, embed)
    # Where words alone are known and every one is told, what is wrong can only be how they are put together.
    all_told = embed is None and not failed and not covered.lost
    found = signals(said, evidence, covered, embed, close) | votes(failed)
    if said.words and not failed & FINAL and not says_more(found, all_told=all_told):
        return Verdict((), covered)
    failed = {_TOLD_AS.get(kind, kind) for kind in failed} or {"content"}
    return Verdict(tuple(kind for kind in KINDS if kind in failed), covered)


def votes(failed: Collection[str]) -> dict[str, float]:
    """What the rules say that is not final, as columns of the learned decision."""
    # A cause of one's own puts together what is told, as a figure at another's place does.
    return {kind: float(kind in failed) for kind in VOTES} | {_PLACED: float(bool({_PLACED, "content"} & {*failed}))}


def rules(said: Passage, evidence: Sequence[Cited], embed: Embed | None = None) -> set[str]:
    """The kinds in which the sentence seems wrong for a reason that can be named."""
    same = agrees(said, evidence)
    return {
        *_figures(said, evidence),
        *(["quote"] if altered(said, evidence) else []),
        *(["name"] if missing(said, evidence) or mixed(said, evidence) else []),
        *(_PLACED if kind == "number" else kind for kind in misattributed(said, evidence)),
        *([_PLACED] if misplaced(said, evidence) else []),
        *(["content"] if invents_a_cause(said, evidence) else []),
        # "A lost 0-3 to B" is "B beat A 3-0": names, figures and contrary words stand in each other's place.
        *(_polarity(said, evidence, embed) - ({"negation"} if same else set())),
        *(_in_another_place(said, evidence) if not same else ()),
        *(["name" if said.language in FREE else _REVERSED] if same is False else []),
    }


def _in_another_place(said: Passage, evidence: Sequence[Cited]) -> set[str]:
    found = {_PLACED if kind == "number" else kind for kind in swapped(said, evidence)}
    return found | ({"name"} if turned_round(said, evidence) else set())


def _figures(said: Passage, evidence: Sequence[Cited]) -> set[str]:
    times = [moments(each) for each in evidence]
    by_cite = [figures(each, when) for each, when in zip(evidence, times, strict=True)]
    told = [figure for each in by_cite for figure in each]
    worked_out = [figure for each in {*by_cite, tuple(told)} for figure in derived(each)]
    hours = [each.minutes for when in times for each in when if each.minutes is not None]
    ours = moments(said)
    abroad = all(each.language != said.language for each in evidence)
    dated = [each for when in times for each in when]
    failed = {
        found
        for each in figures(said, ours)
        # What one language counts in order, another has a word for: "the second test" is "la contre-expertise".
        if (found := verdict(each, [*told, *(one for one in worked_out if one.unit == each.unit)], hours))
        and not (abroad and each.unit == "ordinal")
        # "in two weeks" of "on 20 March", and the other way round below
        and not any(supports(when, dated, None) for when in away(days_of(each), said.published, slack=slack_of(each)))
    }
    every = [*dated, *(when for each in told for when in away(days_of(each), said.published))]
    if not all(supports(each, every, said.published) for each in ours):
        failed.add("date")
    parts, theirs = day_parts(said.text), frozenset[str]().union(*(day_parts(each.text) for each in evidence))
    if parts and theirs and not parts & theirs and not hours:
        failed.add("date")
    return failed


def _polarity(said: Passage, evidence: Sequence[Cited], embed: Embed | None) -> set[str]:
    failed: set[str] = set()
    matched = [(clause, *_nearest(clause, evidence)) for clause in said.clauses]
    for clause, nearest, near in matched:
        if nearest is None:
            continue
        if _negated(clause, nearest, near):
            failed.add("negation")
        same = " ".join(other.text for other, told, _ in matched if told is nearest)
        if _surer(said, same if len(_about(clause)) >= _LONG_CLAUSE else said.text, nearest):
            failed.add("modality")
    if any(_denied(said, each) for each in evidence):
        failed.add("negation")
    return failed or _polarity_abroad(said, evidence, embed)


def _negated(clause: Passage, nearest: Passage, near: float) -> bool:
    """Whether a clause of the claim says the contrary of the clause nearest to it."""
    code, about = clause.language, _about(clause)
    ours, told = negations(clause.text, code), negations(nearest.text, code, about)
    if not told and not negations(nearest.text, code):
        # "will not resign" of "will stay in office": what is not told at all is for the meanings to judge.
        ours = negations(clause.text, code, _about(nearest))
    if from_the_other_side(clause, nearest):
        contrary = False
    elif opposite(clause.words, code, nearest.words, nearest.language):
        # "not guilty" is "acquitted"
        contrary = says_not(clause.text, code) == says_not(nearest.text, code, about)
    else:
        contrary = _contrary(clause, ours, nearest, told)
    return contrary or (near >= _VERY_NEAR and bool(ours) and bool(told) and ours != told)


def _surer(said: Passage, text: str, nearest: Passage) -> bool:
    """Whether the claim's ``text`` is surer of itself than the clause that tells of the same."""
    theirs = held_back(nearest.text, said.language, {stem(word) for word in said.content})
    if theirs == ALLEGED and attributes(said.text, said.language):
        return False
    return max(held_back(text, said.language), int(_is_to_come(said))) < theirs


def _is_to_come(said: Passage) -> bool:
    """Whether the sentence names a day after its publication, so that "falls next year" is a thing to come."""
    today = said.published.toordinal() if said.published else None
    times = [each.days for each in moments(said) if each.days and each.weekday is None]
    return today is not None and any(all(first > today for first, _ in days) for days in times)


def _about(clause: Passage) -> set[str]:
    """The stems of a clause, and its figures in digits."""
    return {stem(word) for word in clause.content} | {f"{each.value:.0f}" for each in figures(clause)}


def _contrary(one: Passage, ours: int, other: Passage, theirs: int) -> bool:
    """Whether only one of the two negates, and the other has no word that says the same without a negation."""
    if bool(ours) == bool(theirs):
        return False
    plain, negated = (other, one) if ours else (one, other)
    return not turns(plain.text, plain.language) or turns(negated.text, negated.language)


def _polarity_abroad(said: Passage, evidence: Sequence[Cited], embed: Embed | None) -> set[str]:
    """The same where all the evidence is in other languages: by its clauses nearest in meaning, else by all of it."""
    if not evidence or any(each.language == said.language for each in evidence):
        return set()
    clauses = [clause for each in evidence for clause in each.clauses]
    if embed is not None and len(clauses) > 1:
        vectors = embed([each.text for each in (*said.clauses, *clauses)])
        ours, told = vectors[: len(said.clauses)], vectors[len(said.clauses) :]
        clauses = [clauses[at] for at in sorted(set((ours @ told.T).argmax(axis=1).tolist()))]
    failed = set()
    negated = negations(said.text, said.language)
    if all(_contrary(said, negated, each, negations(each.text, each.language)) for each in clauses):
        failed.add("negation")
    for code in {each.language for each in clauses}:
        words = [word for each in clauses if each.language == code for word in each.words]
        if opposite(said.words, said.language, words, code):
            failed.add("negation")
    theirs = max(held_back(each.text, each.language, EVERY) for each in clauses)
    # What one language puts as possible ("rouvrirait"), another puts as to come ("werde öffnen").
    least = theirs if theirs == ALLEGED else min(theirs, 1)
    if held_back(said.text, said.language) < least and not (theirs == ALLEGED and attributes(said.text, said.language)):
        failed.add("modality")
    return failed


def _denied(said: Passage, each: Cited) -> bool:
    """Whether the claim says, without any negation, what a clause of the evidence negates."""
    if each.language != said.language or negations(said.text, said.language):
        return False
    if admits(said.words, each.words, said.language):
        return True
    ours = {stem(word) for word in said.content}
    for clause in each.clauses:
        if negations(clause.text, each.language, ours) and (
            theirs := {stem(word) for word in clause.content if not negations(word, each.language)}
        ):
            shared = len(ours & theirs) / len(theirs)
            if len(theirs) >= 2 and shared >= _MOSTLY:
                return True
    return False


def _nearest(clause: Passage, evidence: Sequence[Cited]) -> tuple[Passage | None, float]:
    """The clause of the evidence that tells of the same, and the share of the words it has; None where none does."""
    ours = {stem(word) for word in clause.content}
    best, most = None, 0.0
    for each in (each for each in evidence if each.language == clause.language):
        for theirs in each.clauses:
            shared = len(ours & {stem(word) for word in theirs.content})
            if shared > most:
                best, most = theirs, shared
    return (best, most / len(ours)) if ours and most / len(ours) >= _NEAR else (None, 0.0)
