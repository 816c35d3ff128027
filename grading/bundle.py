"""Pack what a student gets, and nothing else: ``make student-bundle``.

The archive holds the notebooks, the library as a wheel, what has to be installed, and a
page on how to start.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from nbformat import from_dict
from nbgrader.utils import compute_checksum, is_solution

from grading.notebooks import ASSIGNMENTS, HIDDEN, ROOT, Notebook, leaks

FOLDER = "epoch-exercises"
START = Path(__file__).parent / "templates" / "START.md"
NEEDED = "jupyterlab", "matplotlib", "scikit-learn", "torch", "array-api-compat"


def main():
    """Write the archive; say where it is."""
    target = ROOT / "build" / f"{FOLDER}.zip"
    target.parent.mkdir(exist_ok=True)
    pack(target)
    print(f"For students: {target}")


def pack(target):
    """Write the archive to a path."""
    exercises = what_is_handed_out()
    with TemporaryDirectory() as folder:
        wheel = build_wheel(Path(folder))
        texts = {
            "START.md": START.read_text("utf-8").format(
                wheel=wheel.name,
                assignments="\n".join(map(table_row, ASSIGNMENTS)),
                book=where_the_book_is(),
            ),
            "requirements.txt": "\n".join([f"./{wheel.name}", *pinned(), ""]),
        }
        with ZipFile(target, "w", ZIP_DEFLATED) as archive:
            archive.write(wheel, f"{FOLDER}/{wheel.name}")
            for name, text in texts.items():
                archive.writestr(f"{FOLDER}/{name}", text)
            for name, path in exercises.items():
                archive.write(path, f"{FOLDER}/{name}")


def what_is_handed_out():
    """Return the paths of the exercises, by their names below exercises/.

    What nbgrader has made of solutions/ is handed out, whatever else lies beside it.
    """
    for assignment in ASSIGNMENTS:
        check(assignment)
    paths = sorted((ROOT / "exercises").rglob("*.*"))
    files = {p.relative_to(ROOT / "exercises"): p for p in paths if p.is_file()}
    return {
        name: path
        for name, path in files.items()
        if (ROOT / "solutions" / name).exists()
        and ".ipynb_checkpoints" not in name.parts
    }


def check(assignment):
    """Stop where there is no notebook for students, an old one, or one with answers."""
    solution = Notebook.solution(assignment)
    anew = f"Write it anew: .venv/bin/nbgrader generate_assignment {assignment} --force"
    try:
        release = Notebook.release(assignment)
    except FileNotFoundError as gone:
        sys.exit(f"{gone.filename} is missing. {anew}")
    cells = [from_dict(cell) for cell in release.cells]
    text = "\n".join(cell.source for cell in cells)
    if leaks([solution], {assignment: text}) or any(
        cell.metadata.nbgrader.checksum != compute_checksum(cell)
        for cell in filter(is_solution, cells)
    ):
        sys.exit(f"{release.path} holds answers. {anew}")
    if around_answers(release) != around_answers(solution):
        sys.exit(f"{solution.path} has changed since {release.path} was made. {anew}")


def around_answers(notebook):
    """Return what students see besides their answers, and what it is worth."""
    answers = [*notebook.answers.values(), *notebook.by_hand.values()]
    given = [cell["source"] for cell in notebook.cells if cell not in answers]
    return [HIDDEN.sub("", source).strip() for source in given], notebook.points


def build_wheel(folder):
    """Build the library's wheel from a fresh copy; return its path."""
    source = folder / "source"
    shutil.copytree(
        ROOT / "minisgd",
        source / "minisgd",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    for name in "pyproject.toml", "README.md", "LICENSE":
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    subprocess.run([*command, "--wheel-dir", folder, source], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def pinned():
    """Return what students install besides, in the versions of the course."""
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line.partition("==")[0] in NEEDED]


def where_the_book_is():
    """Return a sentence; MINISGD_BOOK may hold the address."""
    address = os.environ.get("MINISGD_BOOK")
    return (
        f"The book is at {address}."
        if address
        else "Your instructor tells you where it is."
    )


def table_row(assignment):
    """Return the row of an assignment for a table."""
    title, points, minutes = Notebook.release(assignment).headline
    return f"| `{assignment}` | {title} | {points} | {minutes} |"


if __name__ == "__main__":
    main()
