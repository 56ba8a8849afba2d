"""A text's letters and digits alone, to compare what differs in blanks, signs and case."""


def letters(text: str) -> str:
    """What is left of a text when blanks, signs and case are gone; empty where it has no letter or digit."""
    return "".join(filter(str.isalnum, text.casefold()))
