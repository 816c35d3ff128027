"""The rows of the pages under reference/, from the files that their tests read."""

import re

import yaml
from docutils import nodes
from sphinx.errors import ExtensionError

from course import BOOK
from course.markdown import MarkdownDirective
from minisgd.not_ours import ARGUMENTS, NAMES

CALL = r"[\w.]*\w\((?:[^()]|\([^()]*\))*\)"
CODE = re.compile(  # in an advice: a formula after a colon, an argument, a call, a name
    rf"(?<=: )[^:]*[*/(][^:]*(?=\.$)|\w+=(?:'\w+'|{CALL}|\([^()]*\))|{CALL}"
    r"|\w+(?:[._]\w+)+|\b(?:Sequential|Input|Dense|l2|fit|Adam|EarlyStopping|CSVLogger"
    r"|LivePlot|DataLoader|float32)\b|\bx(?=\.$)"
)
DIFFERENCES, DICTIONARY, LEFT_OUT = (
    yaml.safe_load((BOOK / "reference" / f"{name}.yml").read_text(encoding="utf-8"))
    for name in ("differences", "dictionary", "left_out")
)


class Differences(MarkdownDirective):
    """The differences from Keras on one topic: a card for each."""

    has_content = False
    required_arguments = 1

    def run(self):
        rows = {
            name: row
            for name, row in DIFFERENCES.items()
            if row["topic"] == self.arguments[0]
        }
        if not rows:
            raise ExtensionError(f"No difference is about {self.arguments[0]!r}")
        return [self.card(name, row) for name, row in rows.items()]

    def card(self, name, row):
        box = nodes.container(classes=["difference"], ids=[name])
        when = f" {row['when']}" if "when" in row else ""
        box += self.parse(
            [
                "::::{card}",
                f"**{row['call']}**{when}",
                "",
                f"- *Keras* {row['keras']}",
                f"- *minisgd* {row['here']}",
                f"- *Why:* {row['why']}",
                "::::",
            ]
        )
        return box


class LeftOut(MarkdownDirective):
    """What Keras has and minisgd leaves out, and what to use instead."""

    has_content = False

    def run(self):
        lines = []
        for row in LEFT_OUT:
            lines += [f"{row['name']} (`keras.{row['keras']}`)", f": {row['instead']}"]
            lines += [""]
        alike = {}  # from an advice to all that it is about
        for module, names in NAMES.items():
            for name, advice in names.items():
                there = f"{module}.{name}".replace("minisgd", "keras", 1)
                alike.setdefault(advice, []).append(f"`{there}`")
        for name, advice in ARGUMENTS.items():
            alike.setdefault(advice, []).append(f"The argument `{name}`")
        for advice, about in alike.items():
            as_code = CODE.sub(r"`\g<0>`", advice)
            lines += [", ".join(about).replace(", The", ", the"), f": {as_code}", ""]
        return self.parse(lines)


class RunOf(MarkdownDirective):
    """The code that the lines of the dictionary about one library look at."""

    has_content = False
    required_arguments = 1

    def run(self):
        library = DICTIONARY["libraries"][self.arguments[0]]
        return self.parse(
            [
                f":::::{{dropdown}} The run with {library['name']}",
                "```python",
                *DICTIONARY["data"].rstrip().split("\n"),
                "",
                *library["run"].rstrip().split("\n"),
                "```",
                ":::::",
            ]
        )


class Dictionary(MarkdownDirective):
    """What a word is called in every library, with what a run of each shows."""

    has_content = False
    required_arguments = 1

    def run(self):
        word, lines = self.arguments[0], []
        for name, library in DICTIONARY["libraries"].items():
            row = DICTIONARY["words"][word].get(name)
            if row is None:
                raise ExtensionError(f"The dictionary lacks {word!r} for {name}")
            says = row["says"][0].upper() + row["says"][1:]
            if "run" not in library:
                says += f" ([documentation]({library['documentation']}))"
            lines += [library["name"], f": {says}"]
            if "code" in row:
                shown = f"{{glue:text}}`{name}-{word}`"
                lines += ["", f"  `{row['code']}` → **{shown}**"]
            lines += [""]
        return self.parse(lines)


def setup(app):
    app.add_directive("differences", Differences)
    app.add_directive("left-out", LeftOut)
    app.add_directive("run-of", RunOf)
    app.add_directive("dictionary", Dictionary)
