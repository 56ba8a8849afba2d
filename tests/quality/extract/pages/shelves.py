"""Layouts of shelves: AMP, cards between paragraphs, posts, digests, columns, tabs, by outlet, labels read out."""

import json
from html import escape as e

from .markup import og, page, ps
from .told import Story, Told


def _extra(s: Story) -> list[str]:
    return [e(each) for each in s.many("extra")]


def _boxes(s: Story) -> list[str]:
    return [e(each) for each in s.many("boxes")]


def _points(s: Story) -> str:
    return "".join(f"<li>{e(each)}</li>" for each in s.many("points"))


def accelerated(s: Story) -> str:
    """An AMP page: a consent box, a carousel of cards with the age in small print below the text, an accordion."""
    told, yes, no, ad, one, two, three, *_ = _boxes(s)
    listen, minutes, send, keep, *_ = _extra(s)
    name, pitch, join = (e(each) for each in s.many("newsletter"))
    cards = "".join(
        f'<div role="listitem" class="card"><amp-img src="/i{at}.jpg" width="320" height="180" layout="responsive">'
        f'</amp-img><cite>{e(r.source or "")}</cite><h3><a href="{r.url}">{e(r.title)}</a></h3>{ps(r.paragraphs)}'
        f'<small>{e(r.age or "")}</small><amp-social-share type="system"></amp-social-share></div>'
        for at, r in enumerate(s.related)
    )
    asks = "".join(
        f"<section><h4>{e(each)}</h4><p>{e(s.words['summary'])}</p></section>" for each in s.many("buttons")[:2]
    )
    hot = "".join(f'<li><a href="/x{at}">{each}</a></li>' for at, each in enumerate((one, two, three)))
    return page(
        s,
        f'<amp-consent id="c" layout="nodisplay"><div><p>{told}</p><button on="tap:c.accept">{yes}</button><button '
        f'on="tap:c.reject">{no}</button></div></amp-consent><main><article><h1>{e(s.title)}</h1><p class="who">'
        f'{e(s.byline)}, {e(s.source)}</p><p class="who"><time datetime="2026-05-12">{e(s.date)}</time> {minutes}</p>'
        f'<amp-audio src="/a.mp3"></amp-audio><button>{listen}</button>{ps(s.paragraphs[:3])}<amp-ad width="300" '
        f'height="250" type="x"><div placeholder>{ad}</div></amp-ad>{ps(s.paragraphs[3:])}<button>{send}</button>'
        f"<button>{keep}</button></article><section><h2>{s.words['ai']}</h2><amp-accordion>{asks}</amp-accordion><p>"
        f'{e(s.words["intro"])}</p></section><section><h2>{s.words["related"]}</h2><amp-carousel type="carousel" '
        f'height="300"><div role="list">{cards}</div></amp-carousel></section><section><h2>{s.words["mostread"]}</h2>'
        f'<ul>{hot}</ul></section><form method="post" action-xhr="/join"><p>{name}</p><p>{pitch}</p><input '
        f'type="email"><input type="submit" value="{join}"></form></main>',
        head=og(s),
    )


def after_each_paragraph(s: Story) -> str:
    """One card after each paragraph, without any heading: source and age over the title in one link, the text below."""
    _, minutes, _, keep, follow, *_ = _extra(s)

    def card(r: Told) -> str:
        lines = "".join(f'<div class="in-x">{e(each)}</div>' for each in r.paragraphs)
        return (
            f'<div class="inset"><a class="in-a" href="{r.url}"><div class="in-k">{e(r.source or "")} · '
            f'{e(r.age or "")}</div><div class="in-t">{e(r.title)}</div></a>{lines}<div class="in-f"><button>{keep}'
            "</button></div></div>"
        )

    told = "".join(
        f'<p class="t">{e(each)}</p>{card(s.related[at]) if at < len(s.related) else ""}'
        for at, each in enumerate(s.paragraphs)
    )
    tags = "".join(f'<a class="tg" href="/t">{e(tag)}</a>' for tag in s.tags)
    return page(
        s,
        f'<div class="rd"><div class="rd-h"><div class="rd-s">{e(s.source)}</div><h1>{e(s.title)}</h1><div '
        f'class="rd-m"><span>{e(s.date)}</span><span>{minutes}</span></div></div><div class="rd-b">{told}</div><div '
        f'class="rd-g">{tags}</div><button>{follow}</button><div class="rd-c"><h4>{s.words["comments"]}</h4><p>'
        f"{e(s.words['none'])}</p></div></div>",
        head=og(s),
    )


