"""Reasons in plain English: a sentence for each of a placement's, a clause for a rank's, one line for a relation.

"Same names: Medlow, Arle."    "Same person, last week: Odile Marrash"    "Same subject, in German, two days later"
"""

from collections.abc import Sequence

from octavo.news.reason import Ground, Matter, Merit, Reason, Relation, Standing
from octavo.text.language_names import NAMES

_SENTENCES = {
    Ground.NOTHING_LIKE: "Nothing like it came in the last days.",
    Ground.NONE_NEAR: "No recent story is near enough; the nearest is “{0}”{like}.",
    Ground.COPY: "Near-duplicate of “{0}”{source}.",
    Ground.NAMES: "Same names: {all}.",
    Ground.WORDS: "Same words: {all}.",
    Ground.NUMBERS: "Same numbers: {all}.",
    Ground.MEANING: "Much the same meaning.",
    Ground.MEANING_ABROAD: "Much the same meaning, told in another language.",
    Ground.SMALL_THINGS: "Alike in many small things.",
    Ground.SAME_EVENT: "The two stories tell the same event.",
    Ground.AS_ALIKE: "Its articles and those of the other story are as alike.",
    Ground.MERGED: "It began another story, which turned out to be this one.",
    Ground.PARTED: "Taken out of another story, which tells another event.",
    Ground.HELD: "A person put it into this story.",
    Ground.MOVED: "{0} moved it here.",
    Ground.NOT_COMPARED: "Octavo could not compare it with other articles.",
    Ground.TOLD: "{0}",
}
_CLAUSES = {
    Merit.ORIGINS: "{count} independent origins report it",
    Merit.ONE_REPORT: "{count} sources carry one report of it",
    Merit.ONE_SOURCE: "one source reports it so far",
    Merit.NEW_TODAY: "it is new today",
    Merit.NEW_REPORTS: "{count} new reports came since yesterday",
    Merit.NEW_COPIES: "nothing but copies came since yesterday",
    Merit.CORRECTED: "a report on it was corrected",
    Merit.FOLLOWED: "{name} is a hashtag followed here",
    Merit.NOT_READ: "it comes from no feed that is read here, which counts less",
    Merit.OPINION: "it is opinion only, which counts less",
    Merit.SAME_SUBJECT: "number {count} has the same subject, which puts it lower",
    Merit.TOLD: "{name}",
}
_LEADS = {
    Matter.EVENT: "Same event",
    Matter.PERSON: "Same person",
    Matter.PEOPLE: "Same people",
    Matter.BODY: "Same {body}, another matter",
    Matter.NAMES: "In common",
    Matter.PLACE_AND_SUBJECT: "Same place and subject",
    Matter.SUBJECT: "Same subject",
    Matter.SUBJECT_ELSEWHERE: "Same subject elsewhere",
    Matter.KIND: "Another {body}",
}
#: Matters of which an older article is the background.
_BACKGROUND = frozenset({Matter.BODY, Matter.NAMES, Matter.SUBJECT, Matter.SUBJECT_ELSEWHERE})
_NUMBERS = ("", "a", "two", "three", "four", "five")
#: Days of a year and of a month; from two of them on they are counted.
_LONG = ((365.25, "years"), (30.44, "months"))


def placement_words(why: Sequence[Reason]) -> tuple[str, ...]:
    """A sentence for each reason, in their order; what the nearest of other stories shares stands with its name."""
    if why and why[0].ground is Ground.NONE_NEAR:
        return (_sentence(why[0], like=why[1:]), *placement_words(why[2:]))
    return tuple(map(_sentence, why))


def standing_words(why: Sequence[Standing]) -> tuple[str, ...]:
    """A clause for each reason, in their order, that may follow "because"."""
    one_came = Standing(merit=Merit.NEW_REPORTS, count=1)
    return tuple(
        "one new report came since yesterday"
        if reason == one_came
        else _CLAUSES[reason.merit].format(count=reason.count, name=reason.name)
        for reason in why
    )


def relation_words(why: Relation, *, language: bool = True) -> str:
    """One line, without a full stop; ``language``: whether that of the other article is told."""
    if why.matter is Matter.TOLD:
        return ", ".join(why.names)
    older = why.days_older > 0 and why.matter in _BACKGROUND
    parts = ["Background" if older else _lead(why)]
    if language and why.language:
        parts.append(f"in {NAMES[why.language][0] if why.language in NAMES else 'another language'}")
    if why.days_older:
        parts.append(_when(why.days_older))
    lead = ", ".join(parts)
    return f"{lead}: {', '.join(why.names)}" if why.names else lead


def _lead(why: Relation) -> str:
    lead = _LEADS[why.matter].format(body=why.body)
    # Behind the people stands what they have to do with: "Same person: Odile Marrash, barges" would make two of them.
    people = {Matter.PERSON: 1, Matter.PEOPLE: 2}.get(why.matter)
    return f"{lead} and subject" if people and len(why.names) > people else lead


def _sentence(reason: Reason, like: Sequence[Reason] = ()) -> str:
    shared = _sentence(like[0]).rstrip(".") if like else ""
    return _SENTENCES[reason.ground].format(
        *reason.names,
        all=", ".join(reason.names),
        like=f" ({shared[:1].lower()}{shared[1:]})" if shared else "",
        source=f" ({reason.names[1]})" if len(reason.names) > 1 else "",
    )


def _when(days_older: int) -> str:
    """How long before or after: "two days earlier", "last week", "11 days later", "five months earlier"."""
    days = abs(days_older)
    if 6 <= days <= 10:
        return "last week" if days_older > 0 else "a week later"
    # Nobody counts 333 days.
    size, unit = next(((size, unit) for size, unit in _LONG if days >= 2 * size), (1, "days"))
    number = round(days / size)
    written = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{written} {unit} {'earlier' if days_older > 0 else 'later'}"
