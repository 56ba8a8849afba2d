"""Layouts of looms: utility classes, bare divs, fonts, slots, names in attributes, dashes, cards amid the text."""

from collections.abc import Callable
from dataclasses import replace
from html import escape as e

from .markup import age, og, page, ps, source, words
from .told import Story, Told

#: May, as a day of it is written.
_MAY = {
    "sv": "{} maj",
    "de": "{}. Mai",
    "fr": "{} mai",
    "ro": "{} mai",
    "hu": "máj. {}.",
    "tr": "{} Mayıs",
    "ru": "{} мая",
    "hi": "{} मई",
    "ar": "{} مايو",
    "zh": "5月{}日",
}


def short(r: Told) -> str:
    """An age as an app has it."""
    if r.hours < 1:
        return "20m"
    return f"{r.hours}h" if r.hours < 24 else f"{r.hours // 24}d"


def _dated(s: Story, shown: Callable[[Told], str]) -> dict:
    return {"related": [replace(r, age=shown(r)) for r in s.related]}


def _iso(r: Told) -> str:
    return r.when[:10]


def _slashed(r: Told) -> str:
    return f"{r.when[8:10]}/{r.when[5:7]}/{r.when[:4]}"


def _day(s: Story, r: Told) -> str:
    return _MAY.get(s.lang, "{} May").format(int(r.when[8:10]))


def short_gold(s: Story) -> dict:
    """Ages as an app has them: ``3h``."""
    return _dated(s, short)


def iso_gold(s: Story) -> dict:
    """Ages as days in figures."""
    return _dated(s, _iso)


def slashed_gold(s: Story) -> dict:
    """Ages as days with slashes, the texts run together."""
    joined = _dated(s, _slashed)["related"]
    return {"related": [replace(r, paragraphs=[" ".join(r.paragraphs)]) for r in joined]}


def day_gold(s: Story) -> dict:
    """Ages as a day and a month."""
    return _dated(s, lambda r: _day(s, r))


def ageless_gold(s: Story) -> dict:
    """Cards that show no age."""
    return {"related": [replace(r, age=None) for r in s.related]}


def minified(s: Story) -> str:
    """An app of utility classes: a grid of whole links, a favicon beside the name, short ages, clamped texts."""
    extra, boxes, (name, pitch, join) = words(s, "extra"), words(s, "boxes"), words(s, "newsletter")
    clamped = ' class="mt-1 text-xs line-clamp-3"'
    cards = "".join(
        f'<a class="group flex gap-3 rounded-xl p-3 hover:bg-zinc-50" href="{r.url}"><div class="min-w-0 flex-1"><div '
        f'class="mb-1 flex items-center gap-1.5 text-xs text-zinc-500"><img class="size-4 rounded" alt="" '
        f'src="/fav?d={at}"><span class="truncate font-medium">{source(r)}</span><span>·</span><span>{short(r)}</span>'
        f'</div><h3 class="text-sm font-semibold leading-snug line-clamp-2">{e(r.title)}</h3>'
        f"{ps(r.paragraphs, attrs=clamped)}</div><div class='size-20 shrink-0 bg-zinc-100'></div></a>"
        for at, r in enumerate(s.related)
    )
    chips = "".join(f'<button class="rounded-full border px-2 py-0.5 text-xs">{e(tag)}</button>' for tag in s.tags)
    tools = "".join(f'<button class="rounded-lg p-3 text-left">{each}</button>' for each in words(s, "buttons"))
    most = "".join(
        f'<li class="flex gap-2"><span>{n + 1}</span><a href="/m{n}">{t}</a></li>' for n, t in enumerate(boxes[4:7])
    )
    return page(
        s,
        f'<div class="mx-auto grid max-w-6xl grid-cols-12 gap-8"><div class="col-span-8">'
        f'<h1 class="text-3xl font-bold">'
        f'{e(s.title)}</h1><div class="mt-2 text-sm text-zinc-500">{e(s.source)} · {e(s.date)}</div><div class="mt-6 '
        f'space-y-4">{ps(s.paragraphs)}</div><div class="mt-8"><p class="text-lg font-bold">{s.words["hashtags"]}</p>'
        f'<div class="flex gap-2">{chips}</div></div><div class="mt-8 rounded-2xl bg-violet-50 p-4"><p class="text-lg">'
        f'{s.words["ai"]}</p><p class="text-sm">{s.words["intro"]}</p><div class="grid grid-cols-2">{tools}</div></div>'
        f'<div class="mt-8"><p class="text-lg font-bold">{s.words["comments"]}</p><p class="text-sm text-zinc-400">'
        f'{s.words["none"]}</p></div></div><div class="col-span-4"><p class="text-lg font-bold">{s.words["related"]}'
        f"</p>"
        f'<div class="space-y-2">{cards}</div><button class="w-full">{extra[6]}</button><div class="mt-8"><p '
        f'class="text-lg font-bold">{s.words["mostread"]}</p><ol>{most}</ol></div><div class="mt-8 rounded-2xl p-4"><p>'
        f"{name}</p><p>{pitch}</p><button>{join}</button></div></div></div>",
        head=og(s),
    )


