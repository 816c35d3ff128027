"""The pictures of the book.

One style for all of them: colours that colour-blind readers can tell apart, narrow
enough for a phone, and a number or a word wherever a colour carries meaning. Every
function draws one figure and returns it.
"""

from contextlib import contextmanager

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.ticker import FuncFormatter, LogLocator, MaxNLocator, NullFormatter

from minisgd.counting import TrainingPlan, plural

# After the palette of Okabe and Ito, which colour-blind readers can tell apart. Its sky
# blue and its green are darker here, to be seen on white and by night.
BLUE, ORANGE, SKY, GREEN = "#0072B2", "#D55E00", "#2E8FC9", "#007A5A"
INK, PALE, PALE_BLUE = "#222222", "#E8EEF3", "#CFE6F7"
GAP = 0.35  # between two batches, for the line of an update

STYLE = {
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": INK,
    "axes.titlelocation": "left",
    "axes.titlesize": 11,
    "axes.titleweight": "bold",
    "legend.fontsize": 10.5,
    "legend.frameon": False,
    "lines.linewidth": 2,
}


@contextmanager
def figure(height=3.6, **layout):
    """Give a figure and its axes in the style of the book."""
    # Outside of the style: the first figure of a notebook switches its display on,
    # and leaving the style would switch it off again.
    fig = plt.figure(
        figsize=(5.6, height), dpi=160, facecolor="white", layout="constrained"
    )
    with plt.rc_context(STYLE):
        yield fig, fig.subplots(**layout)


def descent(x, y, path, learning_rate):
    """Draw a path of weights w of the line y = w x: on the loss, and among the data.

    Parameters
    ----------
    x, y : sequence of float
        The samples.
    path : sequence of float
        The weight at the start and after every update.
    learning_rate : float
        Only written in the title.
    """
    x, y, path = np.asarray(x), np.asarray(y), np.asarray(path)

    def loss(weight):
        return np.mean((np.multiply.outer(weight, x) - y) ** 2, axis=-1)

    with figure(height=5.6, nrows=2) as (fig, (above, below)):
        best = np.dot(x, y) / np.dot(x, x)  # where the loss is lowest
        reach = 1.1 * np.abs(path - best).max()
        grid = np.linspace(best - reach, best + reach, 200)
        above.plot(grid, loss(grid), color=INK, linewidth=1.5)
        for start, end in zip(path, path[1:]):
            above.annotate(
                "",
                xy=(end, loss(end)),
                xytext=(start, loss(start)),
                arrowprops={"arrowstyle": "->", "color": ORANGE, "linewidth": 1.8},
            )
        above.plot(path, loss(path), "o", color=BLUE)
        for number, weight in enumerate(path[:4]):
            above.annotate(
                f"{number}",
                xy=(weight, loss(weight)),
                xytext=(7, 5),
                textcoords="offset points",
            )
        above.set_title(f"Walking down the loss, learning rate {learning_rate:g}")
        above.set(xlabel="weight w", ylabel="loss")

        ends = np.array([0, x.max() * 1.1])
        dashes = ["-", "--", "-.", ":"]
        for number, weight in enumerate(path[:4]):
            label = "start" if number == 0 else f"after {plural(number, 'update')}"
            below.plot(
                ends,
                weight * ends,
                dashes[number],
                color=ORANGE,
                alpha=0.9,
                label=label,
            )
        below.plot(x, y, "o", color=BLUE, markersize=8, label="samples")
        below.set_title("The same weights as lines")
        below.set(xlabel="input x", ylabel="target y")
        below.legend()
    return fig


