"""What becomes of an account's things when it is removed, in sentences."""

from octavo.news.reader import Holdings
from octavo.text.counts import plural


def leaving_words(name: str, had: Holdings, *, comments: bool | None = None) -> tuple[str, ...]:
    """A sentence for each thing that is there; ``comments``: whether they go, None where that is asked apart."""
    return tuple(
        sentence
        for sentence, is_said in (
            (f"{name} can no longer sign in, and is signed out everywhere.", True),
            (f"Shut out: the reading apps and programs with {plural(had.tokens, 'token')}.", had.tokens),
            (f"Gone: {plural(had.feeds, 'subscription')}{_alone(had)}. All articles stay.", had.feeds),
            (f"Gone: {plural(had.starred, 'star')}.", had.starred),
            ("Forgotten: what was read.", had.read),
            (f"Gone: {plural(had.searches, 'saved search', 'saved searches')}, each with its feed.", had.searches),
            (f"Gone: {plural(had.comments, 'comment')}; answers to them stay.", had.comments and comments),
            (f"Under that name stay: {plural(had.comments, 'comment')}.", had.comments and comments is False),
        )
        if is_said
    )


def _alone(had: Holdings) -> str:
    return f"; {plural(had.alone, 'feed')} that nobody else has will be read no more" if had.alone else ""
