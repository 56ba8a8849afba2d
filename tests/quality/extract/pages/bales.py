"""Layouts of bales: one paragraph each, signs for words, numbers, keys and values, links, boxes."""

from html import escape as e

from .markup import og, page, ps, words
from .told import Story


def one_paragraph_each(s: Story) -> str:
    """Each of the others is one paragraph: a bold title, source and age in brackets, the text behind a full stop."""
    others = "".join(
        f"<p><b>{e(r.title)}</b> ({e(r.source or '')}, {e(r.age or '')}). {e(' '.join(r.paragraphs))}</p>"
        for r in s.related
    )
    return page(
        s,
        f"<h1>{e(s.title)}</h1><p>({e(s.source)}, {e(s.date)})</p>{ps(s.paragraphs)}<p>"
        f"{' '.join(e(tag) for tag in s.tags)}</p><p><b>{s.words['ai']}</b><br>{e(s.words['intro'])}</p><p><b>"
        f"{s.words['comments']}</b><br>{e(s.words['none'])}</p><p><b>{s.words['related']}</b></p>{others}",
        head=og(s),
    )


def signs_for_words(s: Story) -> str:
    """A clock before each age and a paper before each source, in one line of <div>s below the title."""

    def head(source: str, age: str) -> str:
        return f"<div>🕒 {e(age)} &nbsp; 📰 {e(source)}</div>"

    others = "".join(
        f"<div><div><a href='{r.url}'>{e(r.title)}</a></div>{head(r.source or '', r.age or '')}"
        f"{ps(r.paragraphs, 'div')}<div>👍 {at} 👎 0 💬 0</div></div>"
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f"<div><div>{e(s.title)}</div>{head(s.source, s.date)}{ps(s.paragraphs, 'div')}<div>👍 9 👎 1 💬 0"
        f"</div></div><div>"
        f"🏷 {' '.join(e(tag) for tag in s.tags)}</div><div>🤖 {s.words['ai']}</div>"
        f"<div>💬 {s.words['comments']}</div><div>"
        f"{e(s.words['none'])}</div><div>🔗 {s.words['related']}</div>{others}",
        head=og(s),
    )


def numbered_with_sources_last(s: Story) -> str:
    """A number before each title, the text, and a last line with a dash, the source and age; ads are numbered too."""
    ad, one = (words(s, "boxes")[at] for at in (3, 5))
    items = [
        f"<div class='n'><div class='k'>{{}}</div><div class='v'><div class='t'>{e(r.title)}</div>"
        f"{ps(r.paragraphs, 'div', ' class=x')}<div class='s'>— {e(r.source or '')}, {e(r.age or '')}</div></div></div>"
        for r in s.related
    ]
    items.insert(
        2,
        f"<div class='n'><div class='k'>{{}}</div><div class='v'><div class='t'>{one}</div><div class='s'>— {ad}"
        "</div></div></div>",
    )
    others = "".join(each.replace("{}", str(at)) for at, each in enumerate(items, 1))
    return page(
        s,
        f"<div class='v'><div class='t'>{e(s.title)}</div>{ps(s.paragraphs, 'div', ' class=x')}<div class='s'>— "
        f"{e(s.source)}, {e(s.date)}</div></div><div class='g'>{' '.join(e(tag) for tag in s.tags)}"
        f"</div><div class='h'>"
        f"{s.words['comments']}</div><div class='x'>{e(s.words['none'])}</div><div class='h'>{s.words['related']}</div>"
        f"{others}",
        head=og(s),
    )


def keys_and_values(s: Story) -> str:
    """A small table for each of the others: a sign in the left column, source, age, title or text in the right one."""

    def row(sign: str, told: str) -> str:
        return f"<tr><th>{sign}</th><td>{told}</td></tr>"

    others = "".join(
        f"<table>{row('📰', e(r.source or ''))}{row('🕒', e(r.age or ''))}"
        f"{row('🔗', f'<a href={r.url}>{e(r.title)}</a>')}"
        f"{row('📝', '<br>'.join(e(each) for each in r.paragraphs)) if r.paragraphs else ''}</table>"
        for r in s.related
    )
    return page(
        s,
        f"<table>{row('📰', e(s.source))}{row('🕒', e(s.date))}{row('🔗', e(s.title))}"
        f"{row('📝', '<br>'.join(e(each) for each in s.paragraphs))}{row('🏷', ' '.join(e(tag) for tag in s.tags))}"
        f"{row('🤖', ' '.join(words(s, 'buttons')))}{row('💬', e(s.words['none']))}</table><p>{s.words['related']}</p>"
        f"{others}",
        head=og(s),
    )


