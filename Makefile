# Nothing but Python 3.11+ (with its venv module) and make is needed; everything goes into .venv here.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# What Python and pytest compiled once is kept, whatever the shell says of it: most of a short run is that.
export PYTHONDONTWRITEBYTECODE :=
PYTEST := $(BIN)/python -m pytest -n auto

.PHONY: plan test test-fast test-all lint style types suite bench same protections pages clean

plan: $(VENV)/.ready ## the main job: plans/2021.yaml -> build/2021.docx
	$(BIN)/rakgen build plans/2021.yaml

test: style ## everything a change must pass; types are read while the tests run
	$(MAKE) -j 2 types suite

test-all: style ## the same with every case of a kind and worst inputs of full size, for some minutes
	RAKGEN_TESTS=all $(MAKE) -j 2 types suite

suite: $(VENV)/.ready-dev $(VENV)/.collected
	$(PYTEST)

# What pytest makes of each file of tests is kept: in a new tree one process makes it, beside the types, and not every one.
$(VENV)/.collected: $(VENV)/.ready-dev
	$(BIN)/python -m pytest --collect-only -qq >/dev/null || true
	touch $@

test-fast: $(VENV)/.ready-dev ## what takes no time and needs no other program: some 30 s
	$(PYTEST) -m "not slow and not libreoffice and not chromium"

lint: style types

style: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready-dev
	$(BIN)/mypy

bench: $(VENV)/.ready-dev ## ratios against peers, measured in one run
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev,browser,bench]'
	$(BIN)/python bench/bench.py
	$(BIN)/python bench/matching.py
	$(BIN)/python bench/startup.py
	$(BIN)/python bench/keystroke.py
	$(BIN)/python bench/browser.py
	$(BIN)/python bench/scale.py

same: $(VENV)/.ready-dev ## what this tree prints against what the last commit printed: documents, reports, merges, ...
	$(BIN)/python bench/same_output.py

protections: $(VENV)/.ready-dev ## each protection taken out of a copy of the tree: the tests that hold it must fail
	$(BIN)/python bench/protections.py -j 2

pages: $(VENV)/.ready-dev ## how full printed pages are, what is torn or empty on them; needs LibreOffice, poppler, Chromium
	$(BIN)/python bench/pages.py

# A virtual environment that was moved, copied, cut short or whose Python is gone is made anew.
HERE := $(shell cat $(VENV)/.ready 2>/dev/null)
WORKS := $(shell $(BIN)/python -c 'import sys; print(sys.version_info >= (3, 11))' 2>/dev/null)
ifneq ($(HERE)/$(WORKS),$(CURDIR)/True)
$(VENV)/.ready: anew
endif

.PHONY: anew
anew:

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[pdf,impor]'
	$(BIN)/python -m compileall -q src
	echo $(CURDIR) >$@

$(VENV)/.ready-dev: pyproject.toml $(VENV)/.ready
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev,browser]'
	touch $@

clean:
	rm -rf $(VENV) build dist
