# Every target works without an activated environment: it makes and uses .venv by itself.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
# How many tests run at a time. More need more memory: some hold TensorFlow several times.
WORKERS ?= 2
PYTEST := $(PY) -m pytest tests/framework -n $(WORKERS) --dist loadfile --no-loadscope-reorder --durations 12
STAMP := $(VENV)/.installed
# Jupyter refuses root unless it is told so; in a container there may be no other user.
AS_ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)
# nbgrader starts alembic, and Jupyter its kernels, by name.
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)

.DEFAULT_GOAL := help
.PHONY: help setup demo lab build test packages test-all bench constraints clean clean-all

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: $(STAMP) ## Install everything into .venv, once

demo: $(STAMP) ## Grade a sample class from first to last
	$(PY) -m autograder build
	$(PY) tests/sample_class/make.py
	$(PY) -m autograder grade || test $$? -eq 1
	$(PY) -m autograder export
	$(VENV)/bin/nbgrader generate_feedback 02.1_code_a_perceptron --student=kaito-yamada --force --log-level=ERROR
	$(PY) tests/sample_class/compare.py
	@echo "Look at report/grades.csv and report/results.json; at the page of a student in feedback/kaito-yamada/"
	@echo "(for all of them: .venv/bin/nbgrader generate_feedback 02.1_code_a_perceptron); and, for the written"
	@echo "answers, at formgrader: .venv/bin/jupyter lab, menu Nbgrader, Formgrader."

lab: $(STAMP) ## Open release/ in JupyterLab, as a student does
	$(VENV)/bin/jupyter lab --ServerApp.root_dir=release $(AS_ROOT)

build: $(STAMP) ## Make release/ from source/, and check that they agree
	$(PY) -m autograder build

test: $(STAMP) ## Lint, types, freshness of release/, and the quick tests
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m autograder build --check
	$(PYTEST) -m "not long"

packages: ## Install the system packages that test-all needs, where that is Debian and we are root
	@if command -v chromium >/dev/null && ls -d /usr/lib/postgresql/*/bin >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	    chromium postgresql >/dev/null; \
	else echo "Install chromium and postgresql, or some tests are skipped."; fi

test-all: $(STAMP) packages ## What `make test` leaves out: what takes minutes, or needs a browser or a database server
	$(PYTEST) -m long

bench: $(STAMP) ## Measure how fast a class is graded
	$(PY) benchmarks/against_nbgrader.py --otter
	$(PY) benchmarks/scaling.py 100 1000 10000
	$(PY) benchmarks/gradebook.py
	$(PY) benchmarks/isolation.py
	$(PY) benchmarks/wire.py
	$(PY) benchmarks/mnist_threshold.py

constraints: $(STAMP) ## Write constraints.txt with the newest versions that fit pyproject.toml
	rm -rf $(VENV)/constraints
	$(PY) -m venv $(VENV)/constraints
	$(VENV)/constraints/bin/python -m pip install --quiet --disable-pip-version-check '.[dev]'
	{ echo "# Every package that autograder[dev] needs on Linux, direct or not. Made by: make constraints"; \
	  $(VENV)/constraints/bin/python -m pip freeze --exclude autograder; } > constraints.new
	mv constraints.new constraints.txt
	rm -rf $(VENV)/constraints build

clean: ## Remove what grading and the tools made; keep submissions and the gradebook
	rm -rf autograded feedback report .autograder build *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -path ./$(VENV) -prune -o \( -name __pycache__ -o -name .ipynb_checkpoints \) \
	  -type d -exec rm -rf {} +

clean-all: ## Remove .venv, submitted/ and gradebook.db too, after asking
	@printf 'Delete submitted/, gradebook.db and $(VENV), with all marks given by hand? [y/N] '; \
	  read answer && test "$$answer" = y
	$(MAKE) --no-print-directory clean
	rm -rf submitted gradebook.db $(VENV)

$(STAMP): pyproject.toml constraints.txt
	@if [ -x $(PY) ]; then python=$(PY); else python=$(PYTHON); fi; \
	  $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "Python 3.11 or newer is needed, and $$python is not." \
	      "Name another, after removing $(VENV) if it is there: make PYTHON=python3.12 setup" >&2; \
	    exit 1; }
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo "Installing into $(VENV), which takes a few minutes the first time ..."
	$(PY) -m pip install --quiet --disable-pip-version-check -e '.[dev]' -c constraints.txt
	@touch $@
