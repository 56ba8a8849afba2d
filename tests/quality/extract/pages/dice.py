"""Layouts thrown together by chance: every part of a card and of a page is drawn from what aggregators do.

One seed, one layout. What is drawn is plausible by itself; nobody looked at what comes of it.
``wide`` draws, too, what the sheet ``kilns`` taught: clocks for ages, names on buttons, signs round titles and sources,
counts beside ages, cards of spans side by side, titles that a script opens, boxes amid the cards.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from html import escape as e
from random import Random

from .cards import og, page
from .pages import label
from .told import Labelled, Story, Told, stories

_LEAST_BOXES = 7
#: Meta, title, text; or source and age by themselves. "M X T" is a post with a link below its words.
_ORDERS = (
    *("M T X", "T M X", "T X M", "M T X", "T M X", "S T X A", "S T A X", "A T X S", "A S T X", "S A T X", "T S A X"),
    *("T S X A", "T A X S", "A T S X", "M X T"),
)
_BARS = (" · ", " | ", ", ", " • ", " - ", " – ", " / ", " ")
_HEADS = ("h2", "h3", "h3", "h4", "h5", "div", "div", "p", "strong", "span")
_CARDS = ("div", "div", "li", "article", "section", "tr", "a", "flat")


def thrown_pages(seeds: Iterable[int], *, wide: bool = False) -> Iterator[Labelled]:
    """A page for each seed, with its gold."""
    tellers = stories("urns", "trays", "bales", "racks", "shelves", *(["kilns"] if wide else []))
    tellers = [story for story in tellers if len(story.words.get("boxes", "").split(" | ")) >= _LEAST_BOXES]
    for seed in seeds:
        t, story = Thrown(seed, wide=wide), tellers[seed % len(tellers)]
        if t.clocks:
            story = replace(story, related=[replace(r, age=r.when[11:16]) for r in story.related])
        joined = {"related": [replace(r, paragraphs=[" ".join(r.paragraphs)]) for r in story.related]}
        yield label(_layout(t, f"{'wide' if wide else 'layout'}"), story, joined if t.card == "spans" else {}, seed)


def _layout(t: "Thrown", called: str) -> Callable[[Story], str]:
    def layout(s: Story) -> str:
        return thrown(s, t)

    layout.__name__ = called
    return layout


class Thrown:
    """One layout: what was drawn for each of its parts."""

    def __init__(self, seed: int, *, wide: bool = False) -> None:
        draw = Random(seed)
        one = draw.choice
        self.order = one(_ORDERS).split()
        self.card = one(_CARDS)
        self.bar = one(_BARS)
        self.age_first = draw.random() < 0.25
        self.apart = draw.random() < 0.4
        self.meta = one(("div", "p", "span", "small", "header"))
        self.source = one(("span", "span", "a", "b", "cite", "em", "div", "logo", "none"))
        self.age = one(("span", "time", "time", "small", "i", "none"))
        self.head = one(_HEADS)
        self.linked = self.card != "a" and draw.random() < 0.8
        self.text = one(("p", "p", "p", "div", "br", "span", "blockquote"))
        self.wrapped = draw.random() < 0.4
        self.picture = one(("", "", "before", "last"))
        self.extra = one(("", "", "", "buttons", "links", "more", "counts"))
        self.names = one(("plain", "hashed", "utility", ""))
        self.around = one(("div", "section", "aside", "main", ""))
        self.heading = one(("h2", "h2", "h3", "div", "p", "span"))
        self.before = draw.random() < 0.12
        self.body = one(("p", "p", "p", "div", "br", "div p"))
        self.own = one(("same", "same", "line", "byline", "none"))
        self.title = one(("h1", "h1", "h1", "h2", "div"))
        self.article = one(("article", "main", "div", "div", "section", ""))
        self.boxes = draw.sample(("tags", "ai", "comments", "none", "letter", "ad", "cookies", "most", "bar"), 4)
        self.clocks, self.signs, self.count, self.amid, self.pressed = wide and draw.random() < 0.15, "", "", "", ""
        if wide:
            self._widen(draw)

    def _widen(self, draw: Random) -> None:
        one = draw.choice
        self.bar = one((self.bar, self.bar, " @ ", " :: ", " ~ ", " — "))
        self.signs = one(("", "", "", "brackets", "arrow"))
        self.count = one(("", "", "", "before", "after"))
        self.amid = one(("", "", "letter", "ad", "app"))
        self.pressed = one(("", "", "", "source", "title"))
        self.card = one((self.card, self.card, self.card, "spans", "table", "li"))
        self.linked = self.linked and not (self.pressed == "title" or self.card == "spans")

    def attrs(self, part: str) -> str:
        """The class of a part, in the page's manner."""
        number = sum(map(ord, part)) * 7919 % 46656
        told = {"plain": part, "hashed": f"sc-{number:x}", "utility": f"mt-{number % 5} text-{part[:1]}{number % 3}"}
        return f' class="{told[self.names]}"' if self.names else ""

    def box(self, tag: str, part: str, inner: str) -> str:
        """An element round something."""
        return f"<{tag}{self.attrs(part)}>{inner}</{tag}>"


