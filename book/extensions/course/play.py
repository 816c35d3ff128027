"""Things to play with, and Python that runs in the page."""

import gzip
import json
import sys
import tarfile
from base64 import b64encode
from html import escape
from pathlib import Path

import yaml
from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from course import in_page
from minisgd import counting

PYODIDE = Path(sys.prefix) / "pyodide.tgz"  # Python for the browser
PYODIDE_FILES = [
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
]


def place(kind, settings):
    """Return the beginning of a place that ``_static/try-it/`` fills."""
    settings = escape(json.dumps(settings))
    return f'<div class="try-it" data-kind="{escape(kind)}" data-settings="{settings}">'


class TryIt(SphinxDirective):
    """A thing to play with, built by ``_static/try-it/``; the content is YAML."""

    has_content = True
    required_arguments = 1

    def run(self):
        settings = yaml.safe_load("\n".join(self.content)) or {}
        otherwise = "This needs JavaScript."
        if "samples" in settings:
            counts = {"epochs": 1, **settings}
            command = "python -m minisgd plan {samples} {batch_size} {epochs}"
            command = command.format(**counts)
            otherwise += f" On the command line, <code>{command}</code> counts too."
        html = f"{place(self.arguments[0], settings)}<noscript>{otherwise}</noscript></div>"
        return [nodes.raw("", html, format="html")]


class TryPython(SphinxDirective):
    """A cell of Python that runs in the page; what it prints is computed here."""

    has_content = True

    def run(self):
        code = "\n".join(self.content)
        output = in_page.run(code)
        begin = place("python", {"code": code, "output": output})
        return [
            nodes.raw("", begin, format="html"),
            nodes.literal_block(code, code, language="python"),
            nodes.literal_block(output, output, language="none"),
            nodes.raw("", "</div>", format="html"),
        ]


def add_python(app, problem):
    """Put Python beside the pages, as scripts: all that a page from a file may load."""
    if problem or app.builder.format != "html":
        return
    folder = Path(app.outdir) / "python-in-page"
    folder.mkdir(exist_ok=True)
    sources = {
        "in_page.py": Path(in_page.__file__).read_text(encoding="utf-8"),
        "minisgd/__init__.py": '"""The counting of minisgd: the rest needs NumPy."""\n\n'
        "from minisgd.counting import TrainingPlan, even_batch_sizes, steps_per_epoch\n",
        "minisgd/counting.py": Path(counting.__file__).read_text(encoding="utf-8"),
    }
    text = f"globalThis.pythonSources = {json.dumps(sources)};\n"
    (folder / "sources.js").write_text(text, encoding="utf-8")
    if not PYODIDE.exists():
        raise ExtensionError(f"{PYODIDE} is missing. Build with: make book")
    script = folder / "python.js"
    if script.exists() and script.stat().st_mtime > PYODIDE.stat().st_mtime:
        return
    texts = {}
    with tarfile.open(PYODIDE) as packed:
        for name in PYODIDE_FILES:
            file = packed.extractfile(f"package/{name}").read()
            texts[name] = b64encode(gzip.compress(file)).decode()
    script.write_text(f"globalThis.pythonFiles = {json.dumps(texts)};\n")


def setup(app):
    app.add_directive("try-it", TryIt)
    app.add_directive("try-python", TryPython)
    app.connect("build-finished", add_python)
