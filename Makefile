# Octavo. Needs make and Python 3.11 to 3.13 with venv; every target sets up what it needs.
.DEFAULT_GOAL := help
.PHONY: help setup run test check lint types arrows unit dev lock docs wheel clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: ## Make .venv with .venv/bin/octavo, and fetch the model files
	@scripts/setup.sh

run: setup ## Start Octavo and print its address
	@exec .venv/bin/octavo run

test: setup-dev ## Check everything: style, types, arrows, tests
	@scripts/test.sh

setup-dev:
	@scripts/setup.sh dev

dev: setup-dev ## Set up for development, with the commit hooks
	@.venv/bin/pre-commit install

lint: ; @.venv/bin/ruff format --check . && .venv/bin/ruff check .
types: ; @.venv/bin/mypy
arrows: ; @.venv/bin/lint-imports

lock: ## Compile requirements/*.txt from pyproject.toml (UPGRADE=--upgrade for newer ones)
	@scripts/lock.sh

docs: setup-dev ## Build the documentation into docs/_build
	@.venv/bin/uv pip install -q --python .venv/bin/python --require-hashes -r requirements/docs.txt
	@.venv/bin/sphinx-build -q -W docs docs/_build

wheel: setup-dev ## Build the wheel into dist/
	@rm -rf dist && .venv/bin/uv build -q --wheel --no-build-isolation --python .venv/bin/python

clean: ## Remove .venv and what was built
	@rm -rf .venv dist build docs/_build
