"""What the pages of this book need from Sphinx.

- ``{quiz}``: questions with an answer to every answer.
- ``{try-it}``: something to play with; ``{try-python}``: code to change and run.
- ``{settles}``: what people say about a row of the ledger, and our verdict.
- ``{differences}``, ``{left-out}``, ``{run-of}``, ``{dictionary}``: the rows of the
  pages under reference/, from the files that their tests read.
- Execution that is never stale: pages run again when the library changes.
"""

import gzip
import json
import os
import re
import sys
import tarfile
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

import yaml
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

import in_page
import minisgd
from minisgd import counting
from minisgd.not_ours import ARGUMENTS, NAMES

BOOK = Path(__file__).resolve().parents[1]
LIBRARY = Path(minisgd.__file__).resolve().parent
LEDGER = yaml.safe_load((BOOK / "ledger.yml").read_text(encoding="utf-8"))
ROWS = sorted((BOOK / "reference").glob("*.yml"))  # of the pages there
MEASURED = [  # by `make bench`
    BOOK.parent / "benchmarks" / "report.py",
    *sorted((BOOK.parent / "benchmarks" / "results").glob("*.json")),
]
PYODIDE = Path(sys.prefix) / "pyodide.tgz"  # Python for the browser
PYODIDE_FILES = [
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
]
CALL = r"[\w.]*\w\((?:[^()]|\([^()]*\))*\)"
CODE = re.compile(  # in an advice: a formula after a colon, an argument, a call, a name
    rf"(?<=: )[^:]*[*/(][^:]*(?=\.$)|\w+=(?:'\w+'|{CALL}|\([^()]*\))|{CALL}"
    rf"|\w+(?:[._]\w+)+"
)
DIFFERENCES, DICTIONARY, LEFT_OUT = (
    yaml.safe_load((BOOK / "reference" / f"{name}.yml").read_text(encoding="utf-8"))
    for name in ("differences", "dictionary", "left_out")
)
VERDICTS = {
    "true": "✓ true",
    "false": "✗ false",
    "depends": "◐ it depends",
    "answer": "Answer",
}


class MarkdownDirective(SphinxDirective):
    """A directive whose content is Markdown that this class writes."""

    has_content = True

    def parse(self, lines):
        """Return the nodes that lines of Markdown make."""
        parent = nodes.container()
        self.state.nested_parse(StringList(lines), self.content_offset, parent)
        return parent.children


class Quiz(MarkdownDirective):
    """Questions in YAML: `ask`, and `answers` from text to what to say about it.

    What is said begins with "Yes" for right answers. Every question has exactly one.
    `check` is an expression about `minisgd.counting` that must hold when the book is
    built, so that no answer can be wrong by a slip of the pen. Answers open like
    drawers: they work with a keyboard, a screen reader, and without JavaScript.
    """

    def run(self):
        lines = []
        for number, question in enumerate(yaml.safe_load("\n".join(self.content)), 1):
            ask, answers = question["ask"], question["answers"]
            check = question.get("check", "True")
            if eval(check, vars(counting).copy()) is not True:
                raise ExtensionError(f"The quiz says what is not so: {check}")
            if sum(say.startswith("Yes") for say in answers.values()) != 1:
                raise ExtensionError(f"Exactly one answer must be right: {ask}")
            lines += [f"**{number}.** {ask}", ""]
            for answer, say in answers.items():
                lines += [f"::::{{dropdown}} {answer}", say, "::::", ""]
        section = nodes.container(classes=["quiz-block"])
        section += self.parse(lines)
        return [section]


class TryIt(SphinxDirective):
    """A thing to play with, built by ``_static/try-it/``; the content is YAML."""

    has_content = True
    required_arguments = 1

    def run(self):
        settings = json.dumps(yaml.safe_load("\n".join(self.content)) or {})
        return [
            nodes.raw(
                "",
                f'<div class="try-it" data-kind="{escape(self.arguments[0])}" '
                f'data-settings="{escape(settings)}"><noscript>This needs JavaScript. '
                "On the command line, <code>python -m minisgd plan 10 3 2</code> "
                "counts too.</noscript></div>",
                format="html",
            )
        ]


class TryPython(SphinxDirective):
    """A cell of Python that runs in the page; what it prints is computed here."""

    has_content = True

    def run(self):
        code = "\n".join(self.content)
        output = in_page.run(code)
        settings = json.dumps({"code": code, "output": output})
        begin = f'<div class="try-it" data-kind="python" data-settings="{escape(settings)}">'
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
        "in_page.py": (BOOK / "extensions" / "in_page.py").read_text(encoding="utf-8"),
        "minisgd/__init__.py": '"""The counting of minisgd: the rest needs NumPy."""\n',
        "minisgd/counting.py": (LIBRARY / "counting.py").read_text(encoding="utf-8"),
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


class Settles(MarkdownDirective):
    """A row of the ledger: what people say, our verdict, and the evidence (content)."""

    required_arguments = 1

    def run(self):
        name = self.arguments[0]
        row = LEDGER.get(name, {})
        if row.get("verdict") not in VERDICTS:
            raise ExtensionError(f"{name} needs a verdict in book/ledger.yml")
        asks = "People ask" if row["verdict"] == "answer" else "People say"
        if row["kind"] == "interface":
            asks = "People expect"
        box = nodes.admonition(
            classes=["settles", f"verdict-{row['verdict']}"], ids=[name]
        )
        box += nodes.title("", f"{asks}: {row['says']}")
        lines = [
            f"**{VERDICTS[row['verdict']]}.** {self.content[0]}",
            *self.content[1:],
        ]
        box += self.parse(lines)
        return [box]


