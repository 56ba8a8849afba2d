"""Text that a model writes and the sources bear out; where it fails, the sentences that were chosen without it.

compose        write | ground, sentence by sentence | enough held? -> the model's text, else the chosen sentences
compose_live   stream | each sentence grounded as soon as it is whole; the whole text at the end
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from octavo.desk.desk import Desk
from octavo.desk.generation.writing import stream, write
from octavo.desk.injection_guard import addressed
from octavo.errors import EndpointFailed, OverSpent
from octavo.insight.embedding import Embed
from octavo.insight.generation.material import Material
from octavo.insight.generation.orders import LIMITS
from octavo.insight.generation.pieces import Pieces, generated
from octavo.insight.ground import Grounding, Serves
from octavo.news.briefing import Composed, Sentence
from octavo.news.ids import NOBODY, ArticleId, UserId
from octavo.news.writing import Order

#: Why there is none of the model's text.
_LITTLE = "Too little of what the language model wrote was borne out by the sources, so their own sentences stand here."
_NOTHING = "What the language model wrote was not borne out by the sources."
_SILENT = "The language model found nothing to say; these sentences of the sources were chosen on this machine."
_FAILED = "The language model did not write this, so the sources' own sentences stand here."
_STRANGER = "Sign in to have this written by the language model."
_CUT = "The answer broke off; what stands here was checked before."


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A text to be composed: what a model would be asked for, and the sentences that stand without one."""

    own: Composed
    #: None: no model writes it.
    order: Order | None = None
    material: Material = field(default_factory=lambda: Material(lines=()))
    language: str | None = None
    serves: Serves | None = None
    #: Places of the lines that may take a sentence's place; None: all.
    standing: Collection[tuple[ArticleId, int]] | None = None
    #: Run over the sentences when all are there.
    finish: Callable[[Sequence[Sentence]], tuple[Sentence, ...]] = tuple


def meanings(desk: Desk) -> Embed | None:
    """The embedder where it knows meanings; the plain one compares words, which the check does itself."""
    return None if desk.embedder.name.startswith("plain") else desk.embedder.embed


def compose(desk: Desk, task: Task, *, user_id: UserId | None, patient: bool = False) -> Composed:
    """The text. No transaction may be open: a model takes its time.

    Where the model fails, ``why`` says so; who is ``patient`` and will try again gets the EndpointFailed.
    """
    if task.order is None or user_id == NOBODY:
        return _unwritten(task)
    try:
        written = write(desk, task.order, user_id=user_id)
    except EndpointFailed as error:
        if patient:
            raise
        return replace(task.own, why=without(str(error)))
    except OverSpent as error:
        return replace(task.own, why=str(error))
    grounding = _grounding(desk, task)
    grounding.all(generated(written.value))
    return _whole(task, grounding, written.model)


def compose_live(desk: Desk, task: Task, *, user_id: UserId | None) -> Iterator[Sentence | Composed]:
    """Sentences as they pass, then the whole text, which may be another: too little held, or the model failed."""
    if task.order is None or user_id == NOBODY:
        yield _unwritten(task)
        return
    grounding, pieces = _grounding(desk, task), Pieces()
    try:
        writing = stream(desk, task.order, user_id=user_id)
        while True:
            try:
                piece = next(writing)
            except StopIteration as end:
                written = end.value
                break
            for one in pieces.take(piece):
                yield from grounding.take(one)
    except EndpointFailed as error:
        kept = grounding.tally.kept > 0
        yield _half(task, grounding, _named(desk)) if kept else replace(task.own, why=without(str(error)))
        return
    except OverSpent as error:
        yield replace(task.own, why=str(error))
        return
    if not grounding.tally.read:
        # It came in a shape that only shows when it is whole.
        grounding.all(generated(written.value))
    yield _whole(task, grounding, written.model)


def without(error: str) -> str:
    """What is said beside chosen sentences where a model failed."""
    return f"{_FAILED} {error}".strip()


def _unwritten(task: Task) -> Composed:
    return task.own if task.order is None else replace(task.own, why=_STRANGER)


def _grounding(desk: Desk, task: Task) -> Grounding:
    assert task.order is not None
    return Grounding(
        material=task.material,
        language=task.language,
        embed=meanings(desk),
        close=desk.encoder,
        addressed=addressed(desk),
        limit=LIMITS[task.order.feature],
        serves=task.serves,
        standing=task.standing,
    )


def _whole(task: Task, grounding: Grounding, model: str) -> Composed:
    tally = grounding.tally
    if not tally.enough:
        return replace(task.own, why=_why(task, read=tally.read > 0))
    return Composed(sentences=task.finish(grounding.shown), model=model, replaced=tally.replaced)


def _why(task: Task, *, read: bool) -> str | None:
    if task.own.sentences:
        return _LITTLE if read else _SILENT
    return _NOTHING if read else None


def _half(task: Task, grounding: Grounding, model: str) -> Composed:
    whole = _whole(task, grounding, model)
    return whole if whole.why else replace(whole, why=_CUT)


def _named(desk: Desk) -> str:
    return desk.writer.name if desk.writer else ""
