"""A third grammar of layouts drawn by chance, of other habits than ``dice`` draws from.

Cards as lists of terms, figures, folds and custom elements; sources as hosts, badges over pictures, behind titles;
days as figures or with a clock; rubrics, ranks, reading times and stars amid a head; headings as legends, labels for
machines or none; the article in cells, spans or behind advertisements; comments in four forms below headings of their
own. Written down and labelled before any code was run on it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from html import escape as e
from random import Random

from .markup import og, page
from .pages import label
from .told import Labelled, Story, Told, stories

_LEAST_BOXES, _LEAST_EXTRA = 7, 3
_ORDERS = ("H T X", "T H X", "T X H", "H X T", "S T X A", "A T S X", "T S X A", "S A T X")
_BARS = (" ‧ ", " › ", " ● ", "&nbsp;|&nbsp;", "&nbsp;&nbsp;", "<br>", " ⋅ ", " → ", ", ", " · ")
_CARDS = ("dl", "figure", "details", "news-card", "nested", "div", "article", "label", "li", "a p")

#: Headings over readers' words that say nothing of comments.
_VOICES = {
    "en": "Over to you",
    "de": "Eure Stimmen",
    "fr": "À vous la parole",
    "es": "Ustedes opinan",
    "it": "La parola a voi",
    "nl": "Wat vindt u?",
    "pl": "Wasz głos",
    "tr": "Söz sizde",
    "ru": "Слово за вами",
    "zh": "大家怎么看",
    "hi": "आपकी राय",
    "fa": "صدای شما",
    "ja": "みんなの声",
    "ko": "여러분의 생각",
    "hu": "Önöké a szó",
    "ro": "Părerea voastră",
    "pt": "A sua vez",
    "ar": "أصواتكم",
    "sv": "Ordet är ditt",
    "el": "Η φωνή σας",
}


def strewn_pages(seeds: Iterable[int]) -> Iterator[Labelled]:
    """A page for each seed, with its gold."""
    tellers = stories("urns", "trays", "bales", "racks", "shelves", "kilns")
    tellers = [
        story
        for story in tellers
        if len(story.words.get("boxes", "").split(" | ")) >= _LEAST_BOXES
        and len(story.words.get("extra", "").split(" | ")) >= _LEAST_EXTRA
    ]
    for seed in seeds:
        t, story = Strewn(seed), tellers[seed % len(tellers)]
        story = replace(story, related=[t.told(r) for r in story.related])
        yield label(_layout(t), story, {}, seed)


def _layout(t: "Strewn") -> Callable[[Story], str]:
    def strewn(s: Story) -> str:
        return _page(t, s)

    return strewn


class Strewn:
    """One layout: what was drawn for each of its parts."""

    def __init__(self, seed: int) -> None:
        draw = Random(seed)
        one = draw.choice
        self.order = one(_ORDERS).split()
        self.card = one(_CARDS)
        self.bar = one(_BARS)
        self.form = one(("", "", "host", "capitals"))
        self.days = one(("", "", "", "iso", "slashes", "clock"))
        self.source = one(("span", "a", "b", "badge", "img span", "suffix", "plain"))
        self.age = one(("span", "time", "abbr", "plain", "time"))
        self.age_first = draw.random() < 0.3
        self.title = one(("h3", "h4", "div", "p", "strong", "h2 span"))
        self.linked = one(("title", "title", "title", "card", "more", "none"))
        self.text = one(("p", "div", "span", "ul", "div p"))
        self.chip = one(("", "", "rubric", "rank", "stars", "minutes", "lock"))
        self.picture = one(("", "", "alt", "caption", "svg"))
        self.foot = one(("", "", "", "icons", "menu", "others"))
        self.heading = one(("h2", "h3", "div", "legend", "aria", "icon", "none"))
        self.names = one(("plain", "bem", "data", ""))
        self.own = one(("line", "dl", "address", "none", "split"))
        self.headline = one(("h1", "h1", "h1 a", "h2", "header h1"))
        self.body = one(("p", "itemprop", "cell", "spans", "ads", "br", "sections"))
        self.talk = one(("", "ol", "dl", "nested", "said", "table"))
        self.voices = draw.random() < 0.5
        self.boxes = draw.sample(("tags", "ai", "letter", "cookies", "most", "nav"), 3)
        self.before = draw.random() < 0.1

    def told(self, r: Told) -> Told:
        """An article as this layout names its source and its time."""
        source, age = r.source or "", r.age
        if self.form == "host" and source.isascii():
            source = re.sub(r"[^a-z]", "", source.lower()) + ".example"
        elif self.form == "capitals":
            source = source.upper()
        if self.days:
            day, clock = r.when[:10], r.when[11:16]
            year, month, number = day.split("-")
            age = {"iso": day, "slashes": f"{number}/{month}/{year}", "clock": f"{number}.{month}.{year} {clock}"}[
                self.days
            ]
        return replace(r, source=source, age=age)

    def box(self, tag: str, part: str, inner: str) -> str:
        """An element round something, its class in the page's manner."""
        given = {
            "plain": f' class="{part}"',
            "bem": f' class="feed__{part} feed__{part}--s"',
            "data": f' data-t="{part}"',
        }
        return f"<{tag}{given.get(self.names, '')}>{inner}</{tag}>"


