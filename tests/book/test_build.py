"""How the book is built: strict, quick the second time, never stale."""

import os
import re
import shutil
import sys
from pathlib import Path

import nbformat
import pytest

from grading.kernels import run

ROOT = Path(__file__).resolve().parents[2]


class SmallBook:
    """A copy of this project whose book is its start page alone."""

    def __init__(self, folder):
        self.folder = folder
        ignored = shutil.ignore_patterns("__pycache__", "results")
        for part in "minisgd", "book", "benchmarks", "grading":
            shutil.copytree(ROOT / part, folder / part, ignore=ignored)
        (folder / "vendor").mkdir()
        shutil.copy(ROOT / "_config.yml", folder)
        (folder / "book" / "_toc.yml").write_text("format: jb-book\nroot: intro\n")
        self.write("Nothing yet.")

    def write(self, text):
        head = (ROOT / "book" / "intro.md").read_text().split("\n\n")[0]
        (self.folder / "book" / "intro.md").write_text(f"{head}\n\n# Start\n\n{text}\n")

    def build(self):
        """Build it as `make book` does; return whether it worked, and what was said."""
        command = [Path(sys.executable).with_name("jupyter-book"), "build"]
        command += ["-W", "-n", "--keep-going", "book"]
        env = os.environ | {"PYTHONPATH": str(self.folder)}
        ran = run(command, self.folder, env)
        return ran.returncode == 0, ran.stdout + ran.stderr

    @property
    def page(self):
        return (self.folder / "_build" / "html" / "intro.html").read_text()


@pytest.fixture
def small_book(tmp_path):
    return SmallBook(tmp_path)


def cell(code):
    return f"```{{code-cell}} ipython3\n{code}\n```"


def test_a_changed_library_runs_the_pages_again(small_book):
    count = "import minisgd as ms\nprint('answer', ms.steps_per_epoch(7, 2))"
    small_book.write(cell(count))
    worked, said = small_book.build()
    assert worked, said
    assert "Executing notebook" in said and "answer 4" in small_book.page

    worked, said = small_book.build()
    assert worked and "Executing notebook" not in said

    file = small_book.folder / "minisgd" / "counting.py"
    code = file.read_text()
    changed = code.replace("else full_batches + 1", "else full_batches + 100")
    assert changed != code
    file.write_text(changed)
    worked, said = small_book.build()
    assert worked and "Executing notebook" in said
    assert "answer 103" in small_book.page


@pytest.mark.parametrize(
    "text, complaint",
    [
        (cell("1 / 0"), "ZeroDivisionError"),
        (cell("import warnings; warnings.warn('look')"), "WARNING: stderr was found"),
        ("[a page](nowhere.md)", "'nowhere.md'"),
        (":::{settles} no-such-row\nThis is so.\n:::", "no-such-row"),
        (
            ':::{quiz}\n- ask: "2 + 2?"\n  answers: {"4": "Well.", "5": "No."}\n:::',
            "Exactly one answer must be right: 2 + 2?",
        ),
        (
            ':::{quiz}\n- ask: "7 in 2s?"\n  check: "steps_per_epoch(7, 2) == 3"\n'
            '  answers: {"3": "Yes.", "4": "No."}\n:::',
            "The quiz says what is not so: steps_per_epoch(7, 2) == 3",
        ),
    ],
    ids=["error", "warning", "link", "ledger", "no-right-answer", "wrong-answer"],
)
def test_what_is_wrong_fails_the_build_and_is_named(small_book, text, complaint):
    small_book.write(text)
    worked, said = small_book.build()
    assert not worked and complaint in said, said


def test_no_page_needs_a_port(small_book):
    """One that is free when it is chosen may be taken when the kernel listens there."""
    small_book.write(
        cell(
            "from ipykernel import get_connection_info\n"
            "print('through', get_connection_info(unpack=True)['transport'])"
        )
    )
    worked, said = small_book.build()
    assert worked, said
    assert "through ipc" in small_book.page


def test_a_public_book_has_buttons_to_run_its_notebooks(small_book):
    config = small_book.folder / "_config.yml"
    public = "  config:\n    course_repository: someone/course"
    config.write_text(config.read_text().replace("  config:", public, 1))
    small_book.write(cell("print(1)"))
    worked, said = small_book.build()
    assert worked, said
    links = re.findall(r'href="(https://[^"]*ipynb)"', small_book.page)
    assert links == [
        "https://colab.research.google.com/github/someone/course/blob/gh-pages/"
        "_sources/intro.ipynb",
        "https://mybinder.org/v2/gh/someone/course/gh-pages?labpath=_sources/intro.ipynb",
    ]
    html = small_book.folder / "_build" / "html"
    site = "https://someone.github.io/course/"
    (card,) = re.findall(r'property="og:image" content="([^"]*)"', small_book.page)
    assert card.startswith(site) and (html / card.removeprefix(site)).exists()
    library, *others = (html / "requirements.txt").read_text().splitlines()
    assert library == "minisgd @ git+https://github.com/someone/course"
    first, *_ = nbformat.read(html / "_sources" / "intro.ipynb", as_version=4).cells
    assert f'pip install "{library}" {" ".join(others)}\n' in first.source
