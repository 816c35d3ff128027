"""The page that a student gets back: the score first, then what was missed and why.

`nbgrader generate_feedback` makes it; nbgrader_config.py says that it shall be made
here. If the variable MINISGD_BOOK holds the address of the book, as in
``https://example.org/epoch/``, the names of chapters are links.
"""

import os
import re
from html import escape, unescape
from pathlib import Path
from posixpath import join

from nbconvert.exporters import HTMLExporter
from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat.v4 import new_output
from nbgrader.preprocessors import GetGrades

from grading.notebooks import HIDDEN, Notebook, says_something
from minisgd.checking.chapters import PAGES
from minisgd.checking.notebook import ESCAPES, HEADING, said_once, what_it_says

TEMPLATES = Path(__file__).parent / "templates"
STYLE = TEMPLATES / "feedback-page" / "page.css"
UNTOUCHED = "This cell was left as it was given."
LONGEST = 20_000  # letters of an output that are shown
LEFT_OUT = "What stood here shows hidden tests, so it is left out."
TAG = re.compile(r"<(?=[a-zA-Z/!])")
NO_TAG = "<\N{WORD JOINER}"  # looks the same, also as code
RUBRIC = re.compile(r"^=== BEGIN MARK SCHEME ===$|^=== END MARK SCHEME ===$", re.M)


class PageExporter(HTMLExporter):
    """Has settings of its own: those of HTMLExporter are formgrader's, too."""


class FeedbackPage(GetGrades):
    """Collects for the page what the gradebook and the notebook say.

    What students have written is shown, but it cannot run in the page. Nor can it show the
    hidden tests there, unless somebody takes the trouble to disguise them.
    """

    def preprocess(self, notebook, resources):
        self.questions = []
        self.hidden = hidden_lines(cell.source for cell in notebook.cells)
        notebook, resources = super().preprocess(notebook, resources)
        title, *_ = Notebook.solution(self.assignment_id).headline
        total = resources["nbgrader"]
        found = sum(question["possible"] for question in self.questions)
        waiting = sum(question["waiting"] for question in self.questions)
        notes = []
        if waiting:
            notes.append(
                f"{points(waiting)} are still in the hands of your instructor."
            )
        if total["late_penalty"]:
            notes.append(f"Handed in late: {number(total['late_penalty'])} taken off.")
        if missing := total["max_score"] - found:
            notes.append(
                f"{points(missing)} belong{'s' if missing == 1 else ''} to checks that are "
                "missing from the notebook you handed in. Put your answers into a new copy "
                "of the exercise."
            )
        resources["page"] = {
            "title": escape(title),
            "score": number(max(0, total["score"])),
            "points": number(total["max_score"]),
            "notes": notes,
            "questions": [
                summary(question) for question in self.questions if question["possible"]
            ],
            "style": STYLE.read_text("utf-8"),
        }
        return notebook, resources

    def preprocess_cell(self, cell, resources, cell_index):
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        about = {"anchor": f"cell-{cell_index}", "kind": "given", "says": ""}
        heading = HEADING.match(cell.source)
        if cell.cell_type == "markdown" and heading:
            self.begin_question(heading[1], about["anchor"])
        settings = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code":
            cell.outputs = [
                self.without_hidden_tests(output, settings.get("grade"))
                for output in cell.outputs
            ]
        if settings.get("solution"):
            about.update(kind="answer", says="Your answer")
        if settings.get("comment"):
            self.question["comments"].append(settings["comment"])
        if settings.get("grade") or settings.get("task"):
            self.add(cell, settings)
            says = f"{number(settings['score'])} of {points(settings['points'])}"
            says += " so far" if settings.get("ungraded") else ""
            about.update(kind="by-hand" if by_hand(settings) else "check", says=says)
            cell.source = RUBRIC.sub(
                "**How this is graded**", HIDDEN.sub("", cell.source)
            )
        if cell.cell_type == "markdown":
            cell.source = TAG.sub(NO_TAG, cell.source)
        else:
            SanitizeHTML(parent=self).sanitize_code_outputs(cell.get("outputs", []))
        cell.metadata["course"] = about
        return cell, resources

    def without_hidden_tests(self, output, checks):
        """Return an output, or what may be said in place of it.

        What Python says about an error in a check would show the lines around it.
        """
        output = shortened(output)
        if output.output_type == "error" and output.ename != "CheckFailed":
            if checks or self.shows_hidden_tests(output):
                sentence = f"{output.ename}: {output.evalue}".removesuffix(": ")
                output.traceback = [sentence]
        if not self.shows_hidden_tests(output):
            return output
        if output.output_type == "error":
            about = {"ename": "CheckFailed", "evalue": LEFT_OUT}
            return new_output("error", **about, traceback=[LEFT_OUT])
        return new_output("stream", text=LEFT_OUT)

    def shows_hidden_tests(self, output):
        texts = [output.get("text"), output.get("evalue")]
        texts += [*output.get("traceback", []), *output.get("data", {}).values()]
        text = ESCAPES.sub("", "\n".join(map(str, texts)))
        return any(
            line in on_one_line(version)
            for version in (text, unescape(re.sub("<[^>]*>", "", text)))
            for line in self.hidden
        )

    @property
    def question(self):
        """The question that a cell belongs to."""
        if not self.questions:  # the headings are gone
            self.begin_question("Your answers", "cell-0")
        return self.questions[-1]

    def begin_question(self, title, anchor):
        self.questions.append(
            {
                "title": title,
                "anchor": anchor,
                "score": 0,
                "possible": 0,
                "waiting": 0,
                "missed": [],
                "comments": [],
            }
        )

    def add(self, cell, settings):
        """Count a graded cell for its question."""
        question = self.question
        question["score"] += settings["score"]
        question["possible"] += settings["points"]
        question["waiting"] += settings["points"] if settings.get("ungraded") else 0
        if settings["score"] < settings["points"]:
            if not by_hand(settings):
                question["missed"].append(what_it_says(cell))
            elif settings["untouched"] and not settings["comment"]:
                question["missed"].append(UNTOUCHED)

    def _get_comment(self, cell, resources):
        comment = self.find(self.gradebook.find_comment, cell)
        cell.metadata.nbgrader["comment"] = comment.manual_comment
        cell.metadata.nbgrader["untouched"] = bool(comment.auto_comment)

    def _get_score(self, cell, resources):
        super()._get_score(cell, resources)
        settings = cell.metadata.nbgrader
        grade = self.find(self.gradebook.find_grade, cell)
        if grade.auto_score is None and not by_hand(settings):
            raise ValueError("Not graded to its end. Run nbgrader autograde again.")
        touched = by_hand(settings) or grade.manual_score is not None
        settings["ungraded"] = touched and grade.needs_manual_grade

    def find(self, method, cell):
        name = cell.metadata.nbgrader["grade_id"]
        return method(name, self.notebook_id, self.assignment_id, self.student_id)