def no_attributes(s: Story) -> str:
    """Divs in divs and not one attribute: even the links stand on nothing but their titles."""
    boxes = words(s, "boxes")
    cards = "".join(
        f"<div><div><div>{source(r)}</div><div>{age(r)}</div></div><div><div>{e(r.title)}</div>"
        f"{ps(r.paragraphs, 'div')}</div></div>"
        for r in s.related
    )
    talk = "".join(
        f"<div><div>{e(who)}</div><div>{e(when)}</div><div>{e(said)}</div></div>" for who, when, said in s.comments
    )
    return page(
        s,
        f"<div><div><div><div>{e(s.title)}</div><div><div>{e(s.source)}</div><div>{e(s.date)}</div></div></div><div>"
        f"{ps(s.paragraphs, 'div')}</div></div><div><div>{s.words['hashtags']}</div><div>{' '.join(map(e, s.tags))}"
        f"</div></div><div><div>{s.words['comments']}</div><div>{talk}</div></div><div><div>{s.words['related']}</div>"
        f"<div>{cards}</div></div><div><div>{s.words['mostread']}</div>{ps(s.many('boxes')[4:7], 'div')}</div><div>"
        f"<div>{boxes[0]}</div><div>{boxes[1]}</div></div></div>",
        head=og(s),
    )


def fonts(s: Story) -> str:
    """A page of 1997: capitals, fonts, spacer pictures, a cell for everything; nothing is ever closed."""
    rows = "".join(
        f'<TR><TD VALIGN=TOP><IMG SRC=/dot.gif WIDTH=8 HEIGHT=8></TD><TD><FONT FACE="Arial" SIZE=2><A HREF="{r.url}">'
        f"<B>"
        f'{e(r.title)}</B></A><BR><FONT COLOR="#990000" SIZE=1>{source(r)}, {age(r)}</FONT><BR>'
        f"{'<P>'.join(map(e, r.paragraphs))}</FONT></TD></TR><TR><TD COLSPAN=2 HEIGHT=6><IMG SRC=/spacer.gif></TD></TR>"
        for r in s.related
    )
    side = "<BR>".join(
        f'<FONT SIZE=1><A HREF="/m{at}">{each}</A></FONT>' for at, each in enumerate(words(s, "boxes")[4:7])
    )
    return page(
        s,
        f'<TABLE BORDER=0 WIDTH=760><TR><TD WIDTH=140 VALIGN=TOP BGCOLOR="#FFFFCC"><FONT SIZE=2><B>'
        f"{s.words['mostread']}</B></FONT><BR>{side}</TD><TD VALIGN=TOP><FONT SIZE=5><B>{e(s.title)}</B></FONT><BR>"
        f"<FONT "
        f"SIZE=1>{e(s.source)}, {e(s.date)}</FONT><P>{'<P>'.join(map(e, s.paragraphs))}<P><HR><FONT SIZE=3><B>"
        f"{s.words['related']}</B></FONT><TABLE BORDER=0>{rows}</TABLE><HR><CENTER><FONT SIZE=1>"
        f'{words(s, "newsletter")[1]}<FORM><INPUT NAME=m><INPUT TYPE=submit VALUE="{words(s, "newsletter")[2]}"></FORM>'
        f"</FONT></CENTER></TD></TR></TABLE>",
        head=og(s),
    )


