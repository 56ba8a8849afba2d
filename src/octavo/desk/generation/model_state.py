"""What the language model is, which features may use it, and what that used up today."""

from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from urllib.parse import urlsplit

from octavo.desk.desk import Desk
from octavo.desk.generation.budget import today
from octavo.desk.generation.writing import NAMES, off
from octavo.news.ids import UserId
from octavo.news.writing import Feature, Spent
from octavo.settings import Settings

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureState:
    """One feature, and its use today."""

    feature: Feature
    name: str
    on: bool
    #: The settings file keeps it off.
    kept_off: bool
    requests: int
    tokens: int
    #: None where no prices are set.
    cost: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelState:
    """The language model and its use today, by all users."""

    #: None: none is set up.
    model: str | None
    #: The host of its endpoint.
    host: str | None
    #: The endpoint is on this machine.
    local: bool
    features: tuple[FeatureState, ...]
    tokens: int
    cost: float | None
    currency: str
    #: Tokens a day, for all, a feature and a user; 0: no limit.
    most: int
    most_feature: int
    most_user: int
    #: What the one who asks used today.
    mine: int
    #: When the day's budget begins anew; aware.
    anew_at: datetime

    @property
    def names_off(self) -> tuple[str, ...]:
        """Features that are off."""
        return tuple(one.name for one in self.features if not one.on)


def model_state(desk: Desk, user_id: UserId) -> ModelState:
    """As of now."""
    settings = desk.settings
    day, anew_at = today(desk)
    with desk.store.read() as tx:
        spent, are_off = tx.writings.spent(day), off(desk, tx)
    host = urlsplit(settings.endpoint_url).hostname if desk.writer else None
    return ModelState(
        model=desk.writer.name if desk.writer else None,
        host=host,
        local=host is not None and _on_this_machine(host),
        features=tuple(_feature(settings, feature, spent, on=feature not in are_off) for feature in Feature),
        tokens=sum(one.tokens for one in spent),
        cost=_cost(settings, spent),
        currency=settings.currency,
        most=settings.budget_day,
        most_feature=settings.budget_feature,
        most_user=settings.budget_user,
        mine=sum(one.tokens for one in spent if one.user_id == user_id),
        anew_at=anew_at,
    )


def _feature(settings: Settings, feature: Feature, spent: tuple[Spent, ...], *, on: bool) -> FeatureState:
    own = tuple(one for one in spent if one.feature is feature)
    return FeatureState(
        feature=feature,
        name=NAMES[feature],
        on=on,
        kept_off=feature in settings.features_off,
        requests=sum(one.requests for one in own),
        tokens=sum(one.tokens for one in own),
        cost=_cost(settings, own),
    )


def _cost(settings: Settings, spent: tuple[Spent, ...]) -> float | None:
    if not (settings.price_in or settings.price_out):
        return None
    return sum(one.tokens_in * settings.price_in + one.tokens_out * settings.price_out for one in spent) / _MILLION


def _on_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
