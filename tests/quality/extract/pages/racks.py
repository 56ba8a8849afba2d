"""Layouts of racks: line breaks alone, nested tables, flat heaps, terms, text without elements, short leads, rails."""

import json
from dataclasses import replace
from html import escape as e
from typing import Any

from .markup import og, page, ps, words
from .told import Story

#: The item that shows no age in ``loose_text``.
_AGELESS = 2


def breaks_alone(s: Story) -> str:
    """One <div> with line breaks and nothing else: the source is told above and again below its age, no link at all."""
    related = "<br><br>\n".join(
        f"{e(r.source or '')}<br>{e(r.age or '')}<br>- {e(r.source or '')}<br>{e(r.title)}"
        + (f"<br>{e(' '.join(r.paragraphs))}" if r.paragraphs else "")
        for r in s.related
    )
    return page(
        s,
        f"<div>{e(s.title)}<br>\n{'<br>'.join(e(each) for each in s.paragraphs)}<br>\n{s.words['hashtags']}<br><br>"
        f"{s.words['ai']}<br>{e(s.words['intro'])}<br>{s.words['comments']}<br>{e(s.words['none'])}<br>"
        f"{s.words['related']}<br><br>\n{related}</div>",
        head=og(s),
    )


def nested_tables(s: Story) -> str:
    """Tables within tables, as pages were built once: each item one with a picture, source left, age right, title."""
    ad = words(s, "boxes")[3]

    def item(at: int) -> str:
        r = s.related[at]
        text = f"<tr><td colspan=2><font size=2>{'<br><br>'.join(e(p) for p in r.paragraphs)}</font></td></tr>"
        return (
            f"<table width=100% cellpadding=4><tr><td rowspan=3 width=90 valign=top><img src=/t{at}.gif width=80></td>"
            f"<td><font size=1 color=gray>{e(r.source or '')}</font></td><td align=right><font size=1 color=gray>"
            f"{e(r.age or '')}</font></td></tr><tr><td colspan=2><a href={r.url}><b>{e(r.title)}</b></a></td></tr>"
            f"{text if r.paragraphs else '<tr><td colspan=2>&nbsp;</td></tr>'}</table>"
        )

    items = [f"<tr><td bgcolor=#fafafa>{item(at)}</td></tr>" for at in range(len(s.related))]
    items.insert(2, f"<tr><td align=center><font size=1>{ad}</font><br><a href=/ad><img src=/ad.gif></a></td></tr>")
    tags = " ".join(f"<a href=/tag><font color=green>{e(tag)}</font></a>" for tag in s.tags)
    asks = " | ".join(f"<a href=/ai>{each}</a>" for each in words(s, "buttons"))
    return page(
        s,
        f"<center><table width=760 cellspacing=0><tr><td><table width=100%><tr><td><font size=5><b>{e(s.title)}</b>"
        f"</font></td></tr><tr><td><font size=1>{e(s.source)}</font> <font size=1>{e(s.date)}</font></td></tr><tr><td>"
        f"<font size=3>{'<br><br>'.join(e(p) for p in s.paragraphs)}</font></td></tr></table></td></tr><tr><td>"
        f"<b>{s.words['hashtags']}</b><br>{tags}</td></tr><tr><td><b>{s.words['ai']}</b><br>{e(s.words['intro'])}<br>"
        f"{asks}</td></tr><tr><td><b>{s.words['comments']}</b><br><i>{e(s.words['none'])}</i></td></tr><tr><td>"
        f"<b>{s.words['related']}</b></td></tr>{''.join(items)}</table></center>",
        head=og(s),
    )


def flat_heap(s: Story) -> str:
    """Every line a <div> of one parent with a generated class, the main article's like the others'; a copy to hear."""
    listen, minutes, send, keep, *_ = words(s, "extra")
    related = "".join(
        f'<div class="e7x">{e(r.source or "")}</div><div class="q2b">{e(r.age or "")}</div><div class="e7x">- '
        f'{e(r.source or "")}</div><div class="z90">{e(r.title)}</div>{ps(r.paragraphs, "div", " class=m41")}<div '
        f'class="v33">{keep}</div>'
        for r in s.related
    )
    asks = "".join(f'<div class="t5k">{each}</div>' for each in words(s, "buttons"))
    talk = "".join(
        f'<div class="u1">{e(who)}</div><div class="u2">{e(age)}</div><div class="u3">{e(said)}</div>'
        for who, age, said in s.comments
    )
    heard = " ".join(s.paragraphs)
    return page(
        s,
        f'<div class="r0t"><div class="z91">{e(s.title)}</div><div class="e7x">{e(s.source)}</div><div class="q2b">'
        f'{e(s.date)}</div><div class="v33">{minutes}</div>{ps(s.paragraphs, "div", " class=m41")}<div class="v33">'
        f'{send}</div><div hidden aria-hidden="true" data-tts="{e(heard)}">{listen}</div><div class="h8">'
        f'{s.words["hashtags"]}</div>{"".join(f"<div class=g6>{e(tag)}</div>" for tag in s.tags)}<div class="h8">'
        f'{s.words["ai"]}</div><div class="m42">{e(s.words["intro"])}</div>{asks}<div class="h8">'
        f'{s.words["comments"]}</div>{talk}<div class="h8">{s.words["related"]}</div>{related}</div>',
        head=og(s),
    )


