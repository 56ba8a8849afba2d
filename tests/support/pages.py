"""What a test asks of a page in a browser, whatever stands on it."""

from typing import Any

#: Put into a page before it loads, it adds up how far the page jumps without the reader's doing (the score of
#: "cumulative layout shift") in ``window.shifted``.
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
#: The most that counts as good.
STILL = 0.1

#: Whether the parts of a page stand one below the other: what lies over another is read by nobody.
IN_ORDER = """
[...document.body.children].filter((one) => ["HEADER", "MAIN", "FOOTER"].includes(one.tagName))
  .map((one) => one.getBoundingClientRect())
  .every((box, at, all) => !at || box.top >= all[at - 1].bottom - 1)
"""


def assert_nothing_amiss(window: Any) -> None:
    """Axe finds nothing in what stands on the page now (WCAG 2.2 AA)."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(window).response["violations"]
    assert [(window.url, one["id"], one["nodes"][0]["html"]) for one in found] == []
