"""Misunderstandings about the training loop."""

from copy import deepcopy
from functools import partial
from itertools import chain, combinations, islice
from math import nextafter
from types import SimpleNamespace

import numpy as np

import minisgd
from minisgd.checking.comparing import Wrong
from minisgd.counting import plural
from minisgd.mistakes.batching import mostly_in_place

# A new order in every epoch


def three_levels(visits, *arguments):
    """Call it, and say if a level of its lists is missing."""
    answer, many = visits(*arguments), (list, tuple, np.ndarray)
    for batches in answer if isinstance(answer, many) else ():
        for rows in batches if isinstance(batches, many) else ():
            if isinstance(rows, (int, np.integer)):
                raise Wrong(
                    "visits gave a list of lists of rows: one level is missing.",
                    "It is a list of epochs, each a list of batches, each a list of rows.",
                )
    return answer


def every_row_once(answer, samples, batch_size, epochs, rng):
    """Judge whether each epoch is a pass, cut into batches."""
    if len(answer) != epochs:
        must = plural(epochs, "epoch")
        return f"has {plural(len(answer), 'epoch')}.", f"It must have {must}."
    sizes = [batch_size] * (samples // batch_size)
    sizes += [samples % batch_size] * (samples % batch_size > 0)
    for number, batches in enumerate(answer, start=1):
        rows = list(chain.from_iterable(batches))
        twice = {row for row in rows if rows.count(row) > 1}
        missing, strange = set(range(samples)) - {*rows}, {*rows} - set(range(samples))
        times = min(map(rows.count, range(samples)))
        if times > 1:
            return (
                f"visits every row {times} times in epoch {number}.",
                "An epoch has batches of its own: begin a new list of them in each.",
            )
        if twice:
            return (
                f"visits row {min(twice)} twice in epoch {number}.",
                "An epoch visits each row once: that is drawing without replacement.",
            )
        if strange:
            return (
                f"visits a row {min(strange)} in epoch {number}.",
                f"The rows of {samples} samples are numbered from 0 to {samples - 1}.",
            )
        if missing:
            return (
                f"leaves out row {min(missing)} in epoch {number}.",
                "An epoch visits each row once, also those of the short last batch.",
            )
        found = [len(batch) for batch in batches]
        if 0 in found:
            return (
                f"has a batch without rows in epoch {number}.",
                "Where nothing is left over, there is no further batch.",
            )
        if found != sizes:
            return (
                f"has batches of {', '.join(map(str, found))} rows in epoch {number}.",
                "All batches have batch_size rows but perhaps the last, which has the "
                "rows left over.",
            )
    return None


def turned(order, other):
    """Whether an order is another one, begun at another place."""
    start = other.index(order[0])
    return order == other[start:] + other[:start]


def problem_of_kin(first, order, second, other):
    """Say what is wrong if an epoch's order is made from that of another, not drawn.

    Few rows come into such an order by chance.
    """
    if len(order) < 13:
        return None
    if turned(order, other[::-1]):
        return (
            f"has in epoch {second} the order of epoch {first}, backwards.",
            "Draw a new order for every epoch, so that the rows get new neighbours.",
        )
    if mostly_in_place(order, other):
        return (
            f"leaves most rows in epoch {second} at their places of epoch {first}.",
            "Draw a new order of all rows for every epoch.",
        )
    return None


def fresh_orders(answer, samples, batch_size, epochs, rng):
    """Judge whether the epochs are passes whose orders and batches differ."""
    wrong = every_row_once(answer, samples, batch_size, epochs, rng)
    if wrong:
        return wrong
    orders = [list(chain.from_iterable(batches)) for batches in answer]
    if list(range(samples)) in orders:
        return (
            "visits the rows in the order in which they lie.",
            "rng.permutation(samples) gives them in a random order.",
        )
    for (first, order), (second, other) in combinations(enumerate(orders, start=1), 2):
        if order == other:
            return (
                f"has the same order in epochs {first} and {second}.",
                "The rows are shuffled again in every epoch, not once before them all. "
                "(Slices of an array change with it: was one array shuffled in place?)",
            )
        if turned(order, other):
            return (
                f"has the same order in epochs {first} and {second}, begun at another "
                "row.",
                "Draw a new order for every epoch, so that the rows get new neighbours.",
            )
        if wrong := problem_of_kin(first, order, second, other):
            return wrong
    neighbours = [{frozenset(batch) for batch in batches} for batches in answer]
    if 1 < batch_size < samples and neighbours[0] == neighbours[1]:
        return (
            "has batches of the same rows in epochs 1 and 2.",
            "Draw a new order of all rows for every epoch first; then cut it.",
        )
    return None


def every_row_everywhere(answer, samples, batch_size, epochs, rng):
    """Judge whether, in many epochs, every row comes first, second and so on."""
    wrong = every_row_once(answer, samples, batch_size, epochs, rng)
    if wrong:
        return wrong
    orders = [list(chain.from_iterable(batches)) for batches in answer]
    return some_row_kept_away(orders)


def some_row_kept_away(orders, *arguments):
    """Say which row is never at some place of many orders of the same few rows."""
    for place, found in enumerate(zip(*orders), start=1):
        for row in sorted({*orders[0]} - {*found}):
            return (
                f"never has row {row} at place {place}, in {len(orders)} epochs.",
                "All orders are equally likely: each row may come at each place.",
            )
    return None


def visits_three_times(visits, samples, batch_size, epochs, rng):
    """Call with the same generator twice, and then once more as it goes on."""
    same = deepcopy(rng)
    three = [
        three_levels(visits, samples, batch_size, epochs, chance)
        for chance in (same, rng, rng)
    ]
    return None if any(each is None for each in three) else three


def chance_from_rng(answer, samples, batch_size, epochs, rng):
    """Judge whether the same generator gives the same, and goes on."""
    for each in answer:
        wrong = every_row_once(each, samples, batch_size, epochs, rng)
        if wrong:
            return wrong
    first, again, later = answer
    if first != again:
        return (
            "visits the rows in another order if it gets the same generator again.",
            "All chance must come from rng, or the run cannot be repeated.",
        )
    if again == later:
        return (
            "gives the same visits again when rng has gone on.",
            "All chance must come from rng: draw from it, and seed no other.",
        )
    return None


# The warm-up, and the loss of an epoch


def rates(steps_per_epoch, epochs, warm_up, full_rate):
    steps, all_epochs = range(1, steps_per_epoch + 1), range(1, epochs + 1)
    updates = steps_per_epoch * epochs

    def by(counts, highest=1):
        return [full_rate * min(highest, count / warm_up) for count in counts]

    shares = [count / warm_up for count in range(1, updates + 1)]
    right = by(range(1, updates + 1))
    return [
        (
            by([*steps] * epochs),
            "The rate still goes by the step. The iteration is never reset.",
        ),
        (
            by(range(updates)),
            "Iterations count from 1: the first update has a rate above 0.",
        ),
        (
            by([epoch for epoch in all_epochs for _ in steps]),
            "The warm-up counts updates, not epochs.",
        ),
        (
            by([epoch * step for epoch in all_epochs for step in steps]),
            "The iteration is not epoch times step: it grows by 1 with every update.",
        ),
        (
            by(range(1, updates + 1), highest=updates),
            "When the warm-up is over, the rate stays at its full value.",
        ),
        (by(all_epochs), "There is one rate for every update, not for every epoch."),
        (
            by(steps) + [full_rate] * (updates - steps_per_epoch),
            "The warm-up may be longer than an epoch: it does not end with the first.",
        ),
        *(
            (
                [min(most, share) for share in shares],
                "The share t / warm_up is multiplied by the full rate.",
            )
            for most in (1, full_rate)
        ),
        (
            right[-steps_per_epoch:],
            "Only the last epoch is in the list: it must begin once, before the loops.",
        ),
        *(
            (
                right[:found],
                f"{plural(found, 'rate')}, but {plural(updates, 'update')}: each update "
                "has one.",
            )
            for found in range(1, updates)
        ),
        (
            by(range(1, warm_up + 1)),  # more than there are updates
            f"The training may end before the warm-up: there {are(updates)}.",
        ),
    ]


def are(updates):
    return f"{'is' if updates == 1 else 'are'} only {plural(updates, 'update')}"


def epoch_loss(batch_losses, batch_sizes):
    losses, rows = np.array(batch_losses), np.array(batch_sizes)
    return [
        (
            losses.mean(),
            "This counts the short batch like a full one: multiply each loss by its rows.",
        ),
        (losses.sum(), "That is the sum of the means: no mean over samples yet."),
        (
            losses.sum() / rows.sum(),
            "Each loss is a mean already: multiply it by its rows, divide by all rows.",
        ),
        (losses @ rows, "That is the sum over all samples. Their mean is asked for."),
        (losses[-1], "That is the loss of the last batch alone."),
        (losses @ rows / len(rows), "Divide by the number of rows, not of batches."),
        (
            losses @ rows / (len(rows) * rows[0]),
            f"The last batch has only {plural(rows[-1], 'row')}: count the rows that "
            "there are.",
        ),
        (
            losses[:-1].mean() if losses[1:].size else np.inf,
            "The samples of the last batch count too.",
        ),
        (round(losses @ rows / rows.sum(), 2), "Do not round: return what comes out."),
    ]


# fit


class Line:
    """A line that minisgd trains on some samples, and the record of its fit.

    Attributes
    ----------
    parameters : dict
        "w" and "b" at the end.
    loss, val_loss : list of float
        One value per epoch.
    batch_loss, rows : array, shape (epochs, steps)
        The loss of every batch before its update, and its rows.
    """

    def __init__(
        self, x, y, x_new, y_new, batch_size, epochs, learning_rate, weights=None
    ):
        self.data, self.batch_size, self.epochs = (x, y), batch_size, epochs
        self.new_data = x_new, y_new
        self.learning_rate = learning_rate
        self.model = self.new()
        record = self.fit(
            self.model, epochs, validation_data=(x_new, y_new), sample_weight=weights
        )
        w, b = self.model.get_weights()
        self.parameters = {"w": w.item(), "b": b.item()}
        self.loss, self.val_loss = record.history["loss"], record.history["val_loss"]
        self.batch_loss, self.rows = (
            np.reshape(record.iterations[name], (epochs, -1))
            for name in ("loss", "rows")
        )

    def new(self, momentum=0.0):
        layers = [minisgd.Dense(1, input_shape=(1,))]
        model = minisgd.Sequential(layers, dtype="float64")
        model.set_weights([[[0.0]], [0.0]])
        model.compile(minisgd.SGD(self.learning_rate, momentum=momentum), loss="mse")
        return model

    def fit(self, model, epochs, **data):
        data = dict(zip("xy", self.data)) | data
        return model.fit(
            batch_size=self.batch_size, epochs=epochs, shuffle=False, verbose=0, **data
        )

    def by_batch(self, measure):
        """Train once more, and measure after each update; shape (epochs, steps)."""
        model, (x, y), measured = self.new(), self.data, []
        for _ in range(self.epochs):
            for rows in minisgd.cut_into_batches(range(len(x)), self.batch_size):
                model.train_on_batch(x[rows], y[rows])
                measured.append(measure(model, rows))
        return np.reshape(measured, self.rows.shape)

    def moved_otherwise(self, move):
        """Train once more, with other moves; return what fit must return, as attributes.

        `move` takes w and b, an array, and the function that makes an update of such an
        array; it returns the next w and b.
        """
        model, (x, y), at = self.new(), self.data, np.zeros(2)
        loss, val_loss = [], []
        for _ in range(self.epochs):
            in_all = 0.0
            for rows in minisgd.cut_into_batches(range(len(x)), self.batch_size):

                def updated(at, batch=(x[rows], y[rows])):
                    model.set_weights([[at[:1]], at[1:]])
                    model.train_on_batch(*batch)
                    return np.concatenate(model.get_weights(), axis=None)

                in_all += len(rows) * model.test_on_batch(x[rows], y[rows])
                at = move(at, updated)
                model.set_weights([[at[:1]], at[1:]])
            loss.append(in_all / len(x))
            val_loss.append(model.test_on_batch(*self.new_data))
        parameters = dict(zip("wb", at.tolist()))
        return SimpleNamespace(parameters=parameters, loss=loss, val_loss=val_loss)


def by_minisgd(names, *arguments):
    """Return some entries of what fit must return, from minisgd's own fit: a dict."""
    line = Line(*arguments)
    found = {"loss": line.loss, "val_loss": line.val_loss} | line.parameters
    return picked(found, names)


def picked(found, names):
    """Pick entries of a dict; leave to the check what is not one."""
    if not isinstance(found, dict):
        return found
    return {name: found[name] for name in names if name in found}


def parameters(fit, *arguments):
    return picked(fit(*arguments), ["w", "b"])


def losses(fit, *arguments):
    return picked(fit(*arguments), ["loss"])


def looks(fit, *arguments):
    return picked(fit(*arguments), ["val_loss"])


def calling_fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    return (
        f"fit(x of {plural(len(x), 'sample')}, y, x_new, y_new, "
        f"batch_size={batch_size}, epochs={epochs}, learning_rate={learning_rate})"
    )


def trained_otherwise(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    """List lines that were trained with other updates, and what to say about them."""
    last = (len(x) - 1) // batch_size * batch_size  # where the last batch begins
    full = len(x) // batch_size * batch_size

    def line(x, y, batch_size=batch_size, epochs=epochs):
        return Line(x, y, x_new, y_new, batch_size, epochs, learning_rate)

    def b_after_w(at, updated):
        new_w = updated(at)[0]
        return np.array([new_w, updated(np.array([new_w, at[1]]))[1]])

    moved_otherwise = line(x, y).moved_otherwise
    anew = line(x, y, epochs=1)
    anew.loss, anew.val_loss = anew.loss * epochs, anew.val_loss * epochs
    lines = [
        (
            line(x, y, batch_size=len(x)),
            "These are updates from all rows. Every batch makes one, from its own rows.",
        ),
        (
            line(x[last:], y[last:]),
            "Only the last batch of an epoch made an update: is it in the inner loop?",
        ),
        (
            line(x, y, batch_size=1),
            "These are updates from single rows. The rows of a batch make one together.",
        ),
        (anew, "Every epoch goes on from the parameters that the last one left."),
        (line(x, y, epochs=epochs + 1), "That is one epoch too many."),
        (
            moved_otherwise(lambda at, updated: 2 * at - updated(at)),
            "The move is against the slope: subtract it.",
        ),
        (
            moved_otherwise(lambda at, updated: at + (updated(at) - at)[::-1]),
            "The slope of w moves w, the slope of b moves b: slopes gives that of w first.",
        ),
        (
            moved_otherwise(lambda at, updated: 2 * updated(at) - at),
            "That is twice the slope: the 2 of the square is in slopes already.",
        ),
        (
            moved_otherwise(b_after_w),
            "The slope of b was found at the new w. Find both slopes, then move both.",
        ),
    ]
    if full:
        lines.append(
            (line(x[:full], y[:full]), "The short last batch makes an update.")
        )
    if epochs > 1:
        lines.append((line(x, y, epochs=epochs - 1), "That is one epoch too few."))
    return lines


def fit_parameters(*arguments):
    *data, _, rate = arguments
    return [
        ({"w": 0.0, "b": 0.0}, "Has nothing been learnt? Both began at 0."),
        (
            Line(*data, 1, rate).parameters,
            "Here epoch 1 ended, and the next goes on from there. Is return in the loop, "
            "or do w and b begin at 0 again in it?",
        ),
        *((line.parameters, why) for line, why in trained_otherwise(*arguments)),
    ]


def fit_loss(x, y, x_new, y_new, *how):
    line = Line(x, y, x_new, y_new, *how)
    met, rows = line.batch_loss, line.rows
    updated = line.by_batch(lambda model, rows: model.test_on_batch(x[rows], y[rows]))
    once = f"This has 1 item, but there are {len(met)} epochs: is return in the loop?"
    known = [(line.loss[:1], once)] * (len(met) > 1)
    known += [
        (met.mean(axis=1), "This counts the short batch like a full one."),
        (
            (met * rows[0, 0]).sum(axis=1) / len(x),
            "The short batch was counted with the rows of a full one.",
        ),
        (
            met.sum(axis=1),
            "That is the sum of the batches. Take the mean over samples.",
        ),
        ((met * rows).sum(axis=1), "That is the sum over the samples, not their mean."),
        (met[:, -1], "That is the loss of the last batch alone."),
        (met.ravel(), "That is the loss of every batch. One per epoch is asked for."),
        (
            (updated * rows).sum(axis=1) / len(x),
            "Measure the loss of a batch before its update, not after it.",
        ),
        (
            Line(x, y, x, y, *how).val_loss,
            "That is the loss when the epoch is over. Take those met on the way.",
        ),
        *(
            (
                (met * rows).sum(axis=1).cumsum() / (len(x) * epochs),
                "Every epoch begins its sum anew.",
            )
            for epochs in (1, np.arange(1, len(met) + 1))
        ),
    ]
    known += [
        (other.loss, why) for other, why in trained_otherwise(x, y, x_new, y_new, *how)
    ]
    return [({"loss": wrong}, why) for wrong, why in known]


def fit_val_loss(x, y, x_new, y_new, *how):
    line = Line(x, y, x_new, y_new, *how)
    at_first = line.new().test_on_batch(x_new, y_new)
    every = line.by_batch(lambda model, rows: model.test_on_batch(x_new, y_new))
    before = np.reshape([at_first, *every.ravel()[:-1]], every.shape)
    so_far = every.ravel().cumsum() / np.arange(1, every.size + 1)
    once = f"This has 1 item, but there are {len(every)} epochs: is return in the loop?"
    known = [(line.val_loss[:1], once)] * (len(every) > 1)
    known += [
        (before[:, 0], "That is before the epoch. Look when its last update is made."),
        (
            Line(x, y, x, y, *how).val_loss,
            "Look at x_new and y_new: nothing is trained on them.",
        ),
        (
            every.ravel(),
            "That is a look after every update. One per epoch is asked for.",
        ),
        (
            line.val_loss[-1:],
            "That is a single look, at the end. One per epoch is asked for.",
        ),
        (before[:, -1], "The last update of the epoch was still to come."),
        (every.mean(axis=1), "That is a mean over the epoch. Look when it is over."),
        (
            so_far.reshape(every.shape)[:, -1],
            "That is a mean of all looks so far. Take the one at the end of the epoch.",
        ),
    ]
    known += [
        (other.val_loss, why)
        for other, why in trained_otherwise(x, y, x_new, y_new, *how)
    ]
    return [({"val_loss": wrong}, why) for wrong, why in known]


# The order and its seed


def drawn(orders, before=list, epochs=4):
    """Draw orders, each after calling `before`."""
    found = []
    for _ in range(epochs):
        before()
        order = orders.next_order()
        if order is None:
            raise Wrong(
                "next_order() gave None.",
                "Return the order. (shuffle works in place: it gives None back itself.)",
            )
        if isinstance(order, (int, np.integer)):
            raise Wrong(
                f"next_order() gave {order}, a single row.",
                "Return all the rows of the next epoch, in their order.",
            )
        found.append(order.copy() if hasattr(order, "copy") else order)
    return found


# That many rows are drawn in all, as in 1010 epochs of 20: an order may come again late,
# or be that of another seed.
ROWS = 20_200


def many_orders(make, samples, seed):
    return drawn(make(samples, seed), epochs=ROWS // samples)


def new_orders(answer, samples, seed):
    """Judge whether all orders are permutations, and differ."""
    for number, order in enumerate(answer, start=1):
        if len(order) != samples:
            return (
                f"has {len(order)} rows in epoch {number}.",
                f"An epoch visits each of the {samples} rows once.",
            )
        strange = {*order} - set(range(samples))
        if strange:
            return (
                f"visits a row {min(strange)} in epoch {number}.",
                f"The rows of {samples} samples are numbered from 0 to {samples - 1}.",
            )
        if sorted(order) != list(range(samples)):
            return (
                f"does not visit each of the rows 0 to {samples - 1} once in epoch "
                f"{number}.",
                "A pass is drawn without replacement: permutation does that.",
            )
        if order == list(range(samples)):
            return "visits the rows as they lie.", "The order must be random."
        if order in answer[: number - 1]:
            before = answer.index(order) + 1
            return (
                f"has the same order in epochs {before} and {number}.",
                "Make the generator once, in __init__; then it goes on from call to call."
                if number == 2
                else "Every epoch has a new order, however many there are.",
            )
        if turned(order, answer[0]) and number > 1:
            return (
                f"has the same order in epochs 1 and {number}, begun at another row.",
                "Draw a new order for every epoch, so that the rows get new neighbours.",
            )
        if number > 1:
            before = number - 1
            wrong = problem_of_kin(before, answer[before - 1], number, order)
            if wrong:
                return wrong
    return None


ANOTHER_TIME = (
    "gives other orders when it is made again.",
    "The same seed gives the same orders: the generator is made from it.",
)


APART = 1, 100, 1000  # how far the other seeds are from the first


def orders_of_many_seeds(make, samples, seed):
    """Draw with a seed, with the same once more, and with others."""
    others = [drawn(make(samples, seed + more), epochs=120) for more in APART]
    return [many_orders(make, samples, seed), drawn(make(samples, seed)), *others]


def seed_decides(answer, samples, seed):
    """Judge whether the seed alone decides, and each gives other orders."""
    first, again, *others = answer
    if first[: len(again)] != again:
        return ANOTHER_TIME
    for more, other in zip(APART, others):
        there = {*map(tuple, other)}
        shared = [order for order in first if tuple(order) in there]
        if shared:
            return (
                f"shares an order with Orders({samples}, {seed + more}): epoch "
                f"{first.index(shared[0]) + 1} here is epoch "
                f"{other.index(shared[0]) + 1} there.",
                "Another seed gives other orders, in all epochs.",
            )
    return None


def orders_among_others(make, samples, seed):
    """Draw alone, twice; beside another of the class; while np.random is seeded."""
    state = np.random.get_state()
    try:
        np.random.seed(0)
        expected = np.random.random()
        np.random.seed(0)
        alone = drawn(make(samples, seed))
        untouched = np.random.random() == expected
        again = drawn(make(samples, seed))
        one, other = make(samples, seed), make(samples, seed + 1)
        beside = drawn(one, before=other.next_order)
        disturbed = drawn(make(samples, seed), before=partial(np.random.seed, 0))
    finally:
        np.random.set_state(state)
    return [alone, again, beside, disturbed, [[int(untouched)]]]


EVERYBODY = "np.random belongs to everybody: make a generator of your own."


def nobody_interferes(answer, samples, seed):
    """Judge whether the orders are the same as without the others."""
    alone, again, beside, disturbed, [[untouched]] = answer
    for number, order in enumerate(alone, start=1):
        if sorted(order) != list(range(samples)) or order in alone[: number - 1]:
            return new_orders(alone, samples, seed)
    if alone != again:
        return ANOTHER_TIME
    if alone != disturbed:
        return (
            "gives other orders if the program seeds np.random in between.",
            EVERYBODY,
        )
    if not untouched:
        return "seeds np.random for the whole program.", EVERYBODY
    if alone != beside:
        return (
            "gives other orders if another Orders is used beside it.",
            "Each keeps a generator of its own, with self. in front.",
        )
    return None


# The stream


def epochs_of(one_pass, steps_per_epoch, epochs):
    def stream():
        while True:
            yield from one_pass

    def take(batches, first, last):
        return list(islice(batches, first, last))

    def cut_by(steps):
        starts = range(0, epochs * steps, steps or 1)
        return [take(stream(), at, at + steps) for at in starts] or [[]] * epochs

    short, lost, left = [], [], list(one_pass)
    for epoch in range(epochs):
        short.append(left[:steps_per_epoch])
        left = left[steps_per_epoch:] or list(one_pass)
        start = epoch * (steps_per_epoch + 1)
        lost.append(take(stream(), start, start + steps_per_epoch))
    anew = take(stream(), 0, steps_per_epoch)
    glued = take(stream(), 0, epochs * steps_per_epoch)
    ended = take(one_pass, 0, epochs * steps_per_epoch)
    starts = range(0, epochs * steps_per_epoch, steps_per_epoch)
    return [
        (
            [anew] * epochs,
            "The stream does not begin anew with an epoch: it goes on where it stopped.",
        ),
        (
            [one_pass[:steps_per_epoch]] * epochs,
            "The stream goes on where it stopped, and after a pass comes the next one.",
        ),
        (
            lost,
            "One batch is lost where an epoch ends: it was taken, but not used.",
        ),
        *(
            (
                cut_by(steps),
                f"Each epoch has {plural(steps, 'batch')}, but steps_per_epoch is "
                f"{steps_per_epoch}.",
            )
            for steps in (steps_per_epoch + 1, steps_per_epoch - 1)
        ),
        (short, "When a pass is over, the epoch goes on with the next pass."),
        (
            [ended[start : start + steps_per_epoch] for start in starts],
            "The stream has no end: when a pass is over, the next one follows.",
        ),
        (
            [list(one_pass)] * epochs,
            "With steps_per_epoch, an epoch need not be a pass.",
        ),
        ([glued], "Cut the stream into one list per epoch."),
        (
            [list("".join(take(glued, at, at + steps_per_epoch))) for at in starts],
            "A batch is one item of its epoch: append adds it, and += takes it apart.",
        ),
    ]


# The same in PyTorch


def of_tensors(x, y, batch_size, epochs, learning_rate):
    x, y = x.numpy().ravel(), y.numpy().ravel()
    return x, y, x, y, batch_size, epochs, learning_rate


def torch_by_minisgd(names, *arguments):
    return by_minisgd(names, *of_tensors(*arguments))


def calling_torch(x, y, batch_size, epochs, learning_rate):
    return (
        f"fit_torch(x of {plural(len(x), 'sample')}, y, batch_size={batch_size}, "
        f"epochs={epochs}, learning_rate={learning_rate})"
    )


def added_up(*arguments, emptied=True):
    """Train with slopes that are added up: that is a momentum of 1, up to a bit."""
    line = Line(*arguments)
    line.model, line.loss = line.new(momentum=nextafter(1, 0)), []
    for _ in range(line.epochs):
        line.loss += line.fit(line.model, 1).history["loss"]
        if emptied:  # a new optimizer remembers no slopes
            rule = minisgd.SGD(line.learning_rate, momentum=nextafter(1, 0))
            line.model.compile(rule, loss="mse")
    w, b = line.model.get_weights()
    line.parameters = {"w": w.item(), "b": b.item()}
    return line


NOT_LEARNT = "Nothing has been learnt. Does zero_grad come between backward and step?"


def torch_parameters(*arguments):
    x, y, _, _, batch_size, *how = arguments = of_tensors(*arguments)
    cuts = np.arange(batch_size, len(x), batch_size)
    sizes = [len(part) for part in np.split(x, cuts)]
    rows = np.repeat(sizes, sizes).astype(float)  # in the batch of each sample
    means = np.repeat([part.mean() for part in np.split(y, cuts)], sizes)
    return [
        ({"w": 0.0, "b": 0.0}, NOT_LEARNT),
        (
            added_up(*arguments).parameters,
            "The slopes of a whole epoch have been added up: empty them at every batch.",
        ),
        (
            added_up(*arguments, emptied=False).parameters,
            "The slopes of all batches have been added up: zero_grad is missing.",
        ),
        (
            Line(*arguments, weights=rows).parameters,
            "The loss of a batch is the mean over its samples, not their sum.",
        ),
        (
            Line(x, y, x, y, len(x), *how, weights=len(x) / rows).parameters,
            "This is one step for each epoch. Every batch makes one.",
        ),
        (
            Line(x, means, x, y, batch_size, *how).parameters,
            "Every prediction met every target. The shapes must be equal: (rows, 1) "
            "minus (rows,) is (rows, rows).",
        ),
        *fit_parameters(*arguments),
    ]


def torch_loss(*arguments):
    x, y, *_ = arguments = of_tensors(*arguments)
    line = Line(*arguments)
    at_first = line.new().test_on_batch(x, y)
    return [
        ({"loss": [at_first] * line.epochs}, NOT_LEARNT),
        (
            {"loss": added_up(*arguments).loss},
            "The slopes of a whole epoch have been added up: empty them at every batch.",
        ),
        (
            {"loss": added_up(*arguments, emptied=False).loss},
            "The slopes of all batches have been added up: zero_grad is missing.",
        ),
        *fit_loss(*arguments),
    ]