def table_of_samples(rows, names):
    """Draw a data table with its second row, one sample, picked out.

    Parameters
    ----------
    rows : sequence of sequence
        The text of every cell; the last column is the target.
    names : sequence of str
        The names of the columns.
    """
    columns, highlight = len(names), 1
    with figure(height=0.42 * (len(rows) + 3)) as (fig, ax):
        for number, row in enumerate([names, *rows], start=-1):
            for column, text in enumerate(row):
                header, target = number == -1, column == columns - 1
                picked = number == highlight
                if not header:
                    colour = "#FBE3D0" if target else PALE
                    cell = Rectangle((column, number), 0.96, 0.86, facecolor=colour)
                    ax.add_patch(cell)
                ax.text(
                    column + 0.48,
                    number + 0.45,
                    text,
                    ha="center",
                    va="center",
                    fontsize=10,
                    fontweight="bold" if header or picked else "normal",
                )
        row = (-0.05, highlight - 0.06), columns + 0.06, 0.98
        ax.add_patch(Rectangle(*row, fill=False, edgecolor=INK, linewidth=1.5))
        ax.annotate(
            "one sample",
            xy=(columns, highlight + 0.43),
            xytext=(columns + 0.25, highlight + 0.43),
            va="center",
            fontweight="bold",
            annotation_clip=False,
        )
        bottom = len(rows) + 0.15
        for start, end, word in (
            (0, columns - 1, "inputs"),
            (columns - 1, columns, "target"),
        ):
            ax.plot(
                [start + 0.05, end - 0.08], [bottom, bottom], color=INK, linewidth=1
            )
            ax.text((start + end) / 2, bottom + 0.1, word, ha="center", va="top")
        ax.set(xlim=(-0.1, columns + 1.6), ylim=(len(rows) + 0.9, -1))
        ax.axis("off")
    return fig


def strip(ax, level, indices, sizes):
    """Draw the samples of one epoch as boxes in a row, batch by batch.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    level : float
        Height at which the row is drawn.
    indices : sequence of int
        The number written in every box.
    sizes : sequence of int
        The sizes of the batches. Boxes that are left over are hatched: they are in no
        batch.
    """
    left, indices = 0.0, list(indices)
    left_over = len(indices) - sum(sizes)
    for number, size in enumerate([*sizes, left_over] if left_over else sizes):
        dropped = number == len(sizes)
        taken, indices = indices[:size], indices[size:]
        for index in taken:
            ax.add_patch(
                Rectangle(
                    (left, level),
                    1,
                    1,
                    facecolor="white" if dropped else (PALE, PALE_BLUE)[number % 2],
                    edgecolor="#888888" if dropped else INK,
                    linewidth=0.8,
                    hatch="////" if dropped else None,
                    alpha=0.6 if dropped else 1,
                )
            )
            ax.text(
                left + 0.5,
                level + 0.5,
                f"{index}",
                ha="center",
                va="center",
                fontsize=10,
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 1}
                if dropped
                else None,
            )
            left += 1
        if not dropped:  # the moment of the update
            ax.plot([left + GAP / 2] * 2, [level - 0.12, level + 1.12], color=ORANGE)
            left += GAP
    return left


def batches_of(rows):
    """Draw one pass over a few samples, cut into batches in several ways.

    Parameters
    ----------
    rows : dict of str to TrainingPlan
        A line of text for every plan. The plans have the same number of samples.
    """
    plans = list(rows.values())
    with figure(height=1.05 * len(plans) + 0.45) as (fig, ax):
        width = 0.0
        for number, (title, plan) in enumerate(rows.items()):
            level = 2.3 * (len(plans) - 1 - number)
            indices = range(1, plan.samples + 1)
            width = max(width, strip(ax, level, indices, plan.batch_sizes))
            updates = plural(plan.steps_per_epoch, "update")
            ax.text(0, level + 1.3, f"{title}: {updates}", fontsize=10.5)
        ax.plot([], [], "|", color=ORANGE, ms=14, mew=2, label="an update")
        ax.legend(loc="upper right", bbox_to_anchor=(1, 1.06))
        ax.set(xlim=(-0.1, width), ylim=(-0.3, 2.3 * len(plans) - 0.1))
        ax.axis("off")
    return fig