def slotted_rail(s: Story) -> str:
    """Components with slots in a rail that scrolls; the card's own arrows and counts stand in slots as well."""
    extra = words(s, "extra")
    cards = "".join(
        f'<nf-card><a slot="headline" href="{r.url}">{e(r.title)}</a><nf-text slot="dek" clamp="3">'
        f'{"<br>".join(map(e, r.paragraphs))}</nf-text><nf-pub slot="brand">{source(r)}</nf-pub><nf-ago slot="when" '
        f'ts="{r.when}">{age(r)}</nf-ago><nf-menu slot="menu"><span>{extra[4]}</span><span>{extra[5]}</span></nf-menu>'
        f"</nf-card>"
        for r in s.related
    )
    tags = "".join(f"<nf-chip>{e(tag)}</nf-chip>" for tag in s.tags)
    tools = "".join(f"<nf-tool>{each}</nf-tool>" for each in words(s, "buttons"))
    return page(
        s,
        f"<nf-app><nf-reader><nf-title>{e(s.title)}</nf-title><nf-byline>{e(s.source)} — {e(s.date)}</nf-byline>"
        f"<nf-body>"
        f'{ps(s.paragraphs)}</nf-body></nf-reader><nf-chips label="{s.words["hashtags"]}">{tags}</nf-chips><nf-panel>'
        f'<span slot="head">{s.words["ai"]}</span><span slot="sub">{s.words["intro"]}</span>{tools}</nf-panel><nf-rail>'
        f'<span slot="head">{s.words["related"]}</span><nf-arrow>‹</nf-arrow>{cards}<nf-arrow>›</nf-arrow></nf-rail>'
        f'<nf-talk><span slot="head">{s.words["comments"]}</span><span slot="empty">{s.words["none"]}</span></nf-talk>'
        f"</nf-app>",
        head=og(s),
    )


def titled_marks(s: Story) -> str:
    """Sources are nothing but marks with a name to hover over; ages are a day in figures in a ``<time>``."""
    cards = "".join(
        f'<li class="hit"><i class="mark mark-{at}" title="{source(r)}"></i><div class="hit-b"><h4><a href="{r.url}">'
        f'{e(r.title)}</a></h4>{ps(r.paragraphs)}<time datetime="{r.when}">{_iso(r)}</time></div></li>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<main><header><i class="mark" title="{e(s.source)}"></i><h1>{e(s.title)}</h1><time>{e(s.date)}</time>'
        f"</header>"
        f'{ps(s.paragraphs)}</main><section class="hits"><h3>{s.words["related"]}</h3><ul>{cards}</ul></section>'
        f"<section "
        f'class="nl"><h3>{words(s, "newsletter")[0]}</h3><p>{words(s, "newsletter")[1]}</p><button>'
        f"{words(s, 'newsletter')[2]}</button></section>",
        head=og(s),
    )


def dashed(s: Story) -> str:
    """Search results: the source follows the title after a dash, the day opens the text with another."""
    hits = "".join(
        f'<div class="g"><a href="{r.url}"><h3>{e(r.title)} - {source(r)}</h3></a><div class="st"><span class="f">'
        f"{_slashed(r)} — </span>{e(' '.join(r.paragraphs))}</div></div>"
        for r in s.related
    )
    asks = "".join(
        f'<div class="rq"><a href="/q{at}">{each}</a></div>' for at, each in enumerate(words(s, "boxes")[4:7])
    )
    return page(
        s,
        f'<div id="main"><div class="doc"><h1>{e(s.title)}</h1><div class="f">{e(s.date)} — {e(s.source)}</div>'
        f'{ps(s.paragraphs)}</div><div id="res"><div class="hd">{s.words["related"]}</div>{hits}</div><div id="brs">'
        f"<div "
        f'class="hd">{s.words["mostread"]}</div>{asks}</div></div>',
        head=og(s),
    )