def posts_with_cards(s: Story) -> str:
    """A network's page: the article as the first post, others as posts below it, name and age first, counts last."""
    _, _, send, _, follow, _, more, answer, flag, _ = _extra(s)

    def post(name: str, age: str, title: str, paragraphs: list[str], url: str, at: int) -> str:
        return (
            f'<div class="status" data-id="{at}11" tabindex="0"><div class="status__info"><a'
            f' class="status__display-name" '
            f'href="/@p{at}"><span class="display-name"><bdi><strong class="display-name__html">{e(name)}</strong>'
            f"</bdi>"
            f'</span></a><a class="status__relative-time" href="/@p{at}/{at}11"><time'
            f' datetime="2026-05-12T1{at}:00:00Z">'
            f'{e(age)}</time></a></div><div class="status__content"><a class="status__title" href="{url}">{e(title)}'
            f"</a>"
            f'{ps(paragraphs)}</div><div class="status__action-bar"><button title="{answer}"><span>{at}</span></button>'
            f'<button title="{send}"><span>{at * 9 + 2}</span></button><button title="★"><span>{at * 21 + 7}</span>'
            f'</button><button title="{flag}"></button></div></div>'
        )

    others = "".join(
        post(r.source or "", r.age or "", r.title, r.paragraphs, r.url or "", at) for at, r in enumerate(s.related, 1)
    )
    return page(
        s,
        f'<div class="ui"><div class="columns-area"><div class="column"><div class="column-header">{s.words["related"]}'
        f'</div><div class="focusable detailed"><div class="status__info"><strong class="display-name__html">'
        f'{e(s.source)}</strong><span>{e(s.date)}</span><button>{follow}</button></div><h1 class="status__title">'
        f'{e(s.title)}</h1><div class="status__content">{ps(s.paragraphs)}</div><div class="hashtag-bar">'
        f'{" ".join(f"<a href=/t>{e(tag)}</a>" for tag in s.tags)}</div></div><div class="feed" role="feed">{others}'
        f'<button class="load-more">{more}</button></div></div></div></div>',
        head=og(s),
    )


def underlined_digest(s: Story) -> str:
    """A digest in plain text: titles underlined, source and age in one line, texts indented, rules between parts."""
    w = s.words
    lines = [s.title, "=" * 60, f"{s.source}, {s.date}", ""]
    for each in s.paragraphs:
        lines += [each, ""]
    lines += [
        "-" * 60,
        f"{w['hashtags']}: {' '.join(s.tags)}",
        "-" * 60,
        w["ai"],
        *(f"[ {b} ]" for b in s.many("buttons")),
    ]
    lines += [w["intro"], "-" * 60, w["related"], ""]
    for r in s.related:
        lines += [f"* {r.title}", f"  {r.source} | {r.age}", *(f"  {each}" for each in r.paragraphs), ""]
    lines += ["-" * 60, *s.many("newsletter"), " | ".join(s.many("footer"))]
    return f"<html><head><title>{e(s.title)}</title></head><body><pre>{e(chr(10).join(lines))}</pre></body></html>"


def columns(s: Story) -> str:
    """A table whose head names what its columns hold: outlet, time, headline, extract; boxes of all sorts beside it."""
    outlet, when, headline, extract = (e(each) for each in s.many("fields"))
    listen, minutes, *_ = _extra(s)
    ad, one, two, three, more_of, *_ = _boxes(s)[3:]
    rows = "".join(
        f'<tr class="row{at % 2}"><td>{e(r.source or "")}</td><td class="nowrap">{e(r.age or "")}</td><td><a '
        f'href="{r.url}">{e(r.title)}</a></td><td>{e(" ".join(r.paragraphs))}</td></tr>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="grid"><section id="art"><h2 class="title">{e(s.title)}</h2><p><em>{e(s.source)}</em> '
        f'<em>{e(s.date)}</em> <em>{minutes}</em></p>{ps(s.paragraphs)}<p><a href="#">{listen}</a></p></section>'
        f"<section "
        f'id="cov"><h3>{s.words["related"]}</h3><table class="data"><thead><tr><th>{outlet}</th><th>{when}</th><th>'
        f'{headline}</th><th>{extract}</th></tr></thead><tbody>{rows}</tbody></table></section><section id="m"><h3>'
        f'{more_of}</h3><ul><li><a href="/x1">{one}</a></li><li><a href="/x2">{two}</a></li></ul><div>{ad}: {three}'
        f"</div>"
        f"</section></div>",
        head=og(s),
    )


