"""What stands at the edges of a text and is told by who wrote it and when: bylines, dates, notes about the author.

"PROPOS RECUEILLIS PAR SOLÈNE GUIVARCH"   "Published: 08:02 GMT, 18 November 2026"   "Nia Colbert is a reporter who …"
"Nia covers the coast. …"   "Reporting by Nia Colbert in Lindau; Editing by Paul Roe"
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from octavo.extract.blocks.lines import ends_sentence, is_prose, weight
from octavo.extract.byline.newsrooms import is_newsroom
from octavo.extract.byline.people import opens_byline, people
from octavo.extract.metadata.metadata import Metadata
from octavo.text.dates import parse_moment

#: Paragraphs of either edge.
_ABOVE, _BELOW = 4, 3
_LONGEST_LINE, _LONGEST_SIGNED, _LONGEST_NOTE = 100, 160, 600
_LONGEST_INITIALS, _LONGEST_ADDRESS = 24, 48
#: A last line that tells no more than when.
_LONGEST_DATED = 48
#: Words of a byline beside the names: a role, a place, "propos recueillis par".
_MOST_BESIDE = 6
#: Words of a line that tells what somebody is.
_MOST_OF_ROLE = 4
_ROLES = frozenset(
    {
        *("correspondent", "reporter", "editor", "writer", "columnist", "journalist", "bureau", "contributor"),
        *("redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "journalistin", "autorin"),
        *("journaliste", "correspondant", "correspondante", "redactor", "redactora", "corresponsal", "periodista"),
        *("giornalista", "inviato", "inviata", "jornalista", "repórter", "verslaggever", "redacteur", "toimittaja"),
        *(
            "dziennikarz",
            "dziennikarka",
            "muhabir",
            "muhabiri",
            "wartawan",
            "журналист",
            "корреспондент",
            "обозреватель",
        ),
    }
)
#: Words of a line with a date, its month among them.
_MOST_DATED = 5
#: Of whatever calendar; two figures are one behind a stop or a stroke.
_YEAR = re.compile(r"\d{4}|[./-]\d\d\b")
#: A page tells its day in its own zone.
_DAY = timedelta(days=1)
#: A name of two signs may be a word.
_SHORT_NAME = 2
#: In so many paragraphs a name is the text's subject, and nobody who wrote it.
_OFTEN = 2
_BULLETS = "•*–—-( "
#: As agencies close their reports.
_CREDITS = re.compile(r"\W*(?:(?:Additional )?[Rr]eporting|[Ww]riting|[Ee]diting)(?: and \w+)? by [A-ZÀ-Þ]")
#: How to reach who wrote it ("Contact the writer at 555-0142"), not those who offer something ("Contact us").
_REACH = re.compile(
    r"\W*(?:(?:You|Readers) (?:can|may) )?(?:reach|contact|e-?mail|write to)\s+(?!us\b)\w[^:?!]{0,160}?"
    r"(?:@|\d{3}[-. ]\d{3,4})",
    re.IGNORECASE,
)
#: What follows the name in a note that stands above the text.
_IS = (" is a ", " is an ", " is the ", " reported from ")
_DOES = (*_IS, " covers ", " reports on ", " writes about ", " receives funding ", " does not work for ", " schreibt ")


def within_edges(paragraphs: Sequence[str], metadata: Metadata) -> Sequence[str]:
    """The paragraphs without the lines above them that say who wrote them and when, and the note below on the author.

    Nothing else than a name or a day that ``metadata`` has makes a line one of these, or an agency's words for both.
    """
    names = [name.casefold() for name in metadata.authors if _is_telling(name)]
    above = [text for text in paragraphs[:_ABOVE] if not _is_above(text, names, metadata)]
    kept = [*above, *paragraphs[_ABOVE:]]
    if len(kept) > 1 and weight(kept[-1]) <= _LONGEST_DATED and _is_dated(kept[-1], metadata):
        kept.pop()
    if len(kept) > 1 and (_is_initials(kept[-1], metadata.authors) or _is_sign(kept[-1])):
        kept.pop()
    for place in range(max(len(kept) - _BELOW, (len(kept) + 1) // 2), len(kept)):
        noted = _is_note(kept[place], names) and _is_note(kept[place], _absent(names, kept[:place]))
        if noted or _is_familiar(kept, place, metadata.authors):
            return kept[: place - 1 if is_prose(kept[place]) and _is_over_note(kept[place - 1]) else place]
    return kept or paragraphs


def _absent(names: Sequence[str], paragraphs: Sequence[str]) -> Sequence[str]:
    """The names that hardly stand in these paragraphs: a firm that put out a release is what its text tells of."""
    return [name for name in names if sum(name in text.casefold() for text in paragraphs) < _OFTEN]


def _is_over_note(line: str) -> bool:
    """Whether a line may be the heading of a note on the author: "Die Autoren"."""
    return weight(line) <= _LONGEST_INITIALS and not ends_sentence(line) and not line.endswith((",", ":"))


def _is_initials(line: str, authors: Sequence[str]) -> bool:
    """Whether a line is nothing but the first letters of the authors' names: "M.I. / F.Q."."""
    letters = "".join(filter(str.isalpha, line)).casefold()
    return 1 < len(letters) <= len(line) <= _LONGEST_INITIALS and letters == "".join(
        word[0] for name in authors for word in name.casefold().split() if word[0].isalpha()
    )


