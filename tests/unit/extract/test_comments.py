"""The comments of a page, apart from what it says round them."""

import pytest

from octavo.extract.page import read_page

TEXT = "".join(
    f"<p>The keeper of lock {n} counted forty barges on the Lower Tesso by noon, and wrote each into a book.</p>"
    for n in ("one", "two", "three", "four")
)
FORM = """<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply
Cancel reply</h3><form id="commentform"><p class="comment-notes">Your email address will not be published.</p>
<p><label>Comment *</label><textarea></textarea></p><p><label>Name *</label><input></p><p><label>Website</label><input>
</p><p>Save my name in this browser for the next time that I comment.</p><button>Post</button></form></div>"""
SAID = """<ol class="comment-list"><li class="comment"><footer class="comment-meta"><div class="comment-author">
<b class="fn">Ada Quill</b> <span class="says">says:</span></div><a href="#c1">May 26, 2026 at 9:47 pm</a></footer>
<div class="comment-content"><p>My grandfather kept that book, and he counted rowing boats as well.</p></div>
<a href="#r">Reply</a></li><li class="comment"><footer class="comment-meta"><div class="comment-author">
<b class="fn">Otis Wren</b> <span class="says">says:</span></div><a href="#c2">May 27, 2026 at 8:02 am</a></footer>
<div class="comment-content"><p>Forty before noon is a lot for a river with one lock keeper.</p></div>
<a href="#r">Reply</a></li></ol>"""
COUNT = '<h2 class="comments-title">2 thoughts on “Barges counted”</h2>'
RECENT = "<h2>Recent Comments</h2><ul><li>Ada Quill on Barges counted</li><li>Otis Wren on Mud of Harn</li></ul>"


def comments(below):
    page = f"""<html lang="en"><head><title>Barges counted</title></head><body><article><h1>Barges counted</h1>{TEXT}
    </article><section id="comments"><h2>Comments</h2>{below}</section></body></html>"""
    read = read_page(page.encode(), url="https://tesso.example/barges")
    return [(each.author, each.age, each.text) for each in read.comments]


@pytest.mark.parametrize("below", [FORM, COUNT + FORM, FORM + RECENT])
def test_what_asks_for_comments_is_none(below):
    """Neither the form, its heading and its notes, nor a count, nor what was said elsewhere on the site."""
    assert comments(below) == []


def test_comments_have_their_authors_and_nothing_else():
    """Who said it without "says", when, and what; the form below adds nothing."""
    assert comments(COUNT + SAID + FORM) == [
        ("Ada Quill", "May 26, 2026 at 9:47 pm", "My grandfather kept that book, and he counted rowing boats as well."),
        ("Otis Wren", "May 27, 2026 at 8:02 am", "Forty before noon is a lot for a river with one lock keeper."),
    ]


def test_a_number_of_votes_is_nobody():
    """What counts how many liked a comment is no name."""
    voted = SAID.replace('<div class="comment-content">', '<div>112</div><div class="comment-content">')
    assert [author for author, _, _ in comments(voted)] == ["Ada Quill", "Otis Wren"]


def test_a_section_of_a_paper_is_no_comments() -> None:
    """Papers of science discuss what they found, in an element of its own and mostly with a number."""
    found = "<p>Counts fell on lit streets, and they stayed the same on all streets that had never been lit before.</p>"
    said = "The fall was larger than we had expected from the drop in the light of the harbour lamps alone."
    for heading, texts in (("4. Discussion", (said,)), ("Discussion", (said, said.upper()))):
        told = "".join(f"<p>{each}</p>" for each in texts)
        sections = f"<section><h2>3. Results</h2>{found}</section><section><h2>{heading}</h2>{told}</section>"
        read = read_page(f"<html><body><article><h1>Birds and lamps</h1>{TEXT}{sections}</article></body></html>")
        assert read.text.endswith("\n\n".join((heading, *texts)))
        assert not read.comments


def test_a_count_of_comments_over_the_text_announces_none() -> None:
    """It stands among the buttons above a text, and how long that takes to hear below its beginning."""
    bar = "<div><button>Save</button><span>27 Comments</span></div>"
    first, rest = TEXT.split("</p>", 1)
    heard = "<div><span>Listen to this article</span><div>3 min</div></div>"
    page = f"<html><body><h1>Barges counted</h1>{bar}<article>{first}</p>{heard}{rest}</article></body></html>"
    assert "keeper of lock one" in read_page(page).text
