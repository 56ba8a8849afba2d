"""What the demo papers print from: the dated reports, and where each of them stands."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from email.utils import format_datetime

from octavo.cli.demo.days import written_date
from octavo.cli.demo.papers import PAPERS, Paper
from octavo.cli.demo.wire import Report, load_wire

#: The number of the wire's oldest report in the addresses that carry one.
_FIRST_NUMBER = 4107


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One time in the spellings that pages and feeds need."""

    at: datetime
    language: str

    @property
    def iso(self) -> str:
        """ISO 8601 with the zone's offset."""
        return self.at.isoformat(timespec="seconds")

    @property
    def rfc(self) -> str:
        """RFC 5322, as RSS wants it."""
        return format_datetime(self.at)

    @property
    def clock(self) -> str:
        """The time of day: ``14:20``."""
        return f"{self.at:%H:%M}"

    @property
    def written(self) -> str:
        """As people write it: ``1 May 2026, 14:20``."""
        of = " de " if self.language == "es" else " "
        return f"{written_date(self.at.date(), self.language)}{of}{self.at.year}, {self.clock}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """All reports of the wire as readers in one zone see them, newest first, with their addresses."""

    closing: datetime
    zone: tzinfo
    #: Each paper's key to its origin: ``http://127.0.0.1:40001``.
    origins: Mapping[str, str]
    reports: Mapping[str, Report]
    #: Each report's key to its path on its paper's origin.
    paths: Mapping[str, str]

    def of(self, paper: Paper) -> tuple[Report, ...]:
        """A paper's own reports, newest first."""
        return tuple(each for each in self.reports.values() if each.paper == paper.key)

    def url(self, report: Report) -> str:
        """The whole address of a report."""
        return self.origins[report.paper] + self.paths[report.key]

    def published(self, report: Report) -> Written:
        """When it came out."""
        return Written(at=report.published(self.closing).astimezone(self.zone), language=report.language)

    def modified(self, report: Report) -> Written:
        """When it was last changed."""
        return Written(at=report.modified(self.closing).astimezone(self.zone), language=report.language)


def open_stand(closing: datetime, zone: tzinfo, origins: Mapping[str, str]) -> Stand:
    """The stand for one closing. Raises Invalid where a report's file does not hold together."""
    wire = load_wire()
    papers = {each.key: each for each in PAPERS}
    return Stand(
        closing=closing,
        zone=zone,
        origins=origins,
        reports={each.key: each.dated(closing, zone) for each in reversed(wire)},
        paths={
            each.key: papers[each.paper].path.format(
                section=_slug(each.section), slug=_slug(each.title), number=_FIRST_NUMBER + place
            )
            for place, each in enumerate(wire)
        },
    )


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:9])
