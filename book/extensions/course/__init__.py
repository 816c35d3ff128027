"""What the pages of this book need from Sphinx, one thing per file.

========= ==========================================================================
quiz      ``{quiz}``: questions with an answer to every answer
play      ``{try-it}``: something to play with; ``{try-python}``: code to run
ledger    ``{settles}``: what people say, and our verdict; ``{verdicts}``: all of them
reference ``{differences}``, ``{left-out}``, ``{run-of}``, ``{dictionary}``
exercises ``{assignments}``, ``{questions}``, ``{how-good-are-our-tests}``
execution pages run again when what they are computed from changes
reading   definitions at the words, notebooks; nothing from elsewhere
search    a search that leads to the place that answers; ``{lookup}``: a field for it
markdown  the base of directives that write Markdown
in_page   what runs a cell: here, and in the page
========= ==========================================================================
"""

import os
import sys
from pathlib import Path

BOOK = Path(__file__).resolve().parents[2]
sys.path.append(str(BOOK.parent))  # where `grading` is


def setup(app):
    from course import (
        execution,
        exercises,
        ledger,
        play,
        quiz,
        reading,
        reference,
        search,
    )

    for part in quiz, play, ledger, reference, exercises, execution, reading, search:
        part.setup(app)
    os.environ["TQDM_DISABLE"] = "1"  # nobody watches a bar while a page is built
    for library in "OPENBLAS", "OMP":  # threads that share small products only wait
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    # what the code of the pages imports
    paths = [str(BOOK), str(BOOK.parent), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return {"version": "2", "parallel_read_safe": True}
