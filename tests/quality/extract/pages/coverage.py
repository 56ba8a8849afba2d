"""Layouts of aggregators that show a story's whole coverage, with state in scripts; unknown when they were written."""

import json
from html import escape as e

from .markup import page, ps
from .told import Story


def _json(s: Story) -> str:
    """The page's state as its scripts carry it: the article and all others, texts and all."""
    others = [{"title": r.title, "publisher": r.source, "body": "\n".join(r.paragraphs)} for r in s.related]
    state = {"article": {"title": s.title, "publisher": s.source, "body": "\n".join(s.paragraphs)}, "coverage": others}
    return json.dumps(state, ensure_ascii=False).replace("<", "\\u003c")


def _extra(s: Story, *numbers: int) -> list[str]:
    return [e(s.many("extra")[number]) for number in numbers]


def _box(s: Story) -> str:
    """What a machine made of the article, and what else it may be asked."""
    points = "".join(f"<li>{e(each)}</li>" for each in s.many("points"))
    asks = "".join(f"<button>{e(each)}</button>" for each in s.many("buttons"))
    return f"<p>{e(s.words['summary'])}</p><ul>{points}</ul><div>{asks}</div><small>{e(s.words['intro'])}</small>"


def _signup(s: Story) -> str:
    name, told, button = (e(each) for each in s.many("newsletter"))
    return (
        f'<form action="/mail"><strong>{name}</strong><p>{told}</p><input type="email"><button>{button}</button></form>'
    )


def _talk(s: Story, tag: str = "div") -> str:
    return "".join(
        f'<{tag} class="said"><b>{e(who)}</b> <i>{e(age)}</i><p>{e(said)}</p></{tag}>' for who, age, said in s.comments
    )


def streamed(s: Story) -> str:
    """An app router's stream: a skeleton, and the parts that came later in hidden elements that a script moves."""
    up, down, save = _extra(s, 2, 3, 4)
    cards = "".join(
        f'<a class="group block py-4" href="{r.url}"><div class="flex items-center gap-2 text-xs text-zinc-500"><span>'
        f'{e(r.source or "")}</span><span aria-hidden="true">/</span><span>{e(r.age or "")}</span></div>'
        f'<h3 class="mt-1 font-medium group-hover:underline">{e(r.title)}</h3>'
        f'{ps(r.paragraphs, "p", " class=mt-1")}</a><div class="flex gap-3"><button>{up}</button><button>{down}'
        f"</button>"
        f"<button>{save}</button></div>"
        for r in s.related
    )
    chunk = json.dumps(_json(s), ensure_ascii=False)
    return page(
        s,
        f'<main class="mx-auto grid max-w-6xl"><article><!--$?--><template id="B:0"></template><div class="h-8 '
        f'animate-pulse"></div><!--/$--></article><!--$?--><template id="B:1"></template><div class="animate-pulse">'
        f"</div><!--/$--></main><script>self.__next_f=self.__next_f||[];self.__next_f.push([1,{chunk}])</script>"
        f'<div hidden id="S:0"><h1 class="text-4xl">{e(s.title)}</h1><div class="text-sm"><span>{e(s.source)}</span> '
        f'<time>{e(s.date)}</time></div><div class="rounded-xl border p-4"><h2>{s.words["ai"]}</h2>{_box(s)}</div>'
        f'<div class="prose">{ps(s.paragraphs)}</div><div class="flex flex-wrap">'
        f"{''.join(f'<span>{e(tag)}</span>' for tag in s.tags)}</div></div>"
        f'<script>$RC=function(b,a){{}};$RC("B:0","S:0")</script><div hidden id="S:1"><section><h2>'
        f'{s.words["related"]}</h2><div class="divide-y">{cards}</div></section></div><script>$RC("B:1","S:1")'
        f"</script>",
    )


def next_data(s: Story) -> str:
    """A column at the right whose cards name their source by a picture alone, below the heading; a script has all."""
    listen, minutes, follow = _extra(s, 0, 1, 5)
    cards = "".join(
        f'<div class="Card_root__x8Ys2"><a class="Card_title__QpL0c" href="{r.url}">{e(r.title)}</a>'
        f'<div class="Card_meta__9a1Bz"><img class="Card_logo__Zk2" src="/l.svg" alt="{e(r.source or "")}">'
        f'<span class="Card_age__kk01">{e(r.age or "")}</span></div><div class="Card_dek__m3Nq">'
        f"{ps(r.paragraphs, 'div', ' class=Card_line__aa9')}</div></div>"
        for r in s.related
    )
    return page(
        s,
        f'<div id="__next"><div class="Layout_grid__Ty7aa"><div class="Layout_main__P0oQ1">'
        f'<div class="Story_kicker__a">'
        f'{e(s.source)}</div><h1 class="Story_title__b">{e(s.title)}</h1><div class="Story_by__c">{e(s.byline)}</div>'
        f'<div class="Player_root__d"><button>{listen}</button><span>{minutes}</span></div><div class="Story_body__e">'
        f'{ps(s.paragraphs[:2])}<div class="Overview_root__f"><div class="Overview_head__g">{s.words["ai"]}</div>'
        f'{_box(s)}</div>{ps(s.paragraphs[2:])}</div><button>{follow}</button></div><div class="Layout_rail__Kd2">'
        f'<div class="Rail_head__h">{s.words["related"]}</div>{cards}<div class="Rail_box__i">{_signup(s)}</div></div>'
        f'</div></div><script id="__NEXT_DATA__" type="application/json">{_json(s)}</script>',
    )


