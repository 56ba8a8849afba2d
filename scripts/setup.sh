#!/bin/sh
# Sets Octavo up in .venv: locked installs, then the model files. Usage: scripts/setup.sh [dev]
# Needs make and Python 3.11 to 3.13 with its venv module; says which is missing.
set -eu
cd "$(dirname "$0")/.."

fail() { echo "$1" >&2; exit 1; }

# The first that is new enough and has the modules named in $1.
find_python() {
    for name in "${PYTHON:-}" python3.13 python3.12 python3.11 python3 python; do
        [ -n "$name" ] || continue
        "$name" -c "import sys$1; raise SystemExit(not (3, 11) <= sys.version_info < (3, 14))" 2>/dev/null || continue
        echo "$name"; return 0
    done
    return 1
}

# The stamp names what was installed: an unchanged file costs nothing.
stamp() { cat requirements/setup.txt "requirements/$1.txt" pyproject.toml | cksum; }

make_venv() {
    [ -x .venv/bin/python ] && [ -x .venv/bin/pip ] && .venv/bin/python -c '' 2>/dev/null && return 0
    find_python "" >/dev/null || fail "Octavo needs Python 3.11, 3.12 or 3.13. On Debian or Ubuntu: apt-get install python3 python3-venv"
    python=$(find_python ", venv, ensurepip") || fail "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"
    rm -rf .venv
    # A failed ensurepip leaves half an environment behind, which would look like a whole one the next time.
    "$python" -m venv .venv >/dev/null 2>&1 || { rm -rf .venv; fail "Python's venv module does not work. On Debian or Ubuntu: apt-get install python3-venv"; }
}

install_locked() {
    [ "$(cat ".venv/.octavo-$1" 2>/dev/null)" = "$(stamp "$1")" ] && return 0
    echo "Installing Octavo's locked packages ($1) into .venv ..."
    [ -x .venv/bin/uv ] || .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/setup.txt
    .venv/bin/uv pip install -q --python .venv/bin/python --require-hashes -r "requirements/$1.txt"
    .venv/bin/uv pip install -q --python .venv/bin/python --no-deps --no-build-isolation -e .
    compile_imports
    stamp "$1" > ".venv/.octavo-$1"
}

# Compiles what the commands import, so that the first start is as quick as the second, and every start is where Python
# is told not to write compiled files.
compile_imports() {
    .venv/bin/python -c '
import compileall, sys
import octavo.asgi, octavo.cli.main, octavo.cli.stages.extract, octavo.sandbox.forked
# Of Octavo itself all: some modules are imported by the first page that needs them.
compileall.compile_dir(octavo.__path__[0], quiet=2)
for module in list(sys.modules.values()):
    if getattr(module, "__file__", None) and module.__file__.endswith(".py"):
        compileall.compile_file(module.__file__, quiet=2)
' || true
}

# The same for regular expressions, anew where a module has changed since.
keep_patterns() {
    kept=.venv/.octavo-patterns
    [ -e "$kept" ] && [ -z "$(find src scripts/keep_patterns.py -name '*.py' -newer "$kept" | head -n 1)" ] && return 0
    .venv/bin/python scripts/keep_patterns.py >/dev/null && touch "$kept"
}

make_venv
install_locked runtime
[ "${1:-}" != dev ] || install_locked dev
keep_patterns || true
# Without an index in reach Octavo runs with its plain embedder; the next set-up tries again.
[ -n "${OCTAVO_NO_MODELS:-}" ] || .venv/bin/octavo models fetch || true
