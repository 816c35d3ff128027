"""What students hand in, made ready for nbgrader: nbgrader_config.py names it.

A notebook may hold cells of other notebooks, and cells twice. It may come from an editor
that puts a mark at the beginning of a file, or leaves out what is empty. None of this costs
points, nor does a time stamp that is none, and no points are to be had for what an answer
shows.
"""

from functools import wraps
from pathlib import Path

from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_grade, is_solution, rmtree


class ReadsHandedIn(NotebookExporter):
    """Reads a notebook whether or not its first letter says that it is UTF-8.

    Where a cell of code has no place for its outputs, it gets one. nbgrader makes one of
    these when it knows what to grade, and before it passes over what was graded earlier:
    then goes what was not graded to its end.
    """

    def __init__(self, parent=None, **options):
        super().__init__(parent=parent, **options)
        remove_unfinished(parent)

    def from_file(self, file_stream, resources=None, **options):
        file_stream.reconfigure(encoding="utf-8-sig")
        return super().from_file(file_stream, resources, **options)

    def from_notebook_node(self, nb, resources=None, **options):
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.setdefault("outputs", [])
                cell.setdefault("execution_count", None)
        return super().from_notebook_node(nb, resources, **options)


def passes_over_bad_stamps(read):
    """Return what reads `timestamp.txt`, and warns where nbgrader would give up."""
    read = getattr(read, "__wrapped__", read)

    @wraps(read)
    def read_or_warn(course, folder):
        try:
            return read(course, folder)
        except Exception:  # it is not UTF-8, holds no time, or one that cannot be
            course.log.warning(
                "Passed over, for it holds no time: %s/timestamp.txt", folder
            )

    return read_or_warn


def remove_unfinished(autograde):
    """Remove what nbgrader left where it was killed: it would take it for graded.

    As its last step it takes away the right to write.
    """
    course, final = autograde.coursedir, int(str(autograde.permissions), 8)
    for submitted in autograde.assignments:
        student, assignment = Path(submitted).parts[-2:]
        folder = course.format_path(course.autograded_directory, student, assignment)
        notebook = Path(folder) / f"{assignment}.ipynb"
        finished = notebook.exists() and not (notebook.stat().st_mode ^ final) & 0o222
        if Path(folder).exists() and not finished:
            autograde.log.warning("Removing what is not graded to its end: %s", folder)
            rmtree(folder)


def forget_points(gradebook, assignment, student):
    """Take back what the checks gave to an earlier hand-in: the last one counts.

    Its time is taken back, too: nbgrader reads the new one, if there is one. What an
    instructor has given by hand stays, and is marked to be looked at again.
    """
    try:
        earlier = gradebook.find_submission(assignment, student)
    except MissingEntry:
        return
    earlier.timestamp = None
    for notebook in earlier.notebooks:
        for grade in notebook.grades:
            grade.auto_score, grade.needs_manual_grade = None, True
    gradebook.db.commit()


def forget_page(course, assignment, student):
    """Remove the page about an earlier hand-in: `generate_feedback` writes a new one."""
    page = course.format_path(course.feedback_directory, student, assignment)
    if Path(page).exists():
        rmtree(page)


class CellsOfTheAssignment(NbGraderPreprocessor):
    """Gives nbgrader's marks to the cells of the assignment, once each.

    A cell keeps its name; what else was marked is as the instructor has left it. What was
    pasted from another notebook is a cell of the student's own, and so is a cell that comes
    again further down: the last one counts. Where most are from elsewhere, or none is left,
    it is not the assignment at all.
    """

    def preprocess(self, notebook, resources):
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as gradebook:
            source = gradebook.find_notebook(about["notebook"], about["assignment"])
            left = marks_of_cells(source)
        names = set(map(name_of, notebook.cells)) - {None}
        if 2 * len(names & left.keys()) <= len(names):
            raise ValueError(f"These are not the cells of {about['assignment']}.")
        for cell in reversed(notebook.cells):
            name = name_of(cell)
            cell.metadata.pop("nbgrader", None)
            if name in left:
                cell.metadata["nbgrader"] = left.pop(name)
        return notebook, resources


def name_of(cell):
    """Return the name of a cell, whatever its marks are; None if it has none."""
    marks = cell.metadata.get("nbgrader")
    return str(marks.get("grade_id")) if isinstance(marks, dict) else None


def marks_of_cells(source):
    """Return for the name of each cell what the gradebook knows about it."""
    checks, tasks, answers = (
        {cell.name: cell for cell in cells}
        for cells in (source.grade_cells, source.task_cells, source.solution_cells)
    )
    marks = {
        cell.name: {
            "schema_version": MetadataValidator.schema_version,
            "grade_id": cell.name,
            "cell_type": cell.cell_type,
            "checksum": cell.checksum,
            "locked": cell.locked,
            "grade": cell.name in checks,
            "solution": cell.name in answers,
            "task": cell.name in tasks,
        }
        for cell in source.source_cells
    }
    for name, cell in (checks | tasks).items():
        marks[name]["points"] = cell.max_score
    return marks


class ChecksDecide(NbGraderPreprocessor):
    """Takes away the values that stand below a check once it has run.

    The checks have none. Where an answer shows one, by `sys.displayhook`, nbgrader takes it
    for the points that it gives, and does not see any more that the check has failed.
    Below an answer that is graded by hand they stay.
    """

    def preprocess_cell(self, cell, resources, cell_index):
        if is_grade(cell) and not is_solution(cell) and cell.cell_type == "code":
            cell.outputs = [
                output
                for output in cell.outputs
                if output.output_type != "execute_result"
            ]
        return cell, resources


class InstructorsDecide(NbGraderPreprocessor):
    """Leaves every answer that is graded by hand to the instructor, also an untouched one.

    nbgrader gives 0 points where the cell is as it was given; what a student has written
    may stand in a cell below it.
    """

    def preprocess(self, notebook, resources):
        about = resources["nbgrader"]
        place = about["notebook"], about["assignment"], about["student"]
        with Gradebook(about["db_url"]) as gradebook:
            for cell in notebook.cells:
                if is_grade(cell) and is_solution(cell):
                    name = cell.metadata.nbgrader["grade_id"]
                    gradebook.find_grade(name, *place).needs_manual_grade = True
            gradebook.db.commit()
        return notebook, resources
