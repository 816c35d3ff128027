"""The exercises: what there is, and how good their tests are.

Everything is told by ``python -m grading.trial``, which tries all answers on file.
"""

import json
import re
import subprocess
import sys
from functools import cache

from sphinx.errors import ExtensionError

from course import BOOK
from course.markdown import MarkdownDirective
from grading.trial import what_it_rests_on
from minisgd.checking.chapters import PAGES

ROOT = BOOK.parent


class ExercisesDirective(MarkdownDirective):
    """The base of directives that write about the exercises."""

    has_content = False

    def run(self):
        for file in what_it_rests_on():
            self.env.note_dependency(str(file))
        return self.parse(list(self.lines(reports())))

    def lines(self, reports):
        raise NotImplementedError


class Assignments(ExercisesDirective):
    """A row for each assignment."""

    def lines(self, reports):
        yield from ["| assignment | about | points | min |", "|---|---|---|---|"]
        for report in reports:
            yield "| `{assignment}` | {title} | {points} | {minutes} |".format(**report)


class Questions(ExercisesDirective):
    """The questions of each assignment, with the chapters that their tests name."""

    def lines(self, reports):
        for report in reports:
            yield "::::{{dropdown}} `{assignment}`: {title}".format(**report)
            yield from ["| question | pts | chapters |", "|---|---|---|"]
            for title, points, chapters in report["headings"]:
                links = ", ".join(f"[{name}](/{PAGES[name]}.md)" for name in chapters)
                number = title.removeprefix("Question ")  # a phone has little room
                yield f"| {number} | {points} | {links or 'graded by hand'} |"
            yield from ["::::", ""]


class Quality(ExercisesDirective):
    """A table for each assignment. The build fails if a test is wrong about an answer."""

    def lines(self, reports):
        faults = [fault for report in reports for fault in report["faults"]]
        if faults:
            raise ExtensionError(
                "\n".join(["The tests of the exercises err:", *faults])
            )
        yield from in_all(reports)
        for report in reports:
            yield from table(report)


@cache
def reports():
    """Try all answers, in a process of its own: some of them take all memory."""
    command = [sys.executable, "-m", "grading.trial", "--json"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if not run.stdout:
        raise ExtensionError(f"The answers could not be tried:\n{run.stderr}")
    return json.loads(run.stdout)


def in_all(reports):
    """Write what came of all questions together."""
    questions = [question for report in reports for question in report["questions"]]
    right, wrong, mutants = (
        [sum(question[kind][place] for question in questions) for place in (0, 1)]
        for kind in ("right", "wrong", "mutants")
    )
    equivalent = sum(len(question["equivalent"]) for question in questions)
    return [
        f"In all, {len(reports)} assignments ask {len(questions)} questions that are "
        f"graded by machine, for {sum(question['points'] for question in questions)} "
        "points.",
        "",
        f"- **Right answers accepted: {right[0]:,} of {right[1]:,}**",
        f"- **Wrong answers caught, with their own message: {wrong[0]:,} of "
        f"{wrong[1]:,}**",
        f"- **Mutants killed: {mutants[0]:,} of {mutants[1]:,}**; {equivalent} more "
        "do the same as the solution",
        "",
    ]


def table(report):
    """Write the questions of an assignment, and below them the misunderstandings."""
    lines = [
        f"## The assignment `{report['assignment']}`",
        "",
        "| question | pts | right | wrong | mutants |",
        "|---|---|---|---|---|",
    ]
    for question in report["questions"]:
        fractions = [
            "{}/{}".format(*question[kind]) for kind in ("right", "wrong", "mutants")
        ]
        lines.append(
            f"| `{question['name']}` | {question['points']} | {' | '.join(fractions)} |"
        )
    lines += ["", "::::{dropdown} The wrong answers, and what they are told"]
    lines += [":class-container: told", ""]
    for question in report["questions"]:
        lines += [f"**`{question['name']}`**", ""]
        lines += [
            f"- {name.replace('_', ' ')}: “{as_text(message)}”"
            for name, message in question["told"].items()
        ]
        lines.append("")
    reasons = [
        (question["name"], *row)
        for question in report["questions"]
        for row in question["equivalent"].items()
    ]
    lines += ["::::", ""]
    if reasons:
        lines += ["::::{dropdown} Mutants that do the same as the solution"]
        lines += [f"- `{name}`: {reason}" for name, _, reason in reasons]
        lines += ["::::", ""]
    return lines


def as_text(message):
    """Write a message without the numbers that an answer is tried with.

    Students may read this page, and their hidden tests use these numbers. Markdown reads
    nothing into what is left.
    """
    message = re.sub(
        r"(?<=must be )(?=[\d\[({'\"-]|True|False).+?(?=, but |\. |\.?$)", "…", message
    )
    message = re.sub(
        r"(?<=\w)\([\d\[{'\"-][^()]*(\([^()]*\)[^()]*)*\)?", "(…)", message
    )
    return "".join(
        f"\\{letter}" if letter in "\\*_`[]<>#$|{}" else letter for letter in message
    )


def setup(app):
    app.add_directive("assignments", Assignments)
    app.add_directive("questions", Questions)
    app.add_directive("how-good-are-our-tests", Quality)
