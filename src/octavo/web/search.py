"""Search: hits with filters, an answer above them where a question was asked, and saved searches.

The hits come at once. An answer takes its time, so that the page is sent with a link in its place, and the script, or
the visitor where there is none, asks for it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar
from urllib.parse import parse_qs, urlencode

from starlette.responses import Response

from octavo.desk.ask import Answered, ask_library, ask_library_live
from octavo.desk.generation.writing import allowed
from octavo.desk.searches import end_search, save_search, search_of, search_query
from octavo.errors import Invalid
from octavo.news.briefing import Composed
from octavo.news.reader import SavedSearch
from octavo.news.views import SearchHit
from octavo.news.writing import Feature
from octavo.text.language_names import NAMES, english_name
from octavo.text.languages import language
from octavo.text.words import content_words, tokens
from octavo.web.composed import ComposedShown, as_lines, awaited, may_come_live, shown
from octavo.web.flash import Undo
from octavo.web.live import line_by_line
from octavo.web.render import View
from octavo.web.session import Asked
from octavo.web.story import linked_by_source
from octavo.web.words import capital

_ROWS = 20
#: So that nobody pages through the whole library by offset.
_MOST_PAGES = 50

NOT_STATED = "Not stated in this library."

_FIELDS = ("q", "source", "language", "hashtag", "since", "until")

#: Words a question begins with, in the languages our default model reads best.
_ASKING = re.compile(
    r"(who|what|when|where|why|how|which|whose|does|do|did|is|are|was|were|will|can|has|have"
    r"|wer|was|wann|wo|warum|wieso|wie|welche[rsnm]?|wessen"
    r"|qui|que|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?"
    r"|quién|qué|cuándo|dónde|por qué|cómo|cuál(?:es)?|cuánt[oa]s?"
    r"|chi|che|cosa|quando|dove|perché|come|quant[oiae])\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The fields of the search form, as they were sent."""

    q: str = ""
    source: str = ""
    language: str = ""
    hashtag: str = ""
    since: str = ""
    until: str = ""

    @property
    def fields(self) -> dict[str, str]:
        """Those that are filled in, by name."""
        return {name: value for name in _FIELDS if (value := getattr(self, name))}

    @property
    def query(self) -> str:
        """The query string that asks the same again."""
        return urlencode(self.fields)

    @property
    def filtered(self) -> bool:
        """Whether anything but the text was given."""
        return any(getattr(self, name) for name in _FIELDS[1:])

    @property
    def tag(self) -> str:
        """The hashtag that was typed, where nothing else was, without its "#"; else ""."""
        typed = re.fullmatch(r"#([^\s#]+)", self.q.strip())
        return typed[1] if typed else ""

    def none_found(self, page: int = 1) -> str:
        """What is said where no article is found, or none any more."""
        words = len(self.q.split())
        if page > 1:
            return "There are no more articles."
        if not words:
            return "No article fits the filters."
        if not tokens(self.q):
            return "That has no word to look for in it."
        has = "this word" if words == 1 else "all of these words"
        return f"No article has {has}{' and fits the filters' if self.filtered else ''}."

    @property
    def finds_more(self) -> str:
        """What would find some, "" where nothing may be left out."""
        if not tokens(self.q) and self.q:
            return ""
        fewer = ["fewer words"] * (len(self.q.split()) > 1) + ["fewer filters"] * self.filtered
        return capital(f"{', or '.join(fewer)}{',' if len(fewer) > 1 else ''} find more.") if fewer else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(View):
    """The search form, and what was found."""

    template: ClassVar[str] = "search.html"
    section: ClassVar[str] = "/search"
    asking: Asking
    #: None: nothing was asked yet, or it could not be looked for.
    hits: tuple[SearchHit, ...] | None
    #: Nothing has all of the words, and these articles are those that the answer was found in, or nearly.
    near: bool
    answer: ComposedShown | None
    #: A question was asked whose answer is not here yet.
    late: bool
    #: The model that can be asked for the answer; None where none can.
    writer: str | None
    #: The number of this page, and of the next; None at the end.
    page: int
    next_page: int | None
    searches: tuple[SavedSearch, ...]
    #: The day that is none, "since" or "until", and what is wrong with it.
    refused: tuple[str, str] | None
    #: Names to choose from: of the visitor's feeds, and of languages with their codes.
    sources: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]


def search(asked: Asked) -> Response:
    """The search page."""
    with asked.desk.store.read() as tx:
        searches = tx.readers.searches(asked.user_id) if asked.visitor.known else ()
        sources = tuple(sorted({row.feed.name for row in tx.views.feeds(asked.user_id)}, key=str.casefold))
    asking = Asking(**{name: asked.query(name) or "" for name in _FIELDS})
    asking = replace(asking, source=_spelled(asking.source, sources), language=asking.language.lower())
    page = _page(asked.query("page"))
    refused = _no_day(asking, asked.desk.settings.zone)
    hits, more = _find(asked, asking, page) if asking.query and not refused else (None, False)
    answers = page == 1 and not refused and is_question(asking.q) and allowed(asked.desk, Feature.ASK)
    late = answers and not (asked.fragment == "answer" or asked.query("answer"))
    answer, bearing = _answer(asked, asking.q) if answers and not late else (None, ())
    near = hits == () and not asking.filtered and bool(bearing)
    return asked.show(
        SearchPage(
            asking=asking,
            hits=bearing if near else hits,
            near=near,
            answer=answer,
            late=late,
            writer=_may_write(asked) if answer is not None and not (answer.written or answer.why) else None,
            page=page,
            next_page=page + 1 if more and page < _MOST_PAGES else None,
            searches=searches,
            refused=refused,
            sources=sources,
            languages=_languages(asking.language),
        ),
        status=422 if refused else 200,
    )


