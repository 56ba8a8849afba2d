"""The desk's way to a language model: off means off, a budget holds, nothing is paid for twice."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

import pytest

from octavo.ai.endpoint.writer import EndpointWriter
from octavo.desk.generation.budget import today
from octavo.desk.generation.model_state import model_state
from octavo.desk.generation.writing import allowed, kept_out, stream, switch_features, switch_feed, write, writer_for
from octavo.errors import Denied, EndpointFailed, Invalid, NotFound, OverSpent, TurnedOff
from octavo.news.writing import Feature, Order
from octavo.settings import Settings
from support.endpoint import MODEL, cut, fails, gives, says

SCHEMA = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
ORDER = Order(
    feature=Feature.SUMMARY, instructions="Sum up.", material="The ferry is late.", schema=SCHEMA, most_tokens=100
)
GOOD = {"text": "The ferry is late."}


@pytest.fixture
def desk(world, endpoint):
    """A desk with a scripted model that answers well."""
    endpoint.script(gives(GOOD, usage=(60, 40)))
    writer = EndpointWriter(endpoint.settings())
    yield replace(world.desk, writer=writer)
    writer.close()


def budgeted(desk, **budget):
    return replace(desk, settings=Settings(home=desk.settings.home, zone="Europe/Berlin", demo=False, **budget))


def spent(desk):
    with desk.store.read() as tx:
        return tx.writings.spent(today(desk)[0])


def test_without_an_endpoint_there_is_no_writer(world):
    """The embedded tier serves; to ask for writing all the same is an error that says what to do."""
    assert writer_for(world.desk, Feature.SUMMARY) is None
    with pytest.raises(TurnedOff, match="endpoint_url"):
        write(world.desk, ORDER, user_id=1)
    with pytest.raises(TurnedOff, match="endpoint_url"):
        stream(world.desk, ORDER, user_id=1)


def test_what_was_written_once_is_not_paid_for_again(desk, endpoint):
    """The same model, instructions, material and schema: the same answer, whoever asks, whole or streamed."""
    first = write(desk, ORDER, user_id=1)
    again = write(desk, ORDER, user_id=2)
    assert (first.value, first.kept, again.value, again.kept) == (GOOD, False, GOOD, True)
    assert json.loads("".join(stream(desk, ORDER, user_id=2))) == GOOD
    assert len(endpoint.orders) == 1
    write(desk, replace(ORDER, material="The ferry is on time."), user_id=1)
    write(desk, replace(ORDER, instructions="Sum up briefly."), user_id=1)
    write(desk, replace(ORDER, schema=SCHEMA | {"title": "Summary"}), user_id=1)
    assert len(endpoint.orders) == 4


def test_who_asks_at_the_same_moment_reads_along(desk, endpoint):
    """One order goes out, whole or streamed, and one use is counted: the first one's."""
    asked, over = Event(), Event()

    def slow(talk):
        asked.set()
        over.wait(10)
        gives(GOOD, usage=(60, 40))(talk)

    endpoint.script(slow)
    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(lambda: list(stream(desk, ORDER, user_id=1)))
        asked.wait(10)
        # They stand in the queue of the first one's flight or find what it kept: either way nothing is sent.
        others = [pool.submit(write, desk, ORDER, user_id=2), pool.submit(write, desk, ORDER, user_id=3)]
        over.set()
        assert json.loads("".join(first.result(10))) == GOOD
        assert [other.result(10).value for other in others] == [GOOD, GOOD]
    assert len(endpoint.orders) == 1
    assert [(use.user_id, use.requests) for use in spent(desk)] == [(1, 1)]


def test_another_model_writes_anew(desk, endpoint):
    """A page never shows one model's name over another's words."""
    write(desk, ORDER, user_id=1)
    endpoint.models = (MODEL, "scripted-2")
    other = replace(desk, writer=EndpointWriter(endpoint.settings(endpoint_model="scripted-2")))
    assert write(other, ORDER, user_id=1).model == "scripted-2"
    assert len(endpoint.orders) == 2


