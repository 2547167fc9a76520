# make demo: build the graph from the bundled features, ask it, draw it.  make test: the tests.  make check: all that CI checks.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: demo test check format docs long picture clean

demo: $(STAMP)
	@$(BIN)/issgraph demo

test: $(STAMP)
	@$(BIN)/python -m pytest -m "not slow"

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/print_vocab.py --check
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/cog --check -r README.md
	$(BIN)/python -m pytest

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(STAMP)
	$(BIN)/python tools/print_vocab.py
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/cog -r README.md

long: $(STAMP)
	$(BIN)/python benchmarks/reading.py

picture: $(STAMP)
	$(BIN)/python tools/picture.py docs/network.png

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("issgraph needs Python 3.11 or later; set PYTHON=...") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -c 'import venv, ensurepip' || { echo "Python's venv is missing: install python3-venv"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV) (once)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev,check]"
	@touch $(STAMP)

clean:
	rm -rf $(VENV) issgraph-out build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