def _page(t: Strewn, s: Story) -> str:
    related = _related(t, s)
    parts = [_article(t, s), *(_box(t, s, kind) for kind in t.boxes[:2]), related, _talk(t, s), _box(t, s, t.boxes[2])]
    if t.before:
        parts = [related, *(part for part in parts if part is not related)]
    return page(s, f'<div class="wrap">{"".join(parts)}</div>', head=og(s))


def _related(t: Strewn, s: Story) -> str:
    cards = [_card(t, s, r, at) for at, r in enumerate(s.related)]
    inner = "".join(cards)
    if t.card in ("li", "nested"):
        inner = t.box("ul", "list", inner)
    told = e(s.words["related"])
    heading = {
        "legend": f"<legend>{told}</legend>",
        "icon": f'<div class="t"><svg><path d="M0 0"/></svg><span>{told}</span></div>',
        "aria": "",
        "none": "",
    }.get(t.heading, t.box(t.heading, "heading", told))
    if t.heading == "legend":
        return f"<fieldset>{heading}{inner}</fieldset>"
    if t.heading == "aria":
        return f'<section aria-label="{told}">{inner}</section>'
    return t.box("section", "more", heading + inner)


def _card(t: Strewn, s: Story, r: Told, at: int) -> str:
    source, age = _source(t, r, at), _age(t, r)
    pieces = [age, source] if t.age_first else [source, age]
    bar = "" if t.source == "badge" else t.bar
    made = {
        "H": t.box("div", "head", bar.join(piece for piece in pieces if piece)),
        "S": t.box("div", "by", source) if source else "",
        "A": t.box("div", "when", age),
        "T": _title(t, s, r, at),
        "X": _text(t, r),
    }
    order = list(t.order)
    if t.picture:
        order.insert(0, "P")
        made["P"] = _picture(t, r, at)
    chip = _chip(t, s, at)
    parts = [made[each] for each in order]
    if chip:
        parts.insert(0, chip)
    if t.linked == "more":
        parts.append(t.box("div", "go", f'<a href="{r.url}">{e(s.words["more"])}</a>'))
    parts.append(_foot(t, s, at))
    return _round(t, r, order, parts, made)


def _round(t: Strewn, r: Told, order: list[str], parts: list[str], made: dict[str, str]) -> str:
    """The element that holds a card."""
    inner = "".join(parts)
    whole = f'<a href="{r.url}">{inner}</a>' if t.linked == "card" else inner
    if t.card == "dl":
        others = "".join(f"<dd>{part}</dd>" for part in parts if part and part is not made["T"])
        return f"<dl><dt>{made['T']}</dt>{others}</dl>"
    if t.card == "figure":
        return f"<figure><figcaption>{whole}</figcaption></figure>"
    if t.card == "details":
        others = "".join(part for part in parts if part is not made["T"])
        return f"<details open><summary>{made['T']}</summary>{others}</details>"
    if t.card == "nested":
        return t.box("li", "card", "<ul>" + "".join(f"<li>{part}</li>" for part in parts if part) + "</ul>")
    if t.card == "a p":
        return f'<a class="tile" href="{r.url}">{inner}</a>' if t.linked == "card" else t.box("div", "tile", inner)
    return t.box(t.card, "card", whole)


