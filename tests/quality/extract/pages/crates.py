"""Layouts of crates: sources as headings, spans in a row, orders that change, loose text, captions."""

from html import escape as e

from .markup import og, page, ps, words
from .told import Story


def sources_as_headings(s: Story) -> str:
    """A heading of source and age over each item, the title a paragraph below it, like the text."""
    others = "".join(
        f'<h4>{e(r.source or "")} — {e(r.age or "")}</h4><p><a href="{r.url}">{e(r.title)}</a></p>{ps(r.paragraphs)}'
        for r in s.related
    )
    return page(
        s,
        f"<div><h2>{e(s.title)}</h2><h4>{e(s.source)} — {e(s.date)}</h4>{ps(s.paragraphs)}"
        f"<h3>{s.words['hashtags']}</h3>"
        f"<p>{' '.join(e(tag) for tag in s.tags)}</p><h3>{s.words['ai']}</h3><p>{e(s.words['intro'])}</p><h3>"
        f"{s.words['comments']}</h3><p>{e(s.words['none'])}</p><h3>{s.words['related']}</h3>{others}</div>",
        head=og(s),
    )


def spans_in_a_row(s: Story) -> str:
    """List items of four spans without a class, a blank between them: age, source, title, text."""
    others = "".join(
        f"<li><span>{e(r.age or '')}</span> <span>{e(r.source or '')}</span> <span>{e(r.title)}</span> "
        f"<span>{e(' '.join(r.paragraphs))}</span></li>"
        for r in s.related
    )
    return page(
        s,
        f"<h1>{e(s.title)}</h1><div><span>{e(s.date)}</span> <span>{e(s.source)}</span></div>{ps(s.paragraphs)}<div>"
        f"{' '.join(f'<span>{e(tag)}</span>' for tag in s.tags)}</div><h2>{s.words['related']}</h2>"
        f"<ul>{others}</ul><h2>"
        f"{s.words['comments']}</h2><div>{e(s.words['none'])}</div>",
        head=og(s),
    )


def orders_that_change(s: Story) -> str:
    """Cards of an experiment: every other one has the title above source and age, the others below them."""

    def card(at: int) -> str:
        r = s.related[at]
        title = f'<div><a href="{r.url}">{e(r.title)}</a></div>'
        head = f"<div><span>{e(r.source or '')}</span><span>{e(r.age or '')}</span></div>"
        return f"<div>{title + head if at % 2 else head + title}{ps(r.paragraphs, 'div')}</div>"

    return page(
        s,
        f"<div><div>{e(s.title)}</div><div><span>{e(s.source)}</span><span>{e(s.date)}</span></div>"
        f"{ps(s.paragraphs, 'div')}</div><div>{''.join(f'<span>{e(tag)}</span> ' for tag in s.tags)}</div><div><div>"
        f"{s.words['comments']}</div><div>{e(s.words['none'])}</div></div><div><div>{s.words['related']}</div>"
        f"{''.join(map(card, range(len(s.related))))}</div>",
        head=og(s),
    )


def no_border(s: Story) -> str:
    """The article and the others after one another in one box, each with a heading and a <time>, no border."""
    others = "".join(
        f'<h2>{e(r.title)}</h2><p><time datetime="{r.when}">{e(r.age or "")}</time> {e(r.source or "")}'
        f"</p>{ps(r.paragraphs)}"
        for r in s.related
    )
    hot = "".join(f"<li><a href='/x'>{each}</a></li>" for each in words(s, "boxes")[4:7])
    return page(
        s,
        f'<div><h2>{e(s.title)}</h2><p><time datetime="2026-05-12">{e(s.date)}</time> {e(s.source)}'
        f"</p>{ps(s.paragraphs)}"
        f"{others}</div><div><b>{s.words['mostread']}</b><ul>{hot}</ul></div>",
        head=og(s),
    )


