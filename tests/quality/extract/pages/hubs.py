"""Layouts of hubs: parts told twice, tables, terms, templates, carousels, long threads; unknown when written."""

import json
from dataclasses import replace
from html import escape as e
from typing import Any

from .markup import og, page, ps
from .told import Story, Told


def _extra(s: Story) -> list[str]:
    return [e(each) for each in s.many("extra")]


def _boxes(s: Story) -> list[str]:
    return [e(each) for each in s.many("boxes")]


def _asks(s: Story, tag: str = "button") -> str:
    return "".join(f"<{tag}>{e(each)}</{tag}>" for each in s.many("buttons"))


def _points(s: Story) -> str:
    return "<ul>" + "".join(f"<li>{e(each)}</li>" for each in s.many("points")) + "</ul>"


def _consent(s: Story) -> str:
    told, yes, least = _boxes(s)[:3]
    return f"<div><div>{told}</div><div><button>{yes}</button><button>{least}</button></div></div>"


def _signup(s: Story) -> str:
    name, told, button = (e(each) for each in s.many("newsletter"))
    return f'<div>{name}</div><div>{told}</div><form><input type="email"><button>{button}</button></form>'


def _domain(r: Told) -> str:
    """A source's address as it is shown, of the place in the list, since names have letters of any script."""
    return f"paper{(r.url or '0')[-1]}.example"


def domains_gold(s: Story) -> dict[str, Any]:
    """What should be read out of the layouts that name sources by their addresses."""
    return {"related": [replace(r, source=_domain(r)) for r in s.related]}


def _when(r: Told) -> str:
    return r.when[:10].replace("-", ".")


def days_gold(s: Story) -> dict[str, Any]:
    """What should be read out of the layouts that give days, with the comments they show."""
    return {"related": [replace(r, age=_when(r)) for r in s.related], "comments": list(s.comments)}


def bare_gold(s: Story) -> dict[str, Any]:
    """What should be read out of the layouts with neither age nor text."""
    return {"related": [replace(r, age=None, paragraphs=[]) for r in s.related]}


def twice_for_widths(s: Story) -> str:
    """Server-rendered React: utility classes, split text nodes, the rail told twice, for wide and for small screens."""
    listen, minutes, send, keep, follow, hide, *_ = _extra(s)
    trending = _boxes(s)[4:7]

    def card(r: Told, at: int) -> str:
        lines = ps(r.paragraphs, "div", ' class="text-[13px] leading-5 text-neutral-600 dark:text-neutral-400"')
        return (
            f'<div class="group relative flex flex-col gap-y-1.5 py-4 first:pt-0"><div class="flex items-center '
            f'gap-x-1.5 text-[11px] text-neutral-500"><img class="size-4 rounded-sm" src="/i/{at}.webp" alt=""/>'
            f'<span class="truncate">{e(r.source or "")}</span><!-- --> <span>·</span><!-- --> '
            f'<span>{e(r.age or "")}</span></div><a class="text-sm font-semibold after:absolute after:inset-0" '
            f'href="{r.url}">{e(r.title)}</a>{lines}<div class="flex gap-4 text-[11px]"><button>{keep}</button>'
            f"<button>{hide}</button><span><svg></svg>{at * 17 + 5}<!-- --></span></div></div>"
        )

    rail = "".join(card(r, at) for at, r in enumerate(s.related))
    tops = "".join(
        f'<a class="flex gap-3" href="/x{at}"><span class="text-2xl">{at}</span><span>{each}</span></a>'
        for at, each in enumerate(trending, 1)
    )
    state = json.dumps({"story": {"headline": s.title, "blocks": s.paragraphs}, "also": [r.title for r in s.related]})
    return page(
        s,
        f'<div class="min-h-screen bg-white dark:bg-black"><div class="fixed inset-x-0 bottom-0 z-50 p-4">{_consent(s)}'
        f'</div><div class="mx-auto flex max-w-7xl gap-x-10 px-4"><div class="w-full lg:w-2/3"><div class="text-xs '
        f'uppercase tracking-wide">{e(s.source)}</div><div role="heading" aria-level="1" class="text-3xl '
        f'font-extrabold tracking-tight">{e(s.title)}</div><div class="mt-2 flex gap-2 text-xs"><span>{e(s.byline)}'
        f'</span><span>{e(s.date)}</span><!-- --><span>{minutes}</span></div><div class="mt-3 flex gap-2"><button>'
        f'{listen}</button><button>{send}</button><button>{follow}</button></div><div class="mt-6 space-y-5">'
        f'{ps(s.paragraphs, "div", " class=leading-7")}</div><div class="mt-8 lg:hidden"><div class="mb-3 font-bold">'
        f'{s.words["related"]}</div>{rail}</div></div><div class="hidden lg:block lg:w-1/3"><div class="sticky top-20">'
        f'<div class="mb-3 font-bold">{s.words["related"]}</div>{rail}<div class="mt-8 rounded-2xl bg-neutral-100 '
        f'p-4"><div class="font-bold">{s.words["mostread"]}</div>{tops}</div></div></div></div></div>'
        f'<script>window.__remixContext = {{"state":{state}}};</script>',
        head=og(s),
    )