def _source(t: Strewn, r: Told, at: int) -> str:
    told = e(r.source or "")
    if t.source == "badge":
        return f'<span class="badge"><i></i><span>{told}</span></span>'
    if t.source == "img span":
        return f'<img src="/f{at}.ico" alt=""><span>{told}</span>'
    if t.source == "a" and t.linked != "card":
        return f'<a href="/p/{at}">{told}</a>'
    if t.source == "suffix":
        return ""
    return told if t.source in ("plain", "a") else t.box(t.source, "source", told)


def _age(t: Strewn, r: Told) -> str:
    told = e(r.age or "")
    return {
        "time": f'<time datetime="{r.when}">{told}</time>',
        "abbr": f'<abbr title="{r.when}">{told}</abbr>',
        "plain": told,
    }.get(t.age, t.box("span", "date", told))


def _title(t: Strewn, s: Story, r: Told, at: int) -> str:
    told = e(r.title)
    if t.source == "suffix":
        told = f"{told} - {e(r.source or '')}"
    if t.linked == "title":
        told = f'<a href="{r.url}">{told}</a>'
    if t.title == "h2 span":
        return f"<h2><span>{told}</span></h2>"
    return f"<div>{t.box('strong', 'title', told)}</div>" if t.title == "strong" else t.box(t.title, "title", told)


def _text(t: Strewn, r: Told) -> str:
    if not r.paragraphs:
        return ""
    if t.text == "ul":
        return "<ul>" + "".join(f"<li>{e(each)}</li>" for each in r.paragraphs) + "</ul>"
    if t.text == "span":
        return "".join(f"<div><span>{e(each)}</span></div>" for each in r.paragraphs)
    if t.text == "div p":
        return t.box("div", "teaser", "".join(f"<p>{e(each)}</p>" for each in r.paragraphs))
    return "".join(t.box(t.text, "teaser", e(each)) for each in r.paragraphs)


def _chip(t: Strewn, s: Story, at: int) -> str:
    """What stands over a card: its section, rank, stars, how long it takes, that it is paid for."""
    return {
        "rubric": t.box("div", "section", e(s.tags[0].removeprefix("#"))) if s.tags else "",
        "rank": t.box("span", "rank", str(at + 1)),
        "stars": t.box("div", "stars", "★★★★☆"),
        "minutes": t.box("div", "length", e(s.many("extra")[1])),
        "lock": t.box("span", "lock", "🔒"),
    }.get(t.chip, "")


def _picture(t: Strewn, r: Told, at: int) -> str:
    return {
        "alt": f'<img src="/t{at}.jpg" alt="{e(r.title)}">',
        "caption": f'<div class="pic"><img src="/t{at}.jpg" alt=""></div>',
        "svg": '<svg viewBox="0 0 1 1"><title></title></svg>',
    }[t.picture]


def _foot(t: Strewn, s: Story, at: int) -> str:
    acts = [e(act) for act in s.many("extra")[2:4]]
    return {
        "icons": '<div class="acts"><button aria-label="x"><svg></svg></button><button><svg></svg></button></div>',
        "menu": "<ul>" + "".join(f"<li><a href='#{at}'>{act}</a></li>" for act in acts) + "</ul>",
        "others": t.box("div", "others", f'<a href="/c/{at}">+{at + 3}</a>'),
    }.get(t.foot, "")


