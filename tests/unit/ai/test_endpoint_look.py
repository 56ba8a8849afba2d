"""What `octavo doctor` says of an endpoint."""

from octavo.ai.endpoint.look import look
from support.endpoint import KEY, ScriptedEndpoint, fails, gives, says


def test_an_endpoint_that_writes_is_fine(endpoint):
    """It has written a sentence, and the line says in what time."""
    endpoint.key = KEY
    endpoint.script(gives({"sentence": "The library opens at nine."}))
    fine, line = look(endpoint.settings())
    assert fine
    assert f"scripted-1 at {endpoint.url}: wrote a sentence in" in line
    assert KEY not in line


def test_a_missing_model_is_told_with_those_that_are_there(endpoint):
    """So that the owner can name one of them."""
    fine, line = look(endpoint.settings(endpoint_model="other-7b"))
    assert not fine
    assert "no model called other-7b" in line
    assert "It lists scripted-1" in line


def test_a_wrong_key_is_told_without_the_key(endpoint):
    """The line names the setting."""
    endpoint.key = KEY
    fine, line = look(endpoint.settings(endpoint_key="sk-wrong"))
    assert not fine
    assert "endpoint_key" in line
    assert "sk-" not in line


def test_nobody_there_is_told():
    """With what to look at."""
    with ScriptedEndpoint() as gone:
        settings = gone.settings()
    fine, line = look(settings)
    assert not fine
    assert "cannot be reached" in line


def test_a_model_that_writes_nonsense_is_told(endpoint):
    """It is there, but cannot be used."""
    endpoint.script(says("Beep."))
    fine, line = look(endpoint.settings())
    assert not fine
    assert "cannot be used" in line


def test_trouble_there_is_told(endpoint):
    """In the endpoint's own words."""
    endpoint.script(fails(507, "No memory left."))
    fine, line = look(endpoint.settings())
    assert not fine
    assert "No memory left" in line


def test_one_that_is_still_loading_its_model_is_told(endpoint):
    """A model server refuses even the list of models until it is ready."""
    endpoint.answer = fails(503, "Loading model")
    fine, line = look(endpoint.settings(endpoint_timeout=4))
    assert not fine
    assert "Loading model" in line
