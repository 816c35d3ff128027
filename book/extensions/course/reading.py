"""Comfort for readers: definitions at the words, notebooks to take along, no strangers."""

import json
import re
from ast import literal_eval

import nbformat
from docutils import nodes

from course.ledger import LEDGER

NEEDS = (
    "This is a chapter of *What exactly is an epoch?* as a notebook. It needs the library "
    "`minisgd` and those it is compared with. Run this first{}:\n\n"
    "```bash\npython -m pip install {}\n```"
)
OTHERS = "array-api-compat", "keras", "matplotlib", "scikit-learn", "torch"

ROLE = re.compile(r"\{(?:term|cite|cite:t)\}`([^`<]+)(?: <[^`>]+>)?`")
GLUED = re.compile(r"\{glue:text\}`([^`:]+)(?::([^`]+))?`")
BOX = re.compile(r"^:::+\{settles\} (\S+)\n(.*?)^:::+$", re.M | re.S)
LINK_IN_THE_BOOK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:)[^)\s]+\)")
ONLY_HERE = re.compile(r"^(```+|:::+)\{(?!code-cell)[^}]+\}.*?^\1$\n?", re.M | re.S)


def definitions(app):
    """Return what the glossary says about every word, by the word's anchor."""
    if not hasattr(app, "definitions"):
        found = app.env.get_doctree("glossary").findall(nodes.definition_list_item)
        app.definitions = {
            anchor: item[-1][0].astext().replace("\n", " ")
            for item in found
            for term in item.findall(nodes.term)
            for anchor in term["ids"]
        }
    return app.definitions


def define_words(app, doctree, page):
    """Let a word that links to the glossary say there what it means."""
    for reference in doctree.findall(nodes.reference):
        anchor = reference.get("refuri", "").partition("#")[2]
        if anchor.startswith("term-") and page != "glossary":
            reference["reftitle"] = definitions(app).get(anchor, "")


def offer_notebook(app, page, template, context, doctree):
    """Let the theme offer the notebook of a page for download."""
    if (app.outdir.parent / "jupyter_execute" / f"{page}.ipynb").exists():
        context["ipynb_source"] = f"{page}.ipynb"


def offer_launch(app, page, template, context, doctree):
    """Add buttons that run the notebook of a page elsewhere, if the book is public.

    The folder of the built pages is then the branch gh-pages of the repository.
    """
    repository, notebook = app.config.course_repository, f"_sources/{page}.ipynb"
    if not repository or "ipynb_source" not in context:
        return
    places = {
        "Colab": f"https://colab.research.google.com/github/{repository}/blob/gh-pages/{notebook}",
        "Binder": f"https://mybinder.org/v2/gh/{repository}/gh-pages?labpath={notebook}",
    }
    buttons = [
        {
            "type": "link",
            "url": url,
            "text": name,
            "tooltip": f"Run this chapter on {name}",
            "icon": "fas fa-play",
            "label": f"launch-{name.lower()}-button",
        }
        for name, url in places.items()
    ]
    context["header_buttons"].append(
        {
            "type": "group",
            "tooltip": "Run this chapter elsewhere",
            "icon": "fas fa-rocket",
            "buttons": buttons,
            "label": "launch-buttons",
        }
    )


def plain(text, values):
    """Return the Markdown of a page as a notebook can show it."""

    def value(glued):
        name, how = glued.groups()  # the page itself complains where a value is missing
        return f"{values[name]:{how or ''}}" if name in values else "…"

    def box(settles):
        name, says = settles.groups()
        quote = f"**{LEDGER[name]['says']}**\n\n{says}".strip()
        return re.sub("^", "> ", quote, flags=re.M)

    text = LINK_IN_THE_BOOK.sub(r"\1", ROLE.sub(r"\1", text))
    text = BOX.sub(box, GLUED.sub(value, text))
    return ONLY_HERE.sub(
        "*(Here the page has something that a notebook cannot show.)*\n", text
    )


def glued_values(notebook):
    """Return what the cells of an executed notebook have handed to its text."""
    record = notebook.with_suffix(".glue.json")
    if not record.exists():
        return {}
    values = {}
    for name, value in json.loads(record.read_text(encoding="utf-8")).items():
        shown = value["data"]["text/plain"]
        try:
            values[name] = literal_eval(shown)
        except (ValueError, SyntaxError):  # no number or text, but a table, say
            values[name] = shown
    return values


def write_notebooks(app, problem):
    """Offer the visible cells of all chapters as notebooks, for reading and running."""
    if problem or app.builder.format != "html":
        return
    executed = app.outdir.parent / "jupyter_execute"
    repository = app.config.course_repository
    needs = NEEDS.format(", in the folder of the course", "-r requirements.txt")
    if repository:
        library = f"minisgd @ git+https://github.com/{repository}"
        needs = NEEDS.format("", f'"{library}" {" ".join(OTHERS)}')
        requirements = "".join(f"{package}\n" for package in (library, *OTHERS))
        (app.outdir / "requirements.txt").write_text(requirements)  # Binder looks there
    for file in executed.rglob("*.ipynb"):
        notebook = nbformat.read(file, as_version=4)
        values = glued_values(file)
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                cell.source = plain(cell.source, values)
            else:
                cell.outputs, cell.execution_count = [], None
        notebook.cells = [nbformat.v4.new_markdown_cell(needs)] + [
            cell
            for cell in notebook.cells
            if not {"remove-cell", "remove-input"} & set(cell.metadata.get("tags", []))
        ]
        place = app.outdir / "_sources" / file.relative_to(executed)
        place.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, place)


def without_thebe(app, page, template, context, doctree):
    """Leave out Jupyter Book's kernel client: unused, and it names another host."""
    context["script_files"] = [
        script
        for script in context.get("script_files", [])
        if "thebe" not in f"{script.filename}{script.attributes.get('body')}"
    ]


def plain_citations(app, page, template, context, doctree):
    """Leave out roles that HTML has given up, and lists of none of its items."""
    for role in ' role="doc-biblioentry"', ' role="list"':
        context["body"] = context.get("body", "").replace(role, "")


def configure(app, config):
    """Give a public book its cards."""
    if config.course_repository:  # a card is a picture, which needs a full address
        owner, _, name = config.course_repository.partition("/")
        config.ogp_site_url = f"https://{owner}.github.io/{name}/"
        config.ogp_social_cards = {"enable": True, "image": "images/logo.png"}


def setup(app):
    app.connect("config-inited", configure)
    app.connect("doctree-resolved", define_words)
    app.connect("html-page-context", without_thebe, priority=900)
    app.add_config_value("course_repository", "", "html", [str])  # owner/name on GitHub
    app.connect("html-page-context", offer_notebook, priority=100)
    app.connect("html-page-context", offer_launch, priority=900)
    app.connect("html-page-context", plain_citations)
    app.connect("build-finished", write_notebooks)
