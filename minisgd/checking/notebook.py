"""Check a whole notebook from a terminal: ``python -m minisgd check my-work/counting``.

The notebook is run from top to bottom in a kernel of its own, also beyond a check that
fails. The file stays as it is.
"""

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from minisgd.counting import plural

SECONDS = 60  # that a cell may take
UNWRITTEN = "NotImplementedError"
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")  # colours of a terminal
HEADING = re.compile(r"## (\w+ \d+.*) \((\d+) \w+\)$", re.MULTILINE)  # any language


def check(path):
    """Run a notebook; say what is done and what is left.

    Parameters
    ----------
    path : str
        Of a notebook, or of a folder that holds one.

    Returns
    -------
    text : str
        What to print.
    done : bool
        Whether every check passes that can be seen.

    Raises
    ------
    ValueError
        If there is no notebook, or nothing in it to check.
    """
    questions = grouped(run(find(Path(path))))
    checks = [check for question in questions for check in question.checks]
    if not checks:
        raise ValueError(f"{path} has no checks. Is it a notebook of the exercises?")
    left = [check for check in checks if check.message]
    lines = [line for question in questions for line in question.lines()]
    lines += [
        "",
        f"{total(left)} of {worth(checks)} are left."
        if left
        else f"All checks that you can see pass: {worth(checks)}.",
        "Some of them try more numbers when your work is graded.",
    ]
    return "\n".join(lines), not left


@dataclass
class Check:
    """A cell that checks an answer; `later` if it cannot say yet whether it is right."""

    points: int
    message: str
    later: bool


@dataclass
class Question:
    """A question: its points, its checks, and what else there is to say."""

    title: str
    points: int
    checks: list = field(default_factory=list)
    notes: list = field(default_factory=list)

    def lines(self):
        """Write what came of it."""
        earned = total(check for check in self.checks if not check.message)
        later = total(check for check in self.checks if check.later)
        missing = self.points - total(self.checks)
        says = f"{self.title}: {earned} of {worth(self.checks)}"
        if later:
            says += f", {later} of them checked when graded"
        if not self.checks:
            says = f"{self.title}: graded by your instructor"
        elif missing > 0:
            checks = "A check is" if missing == 1 else "Checks are"
            self.notes.append(
                f"{checks} missing here. Put your answers into a new copy of the notebook."
            )
        messages = [check.message for check in self.checks] + self.notes
        for message in said_once(messages):
            says += "".join(f"\n    {line}" for line in message.splitlines())
        return says.splitlines()


def find(path):
    """Return the notebook, or the only one in a folder."""
    found = [path] if path.is_file() else sorted(path.glob("*.ipynb"))
    if len(found) != 1:
        raise ValueError(
            f"{path} must be a notebook or a folder with one notebook, but "
            f"{f'holds {len(found)} of them' if found else 'there is none'}."
        )
    return found[0]


def run(path):
    """Run a notebook; return its cells with what they put out.

    A kernel ends when a port that Jupyter has found free is taken before the kernel
    listens there; then another one is started.
    """
    try:
        import nbformat
        from nbclient import NotebookClient
        from nbclient.exceptions import DeadKernelError
    except ImportError:
        raise ValueError(
            "To run a notebook from here, Jupyter is needed: pip install jupyterlab. "
            "Or run the cells where you wrote them."
        ) from None
    try:
        notebook = nbformat.reads(path.read_text("utf-8-sig"), as_version=4)
    except Exception:
        raise ValueError(
            f"{path} cannot be read as a notebook. Is it damaged? Put your answers into "
            "a new copy of the exercise."
        ) from None
    client = NotebookClient(
        notebook,
        timeout=SECONDS,
        interrupt_on_timeout=True,
        allow_errors=True,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
    )
    for _ in range(2):
        try:
            client.execute(stderr=subprocess.DEVNULL)
        except DeadKernelError:
            raise ValueError(
                f"Python stopped while it ran {path}. Does a cell end it, or take all "
                "the memory? Run the cells one by one to see which."
            ) from None
        except RuntimeError as problem:
            said = problem
            client.create_kernel_manager()  # nbclient looks for one when Python ends
        else:
            return notebook.cells
    raise ValueError(
        f"Python could not be started to run {path}: {said}. Does a notebook run in "
        "JupyterLab? If not, install ipykernel anew: pip install --force-reinstall "
        "ipykernel."
    ) from said


def grouped(cells):
    """Return the questions with their checks.

    A check is what nbgrader has marked as one; its message is "" if it passes.
    """
    questions = []
    for cell in cells:
        if cell.cell_type == "markdown":
            if heading := HEADING.match(cell.source):
                questions.append(Question(heading[1], int(heading[2])))
            elif questions and cell.source.strip() == "YOUR ANSWER HERE":
                questions[-1].notes.append("Nothing is written yet.")
            continue
        marks = cell.metadata.get("nbgrader", {})
        message = what_it_says(cell)
        if marks.get("grade") and not marks.get("solution"):
            questions = questions or [Question("Your answers", 0)]
            later = not message and "the grading will tell." in str(cell.outputs)
            questions[-1].checks.append(Check(marks["points"], message, later))
        elif questions and message and not message.startswith(UNWRITTEN):
            questions[-1].notes.append(f"A cell stops with {message}")
        elif (
            questions
            and message
            and not re.search(r"^\s*def |None$", cell.source, re.M)
        ):
            questions[-1].notes.append(
                "Take out the line `raise NotImplementedError()`."
            )
    return questions


def what_it_says(cell):
    """Return what a check shows when it fails, "" if it passes."""
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            if output.ename == "CheckFailed":
                return ESCAPES.sub("", "\n".join(output.traceback))
            return f"{output.ename}: {output.evalue}".removesuffix(": ")
    return "" if "outputs" in cell else "This check did not run."


def said_once(messages):
    """Leave out of each message the sentences that stand in one before it.

    Examples
    --------
    >>> list(said_once(["f(1) is not written yet.\\nWrite it.", "g(1) is None.\\nWrite it."]))
    ['f(1) is not written yet.\\nWrite it.', 'g(1) is None.']
    """
    said = set()
    for message in messages:
        sentences = re.split(r"\n(?!  )", message)  # what goes on is indented
        new = [sentence for sentence in sentences if sentence not in said]
        said.update(new)
        if new:
            yield "\n".join(new)


def total(checks):
    return sum(check.points for check in checks)


def worth(checks):
    return plural(total(checks), "point")
