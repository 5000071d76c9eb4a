# Two commands do everything on a fresh machine with Python 3.11: make demo, make test.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
PEERS  := .venv-peers
BIN    := $(VENV)/bin
# One more than there are processors: half of the tests wait for a bot that is a process of its own.
TESTERS ?= $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )))

.PHONY: demo test lint types layers tests format lock screenshot benchmark peers clean

demo: $(VENV)/.run
	$(BIN)/kvorum demo

test: lint types layers tests

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports --no-cache

tests: $(VENV)/.dev
	$(BIN)/pytest -n $(TESTERS) --dist loadfile --no-loadscope-reorder

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

screenshot: $(VENV)/.dev
	$(BIN)/python -m scripts.screenshot docs/images/web-chat.png

benchmark: $(VENV)/.dev $(PEERS)/.installed
	$(BIN)/python -m benchmarks

# Versions and hashes of everything installed; no registry is named in them.
lock: $(VENV)/.dev
	$(BIN)/python -m scripts.lock

$(VENV)/.run: requirements/run.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	touch $@

# Only the benchmarks need it: the libraries that Kvorum is measured beside.
peers: $(PEERS)/.installed

$(PEERS)/.installed: requirements/benchmarks.txt
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --require-hashes -r requirements/benchmarks.txt
	touch $@

clean:
	rm -rf $(VENV) $(PEERS) build *.egg-info
