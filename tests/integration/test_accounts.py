"""Accounts: what ends when, and what is told to whom."""

from typing import Any

import pytest

from octavo.desk import accounts
from octavo.desk.accounts import add_token, add_user, change_password, set_password, sign_in, token_user, who
from octavo.desk.comment import say
from octavo.desk.leaving import holdings, remove_user
from octavo.desk.reading import mark, mark_all_read, unmark_all_read
from octavo.desk.searches import save_search
from octavo.desk.speech.podcast import listener, new_key
from octavo.desk.subscribe import subscribe
from octavo.errors import Conflict, Denied, Invalid, NotFound
from octavo.news.ids import OWNER, ArticleId, UserId
from octavo.news.reader import Holdings
from octavo.news.views import EntryFilter
from octavo.web.words import subscribed_words


def test_a_new_password_ends_every_other_session(world: Any) -> None:
    """Whoever else was signed in with the old password is out; the browser that changed it stays."""
    desk = world.desk
    mara, ida = add_user(desk, "Mara", "first password"), add_user(desk, "Ida", "another password")
    here, there = (sign_in(desk, "mara", "first password", address="a") for _ in "12")
    hers = sign_in(desk, "ida", "another password", address="b")
    _, token = add_token(desk, mara.id, "backup")
    change_password(desk, mara.id, "first password", "second password", secret=here)
    assert who(desk, here) is not None
    assert who(desk, there) is None
    assert who(desk, hers) == ida
    assert token_user(desk, token) is not None
    with pytest.raises(Denied):
        sign_in(desk, "mara", "first password", address="a")


def test_a_forgotten_password_is_replaced_and_ends_all_sessions(world: Any) -> None:
    """At the machine itself no old password is asked for."""
    add_user(world.desk, "Mara", "first password")
    here = sign_in(world.desk, "Mara", "first password", address="a")
    set_password(world.desk, "mara", "second password")
    assert who(world.desk, here) is None
    assert sign_in(world.desk, "Mara", "second password", address="a")
    with pytest.raises(NotFound):
        set_password(world.desk, "nobody", "second password")


def test_guessing_the_old_password_is_slowed_down(world: Any) -> None:
    """A browser left open does not give away the password by trying."""
    mara = add_user(world.desk, "Mara", "first password")
    for _ in range(5):
        with pytest.raises(Denied, match="wrong"):
            change_password(world.desk, mara.id, "a guess", "second password")
    with pytest.raises(Denied, match="Too many"):
        change_password(world.desk, mara.id, "first password", "second password")
    world.clock.forward(minutes=6)
    change_password(world.desk, mara.id, "first password", "second password")


def test_a_session_of_the_old_password_does_not_outlive_it(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Verifying takes a while: who gave the old password just before it was changed does not come in after that."""
    mara = add_user(world.desk, "Mara", "first password")
    verify = accounts._matches

    def slow(hashed: str | None, password: str) -> bool:
        right = verify(hashed, password)
        monkeypatch.setattr(accounts, "_matches", verify)
        change_password(world.desk, mara.id, "first password", "second password")
        return right

    monkeypatch.setattr(accounts, "_matches", slow)
    with pytest.raises(Denied, match="wrong"):
        sign_in(world.desk, "Mara", "first password", address="a")
    assert sign_in(world.desk, "Mara", "second password", address="a")


def test_a_name_is_the_same_however_it_was_typed(world: Any) -> None:
    """Accents as signs of their own, as some keyboards send them, case, and a space that a phone adds do not matter."""
    add_user(world.desk, " Jose\u0301 ", "first password")
    for name in ("José", "JOSÉ", "jose\u0301", " José "):
        assert sign_in(world.desk, name, "first password", address="a")
    with pytest.raises(Conflict):
        add_user(world.desk, "josé", "another password")


def test_a_feed_that_another_has_brings_what_it_sent_before(world: Any) -> None:
    """Who subscribes as the second is told so, not that nothing has come so far."""
    add_user(world.desk, "Mara", "first password")
    ida = add_user(world.desk, "Ida", "another password")
    world.feed("https://paper.example/1", ("https://paper.example/a", "A", world.clock.now()), title="The Paper")
    assert subscribed_words(subscribe(world.desk, OWNER, "paper.example/1")) == "The Paper is added: 1 entry so far."
    made = subscribe(world.desk, ida.id, "paper.example/1")
    assert subscribed_words(made) == "The Paper is added; what it sent before is here."
    assert subscribed_words(subscribe(world.desk, ida.id, "paper.example/1")) == "You have The Paper already."


def left(world: Any) -> tuple[Any, str, str]:
    """Ida, who has something of everything, her token and her podcast's key; Mara, the owner, answered her."""
    desk = world.desk
    add_user(desk, "Mara", "first password")
    ida = add_user(desk, "Ida", "another password")
    for number in (1, 2):
        world.feed(
            f"https://paper.example/{number}", (f"https://paper.example/a{number}", f"A{number}", world.clock.now())
        )
        subscribe(desk, ida.id, f"https://paper.example/{number}")
    subscribe(desk, OWNER, "https://paper.example/1")
    mark_all_read(desk, ida.id, EntryFilter(), before=world.clock.now())
    mark(desk, ida.id, [ArticleId(1)], starred=True)
    said = say(desk, ida.id, "I was there.", article_id=ArticleId(1))
    say(desk, OWNER, "So was I.", article_id=ArticleId(1), parent_id=said.id)
    save_search(desk, ida.id, "Rivers", "q=river")
    _, token = add_token(desk, ida.id, "phone")
    return ida, token, new_key(desk, ida.id)


@pytest.mark.parametrize("comments", [False, True])
def test_with_an_account_goes_what_is_its_own(world: Any, comments: bool) -> None:
    """It is told before; then nothing opens anything any more, and feeds of its alone are read no more."""
    ida, token, key = left(world)
    here = sign_in(world.desk, "ida", "another password", address="a")
    had = Holdings(comments=1, starred=1, read=2, feeds=2, alone=1, searches=1, tokens=1)
    assert holdings(world.desk, ida.id) == (ida, had)
    assert remove_user(world.desk, ida.id, comments=comments).name == "Ida"
    assert (who(world.desk, here), token_user(world.desk, token)) == (None, None)
    with pytest.raises(NotFound):
        listener(world.desk, key)
    with pytest.raises(Denied):
        sign_in(world.desk, "ida", "another password", address="a")
    assert unmark_all_read(world.desk, ida.id) == 0
    with world.desk.store.read() as tx:
        assert [feed.url for feed in tx.feeds.all()] == ["https://paper.example/1"]
        assert tx.articles.get(ArticleId(2)).source
        said = {comment.text: (comment.author, comment.parent_id) for comment in tx.comments.on_article(ArticleId(1))}
    if comments:
        assert said == {"So was I.": ("Mara", None)}
    else:
        assert said == {"I was there.": ("Ida", None), "So was I.": ("Mara", 1)}
    # The name is free again, and nothing of before is the newcomer's.
    again = add_user(world.desk, "Ida", "a third password")
    assert holdings(world.desk, again.id)[1] == Holdings(
        comments=0, starred=0, read=0, feeds=0, alone=0, searches=0, tokens=0
    )


def test_the_owners_account_stays(world: Any) -> None:
    """The library is theirs."""
    add_user(world.desk, "Mara", "first password")
    with pytest.raises(Invalid, match="owner"):
        remove_user(world.desk, OWNER)
    with pytest.raises(NotFound):
        remove_user(world.desk, UserId(9))
