"""Layouts of trays: lines in paragraphs, one table, ages at the foot, lists in lists, deep wraps, copies, one line."""

from html import escape as e

from .markup import og, page, ps, words
from .told import Story


def lines_in_paragraphs(s: Story) -> str:
    """Nothing but <p>: source, age and a bold title parted by line breaks in the first, the text in others; offers."""
    ad, one = (words(s, "boxes")[at] for at in (3, 5))
    items = [
        f"<p>{e(r.source or '')}<br>{e(r.age or '')}<br><b>{e(r.title)}</b></p>{ps(r.paragraphs)}" for r in s.related
    ]
    items.insert(2, f"<p>{ad}<br><b>{one}</b></p>")
    return page(
        s,
        f"<p>{e(s.source)}<br>{e(s.date)}<br><b>{e(s.title)}</b></p>{ps(s.paragraphs)}<p>{s.words['hashtags']}<br>"
        f"{' '.join(e(tag) for tag in s.tags)}</p><p>{s.words['ai']}<br>{e(s.words['intro'])}</p><p>"
        f"{' '.join(f'<a href=#>{each}</a>' for each in words(s, 'buttons'))}</p><p>{s.words['comments']}<br>"
        f"{e(s.words['none'])}</p><p>{s.words['related']}</p>{''.join(items)}",
        head=og(s),
    )


def one_table(s: Story) -> str:
    """One table for all: a row of age, source and title an item, its text in a row below; the article in rows above."""
    keep = words(s, "extra")[3]
    rows = "".join(
        f'<tr><td nowrap>{e(r.age or "")}</td><td>{e(r.source or "")}</td><td><a href="{r.url}">{e(r.title)}</a></td>'
        f"<td><button>{keep}</button></td></tr>"
        + (
            f'<tr><td></td><td colspan="3">{"<br>".join(e(each) for each in r.paragraphs)}</td></tr>'
            * bool(r.paragraphs)
        )
        for r in s.related
    )
    return page(
        s,
        f'<table border="0"><tr><td colspan="4"><h1>{e(s.title)}</h1></td></tr><tr><td nowrap>{e(s.date)}</td><td>'
        f'{e(s.source)}</td><td></td><td><button>{keep}</button></td></tr><tr><td colspan="4">{ps(s.paragraphs)}</td>'
        f'</tr><tr><td colspan="4">{s.words["hashtags"]}: {" ".join(e(tag) for tag in s.tags)}</td></tr><tr><td '
        f'colspan="4">{s.words["ai"]}<br>{e(s.words["intro"])}</td></tr><tr><td colspan="4"><b>{s.words["related"]}</b>'
        f'</td></tr>{rows}<tr><td colspan="4"><b>{s.words["comments"]}</b><br>{e(s.words["none"])}</td></tr></table>',
        head=og(s),
    )


def ages_at_the_foot(s: Story) -> str:
    """Bare <div>s: title, text, and age and source at the foot; a rule in place of a heading, comments after all."""
    send, keep = words(s, "extra")[2:4]
    items = "<hr>".join(
        f"<div><div>{e(r.title)}</div>{ps(r.paragraphs, 'div')}<div><div>{e(r.age or '')}</div><div>"
        f"{e(r.source or '')}</div><div>{send}</div><div>{keep}</div></div></div>"
        for r in s.related
    )
    talk = "".join(f"<div><div>{e(who)}, {e(age)}</div><div>{e(said)}</div></div>" for who, age, said in s.comments)
    return page(
        s,
        f"<div><div><div>{e(s.title)}</div>{ps(s.paragraphs, 'div')}<div><div>{e(s.date)}</div><div>{e(s.source)}</div>"
        f"<div>{send}</div><div>{keep}</div></div></div><div>{''.join(f'<div>{e(tag)}</div>' for tag in s.tags)}</div>"
        f"<div>{''.join(f'<div>{each}</div>' for each in words(s, 'buttons'))}</div><hr>{items}<hr><div>"
        f"{s.words['comments']}</div>{talk}</div>",
        head=og(s),
    )


def lists_in_lists(s: Story) -> str:
    """A list whose items are titles with lists of source, age and text below; the article is the first item."""
    items = "".join(
        f'<li><a href="{r.url}">{e(r.title)}</a><ul><li>{e(r.source or "")}</li><li>{e(r.age or "")}</li>'
        f"{ps(r.paragraphs, 'li')}</ul></li>"
        for r in s.related
    )
    hot = "".join(f'<li><a href="/x{at}">{each}</a></li>' for at, each in enumerate(words(s, "boxes")[4:7]))
    return page(
        s,
        f"<ul><li><h1>{e(s.title)}</h1><ul><li>{e(s.source)}</li><li>{e(s.date)}</li>{ps(s.paragraphs, 'li')}</ul></li>"
        f"<li>{s.words['hashtags']}<ul>{''.join(f'<li>{e(tag)}</li>' for tag in s.tags)}</ul></li><li>{s.words['ai']}"
        f"<ul>{''.join(f'<li>{each}</li>' for each in words(s, 'buttons'))}</ul></li><li>{s.words['related']}<ul>"
        f"{items}</ul></li><li>{s.words['mostread']}<ul>{hot}</ul></li><li>{s.words['comments']}<ul><li>"
        f"{e(s.words['none'])}</li></ul></li></ul>",
        head=og(s),
    )


