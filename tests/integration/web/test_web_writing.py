"""The settings page and the sources page, as far as language models go."""

from dataclasses import replace

import pytest

from octavo.ai.endpoint.writer import EndpointWriter
from octavo.desk.generation.writing import allowed, write
from octavo.news.writing import Feature, Order
from support.endpoint import KEY, gives

ORDER = Order(feature=Feature.ASK, instructions="Answer.", material="It is late.", schema=None, most_tokens=50)


@pytest.fixture
def written(open_browser, endpoint):
    """A browser at a desk with a scripted model that has answered once."""
    endpoint.key = KEY
    endpoint.script(gives("It is.", usage=(1000, 500)))
    settings = endpoint.settings(price_in=2.0, price_out=10.0)
    browser = open_browser(**{name: getattr(settings, name) for name in settings.model_fields_set})
    desk = replace(browser.desk, writer=EndpointWriter(settings))
    write(desk, ORDER, user_id=1)
    return replace(browser, desk=desk)


def test_settings_say_that_no_model_is_there(browser):
    """Without an endpoint nothing leaves the machine, and the page says how to name one."""
    page = browser.get("/settings").text
    assert "No language model, and nothing leaves this machine." in page
    assert "endpoint_url" in page


def test_settings_tell_the_model_and_what_it_used(written):
    """Which model, where, tokens and cost by feature, the budget; never the key."""
    page = written.get("/settings").text
    assert "scripted-1, on this machine: nothing leaves it." in page
    assert "Today 1,500 tokens of 500,000, under 0.01 USD" in page
    assert "today 1 request, 1,500 tokens" in page
    assert KEY not in page


def test_a_model_elsewhere_is_named_as_such(open_browser, written):
    """Where texts go is said in words."""
    elsewhere = written.desk.settings.model_copy(update={"endpoint_url": "https://models.example/v1"})
    browser = replace(written, desk=replace(written.desk, settings=elsewhere))
    assert "at models.example: texts of articles and your questions are sent there." in browser.get("/settings").text


def test_the_owner_turns_features_off_on_the_page(written):
    """What is not ticked is off; the page shows it."""
    form = {feature.value: "on" for feature in Feature if feature is not Feature.ASK}
    answer = written.post("/settings/features", form)
    assert (answer.status, answer.headers["location"]) == (303, "/settings")
    assert not allowed(written.desk, Feature.ASK)
    assert allowed(written.desk, Feature.SUMMARY)
    page = written.get("/settings").text
    assert '<input id="feature-ask" name="ask" type="checkbox" value="on">' in page
    assert '<input id="feature-summary" name="summary" type="checkbox" value="on" checked>' in page


def test_what_the_settings_file_keeps_off_cannot_be_ticked(open_browser):
    """Its box is disabled and says why; a form that ticks it all the same is refused."""
    browser = open_browser(features_off=(Feature.LISTEN,))
    assert 'name="listen" type="checkbox" value="on" disabled>' in browser.get("/settings").text
    assert browser.post("/settings/features", {"listen": "on"}).status == 422
    assert browser.post("/settings/features", {"ask": "on"}).status == 303


def test_the_owner_turns_ai_features_off_for_a_feed(written):
    """The feed says so, and can be turned on again."""
    assert "AI features with this feed are on." in written.get("/sources/1").text
    assert written.post("/sources/1/models", {"models": "off"}).status == 303
    page = written.get("/sources").text
    assert "AI features off." in page
    assert not allowed(written.desk, Feature.SUMMARY, feed_id=1)
    written.post("/sources/1/models", {"models": "on"})
    assert "AI features off." not in written.get("/sources").text
    assert written.post("/sources/99/models", {"models": "off"}).status == 404