def _no_day(asking: Asking, zone: str) -> tuple[str, str] | None:
    """The first field whose day cannot be, and what is wrong; typed by hand, where the browser has no calendar."""
    # The second is asked with the first: it may be a day, and lie before that.
    for names in (("since",), ("since", "until")):
        try:
            search_query({name: getattr(asking, name) for name in names}, zone)
        except Invalid as error:
            return names[-1], str(error)
    return None


def _spelled(name: str, known: Sequence[str]) -> str:
    """The known name that is meant, whatever its case; else ``name`` as it is."""
    return next((one for one in known if one.casefold() == name.casefold()), name)


def _languages(chosen: str) -> tuple[tuple[str, str], ...]:
    """Codes and English names by name; with the chosen one, known or not."""
    codes = {*NAMES, chosen} - {""}
    return tuple(sorted(((code, english_name(code)) for code in codes), key=lambda pair: pair[1]))


def search_live(asked: Asked) -> Response:
    """The answer to a question as it is written."""
    coming = ask_library_live(asked.desk, asked.user_id, asked.query("q") or "")
    return line_by_line(as_lines(asked, coming, linked_by_source(asked), empty=NOT_STATED))


def keep_search(asked: Asked) -> Response:
    """Saves the search, so that it is a feed too."""
    query = asked.field("query")
    if query is None:
        raise Invalid("There is no search to save. Search for something first.")
    words = parse_qs(query).get("q", [""])[0]
    save_search(asked.desk, asked.user_id, asked.field("name") or words or "Search", query)
    return asked.back(f"/search?{query}", said="The search is saved, and it is a feed of its own.")


def drop_search(asked: Asked) -> Response:
    """Forgets a saved search; one press saves it again."""
    found = search_of(asked.desk, asked.user_id, asked.number("id"))
    end_search(asked.desk, asked.user_id, found.id)
    undo = Undo(action="/searches", fields={"name": found.name, "query": found.query})
    return asked.back("/search", said=f"The search {found.name} is forgotten.", undo=undo)


def is_question(text: str) -> bool:
    """Whether the words ask something, rather than name it."""
    text = text.strip()
    if text.endswith(("?", "？", "؟")):
        return True
    # "WHO" is an organisation.
    words = text.split()
    return len(words) > 2 and not (words[0].isupper() and len(words[0]) > 1) and bool(_ASKING.match(text))


def _find(asked: Asked, asking: Asking, page: int) -> tuple[tuple[SearchHit, ...], bool]:
    if is_question(asking.q):
        # The words that a question is asked with stand in every article.
        asking = replace(asking, q=" ".join(content_words(asking.q, language(asking.q))) or asking.q)
    query = search_query(asking.fields, asked.desk.settings.zone)
    with asked.desk.store.read() as tx:
        hits = tx.search.find(query, user_id=asked.user_id, limit=_ROWS + 1, offset=(page - 1) * _ROWS)
    return hits[:_ROWS], len(hits) > _ROWS


def _answer(asked: Asked, question: str) -> tuple[ComposedShown, tuple[SearchHit, ...]]:
    """The chosen sentences, with the articles that bear on the question.

    A model's answer only where it was asked for: it takes time, and may cost.
    """
    written = asked.query("answer") == "written"
    if written and may_come_live(asked):
        return awaited(asked, f"/search/live?{urlencode({'q': question})}"), ()
    told = ask_library(asked.desk, asked.user_id, question, written=written)
    found = told.answer
    text = Composed(sentences=found.sentences, model=found.model, replaced=found.replaced, why=found.why)
    return shown(text, linked_by_source(asked), empty=NOT_STATED, nearest=told.nearest), _bearing(told)


def _bearing(told: Answered) -> tuple[SearchHit, ...]:
    """The articles that answer, then those with the lines that come nearest; none where nothing answers."""
    if told.answer.not_stated:
        return ()
    cited = [cite.article_id for sentence in told.answer.sentences for cite in sentence.cites]
    ids = dict.fromkeys((*cited, *(passage.article_id for passage in told.answer.passages)))
    rows = [told.rows[article_id] for article_id in ids if article_id in told.rows]
    return tuple(SearchHit(article=row, snippet=((row.excerpt, False),) if row.excerpt else ()) for row in rows)


def _may_write(asked: Asked) -> str | None:
    return asked.desk.writer.name if asked.desk.writer is not None and asked.visitor.known else None


def _page(text: str | None) -> int:
    if text is None:
        return 1
    if not (text.isdecimal() and text.isascii() and len(text) <= 6 and 1 <= int(text) <= _MOST_PAGES):
        raise Invalid(f"Search shows at most {_MOST_PAGES} pages. Add a word or a filter.")
    return int(text)
