"""Execution that is never stale, never done twice for nothing, and needs no ports."""

from functools import partial
from pathlib import Path

import nbclient
from jupyter_cache.executors import utils

import minisgd
from course import BOOK
from grading.kernels import AT_FILES
from grading.trial import fingerprint

LIBRARY = Path(minisgd.__file__).resolve().parent
ROWS = sorted((BOOK / "reference").glob("*.yml"))  # of the pages there
MEASURED = [  # by `make bench`
    BOOK.parent / "benchmarks" / "report.py",
    *sorted((BOOK.parent / "benchmarks" / "results").glob("*.json")),
]


def place_cache(app, config):
    """Keep what was executed in a folder of its own for every state of the library.

    No page runs what only the exercises need.
    """
    library = (
        file
        for file in LIBRARY.rglob("*.py")
        if file.parent.name not in ("checking", "mistakes")
    )
    code = [*library, BOOK / "computed.py", *ROWS, *MEASURED]
    folder = Path(app.outdir).parent / ".jupyter_cache" / fingerprint(code)
    config.nb_execution_cache_path = str(folder)


def pages_to_read_again(app, env, added, changed, removed):
    """Return all pages if something changed that they are made of.

    If any page did, also the start page, which counts what is on them, and the glossary:
    Sphinx keeps for the search only what the index says of pages that it writes.
    """
    files = [BOOK / "ledger.yml", *ROWS, *(BOOK / "extensions").rglob("*.py")]
    files += (file for file in (BOOK / "_static").rglob("*") if file.is_file())
    state = app.config.nb_execution_cache_path, fingerprint(files)
    stale = getattr(env, "made_of", None) != state
    env.made_of = state
    if stale:
        return list(env.found_docs)
    return ["intro", "glossary"] if added or changed or removed else []


def setup(app):
    # jupyter-cache, which runs the pages, has no setting for this.
    utils.executenb = partial(nbclient.execute, config=AT_FILES)
    app.connect("config-inited", place_cache)
    app.connect("env-get-outdated", pages_to_read_again)