class Differences(MarkdownDirective):
    """The differences from Keras on one topic: a card for each."""

    has_content = False
    required_arguments = 1

    def run(self):
        rows = {
            name: row
            for name, row in DIFFERENCES.items()
            if row["topic"] == self.arguments[0]
        }
        if not rows:
            raise ExtensionError(f"No difference is about {self.arguments[0]!r}")
        return [self.card(name, row) for name, row in rows.items()]

    def card(self, name, row):
        box = nodes.container(classes=["difference"], ids=[name])
        when = f" {row['when']}" if "when" in row else ""
        box += self.parse(
            [
                "::::{card}",
                f"**{row['call']}**{when}",
                "",
                f"- *Keras* {row['keras']}",
                f"- *minisgd* {row['here']}",
                f"- *Why:* {row['why']}",
                "::::",
            ]
        )
        return box


class LeftOut(MarkdownDirective):
    """What Keras has and minisgd leaves out, and what to use instead."""

    has_content = False

    def run(self):
        lines = []
        for row in LEFT_OUT:
            lines += [f"{row['name']} (`keras.{row['keras']}`)", f": {row['instead']}"]
            lines += [""]
        alike = {}  # from an advice to all that it is about
        for module, names in NAMES.items():
            for name, advice in names.items():
                there = f"{module}.{name}".replace("minisgd", "keras", 1)
                alike.setdefault(advice, []).append(f"`{there}`")
        for name, advice in ARGUMENTS.items():
            alike.setdefault(advice, []).append(f"The argument `{name}`")
        for advice, about in alike.items():
            as_code = CODE.sub(r"`\g<0>`", advice)
            lines += [", ".join(about).replace(", The", ", the"), f": {as_code}", ""]
        return self.parse(lines)


class RunOf(MarkdownDirective):
    """The code that the lines of the dictionary about one library look at."""

    has_content = False
    required_arguments = 1

    def run(self):
        library = DICTIONARY["libraries"][self.arguments[0]]
        return self.parse(
            [
                f":::::{{dropdown}} The run with {library['name']}",
                "```python",
                *library["run"].rstrip().split("\n"),
                "```",
                ":::::",
            ]
        )


class Dictionary(MarkdownDirective):
    """What a word is called in every library, with what a run of each shows."""

    has_content = False
    required_arguments = 1

    def run(self):
        word, lines = self.arguments[0], []
        for name, library in DICTIONARY["libraries"].items():
            row = DICTIONARY["words"][word].get(name)
            if row is None:
                raise ExtensionError(f"The dictionary lacks {word!r} for {name}")
            says = row["says"][0].upper() + row["says"][1:]
            if "run" not in library:
                source = f"[documentation]({library['documentation']})"
                says += f" (From its {source}, not run here.)"
            lines += [library["name"], f": {says}"]
            if "code" in row:
                shown = f"{{glue:text}}`{name}-{word}`"
                lines += ["", f"  `{row['code']}` → **{shown}**"]
            lines += [""]
        return self.parse(lines)


def fingerprint(files):
    """Return a name that changes when the content of one of the files does."""
    digest = sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def place_cache(app, config):
    """Keep what was executed in a folder of its own for every state of the library."""
    code = [*LIBRARY.rglob("*.py"), BOOK / "computed.py", *ROWS]
    code += MEASURED
    folder = Path(app.outdir).parent / ".jupyter_cache" / fingerprint(code)
    config.nb_execution_cache_path = str(folder)


def pages_to_read_again(app, env, added, changed, removed):
    """Return all pages if something changed that they are made of."""
    files = [BOOK / "ledger.yml", *ROWS, *(BOOK / "extensions").glob("*.py")]
    files += (file for file in (BOOK / "_static").rglob("*") if file.is_file())
    state = app.config.nb_execution_cache_path, fingerprint(files)
    stale = getattr(env, "made_of", None) != state
    env.made_of = state
    return list(env.found_docs) if stale else []


def without_thebe(app, page, template, context, doctree):
    """Leave out Jupyter Book's kernel client: unused, and it names another host."""
    context["script_files"] = [
        script
        for script in context.get("script_files", [])
        if "thebe" not in f"{script.filename}{script.attributes.get('body')}"
    ]


def setup(app):
    os.environ["TQDM_DISABLE"] = "1"  # nobody watches a bar while a page is built
    paths = [str(BOOK), str(BOOK.parent), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))  # of the pages' code
    app.add_directive("quiz", Quiz)
    app.add_directive("try-it", TryIt)
    app.add_directive("try-python", TryPython)
    app.add_directive("settles", Settles)
    app.add_directive("differences", Differences)
    app.add_directive("left-out", LeftOut)
    app.add_directive("run-of", RunOf)
    app.add_directive("dictionary", Dictionary)
    app.connect("config-inited", place_cache)
    app.connect("html-page-context", without_thebe, priority=900)
    app.connect("env-get-outdated", pages_to_read_again)
    app.connect("build-finished", add_python)
    return {"version": "1", "parallel_read_safe": True}
