"""Grade a class of three with plain nbgrader, to see the whole way at work.

Ada hands in the solution, Ben always rounds down, Cleo hands in what she was given.
Everything happens in a copy of the course, in build/grade-demo.
"""

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "build" / "grade-demo"
ASSIGNMENT = "counting"
NOTEBOOK = f"{ASSIGNMENT}/{ASSIGNMENT}.ipynb"


def main():
    """Set the copy up, hand in, grade, and say what came out."""
    shutil.rmtree(DEMO, ignore_errors=True)
    DEMO.mkdir(parents=True)
    shutil.copy(ROOT / "nbgrader_config.py", DEMO)
    shutil.copytree(ROOT / "solutions", DEMO / "solutions")

    solution = json.loads((ROOT / "solutions" / NOTEBOOK).read_text("utf-8"))
    release = json.loads((ROOT / "exercises" / NOTEBOOK).read_text("utf-8"))
    hand_in("ada", solution)
    hand_in("ben", rounding_down(release))
    hand_in("cleo", release)

    nbgrader("autograde", ASSIGNMENT)
    nbgrader("generate_feedback", ASSIGNMENT)
    nbgrader("export")
    with open(DEMO / "grades.csv", newline="") as grades:
        for row in csv.DictReader(grades):
            print(
                f"{row['student_id']:>5}: {row['score']} of {row['max_score']} points"
            )
    print(f"What they read: {DEMO}/feedback/<student>/{ASSIGNMENT}/{ASSIGNMENT}.html")


def hand_in(student, notebook):
    """Put a notebook where nbgrader looks for it."""
    place = DEMO / "submitted" / student / NOTEBOOK
    place.parent.mkdir(parents=True)
    place.write_text(json.dumps(notebook), "utf-8")


def rounding_down(release):
    """Return the release with the answers of somebody who rounds down everywhere."""
    notebook = json.loads(json.dumps(release))
    answers = ROOT / "tests" / "answers" / ASSIGNMENT
    for cell in notebook["cells"]:
        question = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        answer = answers / question / "wrong_floor_for_ceil.py"
        if answer.is_file():
            cell["source"] = answer.read_text("utf-8")
    return notebook


def nbgrader(*arguments):
    """Run a command of nbgrader in the copy, and show it."""
    print("nbgrader", *arguments, flush=True)
    command = [sys.executable, "-m", "nbgrader", *arguments]
    run = subprocess.run(command, cwd=DEMO, capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)


if __name__ == "__main__":
    main()
