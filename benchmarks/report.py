"""Tables and plots of a result.

A result is one file in JSON with everything, one in Markdown with the tables, and plots
in SVG. The plots tell nothing by colour alone: minisgd is hatched or a square, its name
in bold; a goal that holds is a filled circle, one that does not an empty diamond, and
every figure stands beside its bar or mark.
"""

import json
import re

HOLDS, FAILS, OPEN = "holds", "does not hold", "not measured"


def in_lines(row, result):
    """Return what was found in one case, to be printed."""
    lines = [f"{row}. {result['case']}  ({result['took']:.0f} s)"]
    if result["share_of_others"]:
        lines[0] += f"  other processes: up to {100 * result['share_of_others']:.0f} %"
    if result["failed"]:
        lines.append(f"    {result['failed']}")
    for each in result["contestants"]:
        lines.append(
            f"    {each['name']:<40} {number(each['median']):>10} {each['unit']}  "
            f"({number(each['lowest'])} to {number(each['highest'])})"
        )
    for goal in result["goals"]:
        if "median" in goal:
            said = f"{measured(goal)}; {wanted(goal)}: {verdict(goal)}"
            lines.append(f"    → {goal['goal']}: {said}")
    return "\n".join(lines)


def all_in(folder):
    """Return the results in a folder, the newest last."""
    found = [json.loads(file.read_text()) for file in folder.glob("*.json")]
    return sorted(found, key=lambda whole: whole["date"])


def day_of(whole):
    """Return the day of a result, without the time."""
    return whole["date"][:10]


def processor_of(machine):
    """Name the processor, with its widest instructions if they are known."""
    instructions = machine.get("instructions")
    return machine["processor"] + (f" with {instructions}" if instructions else "")


def in_short(whole):
    """Return how many goals hold, in one line."""
    goals = [goal for _, _, goal in goals_of(whole)]
    verdicts = [verdict(goal) for goal in goals]
    counts = [verdicts.count(what) for what in (HOLDS, FAILS, OPEN)]
    beyond = [goal["holds_beyond"] for goal in goals if "holds_beyond" in goal]
    return (
        "Of {} goals {} hold, {} do not, and {} are not measured; what lies beyond is "
        "reached in {} of {}. It took {:.0f} minutes."
    ).format(len(goals), *counts, sum(beyond), len(beyond), whole["took"] / 60)


def in_html(whole):
    """Return the goals that must be reached, with a table for every row of them."""
    heads = "goal", "to be reached", "measured"  # no more have room on a phone
    tables = []
    for row in whole["rows"]:
        lines, goals = [], musts([row])
        for case in row["cases"]:
            if of_case := _musts_of(case):
                name = f'<th scope="rowgroup" colspan="3">{case["case"]}</th>'
                lines += [name, *map(_cells, of_case)]
        table = _html_table(heads, lines)
        summary = f"{row['title']}: {_how_many_hold(goals)} goals hold"
        if goals:
            tables.append(f"<details><summary>{summary}</summary>{table}</details>")
    return "".join(tables)


def machines_in_html(results):
    """Return a table of results: when, on what, and how many goals held."""
    lines = []
    for whole in results:
        machine, held = whole["machine"], _how_many_hold(musts(whole["rows"]))
        processor = f"{machine['cores']} cores of {processor_of(machine)}"
        cells = machine["gpu"] or processor, held
        day = f'<td class="whole">{day_of(whole)}</td>'
        lines.append(day + "".join(f"<td>{cell}</td>" for cell in cells))
    return _html_table(("measured", "on", "goals that held"), lines)


def _how_many_hold(goals):
    return f"{sum(goal['holds'] for goal in goals)} of {len(goals)}"


def _html_table(heads, lines):
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<table class="table"><thead><tr>{head}</tr></thead>{body}</table>'


def musts(rows):
    """Return the goals of rows that must be reached, and were measured."""
    return [goal for row in rows for case in row["cases"] for goal in _musts_of(case)]


def _musts_of(case):
    goals = case["goals"]
    return [goal for goal in goals if goal["must"] is not None and "median" in goal]


