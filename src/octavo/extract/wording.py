"""Words of many languages as one regular expression, written a few alternatives a line to be read by people."""


def alternatives(text: str) -> str:
    """The lines of a text as the alternatives of a pattern; a line that begins with "+" goes on with the one above."""
    return "|".join(line.strip() for line in text.strip().replace("\n+", "").splitlines())


def words(text: str) -> frozenset[str]:
    """The words of a text, once each."""
    return frozenset(text.split())
