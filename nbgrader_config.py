"""Settings of nbgrader for this course. Run nbgrader in the folder of this file.

    nbgrader autograde counting          grade submitted/<student>/counting/
    nbgrader generate_feedback counting  write feedback/<student>/counting/*.html
    nbgrader export                      write all points to grades.csv

First put the notebook of every student into submitted/<student>/counting/, under the
name counting.ipynb. The gradebook, gradebook.db, is made when it is missing. After a
change in solutions/, write the release and the gradebook anew:

    nbgrader generate_assignment counting --force
"""

import os
import secrets
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

# nbgrader reads this file twice, and formgrader each time that it shows a list: nothing here
# may add up.

# To make a gradebook, nbgrader runs `alembic`. It lies beside this Python, which need
# not be on the path when it is called as .venv/bin/nbgrader.
BIN = str(Path(sys.executable).parent)
if BIN not in os.environ["PATH"].split(os.pathsep):
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ['PATH']}"

# What is ours around nbgrader lies beside this file.
HERE = str(Path(__file__).parent)
if HERE not in sys.path:
    sys.path.insert(0, HERE)

from nbgrader.converters import Autograde, GenerateAssignment  # noqa: E402
from nbgrader.coursedir import CourseDirectory  # noqa: E402

from grading.handed_in import passes_over_bad_stamps  # noqa: E402


def prepare_gradebook(assignment, student, notebooks):
    """Enter the notebook into the gradebook unless it is there; forget an earlier one.

    nbgrader grades only what generate_assignment has entered, and in a fresh clone the
    release is there but the gradebook is not; where a due date was set, it holds the
    assignment without its notebook. When somebody hands in again, nbgrader keeps the
    points of checks that do not run this time, and the page with the old score. This
    runs before each submission.
    """
    from nbgrader.api import Gradebook, MissingEntry

    from grading.handed_in import forget_page, forget_points

    student, assignment = Path(notebooks[0]).parts[-3:-1]
    course = CourseDirectory(config=c, assignment_id=assignment)
    try:
        with Gradebook(course.db_url, course.course_id) as gradebook:
            gradebook.find_notebook(assignment, assignment)
            forget_points(gradebook, assignment, student)
    except MissingEntry:
        with TemporaryDirectory() as course.release_directory:
            GenerateAssignment(course, config=c).start()
    forget_page(course, assignment, student)


c = get_config()  # noqa: F821, nbgrader defines it

c.CourseDirectory.course_id = "minisgd"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"

c.Autograde.pre_convert_hook = prepare_gradebook

# A module beside the notebook, such as a `numpy.py` of the student's, stays behind: it would
# be imported in place of the real one.
c.CourseDirectory.ignore = [*CourseDirectory.ignore.default(), "*.py"]

# A `timestamp.txt` that holds no time is no reason not to grade. nbgrader has no setting
# for that.
CourseDirectory.get_existing_timestamp = passes_over_bad_stamps(
    CourseDirectory.get_existing_timestamp
)

# Cells from elsewhere and cells pasted twice cost nothing, nor does a mark at the
# beginning of the file. What was left by a grading that was killed is graded anew.
c.Autograde.sanitize_preprocessors = [
    "grading.handed_in.CellsOfTheAssignment",
    *Autograde.sanitize_preprocessors.default(),
]
c.Autograde.exporter_class = "grading.handed_in.ReadsHandedIn"

# A deleted test cell gives no points and is marked for grading by hand. nbgrader could
# put it back (OverwriteCells.add_missing_cells), but where a whole question is missing
# it then fails and gives no points for anything.

# Every check is run. nbgrader passes over cells with a tag, `skip-execution`, and gives
# their points; this is a tag that nobody can guess.
c.ExecutePreprocessor.skip_cells_with_tag = secrets.token_hex()

# Seconds a cell may take. The checks stop an answer long before that; this is for cells
# of the student's own that never end. The cells that follow are run all the same, also
# where the kernel never says that it has stopped one, as after `await asyncio.sleep(1e6)`.
c.ExecutePreprocessor.timeout = 60
c.ExecutePreprocessor.raise_on_iopub_timeout = False
TOO_LONG = "A minute was not enough. Does this cell, or one above, never end?"
c.ExecutePreprocessor.error_on_timeout = {
    "ename": "TimeoutError",
    "evalue": TOO_LONG,
    "traceback": [f"TimeoutError: {TOO_LONG}"],
}

# nbgrader gives no points to a test cell with anything on stderr. The checks catch what
# answers print and warn; what still gets through, such as a log, costs nothing either.
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = "(?s)."

# A check gives all its points or none, whatever an answer shows while it is checked. What
# is graded by hand waits for the instructor, also where nothing seems to be written.
execute, *others = Autograde.autograde_preprocessors.default()
c.Autograde.autograde_preprocessors = [
    execute,
    "grading.handed_in.ChecksDecide",
    *others,
    "grading.handed_in.InstructorsDecide",
]

# What a student finds in place of the solution.
c.ClearSolutions.code_stub = {
    "python": "# YOUR CODE HERE, in place of this line and the next\n"
    "raise NotImplementedError()"
}

# The page that a student gets back.
c.GenerateFeedback.preprocessors = ["grading.feedback.FeedbackPage"]
c.GenerateFeedback.exporter_class = "grading.feedback.PageExporter"
c.PageExporter.template_name = "feedback-page"
c.PageExporter.extra_template_basedirs = [
    str(Path(__file__).parent / "grading" / "templates")
]

# The table of all points.
c.ExportApp.plugin_class = "grading.grades.Grades"