def tab_panels(s: Story) -> str:
    """A library's tabs: the machine's panels before the article, cards with slots, comment nodes in texts."""
    _, minutes, send, keep, *_ = _extra(s)
    parts = [f"<!--?lit$1$-->{e(each)}<!--/-->" for each in s.paragraphs]
    cards = "".join(
        f'<sl-card class="c"><div slot="header"><!--?lit$2$--><a href="{r.url}">{e(r.title)}</a>'
        f"</div>{ps(r.paragraphs)}"
        f'<div slot="footer"><sl-avatar label="{e((r.source or "")[:1])}"></sl-avatar><span><!--?lit$3$-->'
        f'{e(r.source or "")}</span><sl-relative-time date="{r.when}"><!--?lit$4$-->{e(r.age or "")}</sl-relative-time>'
        f"<sl-icon-button></sl-icon-button></div></sl-card>"
        for r in s.related
    )
    tabs = "".join(f'<sl-tab slot="nav" panel="p{at}">{e(each)}</sl-tab>' for at, each in enumerate(s.many("buttons")))
    return page(
        s,
        f'<oct-app><sl-tab-group>{tabs}<sl-tab-panel name="p0"><p>{e(s.words["summary"])}</p>'
        f"<small>{e(s.words['intro'])}"
        f'</small></sl-tab-panel><sl-tab-panel name="p1"><ul>{_points(s)}</ul></sl-tab-panel></sl-tab-group>'
        f"<oct-article>"
        f'<header><h1>{e(s.title)}</h1><div class="meta"><span>{e(s.source)}</span><span>{e(s.byline)}</span><span>'
        f'{e(s.date)}</span><sl-badge>{minutes}</sl-badge></div></header><div class="content">'
        f"{''.join(f'<p>{each}</p>' for each in parts)}</div><sl-button-group><sl-button>{send}</sl-button><sl-button>"
        f"{keep}</sl-button></sl-button-group></oct-article><sl-divider></sl-divider><oct-grid><h2>{s.words['related']}"
        f"</h2>{cards}</oct-grid></oct-app>",
        head=og(s),
    )


def by_outlet(s: Story) -> str:
    """The others by outlet: its name as a heading over a list with title, age and text; a form and a vote between."""
    _, _, _, _, follow, *_ = _extra(s)
    sign_in, liked = _boxes(s)[8:]
    name, pitch, join = (e(each) for each in s.many("newsletter"))
    groups = [
        f'<div class="outlet"><h3 class="o-name">{e(r.source or "")}</h3><button class="o-f">{follow}</button><ul><li>'
        f"<a "
        f'href="{r.url}">{e(r.title)}</a> <span class="o-age">{e(r.age or "")}</span>'
        + (f"<p>{e(' '.join(r.paragraphs))}</p></li></ul></div>" if r.paragraphs else "</li></ul></div>")
        for r in s.related
    ]
    said = "".join(
        f'<div class="letter"><p>{e(text)}</p><div class="by">{e(who)}, {e(age)}</div></div>'
        for who, age, text in s.comments
    )
    join_box = (
        f"<div class='join'><h3>{name}</h3><p>{pitch}</p><form><input type=email><button>{join}</button></form></div>"
    )
    return page(
        s,
        f'<main class="story"><h1>{e(s.title)}</h1><div class="line">{e(s.source)} | {e(s.date)}'
        f"</div>{ps(s.paragraphs)}"
        f'</main><div class="outlets"><h2>{s.words["related"]}</h2>{"".join(groups[:2])}{join_box}{"".join(groups[2:])}'
        f'</div><div class="letters"><h2>{s.words["comments"]}</h2><form><textarea placeholder="{sign_in}"></textarea>'
        f"<select><option>{liked}</option></select></form>{said}</div>",
        head=og(s),
    )


def read_out(s: Story) -> str:
    """Labels for those who have a page read out before each piece of a card; state to be hydrated in attributes."""
    outlet, when, headline, extract = (e(each) for each in s.many("fields"))
    listen, _, send, keep, _, fewer, *_ = _extra(s)
    asks = "".join(f"<button>{e(each)}</button>" for each in s.many("buttons"))
    props = e(json.dumps({"title": s.title, "body": s.paragraphs, "more": [r.title for r in s.related]}))

    def field(label: str, value: str) -> str:
        return f'<div class="svelte-1x"><span class="sr-only">{label}</span><span>{value}</span></div>'

    cards = "".join(
        f'<li class="svelte-1x"><div class="svelte-9k">{field(outlet, e(r.source or ""))}{field(when, e(r.age or ""))}'
        f'</div><div class="svelte-1x"><span class="sr-only">{headline}</span><a href="{r.url}">{e(r.title)}</a></div>'
        + (
            f'<div class="svelte-2z"><span class="sr-only">{extract}</span>{ps(r.paragraphs)}</div>'
            if r.paragraphs
            else ""
        )
        + f'<div role="toolbar"><button>{keep}</button><button>{fewer}</button></div></li>'
        for r in s.related
    )
    return page(
        s,
        f'<div id="svelte" data-props="{props}"><a class="sr-only" href="#c">{send}</a><div class="svelte-0a"><div '
        f'class="svelte-9k">{field(outlet, e(s.source))}{field(when, e(s.date))}</div><h1>{e(s.title)}</h1><button>'
        f'{listen}</button><div id="c">{ps(s.paragraphs)}</div><div class="svelte-ai"><h2>{s.words["ai"]}</h2>'
        f'{asks}<p>{e(s.words["intro"])}</p></div><h2>{s.words["related"]}</h2><ul class="svelte-ul">'
        f"{cards}</ul></div></div>",
        head=og(s),
    )