def tables_first(s: Story) -> str:
    """Tables in tables with fonts and spacers; the others come first, with "via" before the source."""
    ad, *tops = _boxes(s)[3:7]
    rows = "".join(
        f'<table width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td width="90" rowspan="2"><img '
        f'src="/t{at}.gif" width="80" height="60"></td><td><font size="2" face="Verdana"><a href="{r.url}"><b>'
        f'{e(r.title)}</b></a></font><br><font size="1" color="#777777">via <a href="/s{at}">{e(r.source or "")}</a> '
        f'&#124; {e(r.age or "")}</font></td></tr><tr><td><font size="2" face="Verdana">'
        f'{"<br><br>".join(map(e, r.paragraphs))}</font></td></tr><tr><td colspan="2" height="12"><img '
        f'src="/spacer.gif" height="12" width="1"></td></tr></table>'
        for at, r in enumerate(s.related)
    )
    listed = "".join(f'<font size="1">&raquo; <a href="/x{at}">{each}</a></font><br>' for at, each in enumerate(tops))
    text = "".join(f'<tr><td><font size="3" face="Georgia">{e(each)}</font></td></tr>' for each in s.paragraphs)
    return page(
        s,
        f'<center><table width="780" border="0" bgcolor="#ffffff"><tr><td valign="top" width="240" bgcolor="#eeeecc">'
        f'<font size="2"><b>{s.words["related"]}</b></font><hr noshade size="1">{rows}<font size="2"><b>'
        f'{s.words["mostread"]}</b></font><hr noshade size="1">{listed}<br><font size="1">{ad}</font></td>'
        f'<td width="20">&nbsp;</td><td valign="top"><table border="0" cellspacing="8"><tr><td><font size="5" '
        f'face="Georgia"><b>{e(s.title)}</b></font></td></tr><tr><td><font size="1" color="#777777">{e(s.source)}, '
        f'{e(s.date)}</font></td></tr>{text}<tr><td align="right"><font size="1"><a href="/send">{_extra(s)[2]}</a> '
        f'&#124; <a href="/keep">{_extra(s)[3]}</a></font></td></tr><tr><td bgcolor="#ddddff">'
        f"{_signup(s)}</td></tr></table></td></tr></table></center>",
    )


def terms_in_the_text(s: Story) -> str:
    """A list of terms in the middle of the text: address, age and text of each as its descriptions."""
    _, minutes, send, *_ = _extra(s)
    more_of, *_ = _boxes(s)[7:]
    terms = "".join(
        f'<dt><a href="{r.url}">{e(r.title)}</a></dt><dd class="from">{_domain(r)}</dd><dd class="ago">'
        f"{e(r.age or '')}</dd>" + "".join(f'<dd class="tx">{e(each)}</dd>' for each in r.paragraphs)
        for r in s.related
    )
    rest = "".join(f'<li><a href="/x{at}">{each}</a></li>' for at, each in enumerate(_boxes(s)[4:7]))
    style = ' style="font:17px/1.6 serif;margin:0 0 1em"'
    return page(
        s,
        f'<div id="wrap"><div id="lede"><h1>{e(s.title)}</h1><h6>{e(s.source)} <span>{e(s.date)}</span> <span>'
        f'{minutes}</span></h6></div><div id="txt">{ps(s.paragraphs[:3], "div", style)}<div style="float:right;'
        f'width:300px;border:1px solid #ccc"><div style="font-weight:bold">{s.words["related"]}</div><dl>{terms}</dl>'
        f'</div>{ps(s.paragraphs[3:], "div", style)}</div><div id="after"><a href="#">{send}</a><div>{more_of}</div>'
        f'<ul>{rest}</ul><div>{s.words["comments"]}</div><form><textarea placeholder="{_boxes(s)[8]}"></textarea>'
        f"</form><div>{e(s.words['none'])}</div></div></div>",
        head=og(s),
    )


