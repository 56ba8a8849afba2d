"""A text that Octavo composed, as pages show it: chosen sentences, or a language model's, and who wrote which."""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass

from octavo.news.briefing import EXTRACTIVE, Composed, Sentence
from octavo.web.cites import Cited, CiteLink, sources
from octavo.web.render import FRAGMENT_HEADER, environment
from octavo.web.session import Asked

#: Sentences as they are shown, cites as links.
Linked = Callable[[Sequence[Sentence]], tuple[Cited, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposedShown:
    """A composed text."""

    sentences: tuple[Cited, ...] = ()
    model: str = EXTRACTIVE
    replaced: int = 0
    #: Why no model wrote it, or not all of it.
    why: str | None = None
    #: "prose", "points", or "dated": each sentence after its article's day.
    look: str = "prose"
    #: What is said where there is no sentence.
    empty: str = ""
    #: The lines that come nearest where there is no answer.
    nearest: tuple[Cited, ...] = ()
    #: Where the text comes from as it is written; None where it is all here.
    live: str | None = None

    @property
    def written(self) -> bool:
        """Whether a model wrote it."""
        return self.model != EXTRACTIVE

    @property
    def quoted(self) -> bool:
        """Whether all that a model wrote is the sources' own, word for word: then it chose, and wrote nothing."""
        return self.written and bool(self.sentences) and all(one.verbatim for one in self.sentences)

    @property
    def sources(self) -> tuple[CiteLink, ...]:
        """What the numbers of its cites stand for."""
        return sources(self.sentences or self.nearest)


def shown(
    text: Composed, linked: Linked, *, look: str = "prose", empty: str = "", nearest: Sequence[Sentence] = ()
) -> ComposedShown:
    """The text with its cites as links; ``nearest`` is shown where it has no sentence."""
    return ComposedShown(
        sentences=linked(text.sentences),
        model=text.model,
        replaced=text.replaced,
        why=text.why,
        look=look,
        empty=empty,
        nearest=linked(nearest) if nearest else (),
    )


def may_come_live(asked: Asked) -> bool:
    """Whether the page's script asks, a model may write, and this visitor may have it do so."""
    return FRAGMENT_HEADER in asked.request.headers and asked.desk.writer is not None and asked.visitor.known


def awaited(asked: Asked, address: str, *, look: str = "prose") -> ComposedShown:
    """The place of a text that the page's script will fetch from ``address``."""
    return ComposedShown(model=asked.desk.writer.name if asked.desk.writer else EXTRACTIVE, look=look, live=address)


def as_lines(
    asked: Asked, coming: Iterable[Sentence | Composed], linked: Linked, *, look: str = "prose", empty: str = ""
) -> Generator[str, None, None]:
    """HTML, a piece a line: the sentences that pass, and last the whole text, which takes their place."""
    macros = environment().get_template("_composed.html").module
    # Numbered as if they all stood together: a source keeps its number.
    passed: list[Sentence] = []
    for each in coming:
        if isinstance(each, Sentence):
            passed.append(each)
            yield _one_line(macros.sentence(linked(passed)[-1], True, look, asked.shell()))  # type: ignore[attr-defined]  # a macro
        else:
            yield _one_line(macros.body(shown(each, linked, look=look, empty=empty), asked.shell()))  # type: ignore[attr-defined]  # a macro


def _one_line(html: str) -> str:
    return " ".join(html.split("\n"))
