"""Grade a class of three with plain nbgrader, to see the whole way at work.

    python -m grading.demo

Ada hands in the solution, Ben always rounds down, Cleo hands in what she was given.
Everything happens in a copy of the course, in build/grade-demo.
"""

import csv
import shutil

from grading.course import Course
from grading.notebooks import ROOT, Notebook, answers_on_file

ASSIGNMENT = "counting"


def main():
    """Set the copy up, hand in, grade, and say what came out."""
    folder = ROOT / "build" / "grade-demo"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    course, release = Course(folder, ASSIGNMENT), Notebook.release(ASSIGNMENT)
    course.submit("ada", Notebook.solution(ASSIGNMENT).content)
    course.submit("ben", release.with_answers(rounding_down()))
    course.submit("cleo", release.content)
    for command in (
        ["autograde", ASSIGNMENT],
        ["generate_feedback", ASSIGNMENT],
        ["export"],
    ):
        print("nbgrader", *command, flush=True)
        course.nbgrader(*command)
    with open(folder / "grades.csv", newline="") as grades:
        for row in csv.DictReader(grades):
            print(
                f"{row['student_id']:>5}: {row['score']} of {row['max_score']} points"
            )
    print(f"What Ben reads: {course.feedback('ben')}")


def rounding_down():
    """Return the answers of somebody who rounds down everywhere."""
    return {
        answer.question: answer.source
        for answer in answers_on_file(ASSIGNMENT)
        if answer.name == "wrong_floor_for_ceil"
    }


if __name__ == "__main__":
    main()
