# make demo and make test work alone on a fresh machine with Python 3.11: they bring uv and .venv by themselves.
.PHONY: setup demo test check bench fuzz notebooks bundle clean

UV := .bootstrap/bin/uv
BIN := .venv/bin

setup: .venv/.ready

# --inexact keeps the extras that `make bench` adds.
.venv/.ready: pyproject.toml uv.lock | $(UV)
	.ci/system-packages
	$(UV) sync --frozen --inexact --no-python-downloads
	@touch $@

$(UV):
	.ci/bootstrap

# The scan is left out where Tesseract is not installed; setup has said so.
demo: setup
	$(BIN)/chitieu extract corpus/programmes corpus/formats $(if $(shell command -v tesseract),corpus/scans) -o out/demo

test: setup
	$(BIN)/python -m pytest -q

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: setup
	$(UV) sync --frozen --inexact --no-python-downloads --extra nlp
	@missed=""; for script in bench/bench_*.py; do echo "== $$script"; $(BIN)/python "$$script" || missed="$$missed $$script"; done; \
	if [ -n "$$missed" ]; then echo "a bar missed, or failed:$$missed"; exit 1; fi

# Minutes, not seconds: FUZZ_SECONDS for each of the two.
FUZZ_SECONDS ?= 120
fuzz: setup
	$(UV) sync --frozen --inexact --no-python-downloads --group fuzz
	@set -e; for script in fuzz/fuzz_*.py; do echo "== $$script"; $(BIN)/python "$$script" -max_total_time=$(FUZZ_SECONDS); done

# Runs the notebooks and keeps their outputs.
notebooks: setup
	$(BIN)/python notebooks/run.py

# One archive that installs without a network: make bundle, or PLATFORM=windows, PYTHON_VERSION=3.12.
bundle: setup
	.ci/bundle $(or $(PLATFORM),linux) $(or $(PYTHON_VERSION),3.11)

# What people decided (chitieu serve) is nowhere else, so it stays.
clean:
	@if find out -name reviews.jsonl -o -name '*decisions.jsonl' 2>/dev/null | grep -q .; \
	then echo "out: kept, for people's decisions are in it"; else rm -rf out; fi
	rm -rf .bootstrap .venv build *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
