"""Layouts thrown together by chance: every part of a card and of a page is drawn from what aggregators do.

One seed, one layout. What is drawn is plausible by itself; nobody looked at what comes of it.
"""

from collections.abc import Callable, Iterable, Iterator
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


def thrown_pages(seeds: Iterable[int]) -> Iterator[Labelled]:
    """A page for each seed, with its gold."""
    tellers = stories("urns", "trays", "bales", "racks", "shelves")
    tellers = [story for story in tellers if len(story.words.get("boxes", "").split(" | ")) >= _LEAST_BOXES]
    for seed in seeds:
        yield label(_layout(seed), tellers[seed % len(tellers)], {}, seed)


def _layout(seed: int) -> Callable[[Story], str]:
    def layout(s: Story) -> str:
        return thrown(s, seed)

    return layout


class Thrown:
    """One layout: what was drawn for each of its parts."""

    def __init__(self, seed: int) -> None:
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
        self.draw = draw

    def attrs(self, part: str) -> str:
        """The class of a part, in the page's manner."""
        number = sum(map(ord, part)) * 7919 % 46656
        told = {"plain": part, "hashed": f"sc-{number:x}", "utility": f"mt-{number % 5} text-{part[:1]}{number % 3}"}
        return f' class="{told[self.names]}"' if self.names else ""

    def box(self, tag: str, part: str, inner: str) -> str:
        """An element round something."""
        return f"<{tag}{self.attrs(part)}>{inner}</{tag}>"


def thrown(s: Story, seed: int) -> str:
    """The page of a story in the layout of a seed."""
    t = Thrown(seed)
    cards = "".join(_card(t, s, r, at) for at, r in enumerate(s.related))
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


def _card(t: Thrown, s: Story, r: Told, at: int) -> str:
    made = {"S": _source(t, r, at), "A": _age(t, r), "T": _title(t, r), "X": _text(t, r)}
    made["M"] = _meta(t, made["S"], made["A"])
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
    return f'<a href="{r.url}"{t.attrs("card")}>{inner}</a>' if t.card == "a" else t.box(t.card, "card", inner)


def _source(t: Thrown, r: Told, at: int) -> str:
    told = e(r.source or "")
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


def _meta(t: Thrown, source: str, age: str) -> str:
    pieces = [age, source] if t.age_first else [source, age]
    if t.apart:
        return t.box("div", "meta", "".join(t.box("div", f"m{at}", piece) for at, piece in enumerate(pieces)))
    return t.box(t.meta if t.meta != "span" or t.card == "flat" else "div", "meta", t.bar.join(pieces))


def _title(t: Thrown, r: Told) -> str:
    told = f'<a href="{r.url}">{e(r.title)}</a>' if t.linked else e(r.title)
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
