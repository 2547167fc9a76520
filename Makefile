# make demo: build the graph from the bundled features, ask it, draw it.   make test: the tests.   make check: all that is checked.
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$each; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
READY := $(VENV)/.ready
TOOLS := $(VENV)/.tools
COG := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/cog

unexport PYTHONDONTWRITEBYTECODE # what one start has compiled, hundreds of others read

.PHONY: demo test check lint slow format docs frontend confidence weights picture long scale clean

demo: $(READY)
	@$(BIN)/issgraph demo

test: $(TOOLS)
	@$(BIN)/python -m pytest -m "not slow" -n auto --dist worksteal

check: lint test slow

lint: $(TOOLS)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/print_vocab.py --check
	$(BIN)/python tools/ontology_pages.py --check
	$(COG) --check -r README.md docs/files.md

slow: $(TOOLS) # the files that have such tests, so that no worker reads the others
	$(BIN)/python -m pytest -m slow -n auto --dist loadgroup --no-loadscope-reorder $$(grep -rlE 'mark\.slow' tests --include='test_*.py')

format: $(TOOLS)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(TOOLS)
	$(BIN)/python tools/print_vocab.py
	$(BIN)/python tools/ontology_pages.py
	$(COG) -r README.md docs/files.md

frontend: # the editor of the explorer, built anew from frontend/; needs Node, which nothing else does
	cd frontend && npm ci --no-audit --no-fund && npm run build

confidence: $(TOOLS) # counted anew on labelled captions by others; the scorer and the development captions lie beside this checkout
	$(BIN)/python tools/calibrate.py --scorer ../shared/eval/score.py ../shared/gold/dev.jsonl tests/gold/held/unread.jsonl $(sort $(wildcard tests/gold/learnt/*.jsonl))

weights: $(TOOLS) # learned anew from labelled captions, when rules about what is in view have changed
	$(PIP) --editable ".[weigh]"
	$(BIN)/python tools/weigh.py --scorer ../shared/eval/score.py $(sort $(wildcard tests/gold/learnt/*.jsonl))

picture: $(TOOLS)
	$(BIN)/python tools/picture.py docs/network.png
	$(BIN)/issgraph build --output build/pictures
	for each in "station --on 2025-05-01" "timeline --on 2025-05-01" "crew --on 2025-05-01" map ontology; do \
		(cd docs && ../$(BIN)/issgraph draw $$each --graph ../build/pictures --output - > \
		$$(echo $$each | sed 's/ --on /-/').svg) || exit 1; done
	$(BIN)/python tools/explorer_pictures.py build/pictures docs

long: $(TOOLS)
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/linear.py
	$(BIN)/python benchmarks/querying.py --quads 1000000 --rdflib
	$(BIN)/python benchmarks/attacks.py
	$(BIN)/python benchmarks/politeness.py 2500
	$(BIN)/python benchmarks/fetching.py 2500
	$(BIN)/python benchmarks/streaming.py 100000
	$(MAKE) scale
	$(PIP) --editable ".[fuzz]"
	$(BIN)/python benchmarks/fuzz.py --engine glue
	$(BIN)/python benchmarks/fuzz.py --engine hypothesis
	$(BIN)/python benchmarks/fuzz.py --engine atheris

scale: $(TOOLS) # the tables and the picture of docs/scale.md, measured anew: a quarter of an hour on two cores with nothing else to do
	$(BIN)/python benchmarks/scale.py 1000 3000 10000 --compare --draw docs/scale.svg --write docs/scale.md
	$(BIN)/python benchmarks/scale.py 100000 --readings 1000 --write docs/scale.md

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "issgraph needs Python 3.11 or later; name one with PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || { echo "Python's venv is missing: apt install python3-venv"; exit 1; }
	@echo "setting up $(VENV), once"
	@$(PYTHON) -m venv $(VENV)

$(READY): pyproject.toml | $(BIN)/python
	@$(PIP) --editable .
	@touch $(READY)

$(TOOLS): pyproject.toml | $(BIN)/python
	@echo "adding what the tests need, once"
	@$(PIP) --editable ".[dev,check]"
	@touch $(READY) $(TOOLS)

clean:
	rm -rf $(VENV) issgraph-out build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