def vote_rows(s: Story) -> str:
    """A table of links: rank, arrow and title in a row, points, source and age in the next, the text in a third."""
    up, hide = _extra(s, 2, 6)
    rows = "".join(
        f'<tr class="athing" id="{at}01"><td class="rank">{at}.</td><td class="votelinks"><a title="{up}">▲</a></td>'
        f'<td class="title"><a href="{r.url}">{e(r.title)}</a></td></tr><tr><td colspan="2"></td><td class="sub">'
        f'<span class="score">{at * 37}</span> ▲ · {e(r.source or "")} · <span class="age">{e(r.age or "")}</span> · '
        f'<a>{hide}</a></td></tr><tr><td colspan="2"></td><td class="dek">{"<br>".join(map(e, r.paragraphs))}</td></tr>'
        f'<tr class="spacer" style="height:5px"></tr>'
        for at, r in enumerate(s.related, 1)
    )
    said = "".join(
        f'<tr><td class="ind"></td><td><font color="#888">{e(who)} {e(age)}</font><br>{e(text)}</td></tr>'
        for who, age, text in s.comments
    )
    return page(
        s,
        f'<center><table width="85%"><tr><td><table class="fatitem"><tr><td class="votelinks"><a title="{up}">▲'
        f"</a></td>"
        f'<td class="title"><b>{e(s.title)}</b> <font>({e(s.source)})</font></td></tr><tr><td></td><td class="sub">'
        f"{e(s.date)}</td></tr><tr><td></td><td>{'<p>'.join(map(e, s.paragraphs))}</td></tr></table><br><br>"
        f'<b>{s.words["comments"]}</b><table class="tree">{said}</table><br><b>{s.words["related"]}</b>'
        f'<table class="itemlist">{rows}</table></td></tr></table></center>',
    )


def slotted(s: Story) -> str:
    """Elements of their own with slots; the source comes after the text, the age stands in an element of its own."""
    listen, up, save = _extra(s, 0, 2, 4)
    cards = "".join(
        f'<nf-card data-rank="{at}"><a slot="link" href="{r.url}"><span slot="headline">{e(r.title)}</span></a>'
        f'<nf-text slot="text">{ps(r.paragraphs)}</nf-text><nf-meta slot="meta"><nf-source>{e(r.source or "")}'
        f'</nf-source><nf-ago ts="{r.when}">{e(r.age or "")}</nf-ago></nf-meta><nf-actions slot="actions"><button>{up}'
        f"</button><button>{save}</button></nf-actions></nf-card>"
        for at, r in enumerate(s.related)
    )
    tags = "".join(f'<nf-chip><a href="/t/{at}">{e(tag)}</a></nf-chip>' for at, tag in enumerate(s.tags))
    return page(
        s,
        f'<nf-app><nf-reader><nf-head><h1 slot="headline">{e(s.title)}</h1><nf-meta><nf-source>{e(s.source)}'
        f"</nf-source>"
        f"<nf-ago>{e(s.date)}</nf-ago></nf-meta></nf-head><nf-listen><button>{listen}</button></nf-listen><nf-body>"
        f"{ps(s.paragraphs)}</nf-body><nf-chips><span>{s.words['hashtags']}</span>{tags}</nf-chips><nf-ai><h4>"
        f"{s.words['ai']}</h4>{_box(s)}</nf-ai><nf-talk><h4>{s.words['comments']}</h4>{_talk(s, 'nf-comment')}"
        f"</nf-talk>"
        f"</nf-reader><nf-feed><h4>{s.words['related']}</h4>{cards}</nf-feed></nf-app>",
    )


def _inner(s: Story, at: int) -> str:
    if at == len(s.related):
        return ""
    r = s.related[at]
    return (
        f'<article class="take"><header><h3><a href="{r.url}">{e(r.title)}</a></h3>'
        f'<span class="org">{e(r.source or "")}'
        f'</span> <time datetime="{r.when}">{e(r.age or "")}</time></header>{ps(r.paragraphs)}'
        f'<div class="more-takes">{_inner(s, at + 1)}</div></article>'
    )


def takes_in_takes(s: Story) -> str:
    """The article holds the coverage, and each card of it the next one."""
    tags = " ".join(e(tag) for tag in s.tags)
    return page(
        s,
        f'<article class="lead"><header><p class="org">{e(s.source)}</p><h1>{e(s.title)}</h1><time>{e(s.date)}</time>'
        f'</header>{ps(s.paragraphs)}<p class="tagline">{tags}</p>{_signup(s)}<section class="takes"><h2>'
        f"{s.words['related']}</h2>{_inner(s, 0)}</section><footer><h2>{s.words['comments']}</h2>"
        f"<p>{e(s.words['none'])}"
        f"</p></footer></article>",
    )


