"""What every page must have, read from the built HTML."""

import ast
import re
from io import StringIO
from pathlib import Path

import pyflakes.api
import pytest
import yaml
from pyflakes.reporter import Reporter

ROOT = Path(__file__).resolve().parents[2]
PARTS = "words", "interface", "effects", "data", "inside"
CHAPTERS = sorted(
    f"{part}/{path.stem}"
    for part in PARTS
    for path in (ROOT / "book" / part).glob("*.md")
)
SHAPE = [
    "Predict first",
    "The smallest example",
    "The picture",
    "The idea",
    "Common mix-up",
    "Try it yourself",
    "Three questions",
    "Exercise",
    "Take-away",
]


def test_all_pages_of_the_contents_are_built(pages):
    contents = yaml.safe_load((ROOT / "book" / "_toc.yml").read_text())
    listed = [
        chapter["file"] for part in contents["parts"] for chapter in part["chapters"]
    ]
    assert {"intro", *listed} <= set(pages)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_chapter_has_the_shape_of_a_chapter(chapter, pages):
    article = pages[chapter].select_one("article")
    titles = " | ".join(heading.text for heading in article.select("h2"))
    assert [title for title in SHAPE if title not in titles] == []
    for promise in "You will be able to", "Before you start", "Time:", "Go further":
        assert promise in article.text
    assert article.select(".cell_output img"), "a chapter has a picture"
    assert article.select(".try-it"), "a chapter has something to play with"
    assert len(re.findall(r"^\d\. ", article.select_one(".quiz-block").text, re.M)) == 3


def test_nearly_every_chapter_settles_something(pages):
    """But three, whose subjects no row of the ledger is about."""
    nothing = [name for name in CHAPTERS if not pages[name].select("article .settles")]
    assert nothing == [
        "data/text",
        "inside/where-does-the-time-go",
        "interface/devices",
    ]


def test_every_picture_has_a_text_for_those_who_cannot_see_it(pages):
    pictures = [
        (name, picture)
        for name, page in pages.items()
        for picture in page.select("article img:not(.toggler)")
    ]
    assert len(pictures) >= len(CHAPTERS)
    for name, picture in pictures:
        assert len(picture.get("alt", "")) > 60, f"{name}: {picture.get('src')}"


def test_no_page_needs_another_host(pages):
    for name, page in pages.items():
        for tag, attribute in ("script", "src"), ("link", "href"), ("img", "src"):
            for node in page.select(f"{tag}[{attribute}]"):
                if node.get("rel") == ["canonical"]:
                    continue
                assert not re.match(r"(https?:)?//", node[attribute]), f"{name}: {node}"


def test_every_cell_ran_without_a_complaint(pages):
    for name, page in pages.items():
        text = page.select_one("article").text if page.select_one("article") else ""
        assert "Traceback" not in text, name
        assert not page.select(".cell_output .stderr"), name


def test_glossary_defines_every_word_once_and_pages_link_to_it(pages):
    terms = [
        term.contents[0].strip() for term in pages["glossary"].select("dl.glossary dt")
    ]
    assert len(terms) == len(set(terms)) >= 20
    words = "sample batch epoch iteration step update".split()
    assert set(words) <= set(terms)
    links = {
        link["href"].split("#")[-1]
        for link in pages["intro"].select("a[href*='#term-']")
    }
    assert {f"term-{word}" for word in words} <= links


def test_every_word_of_the_glossary_is_used(pages):
    """And wherever it links to the glossary, Sphinx has found it there."""
    written = " ".join(
        page.select_one("article").get_text(" ").lower()
        for name, page in pages.items()
        if page.select_one("article") and name not in ("glossary", "genindex")
    )
    written = re.sub(r"\s+", " ", written)
    terms = [
        term.contents[0].strip() for term in pages["glossary"].select("dl.glossary dt")
    ]
    assert [term for term in terms if term.lower() not in written] == []


def code(text, visible_only=False):
    """The cells of a page, or those that readers see."""
    cells = re.findall(r"^```\{code-cell\} ipython3\n(.*?)^```$", text, re.M | re.S)
    if visible_only:
        cells = [each for each in cells if not re.search("remove-(cell|input)", each)]
    head = re.compile(r"\A(---\n.*?^---\n|:tags:[^\n]*\n)", re.M | re.S)
    return [head.sub("", cell) for cell in cells]


@pytest.mark.parametrize(
    "page", sorted((ROOT / "book").rglob("*.md")), ids=lambda p: p.stem
)
def test_what_is_computed_for_the_text_is_in_the_text(page):
    text = page.read_text()
    calls = [
        node
        for node in ast.walk(ast.parse("\n".join(code(text))))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "computed"
    ]
    names = {name.arg for call in calls for name in call.keywords if name.arg}
    told = re.findall(r"\{glue:text\}`([\w-]+)", text)
    assert {name.replace("_", "-") for name in names} <= set(told)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_what_a_reader_sees_of_the_code_needs_no_hidden_cell(chapter):
    text = (ROOT / "book" / f"{chapter}.md").read_text()
    cells = code(text, visible_only=True)
    assert len(cells) >= 5
    problems = StringIO()
    pyflakes.api.check("\n".join(cells), chapter, Reporter(problems, problems))
    undefined = [
        line for line in problems.getvalue().split("\n") if "undefined" in line
    ]
    assert undefined == []
    assert "invalid" not in problems.getvalue()
