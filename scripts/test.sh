#!/bin/sh
# Everything a change must pass. What this machine lacks for some tests is named, each in one line.
set -eu
cd "$(dirname "$0")/.."
bin=.venv/bin
$bin/ruff format --check -q . || { echo "Some files are not formatted: run .venv/bin/ruff format"; exit 1; }
$bin/ruff check -q .
# pytest keeps the tests compiled with their assertions spelled out, unless Python is told not to; without, each worker
# makes them anew. They are made on the core that mypy leaves free.
unset PYTHONDONTWRITEBYTECODE
$bin/python -m pytest -q --collect-only "$@" >/dev/null 2>&1 &
compiling=$!
$bin/mypy || { kill $compiling 2>/dev/null || true; exit 1; }
wait $compiling || true
$bin/lint-imports --no-cache >/tmp/octavo-arrows.$$ || { cat /tmp/octavo-arrows.$$; rm -f /tmp/octavo-arrows.$$; exit 1; }
rm -f /tmp/octavo-arrows.$$
exec $bin/python -m pytest -q -n "${OCTAVO_TEST_JOBS:-2}" --dist worksteal "$@"
