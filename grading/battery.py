"""Every answer to every question in one long notebook, which nbgrader grades at once.

A class that handed them in one by one would start a kernel for each student. Here the
answers to a question follow each other, each with the tests of the question below it,
and before each everything is as it was before the first.
"""

import re
from copy import deepcopy

from grading.course import Course
from grading.notebooks import grade_id_of

MARKS = re.compile(r"^\s*### (BEGIN|END) SOLUTION\n?", re.MULTILINE)
KEEP = "kept = {}; kept.update(globals())"  # itself as well
RESTORE = """[globals().pop(name) for name in set(globals()) - set(kept)]
globals().update(kept)"""


class Battery:
    """All answers to an assignment, graded.

    Parameters
    ----------
    folder : pathlib.Path
        An empty one, to work in.
    notebook : Notebook
        The solution.
    entries : dict
        For each question the texts of the answers to it.
    """

    def __init__(self, folder, notebook, entries):
        self.notebook, self.entries = notebook, entries
        self.course = Course(folder, notebook.path.stem)
        self.course.assignment = "battery"
        source = folder / "solutions" / "battery" / "battery.ipynb"
        source.parent.mkdir()
        self.course.write(source, self.long_notebook())
        self.nbgrader("generate_assignment")
        release = self.course.release()
        answers = {
            numbered(question, number): text
            for question, texts in entries.items()
            for number, text in enumerate(texts)
        }
        self.course.submit("everybody", release.with_answers(answers))
        self.nbgrader("autograde")
        self.points = self.course.points("everybody")
        self.errors = self.course.autograded("everybody").errors

    def nbgrader(self, command):
        """Run a command; the metadata of so many cells were checked in the solution."""
        unchecked = "--CheckCellMetadata.enabled=False"
        self.course.nbgrader(command, "battery", unchecked)

    def outcome(self, question, number):
        """Return points and message of each test of an answer."""
        return {
            test: (
                self.points[numbered(test, number)],
                self.errors.get(numbered(test, number), ""),
            )
            for test in self.notebook.tests_of(question)
        }

    def long_notebook(self):
        """Return the content of the instructor's notebook."""
        cells = []
        for cell in self.notebook.cells:
            name = grade_id_of(cell)
            if name in self.notebook.answers:
                cells.append(given(KEEP))
                block = self.block(name)
                for number in range(len(self.entries[name])):
                    cells += [again(part, number) for part in block]
                    cells.append(given(RESTORE))
                # what the questions that follow may use
                cells.append(given(MARKS.sub("", cell["source"])))
            elif cell["cell_type"] == "code" and name is None:
                cells.append(given(cell["source"]))
        for number, cell in enumerate(cells):
            cell["id"] = f"cell-{number}"
        return {**self.notebook.content, "cells": cells}

    def block(self, question):
        """Return an answer cell and its tests, with what is given between them."""
        tests, cells, left = self.notebook.tests_of(question), [], None
        for cell in self.notebook.code:
            name = grade_id_of(cell)
            if name == question:
                left = set(tests)
            if left and (name in tests or name in (question, None)):
                cells.append(cell)
                left.discard(name)
        return cells


def numbered(name, number):
    return f"{name}__{number}"


def given(source):
    """Return a cell that nbgrader leaves alone."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": [],
        "source": source,
    }


def again(cell, number):
    """Return a copy of a cell under a name of its own."""
    copy = deepcopy(cell)
    if "nbgrader" in copy["metadata"]:
        settings = copy["metadata"]["nbgrader"]
        settings["grade_id"] = numbered(settings["grade_id"], number)
    return copy
