"""States, times and numbers as a person would say them."""

import math
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from octavo.desk.subscribe import Subscribed
from octavo.news.article import Article, Fill
from octavo.news.extracted import Kind
from octavo.news.feed import Feed, FeedState
from octavo.news.job import STEP_WORDS
from octavo.news.moment import Moment, Precision
from octavo.news.reason import Reason, began
from octavo.news.speech import Recording
from octavo.news.views import UnderWay
from octavo.text.counts import plural
from octavo.text.language_names import english_name
from octavo.text.reasons import placement_words

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_MONTH, _YEAR = 30.44 * _DAY, 365.25 * _DAY

FEED_WORDS = {
    FeedState.NEW: "Not looked at yet.",
    FeedState.FINE: "Fine.",
    FeedState.UNREACHABLE: "Its server does not answer. Octavo tries again by itself.",
    FeedState.SERVER_ERROR: "Its server has a fault of its own. Octavo tries again by itself.",
    FeedState.NOT_FOUND: "There is nothing at this address.",
    FeedState.GONE: "It was taken down for good; its articles stay. If it has a new address, add that one.",
    FeedState.NEEDS_LOGIN: "It wants a name and a password, which Octavo cannot give.",
    FeedState.FORBIDDEN: "Its server turns Octavo away, as walls against robots do. Octavo looks again seldom.",
    FeedState.RATE_LIMITED: "Its server asked Octavo to slow down, and Octavo waits.",
    FeedState.BAD_CERTIFICATE: "Its certificate does not hold, so nothing was read.",
    FeedState.REDIRECT_LOOP: "Its address leads round in a circle.",
    FeedState.ADDRESS_REFUSED: "Its address leads into a private network, which Octavo opens only if you allow it.",
    FeedState.TOO_LARGE: "It is too large to be read.",
    FeedState.NOT_A_FEED: "What is at this address is not a feed.",
    FeedState.EMPTY: "A feed, with nothing in it yet.",
}

_KIND_WORDS = {Kind.OPINION: "opinion", Kind.EXPLAINER: "explainer", Kind.LIVE: "live report"}


def small(number: int) -> str:
    """A number up to twelve as a word, a larger one in digits."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"


def capital(text: str) -> str:
    """``text`` with its first letter large, and the rest as it was."""
    return text[:1].upper() + text[1:]


def full_stop(text: str) -> str:
    """``text`` as a sentence that ends."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def listed(words: Sequence[str]) -> str:
    """``one, two and three``."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def span(seconds: float) -> str:
    """A length of time in its largest whole unit: ``5 minutes``."""
    # "13 months" says more than "a year", and "45 days" more than "a month".
    for size, least, name in ((_YEAR, 2, "year"), (_MONTH, 2, "month"), (_DAY, 1, "day"), (_HOUR, 1, "hour")):
        if seconds >= size * least:
            return plural(int(seconds // size), name)
    if seconds >= _MINUTE:
        return plural(int(seconds // _MINUTE), "minute")
    return "a moment"


def wait(seconds: float) -> str:
    """How long something takes yet, never too short: ``21 minutes``, ``3 hours``."""
    minutes = max(math.ceil(seconds / _MINUTE), 1)
    # Two hours are not said of 65 minutes, nor two days of 25 hours.
    if minutes < 90 and minutes % 60:
        return plural(minutes, "minute")
    hours = math.ceil(minutes / 60)
    return plural(hours, "hour") if hours < 48 and hours % 24 else plural(math.ceil(hours / 24), "day")


def ago(at: datetime, now: datetime) -> str:
    """How long before (or after) now: ``3 hours ago``, ``in 20 minutes``, ``just now``."""
    seconds = (now - at).total_seconds()
    if seconds < 0:
        return f"in {wait(-seconds)}"
    return "just now" if seconds < _MINUTE else f"{span(seconds)} ago"


def day_words(day: date) -> str:
    """``Tuesday, 14 April 2026``."""
    return f"{day:%A}, {day.day} {day:%B %Y}"


def short_day(day: date) -> str:
    """``Tue 14 Apr``."""
    return f"{day:%a} {day.day} {day:%b}"


def at_words(at: datetime, zone: str) -> str:
    """``14 April 2026, 14:20`` in the desk's own zone."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{local.day} {local:%B %Y, %H:%M}"


def full_words(at: datetime, zone: str) -> str:
    """``Tuesday, 14 April 2026, 14:20 CEST``, for those who point at a time."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{day_words(local.date())}, {local:%H:%M %Z}"


def local_day(at: datetime, zone: str) -> date:
    """The day it was in the desk's own zone."""
    return at.astimezone(ZoneInfo(zone)).date()


def moment_words(moment: Moment, zone: str) -> str:
    """A source's own time, no more exact than the source was."""
    if moment.precision is Precision.MONTH:
        return f"{moment.at:%B %Y}"
    if moment.precision is Precision.DAY:
        return f"{moment.at.day} {moment.at:%B %Y}"
    return at_words(moment.at, zone)