def passes_of(samplers, passes, batch_size):
    """Draw the first passes of several samplers, and what each pass missed.

    Parameters
    ----------
    samplers : dict of str to Sampler
        A title for every sampler.
    passes : int
        How many passes to draw of each.
    batch_size : int
    """
    apart = 1.5
    with figure(height=1.9 * len(samplers), nrows=len(samplers)) as (fig, axes):
        for ax, (title, sampler) in zip(np.atleast_1d(axes), samplers.items()):
            samples = len(sampler)
            sizes = TrainingPlan(samples, batch_size, 1).batch_sizes
            for number in range(passes):
                level = -apart * number
                order = sampler.next_pass()
                right = strip(ax, level, order + 1, sizes)
                missed = sampler.samples - len(set(order.tolist()))
                ax.text(
                    -0.25, level + 0.5, f"epoch {number + 1}", ha="right", va="center"
                )
                ax.text(right + 0.1, level + 0.5, f"{missed} missed", va="center")
            ax.set_title(title)
            ax.set(xlim=(-2.1, right + 2.6), ylim=(-apart * (passes - 1) - 0.2, 1.2))
            ax.axis("off")
    return fig


def share_missed(samples, missed):
    """Draw how much of the data one pass with replacement misses.

    Parameters
    ----------
    samples : sequence of int
        Sizes of the datasets.
    missed : sequence of sequence of float
        For each size, the share that was missed in every trial.
    """
    with figure(height=3.2) as (fig, ax):
        means = [np.mean(shares) for shares in missed]
        spread = [np.std(shares) for shares in missed]
        ax.axhline(np.exp(-1), color=INK, linestyle="--", linewidth=1, label="1 / e")
        ax.errorbar(
            samples,
            means,
            yerr=spread,
            fmt="o",
            color=BLUE,
            capsize=4,
            label="mean and standard deviation of the trials",
        )
        ax.set_xscale("log")
        _plain_numbers(ax.xaxis, steps=(1,))
        ax.set(xlabel="samples in the dataset (logarithmic)")
        ax.set(ylabel="share missed by one pass")
        ax.set(ylim=(0, 0.7))
        ax.legend()
    return fig


def counters(plan, title):
    """Draw the first updates of a plan with every counter that runs along.

    Parameters
    ----------
    plan : TrainingPlan
        With few updates: all of them are drawn.
    title : str
    """
    steps, per_pass = plan.steps_per_epoch, plan.updates_per_pass
    names = ["pass over the data", "epoch", "step", "iteration", "samples seen"]
    with figure(height=2.7) as (fig, ax):
        for update in range(plan.iterations):
            epoch, step = divmod(update, steps)
            texts = {
                "step": step + 1,
                "iteration": update + 1,
                "samples seen": plan.samples_seen_after(update + 1),
            }
            for name, text in texts.items():
                level = -names.index(name)
                colour = (PALE_BLUE, PALE)[epoch % 2] if name == "step" else "white"
                _cell(ax, update, level, 1, text, colour)
        for level, length, colours in (
            (0, per_pass, ("#D5EFE6", "#EEF8F4")),
            (-1, steps, (PALE_BLUE, PALE)),
        ):
            for number, start in enumerate(range(0, plan.iterations, length)):
                width = min(length, plan.iterations - start)
                _cell(ax, start, level, width, number + 1, colours[number % 2])
        for level, name in enumerate(names):
            ax.text(-0.2, -level + 0.45, name, ha="right", va="center")
        ax.set_title(title)
        ax.set(xlim=(-0.42 * plan.iterations - 0.4, plan.iterations), ylim=(-4.1, 1))
        ax.axis("off")
    return fig


def _cell(ax, left, level, width, text, colour):
    """Draw one labelled box of a table of counters."""
    ax.add_patch(
        FancyBboxPatch(
            (left + 0.05, level + 0.08),
            width - 0.1,
            0.76,
            boxstyle="round,pad=0,rounding_size=0.1",
            facecolor=colour,
            edgecolor=INK,
            linewidth=0.8,
        )
    )
    ax.text(
        left + width / 2, level + 0.45, f"{text}", ha="center", va="center", fontsize=10
    )