def terms_and_data(s: Story) -> str:
    """A definition list a related item, its terms saying nothing: source and age as terms, title and text as data."""
    asks = "".join(f"<dd><button>{each}</button></dd>" for each in words(s, "buttons"))
    related = "".join(
        f'<dl><dt>{e(r.source or "")}</dt><dt>{e(r.age or "")}</dt><dd><a href="{r.url}">{e(r.title)}</a></dd>'
        f"{ps(r.paragraphs, 'dd')}</dl>"
        for r in s.related
    )
    hot = "".join(f'<dd><a href="/x{at}">{each}</a></dd>' for at, each in enumerate(words(s, "boxes")[4:7]))
    return page(
        s,
        f"<div><dl><dt>{e(s.source)}</dt><dt>{e(s.date)}</dt><dd><h1>{e(s.title)}</h1></dd>{ps(s.paragraphs, 'dd')}"
        f"</dl><dl><dt>{s.words['hashtags']}</dt><dd>{' '.join(e(tag) for tag in s.tags)}</dd></dl><dl><dt>"
        f"{s.words['ai']}</dt><dd>{e(s.words['intro'])}</dd>{asks}</dl><dl><dt>{s.words['mostread']}</dt>{hot}</dl>"
        f"<dl><dt>{s.words['comments']}</dt><dd>{e(s.words['none'])}</dd></dl><h2>{s.words['related']}</h2>{related}"
        f"</div>",
        head=og(s),
    )


def loose_text(s: Story) -> str:
    """List items with text that stands in no element: a linked title, then source and age in brackets, then text."""

    def item(at: int) -> str:
        r = s.related[at]
        age = "" if at == _AGELESS else f" ({e(r.age or '')})"
        text = "".join(f"<br>\n{e(each)}" for each in r.paragraphs)
        return f'<li><a href="{r.url}">{e(r.title)}</a><br>\n{e(r.source or "")}{age}{text}</li>\n'

    tags = ", ".join(f'<a href="/t">{e(tag)}</a>' for tag in s.tags)
    asks = " / ".join(f'<a href="#">{each}</a>' for each in words(s, "buttons"))
    return page(
        s,
        f"<h1>{e(s.title)}</h1>\n{e(s.source)} ({e(s.date)})<br><br>\n"
        f"{'<br><br>'.join(e(each) for each in s.paragraphs)}<br><br>\n{s.words['hashtags']}: {tags}<br>\n"
        f"{s.words['ai']}: {asks}<hr>\n<b>{s.words['related']}</b>\n<ul>\n"
        f"{''.join(item(at) for at in range(len(s.related)))}</ul>\n<b>{s.words['comments']}</b><br>\n"
        f"{e(s.words['none'])}",
        head=og(s),
    )


def loose_text_gold(s: Story) -> dict[str, Any]:
    """What should be read out of ``loose_text``."""
    return {"related": [replace(r, age=None) if at == _AGELESS else r for at, r in enumerate(s.related)]}


def short_lead(s: Story) -> str:
    """The article is two paragraphs and has no heading; the others are whole ones with headings, built like it."""
    more, follow = e(s.words["more"]), words(s, "extra")[4]

    def one(source: str, age: str, title: str, paragraphs: list[str], tag: str) -> str:
        return (
            f'<section><div><img src="/f.png" alt=""><span>{e(source)}</span><button>{follow}</button><span>{e(age)}'
            f'</span></div><{tag}>{e(title)}</{tag}><div>{ps(paragraphs)}</div><a href="/go">{more}</a></section>'
        )

    others = "".join(one(r.source or "", r.age or "", r.title, r.paragraphs, "h3") for r in s.related)
    tags = "".join(f"<span>{e(tag)}</span>" for tag in s.tags)
    return page(
        s,
        f"<main>{one(s.source, s.date, s.title, s.paragraphs[:2], 'div')}<section><div>{s.words['hashtags']}</div>"
        f"{tags}</section><section><div>{s.words['ai']}</div><div>{e(s.words['intro'])}</div></section>{others}</main>",
        title=s.title,
    )


