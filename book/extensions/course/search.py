"""A search that leads to the place that answers: a box, a definition, a section.

Sphinx' own search knows only which *page* has a word. `search.js` replaces it, with what is
collected here from the finished pages: every place that has an address, and what it says.
"""

import json
import re
from html import escape
from pathlib import Path

from bs4 import BeautifulSoup, SoupStrainer
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from course.ledger import LEDGER

PLACES = "section[id], .settles[id], dl.glossary dt[id], dl.py dt[id], .difference[id]"
NOT_READ = (
    ".headerlink, script, style, noscript, .try-it, .quiz-block, .verdicts, .told, "
    ".cell_output, "
    "div.math, form, svg, .toggle-details, details.hide > summary, .prompt"
)


class LookUp(SphinxDirective):
    """A field to search from; the argument says what for."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self):
        form = (
            f'<form class="lookup" action="{"../" * self.env.docname.count("/")}search.html" '
            f'role="search"><label>{escape(self.arguments[0])} '
            '<input type="search" name="q" placeholder="batch larger than the data" '
            "required></label> <button>Search</button></form>"
        )
        return [nodes.raw("", form, format="html")]


def kind_of(node):
    """Return what a place is; the names are those that `search.js` weighs."""
    if "settles" in node["class"]:
        return "box"
    if node.name == "dt":
        return "word" if node.find_parent("dl", class_="glossary") else "code"
    if "difference" in node["class"]:
        return "difference"
    return "page" if node.h1 else "section"


def one_line(text):
    return re.sub(r"\s+", " ", text).strip()


def places(page, article):
    """Return the places of a page: its name, anchor, kind, title, text, code, and other titles.

    The innermost come first and are taken out, so that every word is counted once.
    """
    for node in article.select(NOT_READ):
        node.decompose()
    for formula in article.select("span.math"):
        text = formula.get_text().removeprefix("\\(").removesuffix("\\)")
        formula.replace_with("…" if "\\" in text else text)
    found = []
    for node in reversed(article.select(PLACES)):
        node["class"] = node.get("class", [])
        kind = kind_of(node)
        if node.name == "dt":
            title, says = node, node.find_next_sibling("dd")
            if kind == "code":  # its name alone, without the arguments
                name = title.select(".sig-prename, .sig-name")
                title.string = "".join(part.get_text() for part in name)
        else:
            title, says = node.select_one(".admonition-title, h1, h2, h3, h4, p"), node
        title = one_line(title.extract().get_text())
        code = " ".join(part.extract().get_text() for part in says.select("pre"))
        text = one_line(says.extract().get_text(" "))
        text = re.sub(r" (?=[.,;:?!)”’])|(?<=[(“]) ", "", text)
        anchor = "" if kind == "page" else node["id"]
        also = LEDGER.get(anchor, {}).get("also", [])
        found.append([page, anchor, kind, title, text, one_line(code), also])
        node.extract()
    return found[::-1]


def write_places(app, problem):
    """Write all places into a script: all that a page from a file may load."""
    if problem or app.builder.format != "html":
        return
    found = []
    for page in sorted(app.env.found_docs):
        html = (Path(app.outdir) / f"{page}.html").read_text(encoding="utf-8")
        article = BeautifulSoup(html, "html.parser", parse_only=SoupStrainer("article"))
        found += places(page, article)
    text = f"globalThis.places = {json.dumps(found, ensure_ascii=False)};\n"
    (Path(app.outdir) / "places.js").write_text(text, encoding="utf-8")


def configure(app, config):
    """Put our search where Sphinx takes a scorer: behind its own, on the search page."""
    config.html_search_scorer = str(Path(__file__).with_name("search.js"))


def setup(app):
    app.add_directive("lookup", LookUp)
    app.connect("config-inited", configure)
    app.connect("build-finished", write_places, priority=400)