def test_a_stream_comes_in_pieces_and_is_kept_when_whole(desk, endpoint):
    """What the pieces come to is what the next one gets."""
    pieces = list(stream(desk, ORDER, user_id=1))
    assert len(pieces) > 1
    assert json.loads("".join(pieces)) == write(desk, ORDER, user_id=1).value == GOOD
    assert len(endpoint.orders) == 1


def test_half_a_stream_is_not_kept(desk, endpoint):
    """The error comes after the pieces, its use is counted, and the next try is asked anew."""
    endpoint.script(cut(json.dumps(GOOD)), gives(GOOD))
    with pytest.raises(EndpointFailed, match="broke off"):
        list(stream(desk, ORDER, user_id=1))
    (use,) = spent(desk)
    assert (use.requests, use.tokens_out > 0) == (1, True)
    assert write(desk, ORDER, user_id=1).kept is False


def test_a_visitor_who_leaves_pays_for_what_came(desk, endpoint):
    """A stream that is closed early is counted by what it had brought, and not kept."""
    endpoint.script(says("The ferry is late. " * 5))
    order = replace(ORDER, schema=None)
    writing = stream(desk, order, user_id=1)
    next(writing)
    writing.close()
    (use,) = spent(desk)
    assert 0 < use.tokens_out < 20
    assert write(desk, order, user_id=1).kept is False


def test_use_is_counted_by_day_feature_and_user(desk):
    """As the model counts it; failures count what they took."""
    write(desk, ORDER, user_id=1)
    write(desk, replace(ORDER, feature=Feature.ASK, material="x"), user_id=None)
    told = [(one.feature, one.user_id, one.requests, one.tokens_in, one.tokens_out) for one in spent(desk)]
    assert told == [(Feature.ASK, None, 1, 60, 40), (Feature.SUMMARY, 1, 1, 60, 40)]


def test_a_failure_is_counted_by_what_it_took(desk, endpoint):
    """Refused at the door it takes nothing but the request."""
    endpoint.script(fails(401))
    with pytest.raises(EndpointFailed):
        write(desk, ORDER, user_id=1)
    (use,) = spent(desk)
    assert (use.requests, use.tokens) == (1, 0)


@pytest.mark.parametrize(
    ("budget", "whose"),
    [({"budget_day": 250}, "this desk's"), ({"budget_feature": 250}, "this feature's"), ({"budget_user": 250}, "your")],
)
def test_a_budget_holds_before_anything_is_sent(desk, endpoint, budget, whose):
    """The message says whose it is, how much is left and when it begins anew, in the desk's own zone."""
    desk = budgeted(desk, **budget)
    write(desk, ORDER, user_id=1)
    write(desk, replace(ORDER, material="Another."), user_id=1)
    with pytest.raises(
        OverSpent, match=rf"{whose} budget for the day has 50 of 250 left; it begins anew at 00:00"
    ) as over:
        write(desk, replace(ORDER, material="A third."), user_id=1)
    assert over.value.until == today(desk)[1]
    assert over.value.until > desk.clock.now()
    with pytest.raises(OverSpent):
        stream(desk, replace(ORDER, material="A third."), user_id=1)
    assert len(endpoint.orders) == 2
    # What was written is there all the same.
    assert write(desk, ORDER, user_id=1).kept


def test_a_budget_is_one_s_own(desk):
    """Another feature and another user have theirs, and the desk itself has no user's."""
    mine = budgeted(desk, budget_user=150)
    write(mine, ORDER, user_id=1)
    with pytest.raises(OverSpent):
        write(mine, replace(ORDER, material="b"), user_id=1)
    write(mine, replace(ORDER, material="b"), user_id=2)
    write(mine, replace(ORDER, material="c"), user_id=None)
    features = budgeted(desk, budget_feature=450)
    with pytest.raises(OverSpent):
        write(features, replace(ORDER, material="d" * 300), user_id=3)
    write(features, replace(ORDER, material="d", feature=Feature.ASK), user_id=3)


def test_a_new_day_has_a_new_budget(desk, world):
    """From midnight of the desk's zone on."""
    desk = budgeted(desk, budget_day=150)
    write(desk, ORDER, user_id=1)
    world.clock.at = today(desk)[1]
    assert write(desk, replace(ORDER, material="b"), user_id=1).value == GOOD