def shortened(output):
    """Return an output without the rest of long texts; pictures stay."""
    if output.output_type == "stream":
        output.text = cut(output.text)
    elif output.output_type == "error":
        output.update(
            evalue=cut(output.evalue), traceback=[*map(cut, output.traceback)]
        )
    else:
        texts = {k: v for k, v in output.data.items() if k.startswith("text/")}
        long = [kind for kind, text in texts.items() if len(text) > LONGEST]
        for kind in long:  # half of a table in HTML would be none
            del output.data[kind]
            output.data["text/plain"] = cut(texts.get("text/plain", texts[kind]))
    return output


def cut(text):
    rest = len(text) - LONGEST
    return f"{text[:LONGEST]}\n… and {rest:,} more letters" if rest > 0 else text


def hidden_lines(sources):
    """Return the lines that stand in hidden tests only, but those that say nothing."""
    hidden, seen = set(), ""
    for source in sources:
        seen += on_one_line(HIDDEN.sub("", source)) + "\n"
        for region in HIDDEN.finditer(source):
            hidden.update(map(on_one_line, region[0].splitlines()))
    return {line for line in hidden if says_something(line) and line not in seen}


def on_one_line(text):
    return " ".join(text.split())


def by_hand(settings):
    return bool(settings.get("task") or settings.get("solution"))


def summary(question):
    """Write for the page what came of a question."""
    full = question["score"] >= question["possible"]
    mark = "✓" if full else "◐" if question["score"] else "✗"
    if question["waiting"]:
        mark = "…"
    return question | {
        "title": re.sub("`(.*?)`", r"<code>\1</code>", escape(question["title"])),
        "mark": mark,
        "score": number(question["score"]),
        "points": points(question["possible"]),
        "missed": [
            with_link(escape(text, quote=False))
            for text in said_once(question["missed"])
        ],
    }


def with_link(text):
    """Make the name of the chapter a link, if it is known where the book is."""
    book = os.environ.get("MINISGD_BOOK")

    def link(found):
        chapter = " ".join(found[1].split())
        address = escape(join(book, f"{PAGES[chapter]}.html"))
        return f'the chapter <a href="{address}">{chapter}</a>'

    known = "|".join(map(re.escape, PAGES))
    pattern = rf'the chapter "({known})", \S+\.html'.replace("\\ ", " ")
    return re.sub(pattern.replace(" ", r"\s+"), link, text) if book else text


def number(value):
    """Write points: without a fraction, where there is none."""
    return f"{round(float(value), 2):g}"


def points(value):
    return f"{number(value)} point{'' if value == 1 else 's'}"