def _is_sign(line: str) -> bool:
    """Whether a line is nothing but a desk or agency in brackets, or an address of mail: "(HABER MERKEZİ)"."""
    if "@" in line:
        return " " not in line and weight(line) <= _LONGEST_ADDRESS
    bracketed = line[:1] == "(" and line[-1:] == ")" and weight(line) <= _LONGEST_INITIALS
    return bracketed and is_newsroom(line[1:-1])


def _is_telling(name: str) -> bool:
    """Whether a name is no mere word: it has a blank, or is of a script that does without."""
    return " " in name or (weight(name) > 2 * len(name) and len(name) > _SHORT_NAME)


def _is_above(text: str, names: Sequence[str], metadata: Metadata) -> bool:
    line = text.casefold()
    if metadata.site_name and line == metadata.site_name.casefold():
        return True
    if weight(text) > _LONGEST_LINE:
        return _is_long_byline(line, names, metadata)
    if opens_byline(text) and (signed := people([text])) and set(signed) <= set(metadata.authors):
        return True
    # Name and day together, be it with a place and a zone, are a byline's.
    if any(name in line for name in names) and not is_prose(text) and _tells_day(text, metadata):
        return True
    return _is_of(line, names) or (not is_prose(text) and (_is_dated(text, metadata) or _is_role(text)))


def _is_role(text: str) -> bool:
    """Whether a line is what somebody of the paper is called: "Scotland correspondent", "Ottawa Bureau"."""
    words = text.split()
    return len(words) <= _MOST_OF_ROLE and words[-1].casefold() in _ROLES


def _is_long_byline(line: str, names: Sequence[str], metadata: Metadata) -> bool:
    """Whether a line, in lower case, begins with an author and tells the day, or is a note on an author."""
    after = next((line[len(name) :] for name in names if line.startswith(name)), "")
    if not is_prose(line):
        return bool(after) and weight(line) <= _LONGEST_SIGNED and _tells_day(line, metadata)
    return after.startswith(_DOES) and weight(line) <= _LONGEST_NOTE


def _is_of(line: str, names: Sequence[str]) -> bool:
    """Whether a line, in lower case, names an author and says little else, or what the author is."""
    for name in names:
        before, found, after = line.partition(name)
        if found and not before and after.startswith(_IS):
            return True
        # An interview's text has the name with a colon, a story's in a sentence.
        if found and not after.startswith(":") and not ends_sentence(line):
            beside = f"{before} {after}"
            for other in names:
                beside = beside.replace(other, " ")
            return len(beside.split()) <= _MOST_BESIDE
    return False


def _is_dated(line: str, metadata: Metadata) -> bool:
    """Whether a line holds the day on which the article was published or changed."""
    return sum(word.isalpha() for word in line.split()) <= _MOST_DATED and _tells_day(line, metadata)


def _tells_day(line: str, metadata: Metadata) -> bool:
    if not _YEAR.search(line):
        return False
    moment = parse_moment(line)
    days = (each.at for each in (metadata.published, metadata.modified) if each)
    return moment is not None and any(abs(moment.at - day) <= _DAY for day in days)


def _is_note(text: str, names: Sequence[str]) -> bool:
    """Whether a text opens with an author's name and is no answer in an interview, or is a byline."""
    if weight(text) > _LONGEST_NOTE:
        return False
    if _CREDITS.match(text) or _REACH.match(text):
        return True
    line = text.casefold().lstrip(_BULLETS)
    if any(line.startswith(name) and not line.startswith(":", len(name)) for name in names):
        return True
    return weight(line) <= _LONGEST_LINE and _is_of(line, names)


def _is_familiar(paragraphs: Sequence[str], place: int, authors: Sequence[str]) -> bool:
    """Whether a text tells of an author by the first name alone, which nothing above it has."""
    text = paragraphs[place].lstrip(_BULLETS)
    if weight(text) > _LONGEST_NOTE:
        return False
    first, _, rest = text.partition(" ")
    if not rest[:1].isalpha() or rest[0].isupper() or not any(name.startswith(f"{first} ") for name in authors):
        return False
    return not any(first in above for above in paragraphs[:place])