def _article(t: Strewn, s: Story) -> str:
    title = e(s.title)
    head = {
        "h1 a": f'<h1><a href="/a/1">{title}</a></h1>',
        "header h1": f"<header><h1>{title}</h1></header>",
    }.get(t.headline, f"<{t.headline}>{title}</{t.headline}>")
    source, date, by = e(s.source), e(s.date), e(s.byline)
    own = {
        "line": f"<p>{source}, {date}</p>",
        "dl": f"<dl><dt>{source}</dt><dd>{by}</dd><dd><time>{date}</time></dd></dl>",
        "address": f"<address>{by}</address><time>{date}</time>",
        "split": f"<div><div>{source}</div><div><time>{date}</time></div></div>",
    }.get(t.own, "")
    return f"<article>{head}{own}{_body(t, s)}</article>"


def _body(t: Strewn, s: Story) -> str:
    told = [e(each) for each in s.paragraphs]
    paragraphs = [f"<p>{each}</p>" for each in told]
    ad = f'<div class="ad"><span>{e(s.many("boxes")[3])}</span></div>'
    return {
        "itemprop": f'<div itemprop="articleBody">{"".join(paragraphs)}</div>',
        "cell": f"<table><tr><td>{''.join(paragraphs)}</td></tr></table>",
        "spans": "".join(f'<span style="display:block">{each}</span>' for each in told),
        "ads": paragraphs[0] + ad + "".join(paragraphs[1:]),
        "br": f"<div>{'<br><br>'.join(told)}</div>",
        "sections": "".join(f"<section><p>{each}</p></section>" for each in told),
    }.get(t.body, "".join(paragraphs))


def _talk(t: Strewn, s: Story) -> str:
    """The comments, in one of their forms, below the site's usual heading or one of its own."""
    if not t.talk:
        return ""
    reply = e(s.many("extra")[-3])
    made = []
    for who, age, said in s.comments:
        name, ago, words = e(who), e(age), e(said)
        made.append(
            {
                "ol": f"<li><article><footer><b>{name}</b> <time>{ago}</time></footer><p>{words}</p></article></li>",
                "dl": f"<dt>{name} <small>{ago}</small></dt><dd>{words}</dd>",
                "nested": f"<div><div><img src=/u.png alt=''><a href='/u/1'>{name}</a><span>{ago}</span></div>"
                f"<div>{words}</div><button>{reply}</button></div>",
                "said": f"<div><p>{words}</p><p>— {name}, {ago}</p></div>",
                "table": f"<table><tr><td><b>{name}</b><br>{ago}</td><td>{words}</td></tr></table>",
            }[t.talk]
        )
    inner = "".join(made)
    if t.talk in ("ol", "dl"):
        inner = f"<{t.talk}>{inner}</{t.talk}>"
    heading = e(_VOICES.get(s.lang, s.words["comments"]) if t.voices else s.words["comments"])
    return f"<section><h3>{heading}</h3>{inner}</section>"


def _box(t: Strewn, s: Story, kind: str) -> str:
    boxes = [e(each) for each in s.many("boxes")]
    name, text, button = (e(each) for each in s.many("newsletter"))
    links = "".join(f'<li><a href="/m{at}">{each}</a></li>' for at, each in enumerate(boxes[4:7]))
    tags = " ".join(f'<a href="/t/{at}">{e(tag)}</a>' for at, tag in enumerate(s.tags))
    buttons = "".join(f"<button>{e(each)}</button>" for each in s.many("buttons"))
    return {
        "tags": f"<p>{tags}</p>",
        "ai": f"<div><h3>{e(s.words['ai'])}</h3><p>{e(s.words['intro'])}</p>{buttons}</div>",
        "letter": f"<form><b>{name}</b><p>{text}</p><input type=email><button>{button}</button></form>",
        "cookies": f'<div role="dialog"><p>{boxes[0]}</p><button>{boxes[1]}</button><button>{boxes[2]}</button></div>',
        "most": f"<aside><h3>{e(s.words['mostread'])}</h3><ol>{links}</ol></aside>",
        "nav": f"<nav><a href=/x>{e(s.many('nav')[1])}</a> <a href=/y>{e(s.many('nav')[0])}</a></nav>",
    }[kind]
