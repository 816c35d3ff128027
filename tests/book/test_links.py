"""Every link and anchor within the book leads somewhere; sizes are printed."""

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import nbformat
import pytest
from nbclient import NotebookClient

from grading.kernels import AT_FILES


def beside(page, link):
    """The path from the top folder of what a page links to."""
    return normpath(join(dirname(page), link))


def test_every_link_within_the_book_leads_somewhere(pages, html):
    anchors = {
        name: {node["id"] for node in page.select("[id]")}
        for name, page in pages.items()
    }
    links, broken = 0, []
    for name, page in pages.items():
        for node in page.select("a[href]"):
            target, _, anchor = unquote(node["href"]).partition("#")
            if ":" in target:
                continue
            there = beside(name, target) if target else f"{name}.html"
            links += 1
            if not (html / there).exists():
                broken.append(f"{name}: {node['href']}")
            elif anchor and anchor not in anchors.get(there[: -len(".html")], {anchor}):
                broken.append(f"{name}: no #{anchor} in {there}")
    assert broken == []
    assert links > 1000


def test_no_id_stands_twice_on_a_page(pages):
    for name, page in pages.items():
        ids = [node["id"] for node in page.select("[id]")]
        assert sorted(ids) == sorted(set(ids)), name


def test_pages_are_light_and_say_how_heavy_they_are(pages, html, capsys):
    sizes = {name: (html / f"{name}.html").stat().st_size for name in pages}
    with capsys.disabled():
        heaviest = max(sizes, key=sizes.get)
        total = sum(path.stat().st_size for path in html.rglob("*") if path.is_file())
        print(
            f"\n{len(pages)} pages, HTML {sum(sizes.values()) / 1e6:.1f} MB, the heaviest "
            f"{heaviest} with {sizes[heaviest] / 1e3:.0f} kB; the whole book "
            f"{total / 1e6:.0f} MB"
        )
    assert max(sizes.values()) < 1e6


def test_every_page_tells_others_what_it_is_about(pages):
    made_by_sphinx = {"search", "genindex", "py-modindex"}
    for name, page in pages.items():
        if page.select_one("article h1") and name not in made_by_sphinx:
            for about in "og:title", "og:description":
                assert page.select_one(f'meta[property="{about}"]')["content"], name


def test_every_chapter_can_be_taken_along_as_a_notebook(pages, html):
    notebooks = sorted((html / "_sources").rglob("*.ipynb"))
    assert len(notebooks) >= 25
    for file in notebooks:
        text = file.read_text()
        assert "{settles}" not in text and "{glue:" not in text, file.name
        assert "from computed import" not in text, file.name
        assert not re.search(r"\]\([^)]*\.md", text), file.name
        name = file.relative_to(html).as_posix()
        page = name.removeprefix("_sources/").removesuffix(".ipynb")
        hrefs = [node["href"] for node in pages[page].select("a[href$='.ipynb']")]
        assert [beside(page, href) for href in hrefs] == [name]


@pytest.mark.parametrize("name", ["words/epoch", "words/worked-example"])
def test_a_notebook_runs(name, html, tmp_path, monkeypatch):
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    file = html / "_sources" / f"{name}.ipynb"
    notebook = nbformat.read(file, as_version=4)
    where = {"metadata": {"path": tmp_path}}
    NotebookClient(notebook, resources=where, config=AT_FILES).execute()
    assert any(cell.get("outputs") for cell in notebook.cells)
