#!/bin/sh
# Compiles requirements/*.txt from pyproject.toml: every package pinned with its hashes, for Python 3.11 to 3.13,
# and no download address in them.  make lock [UPGRADE=--upgrade]
set -eu
lock() {
    out=$1; shift
    .venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
        --no-annotate ${UPGRADE:-} "$@" -o "requirements/$out.txt"
}
lock setup --group setup
lock runtime --extra postgres --group build pyproject.toml
lock dev --extra postgres --group build --group dev --constraints requirements/runtime.txt pyproject.toml
lock docs --extra postgres --group build --group docs --constraints requirements/runtime.txt pyproject.toml
lock bench --group bench --constraints requirements/runtime.txt
lock fuzz --group fuzz
lock graph --group graph --constraints requirements/runtime.txt
lock train --group train --constraints requirements/runtime.txt