def shadow_roots(s: Story) -> str:
    """Elements of their own with declared shadow roots: labels and buttons in templates, all content in slots."""
    listen, minutes, send, keep, _, hide, *_ = _extra(s)
    cards = "".join(
        f'<hub-teaser position="{at}"><template shadowrootmode="open"><style>:host{{display:block}}</style><article>'
        f'<slot name="kicker"></slot><slot name="head"></slot><slot></slot><div class="tools"><button>{keep}</button>'
        f'<button>{hide}</button></div></article></template><hub-byline slot="kicker"><hub-name>{e(r.source or "")}'
        f'</hub-name><relative-time datetime="{r.when}">{e(r.age or "")}</relative-time></hub-byline>'
        f'<a slot="head" href="{r.url}">{e(r.title)}</a>{ps(r.paragraphs)}</hub-teaser>'
        for at, r in enumerate(s.related)
    )
    tags = "".join(f"<hub-tag>{e(tag)}</hub-tag>" for tag in s.tags)
    return page(
        s,
        f'<hub-shell><template shadowrootmode="open"><slot name="banner"></slot><slot></slot></template><hub-consent '
        f'slot="banner">{_consent(s)}</hub-consent><hub-story><template shadowrootmode="open"><header><slot '
        f'name="head"></slot></header><button part="play">{listen}</button><span>{minutes}</span><slot></slot>'
        f'<button>{send}</button></template><h1 slot="head">{e(s.title)}</h1><hub-byline slot="head"><hub-name>'
        f'{e(s.source)}</hub-name><relative-time datetime="2026-05-12T16:10:00Z">{e(s.date)}</relative-time>'
        f'</hub-byline>{ps(s.paragraphs)}<hub-tags><template shadowrootmode="open"><b>{s.words["hashtags"]}</b>'
        f'<slot></slot></template>{tags}</hub-tags></hub-story><hub-assistant><template shadowrootmode="open"><h3>'
        f"{s.words['ai']}</h3>{_asks(s)}<slot></slot><small>{e(s.words['intro'])}</small></template><p>"
        f'{e(s.words["summary"])}</p>{_points(s)}</hub-assistant><hub-rail><template shadowrootmode="open"><slot '
        f'name="title"></slot><div class="scroller"><slot></slot></div></template><h2 slot="title">'
        f"{s.words['related']}</h2>{cards}</hub-rail></hub-shell>",
        head=og(s),
    )


def carousels(s: Story) -> str:
    """Slides of one link each with the source over the title, no text and no age; two more carousels of others."""
    _, minutes, _, _, follow, _, more, *_ = _extra(s)
    _, _, _, ad, one, two, three, more_of, *_ = _boxes(s)

    def slides(cards: list[tuple[str, str, str]]) -> str:
        return "".join(
            f'<li class="splide__slide"><a class="slide" href="{url}"><span class="pic"><img src="/p.jpg" alt="">'
            f'</span><span class="slide-src">{source}</span><span class="slide-ttl">{title}</span></a></li>'
            for url, source, title in cards
        )

    def carousel(name: str, cards: str) -> str:
        return (
            f'<div class="splide" aria-label="{name}"><div class="hd"><span>{name}</span><a href="/all">{more}</a>'
            "</div>"
            f'<div class="splide__arrows"><button aria-label="‹"></button><button aria-label="›"></button></div>'
            f'<div class="splide__track"><ul class="splide__list">{cards}</ul></div></div>'
        )

    others = slides([(r.url or "", e(r.source or ""), e(r.title)) for r in s.related])
    own = slides([("/o1", e(s.source), one), ("/o2", e(s.source), two)])
    bought = slides([("/ad", ad, three)])
    return page(
        s,
        f'<div class="art"><div class="art-h"><a class="pub" href="/p"><img src="/logo.svg" alt="{e(s.source)}"></a>'
        f'<button>{follow}</button><h1>{e(s.title)}</h1><div class="sub"><span>{e(s.byline)}</span><span>{e(s.date)}'
        f'</span><span>{minutes}</span></div></div><div class="art-b">{ps(s.paragraphs)}</div><div class="nl">'
        f"{_signup(s)}</div>{carousel(s.words['related'], others)}{carousel(more_of, own)}"
        f"{carousel(s.words['mostread'], bought)}</div>",
        head=og(s),
    )


