"""The book, built once for all tests of this folder, and a browser to read it in."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import sync_playwright

from grading.kernels import run

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def html():
    """The folder of the built book; a warning or a failing cell fails the build.

    Where two processes test it, it is built beforehand, and BOOK_IS_BUILT says so.
    """
    if not os.environ.get("BOOK_IS_BUILT"):
        program = Path(sys.executable).with_name("jupyter-book")
        build = run([program, "build", "-W", "-n", "book"], ROOT)
        assert build.returncode == 0, build.stdout[-3000:] + build.stderr[-3000:]
    return ROOT / "_build" / "html"


@pytest.fixture(scope="session")
def pages(html):
    """Every page of the book, parsed, by its path. Not to be changed."""
    return {
        path.relative_to(html).with_suffix("").as_posix(): BeautifulSoup(
            path.read_text(), "html.parser"
        )
        for path in sorted(html.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def browser():
    """Chromium, without a window."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


class Reader:
    """A browser page that notes every complaint and every request that leaves."""

    def __init__(self, page, html):
        self.page, self.html, self.complaints = page, html, []
        note = self.complaints.append
        page.on("console", lambda m: m.type == "error" and note(f"console: {m.text}"))
        page.on("pageerror", lambda error: note(f"script: {error}"))
        page.on("requestfailed", lambda r: note(f"failed: {r.url}"))
        page.on("request", self._note_other_hosts)

    def _note_other_hosts(self, request):
        if not request.url.startswith(("file:", "data:", "blob:")):
            self.complaints.append(f"asks another host: {request.url}")

    def open(self, name):
        """Open a page of the book, wait until it is quiet, and return it."""
        self.page.goto((self.html / f"{name}.html").as_uri(), wait_until="load")
        self.page.evaluate("window.MathJax?.startup?.promise")
        self.page.wait_for_load_state("networkidle")
        return self.page


@pytest.fixture
def reader(browser, html):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Reader(context.new_page(), html)
    context.close()
