"""Questions at the end of a chapter."""

import yaml
from docutils import nodes
from sphinx.errors import ExtensionError

from course.markdown import MarkdownDirective
from minisgd import counting


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
                mark = "✓" if say.startswith("Yes") else "✗"
                lines += [f"::::{{dropdown}} {answer}", f"{mark} {say}", "::::", ""]
        section = nodes.container(classes=["quiz-block"])
        section += self.parse(lines)
        return [section]


def setup(app):
    app.add_directive("quiz", Quiz)