def long_threads(s: Story) -> str:
    """Tabs of a machine's answers, a thread with a form under each comment, then titles with source and day below."""
    listen, _, send, _, _, _, more, reply, flag, _ = _extra(s)
    *_, sign_in, newest = _boxes(s)
    thread = "".join(
        f'<li id="c{at}"><div class="vcard"><img class="avatar" src="/u{at}.png" alt=""><b class="fn">{e(who)}</b>'
        " "
        f'<a class="permalink" href="#c{at}">{e(age)}</a></div><div class="said"><p>{e(said)}</p></div><div '
        f'class="tools"><a href="#">▲ {at + 2}</a> <a href="#">{reply}</a> <a href="#">{flag}</a></div><form hidden>'
        f"<textarea></textarea><button>{reply}</button></form></li>"
        for at, (who, age, said) in enumerate(s.comments)
    )
    tabs = "".join(
        f'<input type="radio" name="t" id="t{at}"><label for="t{at}">{e(each)}</label>'
        for at, each in enumerate(s.many("buttons"))
    )
    listed = "".join(
        f'<div class="row"><div class="row-t"><a href="{r.url}">{e(r.title)}</a></div><div class="row-s">'
        f"{e(r.source or '')} — {_when(r)}</div>"
        + (f'<div class="row-x">{e(" ".join(r.paragraphs))}</div></div>' if r.paragraphs else "</div>")
        for r in s.related
    )
    return page(
        s,
        f'<div id="page"><div id="story"><h1 class="entry">{e(s.title)}</h1><div class="row-s">{e(s.source)} — '
        f'2026.05.12</div><a href="#">{listen}</a> <a href="#">{send}</a>{ps(s.paragraphs)}</div><div id="bot"><b>'
        f'{s.words["ai"]}</b>{tabs}<div class="pane">{e(s.words["summary"])}</div><div class="pane">{_points(s)}</div>'
        f'<i>{e(s.words["intro"])}</i></div><div id="talk"><h3>{s.words["comments"]} ({len(s.comments)})</h3><form '
        f'action="/say"><textarea placeholder="…"></textarea><p>{sign_in}</p></form><select><option>{newest}</option>'
        f'</select><ol>{thread}</ol><a href="#">{more}</a></div><div id="also"><h3>{s.words["related"]}</h3>{listed}'
        f"</div></div>",
        head=og(s),
    )


def kept_breaks(s: Story) -> str:
    """A page pasted as text into an element that keeps its line breaks; sources twice, furniture as lines."""
    w = s.words
    lines = [s.title, "", f"{s.source} | {s.date}", ""]
    for each in s.paragraphs:
        lines += [each, ""]
    lines += [w["hashtags"], " ".join(s.tags), "", w["ai"], *s.many("buttons"), w["intro"], ""]
    lines += [w["comments"], w["none"], "", w["related"], ""]
    for r in s.related:
        lines += [r.source or "", r.age or "", f"- {r.source}", r.title, " ".join(r.paragraphs), "", ""]
    return page(s, f'<main><div style="white-space:pre-wrap">{e(chr(10).join(lines))}</div></main>', head=og(s))


def kickers(s: Story) -> str:
    """Articles in an article: a rubric before each heading, the publisher's logo and the age in the foot."""
    listen, minutes, _, keep, *_ = _extra(s)
    rubrics = [e(each) for each in s.many("nav")]
    cards = "".join(
        f'<article class="teaser" aria-labelledby="h{at}"><p class="kicker">{rubrics[at % 4]}</p><h3 id="h{at}"><a '
        f'href="{r.url}">{e(r.title)}</a></h3>{ps(r.paragraphs)}<footer><img class="logo" src="/l{at}.svg" '
        f'alt="{e(r.source or "")}"><time datetime="{r.when}">{e(r.age or "")}</time><span>{minutes}</span><button>'
        f"{keep}</button></footer></article>"
        for at, r in enumerate(s.related)
    )
    tags = "".join(f'<li><a rel="tag" href="/t/{at}">{e(tag)}</a></li>' for at, tag in enumerate(s.tags))
    return page(
        s,
        f'<main><article><hgroup><p class="kicker">{rubrics[1]}</p><h1>{e(s.title)}</h1></hgroup><address>{e(s.byline)}'
        f'</address><p><img class="logo" src="/l.svg" alt="{e(s.source)}"> <time datetime="2026-05-12T16:10:00Z">'
        f"{e(s.date)}</time></p><audio controls></audio><button>{listen}</button><details open><summary>"
        f"{s.words['ai']}</summary>{_points(s)}<small>{e(s.words['intro'])}</small></details>{ps(s.paragraphs)}"
        f'<p>{s.words["hashtags"]}</p><ul>{tags}</ul><section aria-labelledby="rel"><h2 id="rel">{s.words["related"]}'
        f"</h2>{cards}</section><aside>{_signup(s)}</aside></article></main>",
        head=og(s),
    )
