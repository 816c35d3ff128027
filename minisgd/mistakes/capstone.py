"""Misunderstandings about a budget of updates, and what a trained model is asked."""

from contextlib import ExitStack
from functools import cache
from itertools import permutations, takewhile
from unittest.mock import patch

import numpy as np

from minisgd.checking.comparing import plain
from minisgd.checking.running import limited_time
from minisgd.counting import plural
from minisgd.counting import steps_per_epoch as steps_of
from minisgd.history import History
from minisgd.mistakes.counting import no_short_one
from minisgd.models import Sequential

BUDGET, GOAL = 1000, 0.92
ROWS = 1078  # for training: 60 of 100
SQUARE = "Square the distances from the mean."
ROOT = "This is the variance: take its root."

# Planning


def plan(samples, batch_size, budget):
    steps = steps_of(samples, batch_size)
    epochs, left = divmod(budget, steps)
    seen = epochs * samples
    full = samples // batch_size or 1
    glued = budget * batch_size // samples
    more = -(-budget // steps)
    by_rows = budget // samples
    updates = plural(steps, "update")
    one_more = samples // batch_size + 1
    right = epochs, left, seen
    not_whole = (
        f"Only whole epochs count, and {more} would take {more * steps} updates."
    )
    return {
        **dict.fromkeys(
            permutations(right),
            "The order is: epochs, updates left over, samples seen.",
        ),
        (budget // one_more, budget % one_more, budget // one_more * samples): (
            no_short_one(samples, batch_size)
        ),
        (more, more * steps - budget, more * samples): not_whole,
        (more, left, more * samples): not_whole,
        (budget // full, budget % full, budget // full * samples): (
            f"An epoch makes {updates}: its short last batch makes one too."
        ),
        (glued, budget - glued * steps, glued * samples): (
            f"Passes are not glued together: each one takes {updates}."
        ),
        (more, budget - more * steps, more * samples): not_whole,
        (by_rows, budget - by_rows * samples, by_rows * samples): (
            "The budget is in updates, not in samples."
        ),
        (budget, 0, budget * samples): f"An epoch is not one update: it makes {steps}.",
        (epochs, left, epochs * steps * batch_size): (
            "The last batch of an epoch may be short: an epoch sees each sample once."
        ),
        (epochs, left, samples): "A sample counts again in every epoch.",
        (epochs, epochs * steps, seen): "These updates are made. How many are left?",
    }


def within_budget(settings, samples, budget):
    def keep(updates, kept=lambda updates: updates <= budget):
        return [pair for pair in settings if kept(updates(*pair))]

    def exact(batch_size, epochs):
        return epochs * steps_of(samples, batch_size)

    left = list(settings)
    for pair in left:  # which is not the way to do it
        if exact(*pair) > budget:
            left.remove(pair)
    shared, rest = [], budget
    for pair in settings:
        if exact(*pair) <= rest:
            shared.append(pair)
            rest -= exact(*pair)
    return [
        (
            keep(exact, lambda updates: updates > budget),
            "These are the settings that need too many.",
        ),
        (
            keep(exact, lambda updates: updates < budget),
            "A setting that needs just the budget keeps within it.",
        ),
        (
            keep(lambda size, epochs: epochs * (samples // size)),
            "The short last batch of every epoch makes an update too.",
        ),
        (
            keep(lambda size, epochs: -(-epochs * samples // size)),
            "Passes are not glued together: each one ends with its short batch.",
        ),
        (
            keep(lambda size, epochs: epochs * (samples // size + 1)),
            "Where the batches come out even, no short one follows.",
        ),
        (
            keep(lambda size, epochs: epochs),
            "An epoch is not one update: count all its batches.",
        ),
        (
            list(takewhile(lambda pair: exact(*pair) <= budget, settings)),
            "The loop must not end at the first that needs too many: others may fit.",
        ),
        (
            keep(lambda size, epochs: samples * epochs),
            "The budget is in updates, not in samples.",
        ),
        (left, "Who removes from a list while going through it misses the next item."),
        (
            keep(exact)[:1],
            "A return inside the loop ends it at the first that fits.",
        ),
        (shared, "The settings do not share the budget: each run has all of it."),
        (
            keep(lambda size, epochs: exact(epochs, size)),
            "A pair is (batch_size, epochs), in this order.",
        ),
        (
            keep(lambda size, epochs: exact(size, 1)),
            "That is one epoch of each. A run has several.",
        ),
        (sorted(keep(exact)), "Leave them in the order in which they were given."),
        (settings, "Some of these need more updates than the budget has."),
    ]


def rates(first_rate, samples, batch_size, epochs):
    def fall(total, made):
        return [first_rate - first_rate * k / total for k in range(made)]

    steps = steps_of(samples, batch_size)
    floor = samples // batch_size or 1
    made = steps * epochs
    one_more = (floor + 1) * epochs
    goes_on = "The rate goes on falling: a new epoch does not reset the iterations."
    glued = -(-samples * epochs // batch_size)
    updates = plural(steps, "update")
    short = f"An epoch makes {updates}: its short last batch makes one too."
    by_epoch = fall(epochs, epochs)
    return [
        (fall(floor * epochs, made), short),
        ([max(0.0, rate) for rate in fall(floor * epochs, made)], short),
        (fall(floor * epochs, floor * epochs), short),
        (
            fall(glued, glued),
            "Passes are not glued together: each one ends with its short batch.",
        ),
        *(
            (fall(one_more, count), no_short_one(samples, batch_size))
            for count in (made, one_more)
        ),
        (fall(steps, steps) * epochs, goes_on),
        (fall(made, steps) * epochs, goes_on),
        (by_epoch, "Every update has a rate, not only every epoch."),
        (
            [rate for rate in by_epoch for _ in range(steps)],
            "The rate falls from update to update, also within an epoch.",
        ),
        (fall(made, made + 1)[1:], "Update 1 takes the whole first rate."),
        (
            fall(max(made - 1, 1), made),
            "The last update has a rate above 0: it would change nothing otherwise.",
        ),
        ([first_rate] * made, "The rate falls from update to update."),
        *(
            (
                [round(rate, digits) for rate in fall(made, made)],
                "Nearly: do not round.",
            )
            for digits in range(1, 5)
        ),
    ]


# Dividing and scaling


def classes(*counts):
    """Make class numbers in a random order, with so many rows of each class."""
    labels = np.repeat(np.arange(len(counts)), counts)
    return np.random.default_rng(7).permutation(labels)


NAMES = "training", "validation", "test"
SHARES = 0.6, 0.2, 0.2
OFF = 2  # so many rows of a class are too many, if its share is no whole number


def parts(answer, labels, seed):
    """Judge three lists of row numbers: no row in two of them, none left out."""
    rows = len(labels)
    several = len(np.unique(labels))
    if set().union(*answer) <= set(labels.tolist()) and sum(map(len, answer)) > several:
        return "gives class numbers.", "Give the row numbers, not the classes."
    home = {}
    for name, part in zip(NAMES, answer):
        for row in part:
            if not 0 <= row < rows:
                return (
                    f"has {row} among the {name} rows.",
                    f"They are row numbers, from 0 to {rows - 1}.",
                )
            if home.get(row) == name:
                return (
                    f"has row {row} twice among the {name} rows.",
                    "A row that is drawn must not be drawn again.",
                )
            if row in home:
                twice = f"has row {row} among the {home[row]} rows and the {name} rows."
                for one, two in ((0, 1), (0, 2), (1, 2)):
                    both = sorted([*answer[one], *answer[two]])
                    if both == list(range(len(both))) and len(both) < rows:
                        return (
                            twice,
                            "Who divides the rest anew gets places in it: rest[places] "
                            "are the rows.",
                        )
                return twice, "What a model is measured on must be new to it."
            home[row] = name
    for name, part, share in zip(NAMES, answer, SHARES):
        if len(home) == rows and abs(len(part) - share * rows) > OFF * several - 0.01:
            return (
                f"has {len(part)} {name} rows of {rows}.",
                "60 % are for training, 20 % for validation, 20 % for the test, in "
                "this order.",
            )
    missing = set(range(rows)) - home.keys()
    if missing:
        return f"leaves out row {min(missing)}.", "Every row is in one of the three."


def stratified(answer, labels, seed):
    """Judge how the rows of every class are divided."""
    wrong = parts(answer, labels, seed)
    if wrong:
        return wrong
    for label in np.unique(labels).tolist():
        of_class = int((labels == label).sum())
        for name, part, share in zip(NAMES, answer, SHARES):
            got = int((labels[part] == label).sum())
            if abs(got - share * of_class) > OFF - 0.01:
                return (
                    f"has {got} of the {of_class} rows of class {label} among the "
                    f"{name} rows.",
                    "Divide every class 60 : 20 : 20. That is what stratified means.",
                )


def divided(split, labels, seed):
    """Call it; return lists of whole numbers, or say that these are none."""
    return plain(splitting(labels, seed), split(labels, seed), [[0]])


def repeated(split, labels, seed, other):
    """Say whether a seed divides the rows in the same way again, and others do not."""
    first, again, differently = (
        [*map(sorted, divided(split, labels, number))] for number in (seed, seed, other)
    )
    return first == again, all(a != b for a, b in zip(first, differently))


def by_seed(answer, labels, seed, other):
    """Judge what `repeated` says."""
    same, differs = answer
    if not same:
        return (
            "divides the rows in another way when it is called again.",
            "Everything random must come from a generator that the seed starts.",
        )
    if not differs:
        return (
            f"has rows that are the same with the seed {other}.",
            "The seed decides which rows go where, in all three parts.",
        )


def divisions(split, labels, seed, seeds):
    """Count in how many ways so many seeds divide the rows of each class."""
    found = [
        [*map(set, divided(split, labels, number))]
        for number in range(seed, seed + seeds)
    ]
    ways = []
    for label in np.unique(labels):
        rows = set(np.flatnonzero(labels == label).tolist())
        of_class = {tuple(frozenset(part & rows) for part in s) for s in found}
        ways.append(len(of_class))
    return ways


def hardly_two_alike(answer, labels, seed, seeds):
    """Judge whether nearly every seed divides the rows of a class in its own way.

    20 rows can be divided in 8 million ways, and turned round in 20.
    """
    for label, ways in zip(np.unique(labels), answer):
        if ways < 0.75 * seeds:
            return (
                f"and the {seeds - 1} seeds after it divide class {label} in "
                f"{plural(ways, 'way')} only.",
                "Let a generator that the seed starts draw which rows go where: shuffle "
                "the rows of each class.",
            )


def splitting(labels, seed, *others):
    """Name a call of `split`."""
    return f"split(labels of {len(labels)} rows, {seed})"


def tables(seed, rows, constant=()):
    """Make a case for `scale`: three tables, and what they are when they are scaled."""
    from sklearn.preprocessing import StandardScaler

    rng = np.random.default_rng(seed)
    columns = 4
    middle, width = rng.normal(0, 5, columns), rng.uniform(0.5, 20, columns)
    given = [middle + width * rng.standard_normal((n, columns)) for n in rows]
    for column in constant:
        given[0][:, column] = 3.0
    scaler = StandardScaler().fit(given[0])
    return tuple(given), tuple(map(scaler.transform, given))


def scale(training, validation, test):
    given = training, validation, test

    def with_numbers_of(rows, axis=0, ddof=0, shift=True, stretch=True):
        mean = rows.mean(axis=axis) if shift else 0
        width = rows.std(axis=axis, ddof=ddof) if stretch else 1
        width = np.where(width > 0, width, 1)
        return tuple((part - mean) / width for part in given)

    own = [(part - part.mean(axis=0)) / (part.std(axis=0) + 1e-30) for part in given]
    low, high = training.min(axis=0), training.max(axis=0)
    high = np.where(high > low, high, low + 1)
    variance = np.where(training.var(axis=0) > 0, training.var(axis=0), 1)
    by_row = "Mean and spread of every column are asked, not of every row: axis=0."
    return [
        (tuple((part - training.mean(axis=0)) / variance for part in given), ROOT),
        (tuple(map(_row_by_row, given)), by_row),
        (_rows_for_columns(*given), by_row),
        (
            tuple(own),
            "Scale all three by the training rows, also if a single row comes.",
        ),
        (
            with_numbers_of(np.concatenate(given)),
            "Use the training rows alone: what is for the test must not be looked at.",
        ),
        (
            with_numbers_of(np.concatenate(given[:2])),
            "The validation rows are not for training: leave them out of the numbers.",
        ),
        (with_numbers_of(training, axis=None), "Every column has its own mean."),
        (with_numbers_of(training, ddof=1), "Divide the squares by the rows: ddof=0."),
        (with_numbers_of(training, stretch=False), "Divide by the spread as well."),
        (with_numbers_of(training, shift=False), "Take the mean away first."),
        (
            (with_numbers_of(training)[0], validation, test),
            "The model expects scaled columns of all rows that it will get.",
        ),
        (
            tuple((part - low) / (high - low) for part in given),
            "This moves the columns to 0 to 1. Use mean and spread.",
        ),
    ]


def _row_by_row(table):
    return (table - table.mean(axis=1)[:, None]) / (table.std(axis=1)[:, None] + 1e-30)


def _rows_for_columns(training, *others):
    if training.shape[0] != training.shape[1]:
        return ()  # nobody's answer
    mean, width = training.mean(axis=1), training.std(axis=1) + 1e-30
    return tuple((table - mean) / width for table in (training, *others))


# Training


def digits(seed, rows=ROWS, disguised=False):
    """Divide the digits into rows for training and all others, and scale them.

    Returns
    -------
    x, y, x_others, y_others : numpy.ndarray
        Pixels and belts. If disguised, the belts are swapped: who has learned them can
        do it, who remembers them cannot.
    """
    from sklearn.model_selection import train_test_split
    from sklearn.preprocessing import StandardScaler

    x, y = pixels_and_belts()
    if disguised:
        y = 1 - y
    x, x_others, y, y_others = train_test_split(
        x, y, train_size=rows, stratify=y, random_state=seed
    )
    scaler = StandardScaler().fit(x)
    return scaler.transform(x), y, scaler.transform(x_others), y_others


@cache
def pixels_and_belts():
    """Read the digits once for all calls, which must leave them as they are."""
    from sklearn.datasets import load_digits

    pixels, digits = load_digits(return_X_y=True)
    return pixels, (digits > 4).astype(int)


def prepared(seed):
    """Return training and validation rows; the test rows stay locked away."""
    x, y, x_others, y_others = digits(seed)
    half = len(y_others) // 2
    return x, y, x_others[:half], y_others[:half]


def case(seed, rows=ROWS, disguised=False):
    """Make the arguments of a call of `train` that is judged by the other rows."""
    x, y, x_others, y_others = digits(seed, rows, disguised)
    return x, y, seed, x_others, y_others


def shown_case(seed):
    """Make the arguments of a call that is judged by the validation rows."""
    x, y, x_validation, y_validation = prepared(seed)
    return x, y, seed, x_validation, y_validation


def seed_case(seed, other):
    """Make the arguments of three calls, two with one seed and one with another."""
    x, y, x_others, _ = digits(seed, rows=300)
    return x, y, seed, other, x_others


def training(x, y, seed, *others):
    """Name a call of `train`."""
    return f"train(x of {len(x):,} rows, y, {seed})"


class Updates:
    """Counts the updates of all models as minisgd records them."""

    def __enter__(self):
        self.rows = []  # of each update
        self.stack = ExitStack()
        self._watch(History, "add_update", lambda rows, sums: [rows])
        self._watch(History, "add_updates", lambda rows, sums: rows)
        self._watch(History, "add_epochs", lambda epochs, rows, sums: rows)
        self._watch(Sequential, "train_on_batch", lambda x, *_, **options: [len(x)])
        return self

    @property
    def made(self):
        return len(self.rows)

    def _watch(self, kind, name, rows_of):
        original = getattr(kind, name)

        def watched(its, *arguments, **options):
            self.rows += list(rows_of(*arguments, **options))
            return original(its, *arguments, **options)

        self.stack.enter_context(patch.object(kind, name, watched))

    def __exit__(self, *problem):
        self.stack.close()


def trained(train, x, y, seed, x_others, y_others):
    """Train with the student's function, and look at what comes out.

    Returns
    -------
    what, why : str
        Two sentences if it is no model that can be measured, otherwise empty. `why`
        alone, if it can, but not with success.
    updates : int
        Made by all models while the function ran.
    hidden : int
        Layers before the last with an activation.
    right : float
        The share of the other rows that the model sorts as it must.
    """
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1), Updates() as updates:
        model = train(x, y, seed)
    if model is None:
        return None
    made = updates.made
    if not isinstance(model, Sequential):
        kind = type(model).__name__
        why = "Return the model itself."
        if isinstance(model, History):
            why += " What fit returns is its record."
        return f"gives a {kind}, not a model of minisgd.", why, made, 0, 0.0
    if made < model.iteration:
        what = f"made {made} of the {model.iteration:,} updates of its model."
        return what, "Make a new model in every call.", made, 0, 0.0
    outputs = np.asarray(model.predict(x_others, batch_size=len(x_others), verbose=0))
    if outputs.shape not in {(len(x_others), 1), (len(x_others), 2)}:
        what = f"gives a model with predictions of shape {outputs.shape}."
        why = "One model, whose last layer has 2 units, one for each belt; or 1 unit."
        return what, why, made, 0, 0.0
    if made > BUDGET:
        why = why_too_many(updates.rows, model.iteration, len(x))
        return f"makes {made:,} updates.", why, made, 0, 0.0
    belts = outputs[:, 0] > 0.5 if outputs.shape[1] == 1 else outputs.argmax(axis=1)
    *before, last = [getattr(layer, "activation", None) for layer in model.layers]
    hidden = sum(activation not in (None, "linear") for activation in before)
    why = ""
    if last == "softmax" and outputs.shape[1] == 1:
        why = "A softmax over one unit is always 1: take sigmoid, or 2 units."
    return "", why, made, hidden, float((belts == y_others).mean())


def why_too_many(rows, of_the_model, samples):
    """Say how updates, each of so many rows, became more than the budget has."""
    batch_size = max(rows)
    steps = steps_of(samples, batch_size)
    epochs, begun = divmod(len(rows), steps)
    if len(rows) > of_the_model:
        return f"The budget is {BUDGET:,}, for all models that a call trains together."
    if not begun and 0 < epochs * (samples // batch_size) <= BUDGET:
        return (
            f"{plural(epochs, 'epoch')} of {plural(steps, 'update')}: the short last "
            "batch makes an update too."
        )
    if samples != ROWS:
        return "With other rows an epoch has other updates: plan the epochs anew."
    return f"The budget is {BUDGET:,}. How many updates does an epoch make?"


TRAINED = "", "", 0, 0, 0.0  # what `trained` returns is like this


def keeps_the_budget(answer, x, y, seed, *others):
    """Judge the number of updates."""
    what, why, made, _, _ = answer
    if what:
        return what, why
    if made == 0:
        return "makes no update.", "Train the model within the function, with fit."


def reaches_the_goal(answer, x, y, seed, *others):
    """Judge the accuracy on rows that were not trained on, within the budget."""
    wrong = keeps_the_budget(answer, x, y, seed, *others)
    if wrong:
        return wrong
    _, why, made, hidden, right = answer
    if right >= GOAL:
        return None
    what = f"sends {100 * right:.1f} % of the unseen digits to the right belt."
    if why:
        return what, why
    if right < 0.4:
        return what, "Learn from x and y alone: here the belts are swapped."
    if right < 0.6:
        return (
            what,
            "Half is what guessing gives. Is the learning rate far too large or too "
            "small? Do x and y still belong together?",
        )
    if not hidden:
        return (
            what,
            "Without a hidden layer that has an activation a model ends at about 90 %.",
        )
    if made < BUDGET / 2:
        return what, f"It makes only {made} updates: the budget has room for more."
    return what, "Another optimizer or learning rate may learn more from each update."


def seeded(train, x, y, seed, other, x_others):
    """Say whether a seed gives the same model again, and another seed another one.

    Each of the three calls may take as long as a call of any other function.
    """
    from threadpoolctl import threadpool_limits

    models = []
    with threadpool_limits(1):
        for number in (seed, seed, other):
            with limited_time():
                models.append(train(x, y, number))
        if not all(isinstance(model, Sequential) for model in models):
            return False, False, False
        first, again, differently = (
            model.predict(x_others, batch_size=len(x_others), verbose=0)
            for model in models
        )
    same = first.shape == again.shape and np.allclose(first, again, atol=1e-4)
    differs = first.shape != differently.shape or not np.allclose(
        first, differently, atol=1e-4
    )
    return True, bool(same), bool(differs) or weights_differ(models[0], models[2])


def weights_differ(one, other):
    """Say so also of models that always predict the same, whatever comes in."""
    return not all(map(np.array_equal, one.get_weights(), other.get_weights()))


def repeats(answer, x, y, seed, other, x_others):
    """Judge what `seeded` says."""
    model, same, differs = answer
    if not model:
        return "gives no model.", "Return the model itself."
    if not same:
        return (
            "gives another model when it is called again.",
            "The seed must decide the first weights and the order of the rows.",
        )
    if not differs:
        return (
            f"gives the same model as with the seed {other}.",
            "Hand the seed on to your model.",
        )


# Reading and reporting


def updates_needed(accuracies, steps, goal):
    reached = [epoch for epoch, each in enumerate(accuracies, 1) if each >= goal]
    over = [epoch for epoch, each in enumerate(accuracies, 1) if each > goal]
    whole = len(accuracies) * steps
    if not reached:
        return {
            whole: "These are all updates of the run, and the goal is not reached.",
            steps: "The goal is not reached after the first epoch, nor later.",
        }
    first = reached[0]
    below = [epoch for epoch, each in enumerate(accuracies, 1) if each < goal]
    best = accuracies.index(max(accuracies)) + 1
    return {
        (first - 1) * steps: "An accuracy was measured when its epoch was over.",
        first: f"This is an epoch. Each of them makes {plural(steps, 'update')}.",
        (over[0] if over else 0) * steps: "Just the goal will do: it is reached.",
        len(reached) * steps: (
            "Count all epochs up to the first that reaches the goal, and no later ones."
        ),
        best * steps: "This is the best epoch. The goal may be reached before.",
        **dict.fromkeys(
            [reached[-1] * steps, (max(below, default=0) + 1) * steps],
            "The curve may fall again: the first time counts.",
        ),
        first * steps + 1: "This is the update after it: the epoch is over before.",
    }


def mean_and_spread(accuracies):
    values = np.array(accuracies, dtype=float)
    mean, spread = values.mean(), values.std(ddof=1)
    distances = np.abs(values - mean)
    root = len(values) ** 0.5
    rounded = {
        (round(mean, digits), round(spread, digits)): "Nearly: do not round."
        for digits in range(2, 6)
    }
    return rounded | {
        (mean, values.std()): "Divide the squares by one less than the runs: n − 1.",
        (mean, spread**2): ROOT,
        (mean, spread / root): "This is the standard error, not the spread.",
        (mean, np.ptp(values)): "This is the range, from the least to the greatest.",
        (mean, distances.mean()): SQUARE,
        (mean, distances.sum() / (len(values) - 1)): SQUARE,
        (np.median(values), spread): "This is the value in the middle, not the mean.",
        (spread, mean): "The mean comes first.",
        (values.max(), spread): "The best run says how lucky you were: take the mean.",
    }