def _cells(goal):
    """Write a goal as the cells of a table, with a sign beside the word."""
    sign = "✓" if goal["holds"] else "✗"
    least = wanted(goal | {"beyond": None})
    cells = goal["goal"], least, f"{measured(goal)}: {sign}\u00a0{verdict(goal)}"
    return "".join(f"<td>{_set(cell)}</td>" for cell in cells)


def _set(text):
    """Keep a number beside its unit, and write a minus as one.

    Examples
    --------
    >>> _set("at least -5 ms") == "at least −5\\u00a0ms"
    True
    """
    return re.sub(r"(?<=\d) (?=[^\W\d]|[%×])", "\u00a0", re.sub(r"-(?=\d)", "−", text))


def goals_of(whole):
    """Return all goals, each with its row and its case."""
    return [
        (row["row"], case, goal)
        for row in whole["rows"]
        for case in row["cases"]
        for goal in case["goals"]
        if goal["must"] is not None or goal["beyond"] is not None
    ]


def verdict(goal):
    """Say whether a goal holds; one that is only "beyond" is named so."""
    if "median" not in goal:
        return OPEN
    return HOLDS if goal.get("holds", goal.get("holds_beyond")) else FAILS


def wanted(goal):
    """Write what must be reached, and what lies beyond."""
    sense = "at least" if goal["at_least"] else "at most"
    parts = []
    if goal["must"] is not None:
        parts.append(f"{sense} {number(goal['must'])} {goal['unit']}".rstrip())
    if goal["beyond"] is not None:
        parts.append(f"beyond: {number(goal['beyond'])}")
    return ", ".join(parts)


def measured(goal):
    """Write the median, and the lowest and highest round."""
    spread = f"{number(goal['lowest'])} to {number(goal['highest'])}"
    return f"{median_of(goal)} {goal['unit']} ({spread})"


def median_of(goal):
    """Write the median, with so many digits that it is seen to miss what it misses.

    Examples
    --------
    >>> goal = {"median": 2.4983, "must": 2.5, "holds": False, "beyond": None}
    >>> median_of(goal), median_of(goal | {"must": 2.0, "holds": True})
    ('2.498', '2.5')
    """
    judged = ("must", "holds"), ("beyond", "holds_beyond")
    missed = [number(goal[what]) for what, holds in judged if goal.get(holds) is False]
    digits = 3
    while digits < 9 and number(goal["median"], digits) in missed:
        digits += 1
    return number(goal["median"], digits)


def number(value, digits=3):
    """Write a number with some digits that count.

    Examples
    --------
    >>> number(0.061234), number(1.7), number(123456.0), number(0)
    ('0.0612', '1.7', '123,000', '0')
    >>> number(119.98), number(119.98, digits=5), number(0.00012345, digits=4)
    ('120', '119.98', '0.0001234')
    """
    if value == 0:
        return "0"
    rounded = float(f"{value:.{digits}g}")
    if abs(rounded) < 1e-3:
        return f"{rounded:.{digits}g}"
    written = f"{rounded:,.{digits + 1}f}"
    return written.rstrip("0").rstrip(".")


# Files