def thrown(s: Story, t: Thrown) -> str:
    """The page of a story in a layout."""
    made = [_card(t, s, r, at) for at, r in enumerate(s.related)]
    if t.amid and t.card not in ("tr", "spans", "flat"):
        made.insert(2, _amid(t, s))
    cards = "".join(made)
    if t.card == "li":
        cards = t.box("ul", "list", cards)
    elif t.card == "tr":
        cards = f"<table{t.attrs('list')}><tbody>{cards}</tbody></table>"
    related = t.box(t.heading, "heading", e(s.words["related"])) + cards
    if t.around:
        related = t.box(t.around, "related", related)
    boxes = [_box(t, s, kind) for kind in t.boxes]
    article = _article(t, s)
    parts = [related, article, *boxes] if t.before else [article, *boxes[:2], related, *boxes[2:]]
    return page(s, f'<div id="app">{"".join(parts)}</div>', head=og(s))


def _amid(t: Thrown, s: Story) -> str:
    """A box between two cards that is none."""
    boxes, (name, text, button) = list(map(e, s.many("boxes"))), map(e, s.many("newsletter"))
    inner = {
        "letter": f"<h4>{name}</h4><p>{text}</p><input type=email><button>{button}</button>",
        "ad": f"<span>{boxes[3]}</span><iframe></iframe>",
        "app": f"<p>{e(s.many('extra')[9])}</p><img src=/qr.png alt=''>",
    }[t.amid]
    return t.box("li" if t.card == "li" else "div", "card", inner)


def _spans(t: Thrown, r: Told) -> str:
    """A card as a link with nothing but spans in it, side by side with the next."""
    made = {
        "S": t.box("span", "outlet", e(r.source or "")),
        "A": t.box("span", "ago", e(r.age or "")),
        "T": t.box("span", "title", e(r.title)),
        "X": "".join(t.box("span", "text", e(each)) for each in r.paragraphs),
    }
    made["M"] = t.box("span", "meta", made["S"] + made["A"])
    return f'<a href="{r.url}"{t.attrs("card")}>{"".join(made[each] for each in t.order)}</a>'


def _card(t: Thrown, s: Story, r: Told, at: int) -> str:
    if t.card == "spans":
        return _spans(t, r)
    made = {"S": _source(t, r, at), "A": _age(t, r), "T": _title(t, r), "X": _text(t, r)}
    made["M"] = _meta(t, made["S"], made["A"], f"{at + 1}.{at + 2}K" if t.count else "")
    if t.apart or t.card == "flat":
        made["S"], made["A"] = t.box("div", "source", made["S"]), t.box("div", "age", made["A"])
    else:
        made["S"], made["A"] = t.box(t.meta, "source", made["S"]), t.box(t.meta, "age", made["A"])
    parts = [made[each] for each in t.order]
    picture = f'<img src="/i{at}.jpg" alt="">'
    if t.picture:
        parts.insert(0 if t.picture == "before" else len(parts), picture)
    parts.append(_extra(t, s, r, at))
    if t.card == "flat":
        return "".join(parts)
    if t.card == "tr":
        cells = "".join(f"<td>{part}</td>" for part in parts) if t.wrapped else f"<td>{''.join(parts)}</td>"
        return f"<tr{t.attrs('card')}>{cells}</tr>"
    inner = t.box("div", "inner", "".join(parts)) if t.wrapped else "".join(parts)
    if t.card == "table":
        return f"<table{t.attrs('card')} width='100%'><tr><td>{inner}</td></tr></table>"
    return f'<a href="{r.url}"{t.attrs("card")}>{inner}</a>' if t.card == "a" else t.box(t.card, "card", inner)


def _source(t: Thrown, r: Told, at: int) -> str:
    told = f"({e(r.source or '')})" if t.signs == "brackets" else e(r.source or "")
    if t.pressed == "source" and t.card != "a":
        return f"<button{t.attrs('outlet')}>{told}</button>"
    if t.source == "logo":
        return f'<img src="/l{at}.png" alt="{told}">'
    if t.source == "a" and t.card != "a":
        return f'<a href="/s/{at}"{t.attrs("outlet")}>{told}</a>'
    if t.source in ("none", "div", "a"):
        return told
    return t.box(t.source, "outlet", told)


def _age(t: Thrown, r: Told) -> str:
    told = e(r.age or "")
    if t.age == "time":
        return f'<time datetime="{r.when}">{told}</time>'
    return told if t.age == "none" else t.box(t.age, "ago", told)


