"""What kind of piece a title, a section or a text shows: opinion, explainer, live, news."""

import re

from octavo.news.extracted import Kind
from octavo.text.sentences import sentences

_LABELS: dict[Kind, tuple[str, ...]] = {
    Kind.OPINION: (
        *(
            "opinion",
            "opinions",
            "editorial",
            "editorials",
            "op-ed",
            "commentary",
            "column",
            "columns",
            "columnist",
            "columnists",
        ),
        *(
            "perspective",
            "perspectives",
            "viewpoint",
            "views",
            "comment",
            "letters",
            "meinung",
            "kommentar",
            "leitartikel",
            "kolumne",
        ),
        *(
            "gastbeitrag",
            "glosse",
            "opinión",
            "columna",
            "tribuna",
            "tribune",
            "tribunes",
            "chronique",
            "idées",
            "débats",
            "éditorial",
        ),
        *(
            "opinione",
            "opinioni",
            "editoriale",
            "commento",
            "opinião",
            "editorial",
            "coluna",
            "opinie",
            "ledare",
            "debatt",
            "leder",
        ),
        *(
            "kronikk",
            "debat",
            "mielipide",
            "pääkirjoitus",
            "felieton",
            "komentarz",
            "názory",
            "komentář",
            "мнение",
            "мнения",
            "колонка",
        ),
        *(
            "думка",
            "görüş",
            "köşe yazısı",
            "yorum",
            "社説",
            "論説",
            "オピニオン",
            "コラム",
            "评论",
            "社评",
            "观点",
            "評論",
            "社論",
            "오피니언",
            "사설",
        ),
        *("칼럼", "رأي", "آراء", "مقالات الرأي", "विचार", "संपादकीय", "राय", "דעות", "γνώμη", "απόψεις"),
    ),
    Kind.EXPLAINER: (
        *(
            "explainer",
            "explainers",
            "explained",
            "q&a",
            "what to know",
            "fact check",
            "factbox",
            "erklärt",
            "explicado",
            "décryptage",
        ),
        *("hintergrund", "faq", "analysis explained", "解説", "解读", "해설"),
    ),
    Kind.LIVE: (
        "live",
        "live blog",
        "liveblog",
        "live updates",
        "liveticker",
        "en direct",
        "en vivo",
        "minuto a minuto",
        "in diretta",
        "ao vivo",
    ),
}
_KIND_OF = {label: kind for kind, labels in _LABELS.items() for label in labels}
#: "Opinion | Why the bridge …", "Kommentar: …"
_PREFIX = re.compile(r"^\s*([^|:：–—\-]{2,24}?)\s*(?:[|:：–—]|\s-)\s+\S")
#: What either has in it; most titles have none of these.
_PARTED = re.compile(r"[|:：–—]|\s-")
_SUFFIX = re.compile(r"\S\s*[|–—]\s*([^|:：–—]{2,24})$")
_JUDGEMENT = re.compile(
    r"\b(?:should|ought to|must not|decidedly|unfortunately|absurd|careless|reckless|foolish|folly|wrongly"
    r"|shameful|misguided|sadly"
    r"|it is time|we need|would do well|can not afford|cannot afford|nor can|in my view|I believe|I think|dire"
    r"|falsehoods|sabotag\w+)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|told|announced|according to|reported|spokes\w+)\b", re.IGNORECASE)


def kind_of_label(label: str | None) -> Kind | None:
    """The kind that a section or a rubric names; None where it names none."""
    if not label:
        return None
    return next((kind for part in re.split(r"[/>|,·]", label) if (kind := _KIND_OF.get(part.strip().casefold()))), None)


def kind_of_title(title: str | None) -> Kind | None:
    """The kind that a title is marked with ("Opinion | …"); None where it bears no mark."""
    if not title:
        return None
    found = (_PREFIX.match(title) or _SUFFIX.search(title)) if _PARTED.search(title) else None
    return kind_of_label(found[1]) if found else None


def kind_of_path(url: str | None) -> Kind | None:
    """The kind that a section in the address names, as in /opinion/2026/bridges; None where it names none."""
    folders = re.split(r"[?#]", url or "")[0].split("/")[3:-1]
    kinds = (kind_of_label(folder.replace("-", " ")) for folder in folders[:3])
    return next((kind for kind in kinds if kind), None)


def argues(text: str) -> bool:
    """Whether an English text judges more than it reports: words of judgement, hardly a source quoted."""
    count = max(len(sentences(text)), 1)
    judged, said = len(_JUDGEMENT.findall(text)), len(_SAID.findall(text))
    return judged >= 2 and judged > said and judged * 12 >= count
