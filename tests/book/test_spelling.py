"""The prose of the book has no word that is in no dictionary."""

import json
import re
from pathlib import Path

from bs4 import BeautifulSoup
from spellchecker import SpellChecker

OURS = Path(__file__).with_name("words.txt")
RESULTS = Path(__file__).parents[2] / "benchmarks" / "results"
NO_PROSE = (
    "pre, code, script, .math, .cell_output, .try-it, .citation, .bibtex-citation, .told, "
    "[href*='references.html']"
)
NOT_WRITTEN_HERE = "genindex", "py-modindex", "search", "sbt-webpack-macros"


def words_of(page):
    """Every word of a page's prose, in small letters, without what belongs to it."""
    article = BeautifulSoup(page.read_text(), "html.parser").select_one("article")
    for node in article.select(NO_PROSE) if article else []:
        node.decompose()
    text = article.get_text(" ") if article else ""
    for word in re.findall(r"[^\W\d_]+(?:[’'][a-z]+)?", text):
        word = re.sub(r"['’](s|)$", "", word.lower()).replace("’", "'")
        if len(word) > 2 and word.isascii():
            yield word


def names_of_processors():
    """The words in the names of the processors that benchmarks ran on."""
    for result in RESULTS.glob("*.json"):
        machine = json.loads(result.read_text())["machine"]
        name = f"{machine['processor']} {machine.get('instructions')}"
        yield from re.findall("[a-z]+", name.lower())


def test_every_word_is_in_the_dictionary_or_in_our_list(html):
    ours = set(OURS.read_text().split())
    dictionary = SpellChecker(language="en")
    dictionary.word_frequency.load_words([*ours, *names_of_processors()])
    unknown, used = {}, set()
    for page in html.rglob("*.html"):
        if page.stem not in NOT_WRITTEN_HERE and page.parent.name != "library":
            words = set(words_of(page))
            used |= words & ours
            for word in dictionary.unknown(words):
                unknown.setdefault(word, page.relative_to(html).as_posix())
    assert unknown == {}
    assert sorted(ours - used) == [], "words of our list that the book does not use"