def write(whole, folder, machine):
    """Write a result, and return the files. One of the same day is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{day_of(whole)}-{machine}"
    result = folder / f"{name}.json"
    result.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n")
    plots = draw(whole, folder, name)
    table = folder / f"{name}.md"
    table.write_text(in_markdown(whole, plots))
    return [result, table, *plots.values()]


def in_markdown(whole, plots):
    """Return the tables of a result."""
    machine = whole["machine"]
    versions = ", ".join(f"{k} {v}" for k, v in machine["versions"].items() if v)
    memory = f", {machine['memory in GiB']} GiB" if machine["memory in GiB"] else ""
    cores = f"{machine['cores']} core{'s' * (machine['cores'] != 1)}"
    lines = [
        f"# Benchmarks, {day_of(whole)}, {processor_of(machine)}",
        "",
        f"{cores}{memory}, {machine['gpu'] or 'no GPU'}, {machine['system']}, Python "
        f"{machine['python']}; {versions}.",
        "",
        f"{whole['rounds']} rounds. In a round every contestant of a case runs once, "
        f"one after the other; ratios are formed within a round. Given is the median "
        f"over the rounds, and the lowest and highest in brackets. Of work that takes "
        f"longer than {whole['seconds_per_run']:g} s, a part is run and the rest "
        f"extrapolated: the column *really run* says how much. {in_short(whole)}",
        "",
        "## Goals",
        "",
        "| row | work | goal | must | measured | |",
        "|---|---|---|---|---|---|",
    ]
    for row, case, goal in goals_of(whole):
        found = measured(goal) if "median" in goal else case["failed"] or "–"
        said = verdict(goal)
        if goal.get("holds_beyond"):
            said += ", and beyond" if goal["must"] is not None else " (beyond)"
        line = [row, case["case"], goal["goal"], wanted(goal), found, said]
        lines.append(f"| {' | '.join(line)} |")
    for row in whole["rows"]:
        lines += ["", f"## {row['row']}: {row['title']}"]
        if row["row"] in plots:
            lines += [
                "",
                f"![The figures of the tables below.]({plots[row['row']].name})",
            ]
        for case in row["cases"]:
            lines += ["", *_table_of(case)]
    if "goals" in plots:
        picture = f"![What was measured, against the goals.]({plots['goals'].name})"
        place = lines.index("## Goals") + 1
        lines[place:place] = ["", picture]
    return "\n".join(lines) + "\n"


def _table_of(case):
    lines = [f"**{case['case']}**"]
    if case["failed"]:
        return [*lines, "", f"Not measured: {case['failed']}."]
    notes = []
    if case["check"]:
        notes.append(f"The same work: {case['check']}.")
    if case["share_of_others"] is not None:
        notes.append(
            f"Other processes took up to {100 * case['share_of_others']:.0f} % of the "
            f"machine in a round."
        )
    rounds = f"{case['rounds']} rounds."
    lines += ["", " ".join([rounds, *notes]), ""]
    lines += [
        "| contestant | median | lowest to highest | really run | first run |",
        "|---|---|---|---|---|",
    ]
    for each in case["contestants"]:
        name = each["name"] + (f" ({each['differs']})" if each["differs"] else "")
        really = each["really_run"]
        if each["share"] < 1:
            really += f" of {each['whole']}"
        spread = f"{number(each['lowest'])} to {number(each['highest'])}"
        figure = f"{number(each['median'])} {each['unit']}"
        first = f"{number(each['first_run'])} s"
        lines.append(f"| {' | '.join([name, figure, spread, really, first])} |")
    return lines


# Plots

INK, OURS, PEERS = "#222222", "#0072B2", "#D9DEE3"  # blue of Okabe and Ito
STYLE = {
    "svg.fonttype": "none",
    "svg.hashsalt": "minisgd",
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": INK,
    "axes.titlelocation": "left",
    "axes.titlesize": 9,
    "axes.titleweight": "bold",
    "hatch.color": "white",
}


def draw(whole, folder, name):
    """Draw all plots; return a dict from "goals" or the row to the file."""
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt

    files = {}
    with plt.rc_context(STYLE):
        for row in whole["rows"]:
            cases = [case for case in row["cases"] if case["contestants"]]
            if cases:
                files[row["row"]] = folder / f"{name}-row-{row['row']}.svg"
                _save(_bars(plt, cases), files[row["row"]], plt)
        if any("median" in goal for _, _, goal in goals_of(whole)):
            files["goals"] = folder / f"{name}-goals.svg"
            _save(_against_goals(plt, whole), files["goals"], plt)
    return files


def _save(fig, path, plt):
    fig.savefig(path, metadata={"Date": None})
    plt.close(fig)


def _bars(plt, cases):
    """Draw the contestants of every case, the best on top.

    Bars where they can begin at 0. Where figures differ so much that the axis must be
    logarithmic, a bar would have no beginning, so it is a mark on a dotted line.
    """
    heights = [len(case["contestants"]) + 2.2 for case in cases]
    fig, panels = plt.subplots(
        len(cases),
        figsize=(7.5, 0.24 * sum(heights) + 0.3),
        squeeze=False,
        height_ratios=heights,
        layout="constrained",
    )
    for axes, case in zip(panels[:, 0], cases, strict=True):
        unit = case["contestants"][0]["unit"]
        lines = [each for each in case["contestants"] if each["unit"] == unit]
        best_is_most = unit.endswith("per second")
        lines.sort(key=lambda each: each["median"], reverse=not best_is_most)
        medians = [each["median"] for each in lines]
        logarithmic = max(medians) > 8 * min(medians) > 0
        for place, each in enumerate(lines):
            _one_line(axes, place, each, logarithmic)
        axes.set_yticks(range(len(lines)), [each["name"] for each in lines])
        for label in axes.get_yticklabels():
            if _is_ours(label.get_text()):
                label.set_weight("bold")
        if logarithmic:
            axes.set_xscale("log")
            lowest = min(each["lowest"] for each in lines)
            axes.set_xlim(lowest / 2, max(each["highest"] for each in lines) * 5)
            unit += ", logarithmic"
        else:
            axes.set_xlim(0, 1.2 * max(each["highest"] for each in lines) or 1)
        axes.set_ylim(-0.7, len(lines) - 0.3)
        better = "more is better" if best_is_most else "less is better"
        axes.set(title=case["case"], xlabel=f"{unit} ({better}; lines: all rounds)")
    return fig


def _one_line(axes, place, each, logarithmic):
    """Draw a contestant's median, its range over the rounds, and the number."""
    ours, middle = _is_ours(each["name"]), each["median"]
    if logarithmic:
        axes.axhline(place, color=PEERS, lw=1, ls=":", zorder=0)
        look = {"marker": "s" if ours else "o", "markersize": 8 if ours else 6}
        look |= {"markerfacecolor": OURS if ours else "white", "markeredgecolor": INK}
        axes.plot(middle, place, **look)
    else:
        look = {"color": OURS, "hatch": "///"} if ours else {"color": PEERS}
        axes.barh(place, middle, edgecolor=INK if not ours else "white", **look)
    axes.plot([each["lowest"], each["highest"]], [place] * 2, color=INK, lw=1.5)
    axes.annotate(
        number(middle),
        (max(each["highest"], middle), place),
        xytext=(7, 0),
        textcoords="offset points",
        va="center",
        weight="bold" if ours else "normal",
    )


