"""What people say, our verdict, and where the evidence is."""

from html import escape
from pathlib import Path
from posixpath import dirname, join, normpath

import yaml
from bs4 import BeautifulSoup
from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from course import BOOK
from course.markdown import MarkdownDirective

LEDGER = yaml.safe_load((BOOK / "ledger.yml").read_text(encoding="utf-8"))
VERDICTS = {
    "true": "✓ true",
    "false": "✗ false",
    "depends": "◐ it depends",
    "answer": "Answer",
}


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
            classes=["settles", f"verdict-{row['verdict']}"], ids=[name], names=[name]
        )
        self.state.document.note_explicit_target(box)  # so that pages can link to it
        box += nodes.title("", f"{asks}: {row['says']}")
        lines = [
            f"**{VERDICTS[row['verdict']]}.** {self.content[0]}",
            *self.content[1:],
        ]
        box += self.parse(lines)
        settled_on(self.env)[name] = self.env.docname
        return [box]


class Verdicts(SphinxDirective):
    """All rows of one kind, with their verdicts and the text of their boxes."""

    required_arguments = 1

    def run(self):
        place = f'<div class="verdicts" data-kind="{escape(self.arguments[0])}"></div>'
        self.env.metadata[self.env.docname]["has_verdicts"] = True
        # The boxes of other pages have formulas; only for them Sphinx loads MathJax.
        self.env.get_domain("math").data["has_equations"][self.env.docname] = True
        return [nodes.raw("", place, format="html")]


def settled_on(env):
    """Return on which page each row is settled: a dict that lives as long as `env`."""
    if not hasattr(env, "settled_on"):
        env.settled_on = {}
    return env.settled_on


def forget(app, env, page):
    """Forget what was settled on a page that is read again."""
    rows = settled_on(env)
    for name in [name for name, where in rows.items() if where == page]:
        del rows[name]


def collect_verdicts(app, problem):
    """Write the boxes of all pages once more where ``{verdicts}`` stands.

    This comes last, for only the finished pages have the computed values in them.
    """
    if problem or app.builder.format != "html":
        return
    pages, rows = {}, settled_on(app.env)

    def read(page):
        if page not in pages:
            file = Path(app.outdir) / f"{page}.html"
            pages[page] = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        return pages[page]

    for page, about in app.env.metadata.items():
        if "has_verdicts" not in about:
            continue
        for place in read(page).select(".verdicts"):
            place.clear()
            for name, row in LEDGER.items():
                if name in rows and row["kind"] == place["data-kind"]:
                    place.append(drawer(name, read(rows[name]), page, rows[name]))
        (Path(app.outdir) / f"{page}.html").write_text(
            str(read(page)), encoding="utf-8"
        )


def drawer(name, source, page, where):
    """Return a drawer with what a row says, its verdict, its box, and the way there."""
    row = LEDGER[name]
    box = BeautifulSoup(str(source.select_one(f"#{name}")), "html.parser").div
    box.select_one(".admonition-title").decompose()
    up = "../" * page.count("/")
    for link in box.select("a[href]"):
        if "://" not in link["href"]:
            link["href"] = up + beside(where, link["href"])
    for part in [box, *box.select("[id]")]:
        del part["id"]
    box["class"] = ["answer"]
    chapter = source.h1.find(string=True)
    verdict = row["verdict"]
    words = escape("; ".join(row.get("also", [])))
    also = f'<p class="also">In other words: {words}.</p>' if words else ""
    html = (
        f'<details class="verdict-{verdict}" id="about-{name}">'
        f'<summary><span class="verdict">{VERDICTS[verdict]}</span> '
        f"{escape(row['says'])}</summary>{box}{also}"
        f'<p><a href="{up}{where}.html#{name}">The evidence, in “{escape(chapter)}”</a>'
        "</p></details>"
    )
    return BeautifulSoup(html, "html.parser")


def beside(page, link):
    """Return a link on a page as seen from the top folder."""
    target, hash_mark, anchor = link.partition("#")
    there = normpath(join(dirname(page), target)) if target else f"{page}.html"
    return there + hash_mark + anchor


def setup(app):
    app.add_directive("settles", Settles)
    app.add_directive("verdicts", Verdicts)
    app.connect("env-purge-doc", forget)
    app.connect("build-finished", collect_verdicts)