def loose_pieces(s: Story) -> str:
    """Boxes with loose text: the source before an age in bold, the title a link, the text after a break."""
    others = "".join(
        f'<div>{e(r.source or "")} <b>{e(r.age or "")}</b> <a href="{r.url}">{e(r.title)}</a>'
        f"{''.join(f'<br>{e(each)}' for each in r.paragraphs)}</div>"
        for r in s.related
    )
    accept, yes = words(s, "boxes")[:2]
    return page(
        s,
        f"<div>{accept} <a href='#'>{yes}</a></div><div><big>{e(s.title)}</big><br>{e(s.source)} "
        f"<b>{e(s.date)}</b><br><br>"
        f"{'<br><br>'.join(e(each) for each in s.paragraphs)}</div>"
        f"<div>{', '.join(e(tag) for tag in s.tags)}</div><div>"
        f"{s.words['ai']}: {', '.join(words(s, 'buttons'))}</div><div><b>{s.words['related']}</b>"
        f"</div>{others}<div><b>"
        f"{s.words['comments']}</b><br>{e(s.words['none'])}</div>",
        head=og(s),
    )


def captions_as_heads(s: Story) -> str:
    """Each item a picture whose caption is source and age, then the title as a heading, then the text."""
    others = "".join(
        f'<section><figure><img src="/f{at}.jpg" alt=""><figcaption>{e(r.source or "")} | {e(r.age or "")}</figcaption>'
        f'</figure><h3><a href="{r.url}">{e(r.title)}</a></h3>{ps(r.paragraphs)}</section>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<section><figure><img src="/m.jpg" alt=""><figcaption>{e(s.source)} | {e(s.date)}</figcaption></figure><h1>'
        f"{e(s.title)}</h1>{ps(s.paragraphs)}</section><section><h3>{s.words['ai']}</h3>"
        f"{''.join(f'<button>{each}</button>' for each in words(s, 'buttons'))}</section><section><h3>"
        f"{s.words['comments']}</h3><p>{e(s.words['none'])}</p></section><h3>{s.words['related']}</h3>{others}",
        head=og(s),
    )


def two_columns(s: Story) -> str:
    """A table of two columns: source over age on the left, title over text on the right; the article in its own."""
    others = "".join(
        f"<tr><td>{e(r.source or '')}<br>{e(r.age or '')}</td><td><b>{e(r.title)}</b>"
        f"{''.join(f'<br>{e(each)}' for each in r.paragraphs)}</td></tr>"
        for r in s.related
    )
    return page(
        s,
        f"<table><tr><td>{e(s.source)}<br>{e(s.date)}</td><td><b>{e(s.title)}</b><br>"
        f"{'<br>'.join(e(each) for each in s.paragraphs)}</td></tr></table><table><tr>"
        f"<td>{s.words['hashtags']}</td><td>"
        f"{' '.join(e(tag) for tag in s.tags)}</td></tr><tr><td>{s.words['ai']}</td>"
        f"<td>{e(s.words['intro'])}</td></tr><tr>"
        f"<td>{s.words['comments']}</td><td>{e(s.words['none'])}</td></tr></table>"
        f"<p>{s.words['related']}</p><table>{others}"
        f"</table>",
        head=og(s),
    )


def talk_first(s: Story) -> str:
    """Comments shaped like the others' cards but without titles come first; the others' heading is in no list."""
    answer, flag = words(s, "extra")[7:9]
    others = "".join(
        f"<div><div><i></i><span>{e(r.source or '')}</span><span>{e(r.age or '')}</span></div><div><a href='{r.url}'>"
        f"{e(r.title)}</a></div>{ps(r.paragraphs, 'div')}</div>"
        for r in s.related
    )
    talk = "".join(
        f"<div><div><i></i><span>{e(who)}</span><span>{e(age)}</span></div><div>{e(said)}</div><div>"
        f"<span>{answer}</span>"
        f"<span>{flag}</span></div></div>"
        for who, age, said in s.comments
    )
    return page(
        s,
        f"<div><div><h1>{e(s.title)}</h1><div><i></i><span>{e(s.source)}</span><span>{e(s.date)}</span></div>"
        f"{ps(s.paragraphs, 'div')}</div><div><div>{s.words['comments']} {len(s.comments)}</div>{talk}</div><div><div>"
        f"{words(s, 'boxes')[7]}</div>{others}</div></div>",
        head=og(s),
    )
