"""A copy of the course, in which nbgrader grades."""

import json
import shutil
import sys

from grading.kernels import run
from grading.notebooks import ROOT, Notebook


# A gradebook that is thrown away need not survive a power cut.
NO_WAITING_FOR_THE_DISK = """

from sqlalchemy import engine, event


@event.listens_for(engine.Engine, "connect")
def do_not_wait(connection, _):
    connection.execute("PRAGMA synchronous = OFF")
"""


class Course:
    """What nbgrader needs of this repository, in a folder of its own.

    Parameters
    ----------
    folder : pathlib.Path
        An empty one.
    assignment : str
    """

    def __init__(self, folder, assignment):
        self.folder = folder
        self.assignment = assignment
        settings = (ROOT / "nbgrader_config.py").read_text("utf-8")
        (folder / "nbgrader_config.py").write_text(
            settings + NO_WAITING_FOR_THE_DISK, "utf-8"
        )
        shutil.copytree(ROOT / "grading", folder / "grading")
        source = f"solutions/{assignment}"
        shutil.copytree(ROOT / source, folder / source)

    def nbgrader(self, *arguments):
        """Run an nbgrader command in the folder; return what it prints."""
        command = [sys.executable, "-m", "nbgrader", *arguments]
        ran = run(command, self.folder)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def submit(self, student, content):
        """Put a notebook where nbgrader looks for it.

        Parameters
        ----------
        student : str
        content : dict
            As in `Notebook.content`.
        """
        path = self.folder / f"submitted/{student}/{self.assignment}"
        path.mkdir(parents=True)
        self.write(path / f"{self.assignment}.ipynb", content)

    def write(self, path, content):
        """Write a notebook."""
        path.write_text(json.dumps(content), "utf-8")

    def release(self):
        """Return what students get, once it is generated here."""
        folder = self.folder / f"exercises/{self.assignment}"
        return Notebook(folder / f"{self.assignment}.ipynb")

    def autograded(self, student):
        """Return a submission as it was run."""
        folder = self.folder / f"autograded/{student}/{self.assignment}"
        return Notebook(folder / f"{self.assignment}.ipynb")

    def feedback(self, student):
        """Return the page that a student gets."""
        folder = self.folder / f"feedback/{student}/{self.assignment}"
        return folder / f"{self.assignment}.html"

    def points(self, student):
        """Read the points of each cell from the gradebook."""
        from nbgrader.api import Gradebook

        url = f"sqlite:///{self.folder / 'gradebook.db'}"
        with Gradebook(url, "minisgd") as gradebook:
            submission = gradebook.find_submission(self.assignment, student)
            grades = [g for notebook in submission.notebooks for g in notebook.grades]
            return {grade.name: grade.score for grade in grades}