def side_by_side_days(s: Story) -> str:
    """Links of spans side by side, each with a day for its age: nothing on the page is a block."""
    cards = "".join(
        f'<a href="{r.url}" class=k><span class=k1>{e(r.title)}</span> <span class=k2>{e(" ".join(r.paragraphs))}'
        f"</span> "
        f"<span class=k3>{source(r)}</span> <span class=k4>{_slashed(r)}</span></a>"
        for r in s.related
    )
    return page(
        s,
        f"<div class=a><h1>{e(s.title)}</h1><span class=k3>{e(s.source)}</span> <span class=k4>{e(s.date)}</span>"
        f"{ps(s.paragraphs)}</div><div class=ks><span class=kh>{s.words['related']}</span>{cards}</div>",
        head=og(s),
    )


def amid_the_text(s: Story) -> str:
    """A card follows each of the first paragraphs, headed each by the same words; the rest stand in a sidebar."""
    boxes = words(s, "boxes")

    def card(r: Told) -> str:
        return (
            f'<div class="inset"><div class="inset-label">{s.words["related"]}</div><a class="inset-title" '
            f'href="{r.url}">{e(r.title)}</a><div class="inset-meta">{source(r)} / {_day(s, r)}</div>'
            f"{ps(r.paragraphs, 'div', ' class=inset-dek')}</div>"
        )

    body = "".join(f"<p>{e(each)}</p>{card(s.related[at]) if at < 2 else ''}" for at, each in enumerate(s.paragraphs))
    rail = "".join(card(r) for r in s.related[2:])
    most = "".join(f"<li>{each}</li>" for each in boxes[4:7])
    return page(
        s,
        f'<div class="cols"><div class="col"><h1>{e(s.title)}</h1><div class="inset-meta">{e(s.source)} / {e(s.date)}'
        f'</div>{body}</div><div class="rail">{rail}<h5>{s.words["mostread"]}</h5><ul>{most}</ul></div></div>',
        head=og(s),
    )


def summaries(s: Story) -> str:
    """An accordion: a fold's line holds source, title and age, its inside the text and a button to go on."""
    folds = "".join(
        f"<details{' open' if at == 0 else ''}><summary><em>{source(r)}</em> <strong>{e(r.title)}</strong> <small>"
        f'{age(r)}</small></summary><div>{ps(r.paragraphs)}<a href="{r.url}">{s.words["more"]} »</a></div></details>'
        for at, r in enumerate(s.related)
    )
    talk = "".join(
        f"<details><summary>{e(who)}, {e(when)}</summary><p>{e(said)}</p></details>" for who, when, said in s.comments
    )
    return page(
        s,
        f"<article><h1>{e(s.title)}</h1><p><em>{e(s.source)}</em> <small>{e(s.date)}</small></p>{ps(s.paragraphs)}"
        f"</article><details><summary>{s.words['ai']}</summary><p>{s.words['summary']}</p></details><h2>"
        f"{s.words['related']}</h2>{folds}<h2>{s.words['comments']}</h2>{talk}",
        head=og(s),
    )


def looped_slides(s: Story) -> str:
    """A carousel that was rendered as it loops: its last card stands before the first, and the first after the last."""

    def slide(r: Told, at: int, kind: str = "") -> str:
        return (
            f'<div class="swiper-slide{kind}" role="group" aria-label="{at + 1} / {len(s.related)}"><figure><img '
            f'src="/s{at}.jpg" alt="{e(r.title)}"><figcaption>{source(r)}</figcaption></figure><div class="cap"><time>'
            f'{age(r)}</time><h3><a href="{r.url}">{e(r.title)}</a></h3>{ps(r.paragraphs)}</div></div>'
        )

    last = len(s.related) - 1
    slides = "".join(slide(r, at) for at, r in enumerate(s.related))
    looped = slide(s.related[last], last, " swiper-slide-duplicate") + slides
    looped += slide(s.related[0], 0, " swiper-slide-duplicate")
    return page(
        s,
        f'<article class="post"><h1>{e(s.title)}</h1><div><time>{e(s.date)}</time> {e(s.source)}'
        f"</div>{ps(s.paragraphs)}"
        f'</article><section class="swiper"><h2>{s.words["related"]}</h2><div class="swiper-wrapper">{looped}</div>'
        f"<div "
        f'class="swiper-pagination"><span>1</span> / <span>{last + 1}</span></div><button aria-label="next">→</button>'
        f"</section>",
        head=og(s),
    )


