# What people run, and what CI runs. Needs Python 3.11 to 3.13 and the package index, nothing else.
#
#   make demo    set up .venv, build a dossier from the sample documents, print the brief and one what-if answer
#   make test    the same environment plus the test tools; every test, in as many processes at once as JOBS says
#   make check   formatting, lint, types, and whether docs, locks and the built page still say what the code does
#   make web     build the page in web/ into the package; Node comes from the package index where none is new enough
#   make readme  write the demo's output into README.md again, and the ontology's ids into docs/codes.md
#   make lock    choose dependency versions again, within pyproject.toml
#   make train   learn the shipped weights again; DATA=FOLDER holds the corpus that the card of causes names
#   make clean   take away what the above made

PYTHON ?= python3
VENV ?= .venv
DEMO ?= demo-dossier
JOBS ?= 2
PIP = $(VENV)/bin/python -m pip --disable-pip-version-check --quiet
WITH_NODE = PATH="$(CURDIR)/$(VENV)/bin:$$PATH"
LOCK = $(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --python-version 3.11

.PHONY: demo test check web readme lock train clean

demo: $(VENV)/.base
	$(VENV)/bin/dragoman demo $(DEMO)

test: $(VENV)/.dev
	$(VENV)/bin/python -m pytest -n $(JOBS) --dist loadfile

check: $(VENV)/.dev web/node_modules/.made
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/python -m pytest -q tests/test_docs.py tests/test_locks.py
	$(WITH_NODE) $(VENV)/bin/python web/check_built.py

web: $(VENV)/.base web/node_modules/.made
	$(VENV)/bin/python -m dragoman.web.openapi
	cd web && $(WITH_NODE) npm run --silent types && $(WITH_NODE) npm run --silent build

readme: $(VENV)/.base
	$(VENV)/bin/python docs/write_readme.py
	$(VENV)/bin/python docs/write_codes.py

lock: $(VENV)/.dev
	$(LOCK) --upgrade --output-file requirements/base.lock pyproject.toml requirements/build.in
	$(LOCK) --upgrade --output-file requirements/dev.lock --constraint requirements/base.lock --group dev
	$(LOCK) --upgrade --output-file requirements/node.lock requirements/node.in

train: $(VENV)/.dev
	$(PIP) install --group train
	$(VENV)/bin/python -m train causes --data "$(DATA)"
	$(VENV)/bin/python -m train frames --data corpus
	$(VENV)/bin/python -m train sentences --data "$(DATA)"

clean:
	rm -rf $(VENV) $(DEMO) .mypy_cache .ruff_cache .pytest_cache .hypothesis web/node_modules

# Stamps: a second run installs nothing unless a lock or the project file changed.
$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else f"python: expected 3.11 to 3.13, got {sys.version.split()[0]}; run make with PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.base: $(VENV)/.made requirements/base.lock pyproject.toml
	$(PIP) install --require-hashes --requirement requirements/base.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.base requirements/dev.lock
	$(PIP) install --require-hashes --requirement requirements/dev.lock
	touch $@

# Vite 7 asks for this Node; what a Debian or a Mac has may be older.
web/node_modules/.made: web/package-lock.json requirements/node.lock | $(VENV)/.made
	$(WITH_NODE) node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' \
		|| $(PIP) install --require-hashes --requirement requirements/node.lock
	cd web && $(WITH_NODE) npm ci --no-audit --no-fund --loglevel=error
	touch $@
