# `make help` lists what can be made. Each target sets up all it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RAW ?= ../shared/raw
# Two processes: while one waits for a browser, the other calculates. Groups (tests/conftest.py) stay in one process.
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadgroup --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help run check-fast test test-full check format data bench widths messages requirements browser

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

run: $(VENV)/.run ## start the dashboard on http://127.0.0.1:8501
	$(BIN)/streamlit run dashboard.py

check-fast: check ## lint, types, and the tests without a browser and without the producers' files
	$(PYTEST) -m "not full and not browser and not raw"

test: check browser ## lint, types, and every test that must hold at each landing
	$(PYTEST) -m "not full"

test-full: check browser ## besides: whole crosses of exhibits, sizes, languages and places, long walks, large input
	$(PYTEST)

check: $(VENV)/.test ## format, lint and types, without changing anything
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/.test ## format and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

data: $(VENV)/.run ## build the extracts from the producers' files: make data RAW=folder [SOURCE=name]
	$(BIN)/python -m etl build --raw $(RAW) $(if $(SOURCE),--source $(SOURCE))

bench: $(VENV)/.test browser ## figures of speed and memory
	$(BIN)/python -m tests.bench --raw $(RAW)

widths: $(VENV)/.test ## read the widths of letters out of the font again, after an update of Streamlit
	$(BIN)/python -m tests.widths

messages: $(VENV)/.test ## bring the texts of the code into the translation catalogues
	$(BIN)/pybabel -q extract -k t -k plural:1,2 --no-location -o messages.pot seeeca pages
	for language in ru be; do $(BIN)/pybabel -q update -i messages.pot -d seeeca/words/locale -D seeeca -l $$language \
		--no-fuzzy-matching --ignore-obsolete --omit-header --width 110; done
	rm messages.pot

requirements: $(VENV)/.test ## write the exact versions of everything that requirements*.in ask for
	for name in requirements requirements-dev; do $(BIN)/pip-compile -q --strip-extras --no-emit-index-url \
		--no-emit-find-links --no-emit-trusted-host --no-header -o $$name.txt $$name.in; done

browser: # Debian's Chromium, where no browser is found and apt is there
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
		{ command -v apt-get >/dev/null && apt-get update -qq && \
		  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
		{ echo "The browser tests need Chromium: install it, then run make test again."; exit 1; }

$(VENV)/.run: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q -r requirements.txt
	touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.run
	$(BIN)/pip install -q -r requirements-dev.txt
	touch $@