def split_pane(s: Story) -> str:
    """The list of stories in a pane before the article: initials, heading, source and age after it, a clamped text."""
    listen, minutes, follow, why = _extra(s, 0, 1, 5, 7)
    items = "".join(
        f'<div role="listitem" tabindex="0" class="row"><span class="avatar">{e((r.source or "")[:2].upper())}</span>'
        f'<div class="row-in"><a class="row-t" href="{r.url}"><strong>{e(r.title)}</strong></a><div class="row-m">'
        f'<span>{e(r.source or "")}</span><span title="{r.when}">{e(r.age or "")}</span><button>{follow}</button></div>'
        f'<div class="clamp-3">{ps(r.paragraphs)}</div></div></div>'
        for r in s.related
    )
    return page(
        s,
        f'<div class="panes"><div class="pane pane-list"><div class="pane-h">{s.words["related"]} <button>{why}'
        f"</button>"
        f'</div><div role="list">{items}</div></div><div class="pane pane-read"><div class="tools"><button>{listen}'
        f'</button> <span>{minutes}</span></div><h1>{e(s.title)}</h1><div class="row-m"><span>{e(s.source)}'
        f"</span> <span>"
        f'{e(s.date)}</span></div><div class="reader">{ps(s.paragraphs[:3])}<div class="inline-box">{_signup(s)}</div>'
        f'{ps(s.paragraphs[3:])}</div><div class="talk">'
        f'<div class="pane-h">{s.words["comments"]} · {len(s.comments)}</div>'
        f"{_talk(s)}</div></div></div>",
    )


def apollo(s: Story) -> str:
    """A page that weighs coverage: counts, shares and labels about it, cards that close with source, label and age."""
    label = {"en": "Center", "de": "Mitte", "fr": "Centre", "ru": "Центр", "es": "Centro", "pt": "Centro"}[s.lang]
    up, hide = _extra(s, 2, 6)
    cards = "".join(
        f'<div id="article-{at}"><div class="font-semibold"><a href="{r.url}"><h4>{e(r.title)}</h4></a></div>'
        f'{ps(r.paragraphs, "p", " class=font-normal")}<div class="flex"><span class="src">'
        f"<b>{e(r.source or '')}</b></span>"
        f'<span class="bias">{label}</span><span class="ago">{e(r.age or "")}</span></div><div class="acts"><a>{up}</a>'
        f"<a>{hide}</a></div></div>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div id="app"><div class="head"><h1 id="titleArticle">{e(s.title)}</h1><div>{e(s.source)} · {e(s.date)}</div>'
        f'</div><div class="cols"><div class="col"><div class="txt">{ps(s.paragraphs)}</div><div class="over"><h3>'
        f"{s.words['ai']}</h3>{_box(s)}</div><h2>{s.words['related']} ({len(s.related)})</h2>{cards}</div>"
        f'<div class="col '
        f'side"><div class="stat"><span>{label}</span><span>50%</span></div><h5>{s.words["mostread"]}</h5><ol><li>'
        f'<a href="/x1">{e(s.many("nav")[1])}</a></li></ol></div></div></div>'
        f"<script>window.__APOLLO_STATE__ = {_json(s)};"
        f"</script>",
    )


def figures(s: Story) -> str:
    """Cards that are figures, told in their captions; scoped attributes, state in a script, questions in between."""
    save, hide, why = _extra(s, 4, 6, 7)
    cards = "".join(
        f'<figure data-v-3c1f class="tile"><a data-v-3c1f href="{r.url}"><img data-v-3c1f alt="" src="/i.jpg"></a>'
        f'<figcaption data-v-3c1f><strong data-v-3c1f><a href="{r.url}">{e(r.title)}</a></strong><em data-v-3c1f>'
        f"{e(r.source or '')} — {e(r.age or '')}</em>{ps(r.paragraphs, 'p', ' data-v-3c1f')}"
        f'<span data-v-3c1f class="acts">'
        f"<a>{save}</a> <a>{hide}</a></span></figcaption></figure>"
        for r in s.related
    )
    asks = "".join(
        f"<details data-v-9e><summary>{e(each)}</summary><p>{e(s.words['summary'])}</p></details>"
        for each in s.many("buttons")[:2]
    )
    return page(
        s,
        f'<div id="__nuxt"><div id="__layout"><div data-v-9e class="wrap"><div data-v-9e class="rich"><h1 data-v-9e>'
        f'{e(s.title)}</h1><p data-v-9e class="from">{e(s.source)} — {e(s.date)}'
        f"</p>{ps(s.paragraphs, 'p', ' data-v-9e')}"
        f'</div><div data-v-9e class="brief"><strong>{s.words["ai"]}</strong>{asks}<p>{e(s.words["intro"])}</p></div>'
        f'<div data-v-9e class="tiles-h"><strong>{s.words["related"]}</strong> <a>{why}</a></div><div data-v-9e '
        f'class="tiles">{cards}</div><div data-v-9e class="mail">{_signup(s)}</div></div></div></div>'
        f"<script>window.__NUXT__={_json(s)}</script>",
    )
