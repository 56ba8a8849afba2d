"""Words that answer "when" and that no calendar reads: feasts, centuries, "next week", "in sixty days".

What says when in a report is known to octavo.insight.times; a question may lean on more, for a line is asked only
whether it could answer, not for the day.
"""

import re
from collections.abc import Iterable, Iterator

#: What a point in time is told by itself.
_NAMED = re.compile(
    r"""
    \b(?:easter|christmas|whitsun|new\ year|ramadan|ostern|weihnachten|pfingsten|silvester|neujahr|advent|fasching
      |pâques|noël|pentecôte|toussaint|navidad(?:es)?|pascua|semana\ santa|reyes|pasqua|natale|capodanno|ferragosto
      |páscoa|natal|carnaval|pasen|kerst(?:mis)?|pinksteren|påsk\w*|påske\w*|julen?|juleaften|midsommar
      |wielkanoc\w*|wielkiej\ nocy|sylwestr\w*|пасх[иуе]|рождеств\w+|velikonoc\w*|vánoc\w*|bayram\w*)\b
    | \b(?:centur(?:y|ies)|jahrhunderts?|siècles?|siglos?|secol[oi]|séculos?|eeuw(?:en)?|wieku|stuleci\w*|века?х?
      |столетии?я?|yüzyıl\w*|århundradet?|århundredet?|århundre|století|században|vuosisad\w+)\b
    | \b(?:nästa|förra|næste|sidste|neste|forrige)\ (?:vecka|månad|år|uge|måned|uke)\b
    | \b(?:przyszł\w+|zeszł\w+|ubiegł\w+)\ (?:tygodni\w*|miesiąc\w*|rok\w*)\b | \b(?:jutro|wczoraj|pojutrze|dzisiaj)\b
    | \b(?:следующ\w+|прошл\w+)\ (?:недел\w+|месяц\w*|год\w*)\b | \b(?:завтра|вчера|послезавтра|сегодня)\b
    | \b(?:gelecek|geçen|önümüzdeki)\ (?:hafta|ay|yıl)\w*\b | \b(?:yarın|dün|bugün)\b
    | \b(?:příští\w*|minul\w+)\ (?:týden|týdn\w+|měsíc\w*|ro\w+)\b | \b(?:zítra|včera|dnes)\b
    | \b(?:imorgon|i\ morgon|igår|i\ går|i\ morgen|i\ dag|idag)\b
    | (?<![\d.,])[012]?\d\.[0-5]\d(?=\ (?:local\ time|in\ the\ (?:morning|afternoon|evening)|hours|gmt|cet|utc)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: What stands before a stretch of time, or behind its unit, that ends or begins then.
_UNTIL_THEN = re.compile(
    r"""\b(?:in|within|after|before|since|vor|seit|nach|binnen|innerhalb\ von|il\ y\ a|dans|depuis|sous|d['’]ici(?:\ à)?
      |hace|en|dentro\ de|tras|tra|fra|entro|há|daqui\ a|em|over|na|za|po|przed|через|спустя|после|om|för|efter|etter)
    \s(?:(?:about|around|some|the\ next|rund|etwa|gut|knapp|mehr\ als|über|fast|environ|une?|plus\ de|unos
      |unas|casi|más\ de|circa|quasi|oltre|cerca\ de|mais\ de|ongeveer|ruim|bijna|meer\ dan|około|ponad|примерно|около
      |cirka|omkring)\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_FROM_THEN = re.compile(
    r"\s\w+\s(?:ago|later|earlier|before|after|später|zuvor|plus\stard|auparavant|après|después|antes|fa|dopo|prima"
    r"|atrás|depois|geleden|temu|później|wcześniej|назад|спустя|önce|sonra|sedan|siden|senere|senare)\b",
    re.IGNORECASE,
)
#: Code points before a figure that are looked at.
_REACH = 30


def points_in_time(text: str, durations: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans of a text that say when; ``durations``: where its stretches of time stand."""
    for match in _NAMED.finditer(text):
        yield match.span()
    for start, end in durations:
        if _UNTIL_THEN.search(text, max(0, start - _REACH), start) or _FROM_THEN.match(text, end):
            yield start, end