def aria_feed(s: Story) -> str:
    """Roles and labels for all: a feed whose articles close with their source; readers speak in an ordered list."""
    cards = "".join(
        f'<div role="article" aria-posinset="{at + 1}" aria-labelledby="t{at}"><span id="t{at}" role="heading" '
        f'aria-level="3">{e(r.title)}</span>{ps(r.paragraphs, "div")}<footer><bdi>{source(r)}</bdi> (<bdi>{age(r)}'
        f"</bdi>)"
        f' <a href="{r.url}" aria-label="{e(r.title)}">{s.words["more"]}</a></footer></div>'
        for at, r in enumerate(s.related)
    )
    talk = "".join(
        f"<li><q>{e(said)}</q> <b>{e(who)}</b> <small>{e(when)}</small></li>" for who, when, said in s.comments
    )
    return page(
        s,
        f'<div role="main"><span role="heading" aria-level="1">{e(s.title)}</span><footer><bdi>{e(s.source)}</bdi> ('
        f"<bdi>"
        f'{e(s.date)}</bdi>)</footer>{ps(s.paragraphs)}</div><div role="region"><span role="heading" aria-level="2">'
        f'{s.words["comments"]}</span><ol>{talk}</ol></div><div role="feed" aria-label="{s.words["related"]}">{cards}'
        f"</div>",
        head=og(s),
    )


def list_of_days(s: Story) -> str:
    """A plain list in which a day opens each line and a colon follows the source; some lines have no text."""
    items = "".join(
        f"<li><b>{_day(s, r)}</b>, <cite>{source(r)}</cite>: <a href={r.url}>{e(r.title)}</a>"
        f"{''.join(f'<br>{e(each)}' for each in r.paragraphs)}</li>"
        for r in s.related
    )
    return page(
        s,
        f'<div id="content"><h2>{e(s.title)}</h2><p><b>{e(s.date)}</b>, <cite>{e(s.source)}</cite>'
        f"</p>{ps(s.paragraphs)}"
        f"<p><strong>{s.words['related']}</strong></p><ul>{items}</ul><p><strong>{s.words['hashtags']}</strong></p><p>"
        f"{' '.join(map(e, s.tags))}</p></div>",
        head=og(s),
    )


def closing_bylines(s: Story) -> str:
    """A navigation of other articles without ages: title, text, and a footer with the source's logo."""
    cards = "".join(
        f'<article><h3><a href="{r.url}">{e(r.title)}</a></h3>{ps(r.paragraphs)}<footer>'
        f'<img src="/l{at}.svg" width="16" '
        f'alt="{source(r)}"> <button>{words(s, "extra")[3]}</button></footer></article>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<main><div itemprop="articleBody"><h1>{e(s.title)}</h1>{ps(s.paragraphs)}</div><nav>'
        f"<h2>{s.words['related']}</h2>"
        f"{cards}</nav><aside><h2>{words(s, 'newsletter')[0]}</h2><p>{words(s, 'newsletter')[1]}</p></aside></main>",
        head=og(s),
    )


def whole_articles(s: Story) -> str:
    """All of each other article stands there, under its name said twice; each is parted by nothing but a line."""
    items = "".join(
        f'<div class="rl-src"><img src="/p{at}.png" alt="{source(r)}"><div>{source(r)}</div><div>{age(r)}</div><ul><li>'
        f'{source(r)}</li></ul></div><div class="rl-title"><a href="{r.url}">{e(r.title)}</a></div>'
        f'<div class="rl-body">'
        f"{e(' '.join(r.paragraphs))}</div><hr>"
        for at, r in enumerate(s.related)
    )
    tags = "".join(f"<a href=/h/{at}>{e(tag)}</a>" for at, tag in enumerate(s.tags))
    return page(
        s,
        f'<h1>{e(s.title)}</h1><div class="ab">{ps(s.paragraphs, "div")}</div><h2>{s.words["hashtags"]}</h2>{tags}<h2>'
        f"{s.words['ai']}</h2><p>{s.words['intro']}</p><h2>{s.words['comments']}</h2><p>{s.words['none']}</p><h2>"
        f"{s.words['related']}</h2>{items}",
        head=og(s),
    )
