"""Layouts of kegs: heads after texts, ages behind titles, lines as written, no heading, one list of terms, own ages."""

from html import escape as e

from .markup import og, page, ps, words
from .told import Story


def heads_after_texts(s: Story) -> str:
    """Paragraphs of one parent: a linked title, the text, then source and age parted by a bar, and a blank one."""
    others = "".join(
        f'<p><a href="{r.url}">{e(r.title)}</a></p>{ps(r.paragraphs)}<p>{e(r.source or "")} | {e(r.age or "")}</p>'
        "<p>&nbsp;</p>"
        for r in s.related
    )
    return page(
        s,
        f"<div><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<p>{e(s.source)} | {e(s.date)}</p><p>"
        f"{' '.join(e(tag) for tag in s.tags)}</p><h2>{s.words['comments']}</h2><p>{e(s.words['none'])}</p><h2>"
        f"{s.words['related']}</h2>{others}</div>",
        head=og(s),
    )


def ages_behind_titles(s: Story) -> str:
    """List items: a linked title, the age in small print behind it, the source in a line of its own, the text."""
    others = "".join(
        f'<li><a href="{r.url}">{e(r.title)}</a> <small>{e(r.age or "")}</small><br><cite>{e(r.source or "")}</cite>'
        f"{''.join(f'<br>{e(each)}' for each in r.paragraphs)}</li>"
        for r in s.related
    )
    return page(
        s,
        f"<h1>{e(s.title)}</h1><small>{e(s.date)}</small><br><cite>{e(s.source)}</cite>{ps(s.paragraphs)}<ul>"
        f"{''.join(f'<li>{e(tag)}</li>' for tag in s.tags)}</ul><h3>{s.words['ai']}</h3>"
        f"<p>{e(s.words['intro'])}</p><h3>"
        f"{s.words['related']}</h3><ul>{others}</ul><h3>{s.words['comments']}</h3><p>{e(s.words['none'])}</p>",
        head=og(s),
    )


def lines_as_written(s: Story) -> str:
    """A <pre> for all of the others: source, age and title parted by bars in a line, the text indented below."""
    others = "\n\n".join(
        f"{e(r.source or '')} | {e(r.age or '')} | {e(r.title)}" + "".join(f"\n    {e(each)}" for each in r.paragraphs)
        for r in s.related
    )
    return page(
        s,
        f"<h1>{e(s.title)}</h1><p>{e(s.source)} | {e(s.date)}</p>{ps(s.paragraphs)}<p>"
        f"{' '.join(e(tag) for tag in s.tags)}</p><h2>{s.words['related']}</h2><pre>{others}</pre><h2>"
        f"{s.words['comments']}</h2><p>{e(s.words['none'])}</p>",
        head=og(s),
    )


def within_the_article(s: Story) -> str:
    """The others within the <article>, after a rule and without a heading; a line of buttons in each."""
    acts = "".join(f"<li>{each}</li>" for each in words(s, "extra")[2:6])
    others = "".join(
        f'<div><img src="/l{at}.png" alt="{e(r.source or "")}"><div>{e(r.source or "")}</div>'
        f"<div>{e(r.age or '')}</div>"
        f'<div><a href="{r.url}">{e(r.title)}</a></div>{ps(r.paragraphs)}<ul>{acts}</ul></div>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<article><h1>{e(s.title)}</h1><img src="/l.png" alt="{e(s.source)}"><div>{e(s.source)}</div><div>{e(s.date)}'
        f"</div>{ps(s.paragraphs)}<ul>{acts}</ul><hr>{others}</article>",
        head=og(s),
    )


def one_list_of_terms(s: Story) -> str:
    """One definition list for all of the others: each title a term, then source, age and text as data of it."""
    others = "".join(
        f"<dt>{e(r.title)}</dt><dd>{e(r.source or '')}</dd><dd>{e(r.age or '')}</dd>{ps(r.paragraphs, 'dd')}"
        for r in s.related
    )
    return page(
        s,
        f"<dl><dt>{e(s.title)}</dt><dd>{e(s.source)}</dd><dd>{e(s.date)}</dd>{ps(s.paragraphs, 'dd')}</dl><dl><dt>"
        f"{s.words['hashtags']}</dt>{''.join(f'<dd>{e(tag)}</dd>' for tag in s.tags)}<dt>{s.words['ai']}</dt><dd>"
        f"{e(s.words['intro'])}</dd><dt>{s.words['comments']}</dt><dd>{e(s.words['none'])}</dd></dl><p>"
        f"{s.words['related']}</p><dl>{others}</dl>",
        head=og(s),
    )


def own_ages_and_bylines(s: Story) -> str:
    """The article tells its own age and who wrote it, as the others do their source; a counter beside each age."""
    age, minutes = e(s.related[0].age or ""), words(s, "extra")[1]
    others = "".join(
        f'<div class="i"><div class="b"><b>{e(r.source or "")}</b> <i>{e(r.age or "")}</i> <u>{at * 3 + 2}</u></div>'
        f'<div class="h"><a href="{r.url}">{e(r.title)}</a></div>{ps(r.paragraphs, "div", " class=p")}</div>'
        for at, r in enumerate(s.related)
    )
    return page(
        s,
        f'<div class="w"><div class="h">{e(s.title)}</div><div class="b"><b>{e(s.source)}</b> <i>{age}'
        f"</i> <u>12</u></div>"
        f'<div class="b">{e(s.byline)} · {minutes}</div>{ps(s.paragraphs, "div", " class=p")}<div class="g">'
        f'{" ".join(e(tag) for tag in s.tags)}</div></div><div class="q"><div>{s.words["ai"]}</div><div>'
        f'{e(s.words["summary"])}</div></div><div class="q"><div>{s.words["comments"]} (0)</div><div>'
        f'{e(s.words["none"])}</div></div><div class="q"><div>{s.words["related"]}</div>{others}</div>',
        head=og(s),
    )
