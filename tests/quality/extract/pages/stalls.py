"""Layouts of stalls: an age missing, messages, titles that end with their source, crowded lines of what a card is."""

from dataclasses import replace
from html import escape as e
from typing import Any

from .markup import og, page, ps
from .told import Story

#: The card that shows no age.
_AGELESS = 1


def one_ageless_gold(s: Story) -> dict[str, Any]:
    """What should be read out of ``age_missing``."""
    return {"related": [replace(r, age=None) if at == _AGELESS else r for at, r in enumerate(s.related)]}


def age_missing(s: Story) -> str:
    """Cards side by side under a heading, one of which has no age; what readers liked stands in a box between them."""
    hide = e(s.many("extra")[5])
    cards = [
        f'<div class="k-card"><div class="k-top"><span class="k-src">{e(r.source or "")}</span>'
        + ("" if at == _AGELESS else f'<span class="k-age">{e(r.age or "")}</span>')
        + f'</div><div class="k-ttl"><a href="{r.url}">{e(r.title)}</a></div>{ps(r.paragraphs)}<div class="k-act">'
        f"<button>{hide}</button></div></div>"
        for at, r in enumerate(s.related)
    ]
    return page(
        s,
        f'<div class="k"><div class="k-main"><h1>{e(s.title)}</h1><div class="k-top"><span class="k-src">{e(s.source)}'
        f'</span><span class="k-age">{e(s.date)}</span></div>{ps(s.paragraphs)}</div><div class="k-list"><div '
        f'class="k-h">{s.words["related"]}</div>{"".join(cards[:2])}<div class="k-box"><div>{s.words["mostread"]}</div>'
        f'<a href="/x1">{e(s.many("boxes")[4])}</a></div>{"".join(cards[2:])}</div></div>',
        head=og(s),
    )


def messages(s: Story) -> str:
    """Others as messages in a chat: the source above a bubble with title and text, the age below it."""
    send, keep = (e(each) for each in s.many("extra")[2:4])
    bubbles = "".join(
        f'<div class="msg in"><div class="who">{e(r.source or "")}</div><div class="bubble"><a href="{r.url}"><b>'
        f'{e(r.title)}</b></a>{ps(r.paragraphs, "div")}</div><div class="when">{e(r.age or "")}</div></div>'
        for r in s.related
    )
    asks = "".join(f'<button class="chip">{e(each)}</button>' for each in s.many("buttons"))
    return page(
        s,
        f'<div class="room"><div class="pinned"><div class="who">{e(s.source)}</div><h1>{e(s.title)}</h1><div '
        f'class="when">{e(s.date)}</div><div class="doc">{ps(s.paragraphs)}</div><button>{send}</button><button>{keep}'
        f'</button></div><div class="log"><div class="day">{s.words["related"]}</div>{bubbles}</div><div class="say">'
        f'{asks}<textarea placeholder="…"></textarea><small>{e(s.words["intro"])}</small></div></div>',
        head=og(s),
    )


def suffixes(s: Story) -> str:
    """Titles that end with their source behind a dash, all one link, as a search's feed gives them; the age below."""
    rows = "".join(
        f'<li><a href="{r.url}">{e(r.title)} - {e(r.source or "")}</a><div class="d">{e(r.age or "")}</div>'
        + (f'<div class="s">{e(" ".join(r.paragraphs))}</div></li>' if r.paragraphs else "</li>")
        for r in s.related
    )
    return page(
        s,
        f'<div class="m"><h1>{e(s.title)}</h1><p>{e(s.byline)} | {e(s.source)} | {e(s.date)}</p>{ps(s.paragraphs)}<h2>'
        f"{s.words['related']}</h2><ul>{rows}</ul><h2>{s.words['comments']}</h2><p>{e(s.words['none'])}</p></div>",
        head=og(s),
    )


def crowded_lines(s: Story) -> str:
    """One line in each card with rubric, source, age, time to read and a lock, parted by bullets; the title above."""
    rubrics, minutes = [e(each) for each in s.many("nav")], e(s.many("extra")[1])
    cards = "".join(
        f'<section class="q"><h5><a href="{r.url}">{e(r.title)}</a></h5><p class="q-m">{rubrics[at % 2 + 1]} • '
        f"{e(r.source or '')} • {e(r.age or '')} • {minutes} • 🔒</p>{ps(r.paragraphs, 'p', ' class=q-t')}</section>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="p"><section class="lead"><h1>{e(s.title)}</h1><p class="q-m">{rubrics[1]} • {e(s.source)} • '
        f'{e(s.date)} • {minutes}</p>{ps(s.paragraphs, "p", " class=q-t")}</section><div class="more"><h4>'
        f"{s.words['related']}</h4>{cards}</div></div>",
        head=og(s),
    )