def short_lead_gold(s: Story) -> dict[str, Any]:
    """What should be read out of ``short_lead``."""
    return {"paragraphs": s.paragraphs[:2]}


def rail_first(s: Story) -> str:
    """A rail of spans before the article, each item's age with a clock before it; comments shaped like the items."""
    hide = words(s, "extra")[5]
    block = ' style="display:block"'
    rail = "".join(
        f'<span{block}><span{block}><a href="{r.url}"><span{block}>{e(r.title)}</span></a></span><span{block}>'
        f"<span>{e(r.source or '')}</span> <span>🕒 {e(r.age or '')}</span></span>{ps(r.paragraphs, 'span', block)}"
        f'<span role="button">{hide}</span></span>'
        for r in s.related
    )
    talk = "".join(
        f"<span{block}><span{block}><span>{e(who)}</span> <span>🕒 {e(age)}</span></span><span{block}>{e(said)}</span>"
        f'<span role="button">{words(s, "extra")[7]}</span></span>'
        for who, age, said in s.comments
    )
    asks = "".join(f'<span role="tab">{each}</span>' for each in words(s, "buttons"))
    return page(
        s,
        f'<div style="float:left;width:30%"><span{block}>{s.words["related"]}</span>{rail}</div><div style="margin-left'
        f':32%"><span{block}>{e(s.title)}</span><span{block}><span>{e(s.source)}</span> <span>🕒 {e(s.date)}</span>'
        f"</span><span{block}>{asks}</span><span{block}>{e(s.words['summary'])}</span>"
        f"{ps(s.paragraphs, 'span', block)}<span{block}>{' '.join(e(tag) for tag in s.tags)}</span><span{block}>"
        f"{s.words['comments']} ({len(s.comments)})</span>{talk}</div>",
        head=og(s),
    )


def rail_first_gold(s: Story) -> dict[str, Any]:
    """What should be read out of ``rail_first``: nothing tells the machine's summary from a standfirst."""
    return {"paragraphs": [s.words["summary"], *s.paragraphs]}


def whole_cards_and_ads(s: Story) -> str:
    """Cards of one link each, the logo's name before the source's; offers of the same shape; the data has the text."""
    accept, ad, one, two = (words(s, "boxes")[at] for at in (1, 3, 4, 5))
    pitch = e(s.many("newsletter")[1])

    def card(source: str, age: str, title: str, paragraphs: list[str], url: str) -> str:
        return (
            f'<a class="_1a" href="{url}" aria-label="{title}"><div class="_1b"><div class="_1c"><img alt="{source}" '
            f'src="/l.svg"><div>{source}</div></div><div class="_1d">{age}</div></div><div class="_1e">{title}</div>'
            f'<div class="_1f">{ps(paragraphs, "div")}</div></a>'
        )

    cards = [card(e(r.source or ""), e(r.age or ""), e(r.title), r.paragraphs, r.url or "") for r in s.related]
    cards.insert(1, card(ad, "", one, [s.many("boxes")[5]], "/ad1"))
    cards.append(card(ad, "", two, [s.many("newsletter")[1]], "/ad2"))
    told = "".join(f'<div class="_2a"><div class="_2b"><span>{e(each)}</span></div></div>' for each in s.paragraphs)
    tags = "".join(f'<a class="_3" href="/t">{e(tag)}</a>' for tag in s.tags)
    ld = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": s.title,
            "datePublished": "2026-05-12T08:00:00Z",
            "articleBody": "\n".join(s.paragraphs),
        },
        ensure_ascii=False,
    )
    return page(
        s,
        f'<div id="root"><div class="_0"><div class="_0a"><div class="_1c"><img alt="{e(s.source)}" src="/l.svg"><div>'
        f'{e(s.source)}</div></div><div class="_1d">{e(s.date)}</div></div><div class="_0b">{e(s.title)}</div>{told}'
        f'<div>{tags}</div></div><div class="_4"><div>{s.words["ai"]}</div><div>{e(s.words["intro"])}</div>'
        f'{"".join(f"<div role=button>{each}</div>" for each in words(s, "buttons"))}</div><div class="_5"><div>'
        f'{s.words["comments"]}</div><div>{e(s.words["none"])}</div></div><div class="_6"><div>{s.words["related"]}'
        f'</div>{"".join(cards)}</div><div class="_7"><div>{pitch}</div><div role="button">{accept}</div></div></div>',
        head=f'{og(s)}<script type="application/ld+json">{ld}</script>\n',
    )