def test_orders_at_once_cannot_take_the_same_tokens(desk, endpoint):
    """What an order may cost is set aside while it is written."""
    desk = budgeted(desk, budget_day=400)

    def one(number):
        try:
            return write(desk, replace(ORDER, material=f"{number}"), user_id=1).value
        except OverSpent:
            return None

    with ThreadPoolExecutor(4) as pool:
        got = list(pool.map(one, range(12)))
    assert 1 <= len(endpoint.orders) == sum(value is not None for value in got) <= 4
    assert sum(use.tokens for use in spent(desk)) == 100 * len(endpoint.orders)


def test_the_owner_turns_features_off_and_on(desk, endpoint):
    """Off is off for every way to a model, and nothing is sent; no one else may turn them."""
    switch_features(desk, 1, set(Feature) - {Feature.SUMMARY})
    assert not allowed(desk, Feature.SUMMARY)
    assert allowed(desk, Feature.ASK)
    for ask in (
        lambda: writer_for(desk, Feature.SUMMARY),
        lambda: write(desk, ORDER, user_id=1),
        lambda: stream(desk, ORDER, user_id=1),
    ):
        with pytest.raises(TurnedOff, match="Summaries: turned off"):
            ask()
    assert endpoint.asked == []
    switch_features(desk, 1, set(Feature))
    assert writer_for(desk, Feature.SUMMARY) is desk.writer
    with pytest.raises(Denied, match="owner"):
        switch_features(desk, 2, set())


def test_the_settings_file_has_the_last_word(desk):
    """What is off there no switch turns on."""
    desk = budgeted(desk, features_off=("ask",))
    with pytest.raises(Invalid, match="features_off"):
        switch_features(desk, 1, {Feature.ASK})
    assert not allowed(desk, Feature.ASK)
    with pytest.raises(TurnedOff, match="settings file"):
        writer_for(desk, Feature.ASK)


def test_a_feed_can_be_kept_from_models(desk):
    """Off for the feed, on for the others; a feed that is not there is told."""
    with desk.store.begin() as tx:
        feed = tx.feeds.add("http://paper.test/feed", due_at=desk.clock.now()).id
        other = tx.feeds.add("http://paper.test/other", due_at=desk.clock.now()).id
    switch_feed(desk, 1, feed, on=False)
    assert kept_out(desk) == {feed}
    assert not allowed(desk, Feature.SUMMARY, feed_id=feed)
    assert allowed(desk, Feature.SUMMARY, feed_id=other)
    with pytest.raises(TurnedOff, match="this feed"):
        writer_for(desk, Feature.SUMMARY, feed_id=feed)
    switch_feed(desk, 1, feed, on=True)
    assert writer_for(desk, Feature.SUMMARY, feed_id=feed) is desk.writer
    with pytest.raises(NotFound):
        switch_feed(desk, 1, 99, on=False)
    with pytest.raises(Denied, match="owner"):
        switch_feed(desk, 2, feed, on=False)


def test_the_state_tells_today_s_use_and_cost(desk, endpoint):
    """By feature and for the one who asks; without prices there is no cost."""
    assert (model_state(desk, 1).cost, model_state(desk, 1).local) == (None, False)
    settings = endpoint.settings(price_in=1.0, price_out=2.5, currency="EUR", features_off=("listen",), zone="UTC")
    desk = replace(desk, settings=settings)
    write(desk, ORDER, user_id=1)
    write(desk, replace(ORDER, material="b"), user_id=None)
    state = model_state(desk, 1)
    assert (state.model, state.host, state.local) == (MODEL, "127.0.0.1", True)
    assert (state.tokens, state.mine, state.currency, state.names_off) == (200, 100, "EUR", ("Reading aloud",))
    assert state.cost == pytest.approx(2 * (60 * 1.0 + 40 * 2.5) / 1e6)
    summary = state.features[0]
    assert (summary.feature, summary.requests, summary.tokens, summary.on) == (Feature.SUMMARY, 2, 200, True)