def wrapped_deeply(s: Story) -> str:
    """Every line within four boxes, titles cut into spans, dots in boxes of their own, two links after each text."""
    more, others = e(s.words["more"]), words(s, "boxes")[7]

    def deep(inner: str) -> str:
        return f'<div class="aa"><div class="bb"><div class="cc"><div class="dd">{inner}</div></div></div></div>'

    def title(told: str) -> str:
        return " ".join(f"<span>{e(each)}</span>" for each in told.split(" "))

    related = "".join(
        deep(
            f"{deep(e(r.source or ''))}<div>·</div>{deep(e(r.age or ''))}"
            f'<div><a href="{r.url}">{title(r.title)}</a></div>{"".join(deep(e(each)) for each in r.paragraphs)}'
            f'<div><a href="{r.url}">{more}</a></div><div><a href="/s">{others}</a></div>'
        )
        for r in s.related
    )
    asks = "".join(deep(f"<button>{each}</button>") for each in words(s, "buttons"))
    told = "".join(deep(e(each)) for each in s.paragraphs)
    return page(
        s,
        deep(
            f"{deep(title(s.title))}{deep(e(s.source))}<div>·</div>{deep(e(s.date))}{told}{deep(s.words['hashtags'])}"
            f"{''.join(deep(e(tag)) for tag in s.tags)}{deep(s.words['ai'])}{deep(e(s.words['intro']))}{asks}"
            f"{deep(s.words['comments'])}{deep(e(s.words['none']))}{deep(s.words['related'])}{related}"
        ),
        head=og(s),
    )


def seen_twice(s: Story) -> str:
    """The beginning of the text stands above it as a preview; the items are there for narrow and for wide screens."""
    listen, _, send, *_ = words(s, "extra")

    def items(kind: str) -> str:
        return "".join(
            f'<div class="{kind}-i"><h4><a href="{r.url}">{e(r.title)}</a></h4><div class="{kind}-m">'
            f"{e(r.source or '')} | {e(r.age or '')}</div>{ps(r.paragraphs)}</div>"
            for r in s.related
        )

    talk = "".join(
        f'<div class="k"><b>{e(who)}</b> <i>{e(age)}</i><p>{e(said)}</p></div>' for who, age, said in s.comments
    )
    return page(
        s,
        f'<div class="nar"><h4>{s.words["related"]}</h4>{items("nar")}</div><div class="mid"><h4>{e(s.title)}</h4><div '
        f'class="mid-m">{e(s.source)} | {e(s.date)}</div><div class="clamp">{e(s.paragraphs[0][:60])}…</div><div '
        f'class="mid-b">{ps(s.paragraphs)}</div><button>{listen}</button><button>{send}</button><h4>'
        f"{s.words['hashtags']}</h4><p>{' '.join(e(tag) for tag in s.tags)}</p><h4>{s.words['ai']}</h4><p>"
        f'{e(s.words["intro"])}</p><h4>{s.words["comments"]}</h4>{talk}</div><div class="wid"><h4>'
        f"{s.words['related']}</h4>{items('wid')}</div>",
        head=og(s),
    )


def one_line(s: Story) -> str:
    """Age, source and title in one line of text parted by bars, all of it a link; the text quoted below."""
    items = "".join(
        f'<div><a href="{r.url}">{e(r.age or "")} | {e(r.source or "")} | {e(r.title)}</a></div>'
        + (f"<blockquote>{'<br><br>'.join(e(each) for each in r.paragraphs)}</blockquote>" if r.paragraphs else "")
        for r in s.related
    )
    return page(
        s,
        f"<div><b>{e(s.title)}</b></div><div>{e(s.date)} | {e(s.source)} | {e(s.byline)}</div><blockquote>"
        f"{'<br><br>'.join(e(each) for each in s.paragraphs)}</blockquote><div>{s.words['hashtags']}: "
        f"{', '.join(e(tag) for tag in s.tags)}</div><div>{s.words['ai']}: {' | '.join(words(s, 'buttons'))}</div>"
        f"<div>{s.words['comments']}: {e(s.words['none'])}</div><div><b>{s.words['related']}</b></div>{items}",
        head=og(s),
    )