def _is_ours(name):
    return name.startswith("minisgd")


def _against_goals(plt, whole):
    """Draw how far every goal is reached: 1 is the goal, to the right is better."""
    found = [
        (f"{row}: {goal['goal']}\n{case['case']}", goal)
        for row, case, goal in goals_of(whole)
        if "median" in goal and (goal["must"] or goal["beyond"])
    ]
    fig, axes = plt.subplots(figsize=(7.5, 0.36 * len(found) + 1), layout="constrained")
    for place, (_, goal) in enumerate(reversed(found)):
        points = [
            _share_reached(goal, goal[key]) for key in ("lowest", "median", "highest")
        ]
        holds = verdict(goal) == HOLDS
        axes.plot([min(points), max(points)], [place] * 2, color=INK, lw=1)
        axes.plot(
            points[1],
            place,
            marker="o" if holds else "D",
            markerfacecolor=OURS if holds else "white",
            markeredgecolor=INK,
            markersize=6,
        )
        axes.annotate(
            f"{median_of(goal)} {goal['unit']}",
            (max(points), place),
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
            size=8,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
        )
    axes.axvline(1, color=INK, lw=1, ls="--", zorder=0)
    axes.set_yticks(range(len(found)), [text for text, _ in reversed(found)], size=7)
    fig.suptitle(
        "Filled circle: the goal holds. Empty diamond: it does not. Line: all rounds.",
        x=0.01,
        ha="left",
        size=9,
        weight="bold",
    )
    axes.set(
        xscale="log",
        xlabel="measured, as a multiple of the goal (dashed line); right is better",
    )
    low, high = axes.get_xlim()
    axes.set(xlim=(low, high * 2), ylim=(-1, len(found)))
    return fig


def _share_reached(goal, value):
    limit = goal["must"] or goal["beyond"]
    value = max(value, 1e-9)
    return value / limit if goal["at_least"] else limit / value
