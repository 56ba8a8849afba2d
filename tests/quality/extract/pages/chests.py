"""Layouts of chests: titles first, texts first, ages before sources, a table with a head, rules, boxes of an app."""

from html import escape as e

from .markup import og, page, ps, words
from .told import Story


def titles_first(s: Story) -> str:
    """One heap of <div>s of no class: title, source, age and text after one another, for the article as for others."""
    others = "".join(
        f"<div>{e(r.title)}</div><div>{e(r.source or '')}</div><div>{e(r.age or '')}</div>{ps(r.paragraphs, 'div')}"
        for r in s.related
    )
    return page(
        s,
        f"<div><div>{e(s.title)}</div><div>{e(s.source)}</div><div>{e(s.date)}</div>{ps(s.paragraphs, 'div')}<div>"
        f"{s.words['hashtags']}</div><div>{' '.join(e(tag) for tag in s.tags)}</div><div>{s.words['ai']}</div><div>"
        f"{e(s.words['intro'])}</div><div>{s.words['comments']}</div><div>{e(s.words['none'])}</div><div>"
        f"{s.words['related']}</div>{others}</div>",
        head=og(s),
    )


def texts_first(s: Story) -> str:
    """Cards with the text above the title, source and age in the last line; the article's card has all as well."""
    keep = words(s, "extra")[3]

    def card(source: str, age: str, title: str, paragraphs: list[str], tag: str) -> str:
        return (
            f'<div class="c">{ps(paragraphs)}<{tag}>{e(title)}</{tag}><div class="f"><i>{e(source)}</i> '
            f"<i>{e(age)}</i> <button>{keep}</button></div></div>"
        )

    others = "".join(card(r.source or "", r.age or "", r.title, r.paragraphs, "h4") for r in s.related)
    return page(
        s,
        f'<div class="m"><h1>{e(s.title)}</h1>{ps(s.paragraphs)}<div class="f"><i>{e(s.source)}</i> <i>{e(s.date)}</i>'
        f'</div></div><div class="t">{" ".join(f"<a href=/t>{e(tag)}</a>" for tag in s.tags)}</div><h4>'
        f"{s.words['comments']}</h4><p>{e(s.words['none'])}</p><h4>{s.words['related']}</h4>{others}",
        head=og(s),
    )


def ages_before_sources(s: Story) -> str:
    """Items of a list: age and source parted by a comma in small print, a linked title, the text after a dash."""
    others = "".join(
        f'<li><small>{e(r.age or "")}, {e(r.source or "")}</small> <a href="{r.url}">{e(r.title)}</a>'
        + (f" – {e(' '.join(r.paragraphs))}</li>" if r.paragraphs else "</li>")
        for r in s.related
    )
    asks = "".join(f"<li>{each}</li>" for each in words(s, "buttons"))
    return page(
        s,
        f"<div><h2>{e(s.title)}</h2><small>{e(s.date)}, {e(s.source)}</small>{ps(s.paragraphs)}<h3>"
        f"{s.words['hashtags']}</h3><ul>{''.join(f'<li>{e(tag)}</li>' for tag in s.tags)}</ul><h3>{s.words['ai']}</h3>"
        f"<ul>{asks}</ul><h3>{s.words['related']}</h3><ul>{others}</ul><h3>{s.words['comments']}</h3><p>"
        f"{e(s.words['none'])}</p></div>",
        head=og(s),
    )


def table_with_a_head(s: Story) -> str:
    """A table of the others with a head in English, whatever the page's language; the texts in the last column."""
    rows = "".join(
        f'<tr><td>{at}</td><td>{e(r.source or "")}</td><td>{e(r.age or "")}</td><td><a href="{r.url}">{e(r.title)}</a>'
        f"</td><td>{' '.join(e(each) for each in r.paragraphs)}</td></tr>"
        for at, r in enumerate(s.related, 1)
    )
    return page(
        s,
        f"<article><h1>{e(s.title)}</h1><p>{e(s.source)}, {e(s.date)}</p>{ps(s.paragraphs)}</article><p>"
        f"{' '.join(e(tag) for tag in s.tags)}</p><h2>{s.words['related']}</h2><table><thead><tr><th>No.</th><th>Source"
        f"</th><th>Age</th><th>Headline</th><th>Excerpt</th></tr></thead><tbody>{rows}</tbody></table><h2>"
        f"{s.words['comments']}</h2><p>{e(s.words['none'])}</p>",
        head=og(s),
    )


def rules_and_breaks(s: Story) -> str:
    """Breaks and rules alone: source and age slanted, title underlined, text; the article centred above it all."""
    others = "<hr>".join(
        f"<i>{e(r.source or '')}</i> - <i>{e(r.age or '')}</i><br><u>{e(r.title)}</u>"
        f"{''.join(f'<br>{e(each)}' for each in r.paragraphs)}"
        for r in s.related
    )
    return page(
        s,
        f"<center><b>{e(s.title)}</b></center><br><i>{e(s.source)}</i> - <i>{e(s.date)}</i><br><br>"
        f"{'<br><br>'.join(e(each) for each in s.paragraphs)}<hr><b>{s.words['hashtags']}</b> "
        f"{' '.join(e(tag) for tag in s.tags)}<hr><b>{s.words['ai']}</b> {' '.join(words(s, 'buttons'))}<hr><b>"
        f"{s.words['comments']}</b> {e(s.words['none'])}<hr><b>{s.words['related']}</b><hr>{others}",
        head=og(s),
    )


def boxes_of_an_app(s: Story) -> str:
    """An app's views: every text in a <div dir="auto">, rows of them in boxes, cards that are links by their role."""
    hide, more = words(s, "extra")[5], words(s, "extra")[6]

    def text(told: str) -> str:
        return f'<div dir="auto" class="css-146c3p1 r-bcqeeo r-1ttztb7">{e(told)}</div>'

    def row(*told: str) -> str:
        return f'<div class="css-175oi2r r-18u37iz">{"".join(map(text, told))}</div>'

    others = "".join(
        f'<div role="link" tabindex="0" class="css-175oi2r r-1loqt21"><div class="css-175oi2r"><div '
        f'class="css-175oi2r">'
        f"{row(r.source or '', '·', r.age or '')}{text(r.title)}{''.join(map(text, r.paragraphs))}</div></div><div "
        f'class="css-175oi2r" role="button">{text(hide)}</div></div>'
        for r in s.related
    )
    asks = "".join(f'<div class="css-175oi2r" role="button">{text(each)}</div>' for each in s.many("buttons"))
    return page(
        s,
        f'<div id="root"><div class="css-175oi2r"><div class="css-175oi2r">{text(s.title)}{row(s.source, "·", s.date)}'
        f"{''.join(map(text, s.paragraphs))}{row(*s.tags)}</div><div class='css-175oi2r'>{text(s.words['ai'])}"
        f"{text(s.words['intro'])}{asks}</div><div class='css-175oi2r'>{text(s.words['comments'])}"
        f"{text(s.words['none'])}</div><div class='css-175oi2r'>{text(s.words['related'])}{others}<div role='button'>"
        f"{text(more)}</div></div></div></div>",
        head=og(s),
    )
