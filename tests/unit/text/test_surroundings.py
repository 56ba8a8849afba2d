"""A process that reads what strangers wrote knows none of our secrets."""

from octavo.text.surroundings import surroundings


def test_no_secret_goes_with_it():
    """Keys and settings of ours are not among what a program is told."""
    ours = {"PATH": "/bin", "OCTAVO_ENDPOINT_KEY": "k", "OPENAI_API_KEY": "k", "XDG_DATA_HOME": "/d", "PGPASSWORD": "p"}
    given = surroundings(ours)
    assert "k" not in given.values()
    assert "p" not in given.values()
    assert given["PATH"] == "/bin"
    assert given["XDG_DATA_HOME"] == "/d"
