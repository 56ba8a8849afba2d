"""Layouts of wells: results with trails, links that name who wrote it, players, dotted days, one stream for all."""

from dataclasses import replace
from html import escape as e

from .looms import short
from .markup import age, og, page, ps, source, words
from .told import Story, Told

#: What leads to a whole article, and where its source stands in that.
_THERE = {
    "en": "Read the full story at {}",
    "sv": "Läs hela artikeln hos {}",
    "de": "Weiterlesen bei {}",
    "fr": "Lire la suite sur {}",
    "ro": "Citește tot articolul pe {}",
    "tr": "Devamını {} sitesinde oku",
    "ru": "Читать полностью на {}",
    "hu": "Tovább itt: {}",
    "zh": "在{}阅读全文",
    "ar": "اقرأ المزيد على {}",
    "hi": "पूरी ख़बर {} पर पढ़ें",
}


def _dotted(r: Told) -> str:
    return f"{r.when[8:10]}.{r.when[5:7]}."


def dotted_gold(s: Story) -> dict:
    """Ages as a day and a month in figures."""
    return {"related": [replace(r, age=_dotted(r)) for r in s.related]}


def trails_gold(s: Story) -> dict:
    """Short ages, and one text each."""
    return {"related": [replace(r, age=short(r), paragraphs=[" ".join(r.paragraphs)]) for r in s.related]}


def trails(s: Story) -> str:
    """A search engine's results: a name, below it an address in steps, a title, and a text that its age opens."""
    boxes = words(s, "boxes")
    hits = "".join(
        f'<div class="MjjYud"><div><a href="{r.url}"><h3>{e(r.title)}</h3><div class="q"><span><img src="/f{at}.png" '
        f'alt=""></span><div><span class="VuuXrf">{source(r)}</span><div><cite>https://www{at}.example<span> › news › '
        f"{r.when[:4]}</span></cite></div></div></div></a></div><div class='VwiC3b'><span><span>{short(r)}</span> — "
        f"</span>"
        f"<span>{e(' '.join(r.paragraphs))}</span></div></div>"
        for at, r in enumerate(s.related)
    )
    asked = "".join(f'<div><a href="/s?q={at}"><b>{each}</b></a></div>' for at, each in enumerate(boxes[4:7]))
    return page(
        s,
        f'<div id="cnt"><div id="doc"><h1>{e(s.title)}</h1><div>{e(s.source)}, {e(s.date)}</div>{ps(s.paragraphs)}'
        f"</div>"
        f'<div id="rso"><h2>{s.words["related"]}</h2>{hits}</div><div id="bres"><h2>{s.words["mostread"]}</h2>{asked}'
        f"</div>"
        f'<div id="lb"><div>{boxes[0]}</div><button>{boxes[1]}</button></div></div>',
        head=og(s),
    )


def read_it_there(s: Story) -> str:
    """Only the link at each card's end says whose article it is: "Read the full story at …"."""
    there = _THERE[s.lang]
    cards = "".join(
        f'<div class="snip"><h3>{e(r.title)}</h3><div class="ago">{age(r)}</div>{ps(r.paragraphs)}<a class="ext" '
        f'href="{r.url}" rel="nofollow noopener" target="_blank">{e(there.format(r.source))}</a></div>'
        for r in s.related
    )
    heading, text, button = words(s, "newsletter")
    tags = " ".join(f"<a>{e(tag)}</a>" for tag in s.tags)
    return page(
        s,
        f'<div class="wrap"><article><h1>{e(s.title)}</h1><div class="ago">{e(s.date)}</div>{ps(s.paragraphs)}<a '
        f'class="ext" href="https://m.example/">{e(there.format(s.source))}</a></article><div class="tags"><h4>'
        f'{s.words["hashtags"]}</h4>{tags}</div><div class="nl"><h4>{heading}</h4><p>{text}</p><form><input '
        f'type="email"><button>{button}</button></form></div><div class="snips"><h4>{s.words["related"]}</h4>{cards}'
        f"</div>"
        f'<div class="talk"><h4>{s.words["comments"]}</h4><p>{s.words["none"]}</p></div></div>',
        head=og(s),
    )