_NO_LIST = "The page lists no articles any more."


def feed_words(feed: Feed, now: datetime) -> str:
    """How the feed fares, and when Octavo looks at it again."""
    words = _NO_LIST if feed.watched and feed.state is FeedState.NOT_A_FEED else FEED_WORDS[feed.state]
    if feed.failures > 1:
        words += f" That was so {feed.failures} times running."
    if feed.checked_at is not None:
        words += f" Last looked {ago(feed.checked_at, now)}"
        if feed.due_at is None:
            return words + "; Octavo does not look again by itself."
        words += f"; next look {ago(feed.due_at, now)}." if feed.due_at > now else "; the next look is due."
    return words


def subscribed_words(made: Subscribed) -> str:
    """What came of subscribing to a feed that could be read, or that was there."""
    if not made.new:
        return f"You have {made.feed.name} already."
    if made.there:
        return f"{made.feed.name} is added; what it sent before is here."
    older = f", and {plural(made.later, 'older one')} on the way" if made.later else ""
    return f"{made.feed.name} is added: {plural(made.entries, 'entry', 'entries')} so far{older}."


def kind_words(kind: Kind | None) -> str | None:
    """A label where the piece is no plain news."""
    return _KIND_WORDS.get(kind) if kind else None


def text_words(article: Article) -> tuple[tuple[str, bool], ...]:
    """What is known of the article's text, each with whether it is a warning."""
    said: list[tuple[str, bool]] = []
    if article.fill is Fill.WAITING:
        said.append(("its page has not been read yet", False))
    elif article.fill is Fill.FAILED:
        said.append(("its page could not be read", True))
    if article.paywalled:
        said.append(("behind a paywall: only what is free is here", True))
    elif article.truncated:
        said.append(("cut short by its page", True))
    elif article.revision and article.fill is Fill.FULL:
        said.append(("full text", False))
    elif article.revision and article.fill is Fill.FROM_FEED:
        said.append(("text as the feed sent it", False))
    return tuple(said)


def model_words(model: str) -> str:
    """Who made a text: the line under everything Octavo composes."""
    if model == "extractive":
        return "No language model."
    return f"Written by {model}; each sentence matches source text."


def embedder_words(name: str) -> str:
    """The state of the model that tells which articles are alike."""
    if name.startswith("plain"):
        return (
            "The plain one: articles are compared by their words, within one language."
            " The default model's file is not on this machine, or was not asked for; fetch it with: octavo models fetch"
        )
    return f"{name}: articles are compared by their meaning, across languages, on this machine."


def language_words(codes: str | Sequence[str]) -> str:
    """The languages by their English names: ``German, Japanese``; a code that has none stands as it is."""
    return ", ".join(map(english_name, [codes] if isinstance(codes, str) else codes))


def place_words(why: tuple[Reason, ...]) -> tuple[str, ...]:
    """How an article got its place in the story it stands in; what came nearest to a story's first is another's."""
    if began(why):
        return ("The story began with it: nothing that came before was near enough.",)
    return placement_words(why)


def step_words(waiting: int, step: str) -> str:
    """``12 pages to read``."""
    one, many = STEP_WORDS.get(step, (step, step))
    return plural(waiting, one, many)


def older_words(under_way: UnderWay, now: datetime) -> str:
    """How much of a feed's past is still to be read, and how long that takes."""
    one = under_way.older == 1
    said = f"{plural(under_way.older, 'older article')} {'is' if one else 'are'} still to be read, one after another"
    if under_way.until is not None and under_way.until > now:
        said = f"{said}, {'' if one else 'the last '}in about {wait((under_way.until - now).total_seconds())}"
    return f"{said}. No edition waits for {'it' if one else 'them'}."


def side(text: str) -> str:
    """``rtl`` or ``ltr``: the side a paragraph begins on, by its first letter with one (Unicode UAX #9, rule P2).

    What ``dir=auto`` does, for a paragraph whose sentences have directions of their own: it does not look into those.
    """
    strong = next((kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"}), "L")
    return "ltr" if strong == "L" else "rtl"


def file_words(media_type: str | None) -> str:
    """What sort of file it is: ``Audio``, ``Picture``, ``application/zip``."""
    kinds = {"audio": "Audio", "video": "Film", "image": "Picture", "text": "Text"}
    return kinds.get((media_type or "").partition("/")[0], media_type or "A file")


def cost_words(cost: float, currency: str) -> str:
    """``0.42 USD``; what is less than the smallest coin says so."""
    return f"under 0.01 {currency}" if 0 < cost < 0.01 else f"{cost:,.2f} {currency}"


def size_words(size: int) -> str:
    """Bytes as ``12 MB``."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if size >= unit:
            return f"{size / unit:.0f} {name}"
    return plural(size, "byte")


def length_words(recording: Recording) -> str:
    """How long it takes to hear: ``about 4 minutes``, or the seconds where it is shorter than one."""
    seconds = round(recording.seconds)
    return plural(seconds, "second") if seconds < 60 else f"about {plural(round(seconds / 60), 'minute')}"