def _meta(t: Thrown, source: str, age: str, count: str = "") -> str:
    if count:
        counted = t.box("span", "count", count)
        age = f"{counted} {age}" if t.count == "before" else f"{age} {counted}"
    pieces = [age, source] if t.age_first else [source, age]
    if t.apart:
        return t.box("div", "meta", "".join(t.box("div", f"m{at}", piece) for at, piece in enumerate(pieces)))
    return t.box(t.meta if t.meta != "span" or t.card == "flat" else "div", "meta", t.bar.join(pieces))


def _title(t: Thrown, r: Told) -> str:
    said = f"{e(r.title)} →" if t.signs == "arrow" else e(r.title)
    told = f'<a href="{r.url}">{said}</a>' if t.linked else said
    if t.pressed == "title" and t.card != "a":
        return f'<div role="button" tabindex="0"{t.attrs("title")}>{told}</div>'
    head = t.box(t.head, "title", told)
    return f"<div>{head}</div>" if t.head in ("strong", "span") else head


def _text(t: Thrown, r: Told) -> str:
    if not r.paragraphs:
        return ""
    if t.text == "br":
        return t.box("div", "text", "<br>".join(map(e, r.paragraphs)))
    if t.text == "blockquote":
        return f"<blockquote>{''.join(f'<p>{e(each)}</p>' for each in r.paragraphs)}</blockquote>"
    if t.text == "span":
        return "".join(f"<div>{t.box('span', 'text', e(each))}</div>" for each in r.paragraphs)
    return "".join(t.box(t.text, "text", e(each)) for each in r.paragraphs)


def _extra(t: Thrown, s: Story, r: Told, at: int) -> str:
    acts = s.many("extra")[2:4]
    if t.extra == "buttons":
        return t.box("div", "acts", "".join(f"<button>{e(act)}</button>" for act in acts))
    if t.extra == "links" and t.card != "a":
        return t.box("div", "acts", " ".join(f'<a href="/do/{at}">{e(act)}</a>' for act in acts))
    if t.extra == "more" and t.card != "a":
        return t.box("p", "more", f'<a href="{r.url}">{e(s.words["more"])}</a>')
    if t.extra == "counts":
        return t.box("div", "counts", f"<span>♥ {at * 3 + 2}</span> <span>💬 {at + 1}</span>")
    return ""


def _article(t: Thrown, s: Story) -> str:
    title = t.box(t.title, "headline", e(s.title))
    source, date = e(s.source), e(s.date)
    own = {
        "same": _meta(t, t.box("span", "outlet", source), t.box("span", "ago", date)),
        "line": f"<p>{source} · {date}</p>",
        "byline": f"<div>{e(s.byline)}</div><time>{date}</time>",
        "none": "",
    }[t.own]
    if t.body == "br":
        body = t.box("div", "body", "<br><br>".join(map(e, s.paragraphs)))
    elif t.body == "div":
        body = "".join(t.box("div", "para", e(each)) for each in s.paragraphs)
    else:
        body = "".join(f"<p>{e(each)}</p>" for each in s.paragraphs)
        body = t.box("div", "body", body) if t.body == "div p" else body
    inner = title + own + body
    return t.box(t.article, "story", inner) if t.article else inner


def _box(t: Thrown, s: Story, kind: str) -> str:
    def headed(name: str, inner: str) -> str:
        return t.box("div", kind, t.box(t.heading, "heading", e(s.words[name])) + inner)

    boxes = list(map(e, s.many("boxes")))
    name, text, button = map(e, s.many("newsletter"))
    talk = "".join(f"<div><b>{e(who)}</b> <i>{e(age)}</i><p>{e(said)}</p></div>" for who, age, said in s.comments)
    links = "".join(f'<li><a href="/m{at}">{each}</a></li>' for at, each in enumerate(boxes[4:7]))
    buttons = "".join(f"<button>{e(each)}</button>" for each in s.many("buttons"))
    return {
        "tags": headed("hashtags", "".join(f"<span>{e(tag)}</span> " for tag in s.tags)),
        "ai": headed("ai", f"<p>{e(s.words['intro'])}</p>{buttons}"),
        "none": headed("comments", f"<p>{e(s.words['none'])}</p>"),
        "comments": headed("comments", talk) if "none" not in t.boxes else "",
        "letter": t.box("div", kind, f"<h4>{name}</h4><p>{text}</p><form><input><button>{button}</button></form>"),
        "ad": t.box("div", kind, f"<span>{boxes[3]}</span>"),
        "cookies": t.box("div", kind, f"<p>{boxes[0]}</p><button>{boxes[1]}</button><button>{boxes[2]}</button>"),
        "most": headed("mostread", f"<ol>{links}</ol>"),
        "bar": t.box("div", kind, f"<button>{e(s.many('extra')[2])}</button><span>{e(s.many('extra')[1])}</span>"),
    }[kind]