def first_headings_for_all(s: Story) -> str:
    """A <h1> for each, the age in a <time> after it and the source in an address; the page's data tell nothing."""
    others = "".join(
        f'<section><h1><a href="{r.url}">{e(r.title)}</a></h1><time datetime="{r.when}">{e(r.age or "")}'
        f"</time><address>"
        f"{e(r.source or '')}</address>{ps(r.paragraphs)}</section>"
        for r in s.related
    )
    points = "".join(f"<li>{e(each)}</li>" for each in s.many("points"))
    return page(
        s,
        f'<section><h1>{e(s.title)}</h1><time datetime="2026-05-12">{e(s.date)}</time><address>{e(s.source)}</address>'
        f"{ps(s.paragraphs)}</section><section><h2>{s.words['ai']}</h2><ul>{points}</ul></section><section><h2>"
        f"{s.words['comments']}</h2><p>{e(s.words['none'])}</p></section><h2>{s.words['related']}</h2>{others}",
    )


def links_of_lines(s: Story) -> str:
    """One link over three lines, source, age and title, parted by breaks; the text below it outside any element."""
    others = "<br>".join(
        f'<a href="{r.url}">{e(r.source or "")}<br>{e(r.age or "")}<br><b>{e(r.title)}</b></a><br>'
        f"{'<br>'.join(e(each) for each in r.paragraphs)}<br>"
        for r in s.related
    )
    asks = "<br>".join(f"<a href='#'>{each}</a>" for each in words(s, "buttons"))
    return page(
        s,
        f"<div>{e(s.source)}<br>{e(s.date)}<br><b>{e(s.title)}</b>"
        f"<br>{'<br>'.join(e(each) for each in s.paragraphs)}<br>"
        f"<br>{' '.join(e(tag) for tag in s.tags)}<br><br><b>{s.words['ai']}</b><br>{asks}<br><br><b>"
        f"{s.words['comments']}</b><br>{e(s.words['none'])}<br><br><b>{s.words['related']}</b><br>{others}</div>",
        head=og(s),
    )


def box_amid_the_text(s: Story) -> str:
    """All the others stand in one box between the second and the third paragraph of the article."""
    others = "".join(
        f"<li><div>{e(r.source or '')}</div><div>{e(r.age or '')}</div><a href='{r.url}'>{e(r.title)}</a>"
        f"{ps(r.paragraphs, 'div')}</li>"
        for r in s.related
    )
    listen, _, send, keep, *_ = words(s, "extra")
    return page(
        s,
        f"<div><h1>{e(s.title)}</h1><div>{e(s.source)}</div><div>{e(s.date)}</div><div><span>{listen}"
        f"</span> <span>{send}"
        f"</span> <span>{keep}</span></div>{ps(s.paragraphs[:2])}<div><div>{s.words['related']}</div>"
        f"<ul>{others}</ul></div>"
        f"{ps(s.paragraphs[2:])}<div>{' '.join(e(tag) for tag in s.tags)}</div><div>{s.words['comments']}</div><div>"
        f"{e(s.words['none'])}</div></div>",
        head=og(s),
    )


def left_from_templates(s: Story) -> str:
    """Cards among those that a script has not filled yet; the text again for those without scripts."""
    empty = "<div class='card'><div class='src'>{{ source }}</div><div class='ttl'>{{ title }}</div></div>"
    cards = "".join(
        f"<div class='card'><div class='src'>{e(r.source or '')}</div><div class='ttl'>{e(r.title)}"
        f"</div><div class='ago'>"
        f"{e(r.age or '')}</div>{ps(r.paragraphs, 'div', ' class=txt')}</div>"
        for r in s.related
    )
    accept, yes = words(s, "boxes")[:2]
    return page(
        s,
        f"<div class='cookie'>{accept} <button>{yes}</button></div><div class='main'>"
        f"<div class='src'>{e(s.source)}</div>"
        f"<div class='ttl'>{e(s.title)}</div><div class='ago'>{e(s.date)}"
        f"</div>{ps(s.paragraphs, 'div', ' class=txt')}<div "
        f"class='tags'>{' '.join(e(tag) for tag in s.tags)}</div></div><noscript>{ps(s.paragraphs)}"
        f"</noscript><div class="
        f"'talk'><div class='hd'>{s.words['comments']}</div><div>{e(s.words['none'])}</div></div>"
        f"<div class='more'><div "
        f"class='hd'>{s.words['related']}</div>{cards}{empty}</div>",
        head=og(s),
    )
