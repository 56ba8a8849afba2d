"""What a machine lacks for some tests is named in one line and skipped; with OCTAVO_CI set such a test fails."""

import os

import pytest

#: The markers of tests that need more than Python (pyproject.toml says what).
NEEDS = ("browser", "postgres", "shared", "model")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.skipped and os.environ.get("OCTAVO_CI") and any(map(item.get_closest_marker, NEEDS)):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"nothing may be skipped here: {reason}"
    return report