def learning_curves(runs, floor=None, mark_best=False):
    """Draw the loss per epoch, one panel per run: epochs across, loss upwards.

    Parameters
    ----------
    runs : dict of str to History
        A title for every run; all have validation results of every epoch.
    floor : float, optional
        The smallest training loss that any parameters can have.
    mark_best : bool
        Point out the epoch with the smallest validation loss.
    """
    height = 3.6 if len(runs) == 1 else 2.3 * len(runs)
    with figure(height=height, nrows=len(runs), squeeze=False) as (fig, axes):
        for ax, (title, history) in zip(axes[:, 0], runs.items()):
            epochs, training = _by_epoch(history, "loss")
            epochs, validation = _by_epoch(history, "val_loss")
            ax.plot(epochs, training, color=BLUE, label="training")
            ax.plot(epochs, validation, "--", color=ORANGE, label="validation")
            if mark_best:
                best = int(np.argmin(validation))
                label = f"best validation: epoch {epochs[best]:,}"
                where = epochs[best], validation[best]
                ax.plot(*where, "v", color=INK, ms=8, label=label)
            if floor is not None:
                ax.axhline(floor, color=INK, linestyle=":", label="smallest possible")
            ax.set_xscale("log")
            _plain_numbers(ax.xaxis, steps=(1,))
            top = 1.08 * max(training + validation)
            ax.set(title=title, ylabel="loss per sample", ylim=(0, top))
            # Where a falling loss leaves room
            ax.legend(loc="lower left" if floor is None else "upper right")
        ax.set_xlabel("epoch (logarithmic)")
    return fig


def first_iterations(history, count):
    """Draw the loss of the first updates, with the ends of the epochs marked."""
    iterations = history.iterations["iteration"][:count]
    steps = history.iterations["step"]
    with figure(height=3.2) as (fig, ax):
        ax.plot(
            iterations,
            history.iterations["loss"][:count],
            color=BLUE,
            linewidth=1,
            label="one batch",
        )
        # An epoch has ended where the next begins, or where the record does.
        after = [*steps[1:], 1]
        ends = [each for each, step in zip(iterations, after) if step == 1]
        losses = history.history["loss"][: len(ends)]
        ax.plot(
            ends[: len(losses)],
            losses,
            "o",
            color=ORANGE,
            markeredgecolor=INK,
            label="mean over the epoch",
        )
        ax.set(
            xlabel="iteration (updates from the start)", ylabel="loss", ylim=(0, None)
        )
        ax.legend()
    return fig