def played(s: Story) -> str:
    """A listener's page: each card has a button to play and a length in minutes and seconds beside its age."""
    extra, boxes = words(s, "extra"), words(s, "boxes")
    cards = "".join(
        f'<div class="ep"><button class="play" aria-label="{extra[0]}">▶</button><div class="ep-b"><a class="ep-t" '
        f'href="{r.url}">{e(r.title)}</a><div class="ep-m"><span>{source(r)}</span><span>{at + 2}:{at}7</span><span>'
        f'{age(r)}</span></div>{ps(r.paragraphs, "div", " class=ep-x")}</div><div class="ep-q"><span>{extra[3]}</span>'
        f"<span>{extra[2]}</span></div></div>"
        for at, r in enumerate(s.related)
    )
    talk = "".join(
        f'<li class="said"><span class="who">{e(who)}</span> <span class="at">{e(when)}</span><div>{e(said)}</div>'
        f"<span>"
        f"{extra[7]}</span></li>"
        for who, when, said in s.comments
    )
    most = "".join(f"<li>{each}<span>{at + 3}:0{at}</span></li>" for at, each in enumerate(boxes[4:7]))
    return page(
        s,
        f'<div class="now"><button>▶</button><span>0:00 / 4:12</span><div>{extra[0]}</div></div><div class="doc"><h1>'
        f'{e(s.title)}</h1><div class="ep-m"><span>{e(s.source)}</span><span>4:12</span><span>{e(s.date)}</span></div>'
        f'{ps(s.paragraphs)}</div><div class="q"><h2>{s.words["related"]}</h2>{cards}</div><div class="pop"><h2>'
        f'{s.words["mostread"]}</h2><ol>{most}</ol></div><div class="thread"><h2>{s.words["comments"]}</h2><ul>{talk}'
        f"</ul>"
        f"</div>",
        head=og(s),
    )


def dotted(s: Story) -> str:
    """A club's page of links: a day in figures without its year, the source and the title between bars."""
    items = "".join(
        f'<p>{_dotted(r)} | {source(r)} | <a href="{r.url}">{e(r.title)}</a></p>{ps(r.paragraphs)}' for r in s.related
    )
    return page(
        s,
        f'<div class="content"><h1>{e(s.title)}</h1><p>{e(s.date)} | {e(s.source)}</p>{ps(s.paragraphs)}<h3>'
        f"{s.words['related']}</h3>{items}<p><b>{s.words['hashtags']}:</b> {' '.join(map(e, s.tags))}</p></div>",
        head=og(s),
    )


def captioned(s: Story) -> str:
    """A wall of pictures: all that a card says stands in spans in its picture's caption."""
    walls = "".join(
        f'<figure class="pin"><a href="{r.url}"><img src="/p{at}.jpg" width="236" alt="{e(r.title)}"></a><figcaption>'
        f"<strong>{e(r.title)}</strong>{ps(r.paragraphs, 'span')}<span>{source(r)}</span><span>{age(r)}</span>"
        f"</figcaption>"
        f"</figure>"
        for at, r in enumerate(s.related)
    )
    buttons = "".join(f"<span role=button>{each}</span>" for each in words(s, "buttons"))
    return page(
        s,
        f'<div class="pin-main"><img src="/m.jpg"><h1>{e(s.title)}</h1><p><span>{e(s.source)}</span><span>{e(s.date)}'
        f'</span></p>{ps(s.paragraphs)}<div class="ai"><strong>{s.words["ai"]}</strong><span>{s.words["intro"]}</span>'
        f'{buttons}</div></div><h2>{s.words["related"]}</h2><div class="pins">{walls}</div>',
        head=og(s),
    )


def one_stream(s: Story) -> str:
    """One list for all: the article is its first entry, and nothing but its length and the address tells that."""
    extra = words(s, "extra")

    def entry(title: str, who: str, when: str, texts: list[str], url: str | None) -> str:
        named = f'<a href="{url}">{e(title)}</a>' if url else e(title)
        return (
            f'<li class="entry"><div class="entry-h"><b>{e(who)}</b><i>{e(when)}</i></div><h2>{named}</h2>{ps(texts)}'
            f"<div "
            f'class="entry-f"><button>{extra[2]}</button><button>{extra[3]}</button></div></li>'
        )

    entries = [entry(s.title, s.source, s.date, s.paragraphs, None)]
    entries += [entry(r.title, r.source or "", r.age or "", r.paragraphs, r.url) for r in s.related]
    entries.insert(2, f'<li class="entry entry-x"><div>{words(s, "boxes")[3]}</div><ins></ins></li>')
    return page(
        s, f'<ol class="stream">{"".join(entries)}</ol><div class="more"><button>{extra[6]}</button></div>', head=og(s)
    )
