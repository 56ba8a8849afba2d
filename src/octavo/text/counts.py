"""Numbers of things in words."""


def plural(number: int, one: str, many: str | None = None) -> str:
    """``1 article``, ``1,204 articles``."""
    return f"{grouped(number)} {one if number == 1 else many or one + 's'}"


def grouped(number: int) -> str:
    """``1,204``."""
    return f"{number:,}"