def metrics_by_epoch(record):
    """Draw every number that is known of the epochs, one panel per metric.

    A metric and its twin on the validation data share a panel. They differ in colour,
    in line and in marker; the marker stands at each value, so that a single epoch can
    be seen as well.

    Parameters
    ----------
    record : dict of str to list of tuple (epoch, value)
        The epochs from 1. A metric need not have a value in every epoch.

    Examples
    --------
    >>> record = {"loss": [(1, 4.0), (2, 3.0)], "val_loss": [(2, 5.0)], "mae": [(1, 2)]}
    >>> fig = metrics_by_epoch(record)
    >>> [ax.get_title("left") for ax in fig.axes]
    ['loss', 'mae']
    >>> plt.close(fig)
    """
    names = list(dict.fromkeys(name.removeprefix("val_") for name in record))
    names.sort(key=lambda name: name != "loss")  # the loss on top
    twins = {"training": ("", "o-", BLUE), "validation": ("val_", "s--", ORANGE)}
    height = 3.6 if len(names) == 1 else 2.3 * len(names)
    panels = {"nrows": len(names), "sharex": True, "squeeze": False}
    with figure(height=height, **panels) as (fig, axes):
        for ax, name in zip(axes[:, 0], names):
            for label, (prefix, line, colour) in twins.items():
                if values := record.get(prefix + name):
                    every = max(1, len(values) // 12)
                    ax.plot(
                        *zip(*values),
                        line,
                        color=colour,
                        label=label,
                        markersize=5,
                        markevery=every,
                    )
            ax.set(title=name)
            if f"val_{name}" in record:
                ax.legend()
        ax.set_xlabel("epoch")
        _whole_numbers(ax.xaxis)
    return fig


def _by_epoch(history, name):
    """Return the epochs, from 1, and a number for each of them, or raise a sentence."""
    epochs, values = np.array(history.epoch) + 1, history.history.get(name, [])
    if len(values) != len(epochs):
        raise ValueError(
            f"history must have {name!r} for every epoch, but it has {len(values)} for "
            f"{plural(len(epochs), 'epoch')}. What is measured on validation data needs "
            f"a fit with validation_data, and without validation_freq."
        )
    return epochs, values


def spread_by_epoch(history, name="loss"):
    """Draw how a number of several models spreads, epoch by epoch.

    The line is the mean; around it lie the band of one standard deviation, and dashed
    the quantiles of 5% and 95%, between which nine models of ten are.

    Parameters
    ----------
    history : History
        Of models that were made with ``seeds=``.
    name : str
        Of the number in the history.

    Examples
    --------
    >>> from minisgd import Dense, Sequential
    >>> models = Sequential([Dense(1)], seeds=range(8))
    >>> models.compile()
    >>> history = models.fit([1, 2, 3], [2, 4, 6], epochs=5, verbose=0)
    >>> fig = spread_by_epoch(history)
    >>> fig.axes[0].get_ylabel()
    'loss'
    >>> plt.close(fig)
    """
    epochs, values = _by_epoch(history, name)
    values = np.array(values)
    if values.ndim != 2:
        raise ValueError(
            "history must be that of several models, but it is of one. Make them with "
            "Sequential(layers, seeds=range(32))."
        )
    mean, deviation = values.mean(axis=1), values.std(axis=1)
    low, high = np.quantile(values, [0.05, 0.95], axis=1)
    dashed = {"linestyle": "--", "color": BLUE, "linewidth": 1}
    with figure() as (fig, ax):
        ax.fill_between(
            epochs,
            mean - deviation,
            mean + deviation,
            color=PALE_BLUE,
            label="one standard deviation",
        )
        ax.plot(epochs, mean, color=BLUE, label=f"mean of {values.shape[1]} models")
        ax.plot(epochs, low, label="quantiles of 5% and 95%", **dashed)
        ax.plot(epochs, high, **dashed)
        ax.set(xlabel="epoch", ylabel=name)
        _whole_numbers(ax.xaxis)
        ax.legend()
    return fig


def bars(values, unit, title, logarithmic=False):
    """Draw one bar for each of several numbers, with the number at its end.

    Parameters
    ----------
    values : dict of str to float
    unit : str
    title : str
    logarithmic : bool
        Whether each step of the scale is ten times as long as the last.

    Examples
    --------
    >>> fig = bars({"predict": 1.25, "update": 154}, "µs", "One update")
    >>> [text.get_text() for text in fig.axes[0].texts]
    ['1.2 µs', '150 µs']
    >>> plt.close(fig)
    """
    short = unit.partition(" ")[0]
    with figure(height=0.45 * len(values) + 1.1) as (fig, ax):
        drawn = ax.barh(list(values), list(values.values()), color=BLUE, height=0.6)
        rounded = [float(f"{value:.2g}") for value in values.values()]
        texts = [f"{value:,g} {short}" for value in rounded]
        ax.bar_label(drawn, texts, padding=4)
        ax.invert_yaxis()
        if logarithmic:
            ax.set_xscale("log")
            _plain_numbers(ax.xaxis)
        ax.margins(x=0.18)
        ax.set(title=title, xlabel=unit)
    return fig


def by_batch_size(sizes, values, name):
    """Draw a positive number for each of several batch sizes, both on log scales.

    Parameters
    ----------
    sizes : sequence of int
    values : sequence of float
    name : str
        Of the number, with its unit.

    Examples
    --------
    >>> fig = by_batch_size([1, 10], [5.0, 1.0], "µs per sample")
    >>> fig.axes[0].get_xlabel()
    'batch size'
    >>> plt.close(fig)
    """
    with figure() as (fig, ax):
        ax.loglog(sizes, values, "o-", color=BLUE)
        ax.set(xlabel="batch size", ylabel=name)
        for axis in ax.xaxis, ax.yaxis:
            _plain_numbers(axis)
    return fig


def _plain_numbers(axis, steps=(1, 2, 5)):
    """Write 1, 2, 5, 10 … at a logarithmic axis, or with one step 1, 10, 100 …"""
    axis.set_major_locator(LogLocator(subs=steps))
    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,g}"))
    axis.set_minor_formatter(NullFormatter())


def _whole_numbers(axis):
    """Write whole numbers that are easy to count by."""
    steps = {"integer": True, "min_n_ticks": 1, "steps": [1, 2, 5, 10]}
    axis.set_major_locator(MaxNLocator(**steps))
