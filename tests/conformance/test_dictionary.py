"""The words of training in several libraries: every line of code on the page runs.

The page is made from book/reference/dictionary.yml, and so are these tests.
"""

import math
import re
from pathlib import Path

import pytest
import yaml

REFERENCE = Path(__file__).resolve().parents[2] / "book" / "reference"
PAGE = yaml.safe_load((REFERENCE / "dictionary.yml").read_text(encoding="utf-8"))
LIBRARIES, WORDS = PAGE["libraries"], PAGE["words"]
RUN_HERE = [name for name, library in LIBRARIES.items() if "run" in library]
NUMBERS = {name: PAGE[name] for name in ("samples", "batch_size", "epochs")}
LINES = [
    (library, word)
    for word, rows in WORDS.items()
    for library, row in rows.items()
    if "code" in row
]

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")


@pytest.fixture(scope="module")
def ran():
    """What there is after the run of each library, by its name."""
    there_is = {}
    for library in RUN_HERE:
        there_is[library] = {}
        exec(PAGE["data"] + LIBRARIES[library]["run"], there_is[library])
    return there_is


@pytest.mark.parametrize(["library", "word"], LINES)
def test_line_gives_what_the_page_says(library, word, ran):
    row = WORDS[word][library]
    expected = eval(row["is"], {"ceil": math.ceil} | NUMBERS)
    got = eval(row["code"], ran[library])
    assert type(got) is type(expected) and got == expected


def test_every_word_is_said_for_every_library():
    for word, rows in WORDS.items():
        assert list(rows) == list(LIBRARIES), word
    assert len(LIBRARIES) == 7 and len(WORDS) == 11


def test_what_an_installed_library_can_show_is_run():
    """Only scikit-learn has words that it lacks altogether."""
    lacking = {
        (library, word)
        for word, rows in WORDS.items()
        for library in RUN_HERE
        if "code" not in rows[library]
    }
    assert lacking == {("sklearn", "step"), ("sklearn", "accumulation")}
    for library, word in lacking:
        assert re.search(
            "no word for it|does not have it", WORDS[word][library]["says"]
        )


def test_what_is_not_run_names_its_documentation():
    for name in set(LIBRARIES) - set(RUN_HERE):
        assert LIBRARIES[name]["documentation"].startswith("https://")
        assert not any("code" in rows[name] for rows in WORDS.values())


@pytest.mark.parametrize("word", WORDS)
def test_the_page_has_every_word(word):
    page = (REFERENCE / "dictionary.md").read_text(encoding="utf-8")
    assert page.count(f"```{{dictionary}} {word}\n") == 1


@pytest.mark.parametrize("library", RUN_HERE)
def test_the_page_has_every_run(library):
    page = (REFERENCE / "dictionary.md").read_text(encoding="utf-8")
    assert page.count(f"```{{run-of}} {library}\n") == 1
