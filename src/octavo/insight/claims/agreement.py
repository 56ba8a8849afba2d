"""Whether one sentence's figure is told by another's.

"about 1,200" is told by 1,187; "1.2m crowns" by "1 200 000 couronnes"; "more than 300" by 340; "a third" by 33 %.
"""

from collections.abc import Sequence

from octavo.insight.claims.measures import Figure

#: A figure rounded on purpose lies this near.
_ROUGH = 0.08
#: How exact a length of time is, in parts of it and in days.
_TENTH, _ONE_YEAR = 0.1, 365.0
#: The unit of "aged 34" and "34-year-old".
_YEARS = "month:12"
#: Figures up to which a count of something and a place in a row are seldom the same.
_SMALL = 12
#: A bound says something only where it is near: "more than 300" for 340, "almost 30" for 27.
_BOUNDS = {1: (0.7, 1.0), -1: (1.0, 1.25)}


def days_of(figure: Figure) -> float:
    """How many days a length of time is; 0 for what is none."""
    kind, _, factor = figure.unit.partition(":")
    return (
        figure.value * float(factor) * {"hour": 1 / 24, "month": 365 / 12}[kind] if kind in {"hour", "month"} else 0.0
    )


def slack_of(figure: Figure) -> float:
    """Days that a length of time leaves open: a tenth; of years one, as 1949 was 77 years ago all the year round."""
    days = days_of(figure)
    if figure.unit.startswith("month:1") and figure.unit != "month:1":
        return max(_ONE_YEAR, _TENTH * days if figure.about or figure.bound else 0)
    return _TENTH * days


def verdict(claimed: Figure, told: Sequence[Figure], hours: Sequence[int] = ()) -> str:
    """Nothing where the figure is told, else "number", or "unit" where only its unit or scale differs.

    ``hours``: the clock times told, in minutes past twelve: "at eleven" may have been read as a count.
    """
    if any(_tells(each, claimed) for each in told):
        return ""
    if not claimed.unit and claimed.value <= 24 and any(60 * (claimed.value % 12) == each for each in hours):
        return ""
    if claimed.weak:
        return ""
    near = [each for each in told if each.bare == claimed.bare or each.value == claimed.value]
    return "unit" if near else "number"


def _tells(told: Figure, claimed: Figure) -> bool:
    if told.age and claimed.noun and not (claimed.age or claimed.unit == _YEARS):
        return False
    if (told.unit == "ordinal") != (claimed.unit == "ordinal"):
        # "on 39 minutes", "in the 39th minute"; "game nine", "the ninth game"
        return told.value == claimed.value and (told.value > _SMALL or not told.unit or not claimed.unit)
    factor = _factor(told.unit, claimed.unit)
    if told.rate and claimed.rate and told.rate != claimed.rate:
        return False
    return factor is not None and _agrees(told.value * factor, told, claimed)


def _factor(told: str, claimed: str) -> float | None:
    """What turns one unit to the other; None where nothing does. No unit goes with every unit but money and percent."""
    if told == claimed:
        return 1.0
    (kind, _, one), (other, _, two) = told.partition(":"), claimed.partition(":")
    if kind == other and one and two:
        return float(one) / float(two)
    if not told or not claimed:
        # "14" of one thing and "14 %" are two figures; a metre left out is a writer's habit.
        return None if "%" in (told, claimed) else 1.0
    return None


def _agrees(told: float, figure: Figure, claimed: Figure) -> bool:
    value = claimed.value
    if abs(told - value) <= 1e-6 * max(abs(told), 1.0):
        return True
    if told <= 0 or value <= 0:
        return False
    ratio = value / told
    if claimed.bound:
        low, high = _BOUNDS[claimed.bound]
        return low <= ratio <= high and figure.bound * claimed.bound >= 0
    if claimed.about or figure.about:
        return abs(ratio - 1) <= _ROUGH
    if claimed.unit == figure.unit == "%":
        # "a third" for 33 %, "a quarter" for 24.8.
        return abs(told - value) < 0.51 and (told != int(told) or value != int(value))
    return claimed.scaled and abs(ratio - 1) <= 0.02
