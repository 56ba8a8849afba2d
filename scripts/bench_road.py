"""The whole road at a stretch: saved pages to a library, and how fast its pages are shown then.

Usage: python scripts/bench_road.py PAGES.jsonl      lines of {"path", "url"?}, as `octavo import` takes them

Prints articles per second from page to briefed story (wall and CPU, children included), the peak memory of the
process, and median and 95th percentile of 200 requests for the front page, the river, an article and a search.
"""

import http.client
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OCTAVO = Path(sys.executable).with_name("octavo")
REQUESTS = 200


def main() -> None:
    """Runs both halves on a library that is thrown away."""
    pages = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as home:
        models = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local/share")) / "octavo" / "models"
        if models.is_dir():
            (Path(home) / "models").symlink_to(models)
        environment = os.environ | {"OCTAVO_HOME": home, "OCTAVO_DEMO": "false"}
        import_pages(pages, environment)
        show_pages(environment)


def import_pages(pages: Path, environment: dict[str, str]) -> None:
    """Pages in, stories out."""
    begun = time.perf_counter()
    done = subprocess.run([OCTAVO, "import", pages], env=environment, capture_output=True, text=True, check=False)
    wall = time.perf_counter() - begun
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    taken = int(done.stdout.split()[0])
    print(done.stdout.strip().splitlines()[0])
    print(
        f"{taken / wall:.1f} articles/s, {taken / cpu:.1f} articles/CPU-s, peak memory {used.ru_maxrss / 1024:.0f} MB"
    )


def show_pages(environment: dict[str, str]) -> None:
    """Times the pages of a server over that library."""
    server = subprocess.Popen([OCTAVO, "serve", "--port", "0"], env=environment, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        address = server.stdout.readline().split("//")[1].split()[0]
        for path in ("/", "/river", "/articles/100", "/feeds", "/search?q=climate"):
            print(f"{path}: {timed(address, path)}")
    finally:
        server.terminate()
        server.wait(15)


def timed(address: str, path: str) -> str:
    """Size and times of one address, in words."""
    times = []
    for _ in range(REQUESTS):
        begun = time.perf_counter()
        connection = http.client.HTTPConnection(address)
        connection.request("GET", path)
        answer = connection.getresponse()
        size = len(answer.read())
        connection.close()
        assert answer.status == 200, (path, answer.status)
        times.append(1000 * (time.perf_counter() - begun))
    times.sort()
    return f"{size:,} bytes, median {times[REQUESTS // 2]:.1f} ms, p95 {times[REQUESTS * 95 // 100]:.1f} ms"


if __name__ == "__main__":
    main()
