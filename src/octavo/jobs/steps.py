"""Step to use case, and to what becomes of its subject when the step is given up: two tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from octavo.desk.brief import brief_story, give_up_writing, write_briefing
from octavo.desk.desk import Desk
from octavo.desk.edition.publish import close_day, publish
from octavo.desk.fill import fill_article, give_up_article
from octavo.desk.place import place_alone, place_article
from octavo.desk.refresh import give_up_look, refresh_feed
from octavo.desk.regroup.mend import mend_stories
from octavo.desk.relate import relate_story
from octavo.desk.speech.listen import speak
from octavo.desk.speech.podcast import episode_due
from octavo.errors import OctavoError
from octavo.news.ids import ArticleId, FeedId, StoryId
from octavo.news.job import Step, day_of
from octavo.ports.store import Tx

#: Steps that wait for the network; many run at once.
WAITING_STEPS = (Step.REFRESH, Step.FILL)
#: Steps that compute and write; one after another, placement first.
COMPUTING_STEPS = (Step.PLACE, Step.MEND, Step.RELATE, Step.BRIEF, Step.PUBLISH)
#: Steps that wait for a language model, likewise.
WRITING_STEPS = (Step.WRITE,)
#: Steps that wait for a voice, for minutes maybe; nothing else waits for them.
SPEAKING_STEPS = (Step.SPEAK_ARTICLE, Step.SPEAK_STORY, Step.SPEAK_EDITION)


def shares(fetchers: int) -> list[tuple[Step, ...]]:
    """The steps of each thread, for so many that may wait for the network at once.

    One of them looks at feeds alone: many pages of one slow host would keep every feed waiting.
    """
    feeds = [(Step.REFRESH,)] if fetchers > 1 else []
    return [*feeds, *[WAITING_STEPS] * (fetchers - len(feeds)), COMPUTING_STEPS, WRITING_STEPS, SPEAKING_STEPS]


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One try at a job."""

    subject: int
    #: There will be no other.
    last: bool


def _refresh(desk: Desk, each: Try) -> None:
    refresh_feed(desk, FeedId(each.subject))


def _fill(desk: Desk, each: Try) -> None:
    fill_article(desk, ArticleId(each.subject), last_try=each.last)


def _place(desk: Desk, each: Try) -> None:
    place_article(desk, ArticleId(each.subject))


def _mend(desk: Desk, _: Try) -> None:
    mend_stories(desk)


def _relate(desk: Desk, each: Try) -> None:
    relate_story(desk, StoryId(each.subject))


def _brief(desk: Desk, each: Try) -> None:
    brief_story(desk, StoryId(each.subject))


def _write(desk: Desk, each: Try) -> None:
    write_briefing(desk, StoryId(each.subject), last_try=each.last)


def _publish(desk: Desk, each: Try) -> None:
    day = day_of(each.subject)
    publish(desk, day)
    episode_due(desk, day)


def _speaking(step: Step) -> Callable[[Desk, Try], None]:
    def run(desk: Desk, each: Try) -> None:
        speak(desk, step, each.subject)

    return run


STEPS: Mapping[Step, Callable[[Desk, Try], None]] = {
    Step.REFRESH: _refresh,
    Step.FILL: _fill,
    Step.PLACE: _place,
    Step.MEND: _mend,
    Step.RELATE: _relate,
    Step.BRIEF: _brief,
    Step.WRITE: _write,
    Step.PUBLISH: _publish,
    **{step: _speaking(step) for step in SPEAKING_STEPS},
}


def _no_look(desk: Desk, tx: Tx, subject: int, error: OctavoError) -> None:
    give_up_look(desk, tx, FeedId(subject), error)


def _no_page(desk: Desk, tx: Tx, subject: int, error: OctavoError) -> None:
    give_up_article(desk, tx, ArticleId(subject), error)


def _no_place(desk: Desk, tx: Tx, subject: int, _: OctavoError) -> None:
    place_alone(tx, ArticleId(subject), now=desk.clock.now())


def _no_edition(_: Desk, tx: Tx, subject: int, __: OctavoError) -> None:
    close_day(tx, day_of(subject))


def _no_writing(_: Desk, tx: Tx, subject: int, error: OctavoError) -> None:
    give_up_writing(tx, StoryId(subject), error)


def _nothing(*_: object) -> None:
    """Stories and their briefings stay as they were; why there is no audio file stands with the job."""


#: Run in the transaction that keeps the job as failed.
GIVE_UP: Mapping[Step, Callable[[Desk, Tx, int, OctavoError], None]] = {
    Step.REFRESH: _no_look,
    Step.FILL: _no_page,
    Step.PLACE: _no_place,
    Step.MEND: _nothing,
    Step.RELATE: _nothing,
    Step.BRIEF: _nothing,
    Step.WRITE: _no_writing,
    Step.PUBLISH: _no_edition,
    **dict.fromkeys(SPEAKING_STEPS, _nothing),
}
