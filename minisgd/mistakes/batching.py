"""Misunderstandings about which samples go together, and judges of random orders."""

from collections import Counter
from copy import deepcopy
from itertools import chain, islice, permutations

import numpy as np

from minisgd.counting import plural

# Cutting


def cut_pass(order, batch_size, drop_last=False):
    rows, samples = list(order), len(order)
    full, left_over = divmod(samples, batch_size)
    whole = np.reshape(rows[: full * batch_size], (full, batch_size)).tolist()
    rest = rows[full * batch_size :]
    dealt = [rows[first :: full or 1] for first in range(full)]
    spread = [part.tolist() for part in np.array_split(rows, full + 1)]
    padded = [*whole, rest + rows[: batch_size - left_over]]
    merged = [*whole[:-1], whole[-1] + rest] if full else []
    places = range(samples) if rows != sorted(rows) else ()
    in_order = [list(places[k : k + batch_size]) for k in range(0, samples, batch_size)]
    if drop_last:
        return [
            (
                [*whole, rest],
                f"With drop_last=True the rows left over ({left_over}) stay out.",
            ),
            (
                whole[:-1],
                "A last batch that is full stays: only a short one is left out.",
            ),
            (merged, "The rows left over stay out altogether."),
        ]
    return [
        (whole, f"The rows left over ({left_over}) are a batch too."),
        ([*whole, []], "The batches come out even here: nothing is left over."),
        (in_order, "These are places in the order. Take the rows that stand there."),
        (dealt, "Each batch takes rows that follow each other in the order."),
        (spread, "The rows are not spread evenly: all batches but the last are full."),
        (padded, "A short batch stays short: no row is used twice."),
        (merged, "The rows left over are a batch of their own."),
    ]


def slice_of_step(step, samples, batch_size):
    start, stop = (step - 1) * batch_size, step * batch_size
    end = min(stop, samples)
    return {
        (start, stop): f"There are only {samples} rows: the last batch stops there.",
        (stop, stop + batch_size): "Steps count from 1: step 1 begins with row 0.",
        (stop, min(stop + batch_size, samples)): (
            "Steps count from 1, so the first one has no step before it."
        ),
        (start, end - 1): "x[start:stop] leaves out stop: it comes after the last row.",
        (start + 1, end): "Rows count from 0.",
        (start, end - start): "The second number is where the rows stop, not how many.",
        (
            start,
            batch_size,
        ): "The second number must be where the rows of this step end.",
        (step - 1, step): "These are batches. How many rows are before them?",
    }


# Drawing


def call_three_times(function, *arguments):
    """Call with a generator, with its twin, and with the first once more."""
    rng = arguments[-1]
    twin = deepcopy(rng)
    first = function(*arguments)
    if first is None or hasattr(first, "__next__"):
        return first and (first,) * 3
    first = deepcopy(first)  # before another call can change it
    return first, function(*arguments[:-1], twin), function(*arguments)


OTHER_CHANCE = (
    "gives something else when a generator with the same seed comes.",
    "All chance must come from rng. Python's random and np.random do not use it.",
)
NO_CHANCE = (
    "gives the same again when it is called once more with the same generator.",
    "Draw from rng itself: a generator that you make or copy begins from its seed.",
)


def drawn(first, twin, later):
    """Say what is wrong if chance does not come from the generator handed in."""
    if first != twin:
        return OTHER_CHANCE
    if first == later:
        return NO_CHANCE


def problem_of_rows(rows, samples, where):
    """Say what is wrong if rows, in words `where`, are not all rows once."""
    counts = Counter(rows)
    missing = [row for row in range(samples) if row not in counts]
    twice = [row for row, count in counts.items() if count > 1]
    strange = [row for row in counts if not 0 <= row < samples]
    if strange:
        return (
            f"has a row {strange[0]} in {where}.",
            f"{samples} rows have the numbers from 0 to {samples - 1}.",
        )
    if twice and missing:
        return (
            f"uses row {twice[0]} more than once in {where}, row {missing[0]} never.",
            "That is drawing with replacement. In a pass every row comes once.",
        )
    if twice:
        return (
            f"uses row {twice[0]} more than once in {where}.",
            "In a pass every row comes once, also those of a rare class.",
        )
    if missing:
        return (
            f"leaves out row {missing[0]} in {where}.",
            "In a pass every row comes once.",
        )


def like_orders(samples, passes, rng):
    return np.zeros((passes, samples), dtype=int)


def like_orders_three_times(*arguments):
    return (like_orders(*arguments),) * 3


def orders_are_complete(orders, samples, passes, rng):
    for number, order in enumerate(orders.tolist(), 1):
        problem = problem_of_rows(order, samples, f"pass {number}")
        if problem:
            return problem


def orders_are_fresh(orders, samples, passes, rng):
    return problem_of_orders(orders.tolist())


def problem_of_orders(orders):
    """Say what is wrong if orders are not shuffled, or not afresh."""
    neighbours = []
    for number, order in enumerate(orders, 1):
        if order in orders[: number - 1]:
            return (
                f"visits the rows in pass {number} in the order of pass "
                f"{orders.index(order) + 1}.",
                "Each pass needs an order of its own: shuffle before every pass.",
            )
        if order == sorted(order):
            return (
                f"does not shuffle pass {number}: its rows are in order.",
                "Every pass is shuffled, the first one too.",
            )
        pairs = set(zip(order, order[1:] + order[:1]))
        if pairs in neighbours:
            return (
                f"only turns the order round in pass {number}: the neighbours stay.",
                "Shuffling is to change who comes after whom.",
            )
        neighbours.append(pairs)


def orders_from_the_generator(answer, samples, passes, rng):
    return drawn(*(orders.tolist() for orders in answer))


def orders_are_fair(orders, samples, passes, rng):
    wrong = orders_are_complete(orders, samples, passes, rng)
    if wrong:
        return wrong
    counts = Counter(map(tuple, orders.tolist()))
    possible = list(permutations(range(samples)))
    expected = passes / len(possible)
    never = [order for order in possible if not counts[order]]
    if never:
        return (
            f"never has the order {list(never[0])}.",
            f"{samples} rows have {len(possible)} orders: each must come sometimes.",
        )
    (often, most), *_, (seldom, least) = counts.most_common()
    if sum((counts[order] - expected) ** 2 / expected for order in possible) > 40:
        return (
            f"has {list(often)} {most} times, and {list(seldom)} {least} times.",
            "Chance makes smaller differences: every order must be equally likely.",
        )


def call_shuffle_together(x, y, rng):
    shapes = [f"an array of shape {array.shape}" for array in (x, y)]
    return f"shuffle_together({', '.join(shapes)}, rng)"


def like_pair(x, y, rng):
    return np.zeros(x.shape), np.zeros(y.shape)


def like_pair_three_times(*arguments):
    return (like_pair(*arguments),) * 3


def pairs_stay(answer, x, y, rng):
    rows, targets = map(rows_as_tuples, answer)
    old, pairs = rows_as_tuples(x), Counter(zip(rows_as_tuples(x), rows_as_tuples(y)))
    new_pairs = Counter(zip(rows, targets))
    if not set(old).issuperset(rows):
        return (
            "has a row in x that was not there.",
            "Rows change places, and stay whole.",
        )
    lost = Counter(old) - Counter(rows)
    if lost:
        number = next(number for number, row in enumerate(old) if row in lost)
        return (
            f"has lost row {number} of x; another is there more than once.",
            "Each row comes once: no replacement, and no random.shuffle of an array.",
        )
    if pairs != new_pairs:
        surplus = new_pairs - pairs
        place = next(k for k, pair in enumerate(zip(rows, targets)) if pair in surplus)
        return (
            f"puts beside row {place} of the new x a target that is not its own.",
            "x and y must get the same order: draw one order, and use it for both.",
        )


def rows_as_tuples(array):
    """Return each row as a flat tuple of what float32 can hold."""
    return [tuple(row.ravel().tolist()) for row in np.float32(array)]


def pairs_are_drawn(answer, x, y, rng):
    first, twin, later = (rows.ravel().tolist() for rows, _ in answer)
    if first == x.ravel().tolist():
        return "leaves all rows where they are.", "Put them in a new random order."
    return drawn(first, twin, later)


def expected_share(samples, draws, replacement):
    missed_by_one = 1 - 1 / samples
    missed = missed_by_one**draws
    if not replacement:
        return {
            draws / samples: "There are no new rows after the first pass.",
            1.0: "The first pass is not over: some rows have not had their turn.",
            1 - missed: "Without replacement no row comes twice within a pass.",
            float(
                min(draws, samples)
            ): "That is a number of rows. Divide it by all rows.",
        }
    return {
        missed: "That share is missed by all draws. How many are seen?",
        missed_by_one: "That is the share that one draw misses.",
        1 - missed_by_one**samples: f"There are {draws} draws, not {samples}.",
        samples
        * (1 - missed): "That is a number of rows. Which share of all are they?",
        min(draws / samples, 1.0): "With replacement a draw may hit a row seen before.",
        1
        - 1
        / samples**draws: "That asks that all draws hit one row. They must miss it.",
        1 - np.exp(-1): "1 - 1/e is the limit, for as many draws as very many rows.",
        1 - np.exp(-draws / samples): "That is close for many rows only: be exact.",
    }


# Classes


def call_stratified_batches(labels, batch_size, rng):
    classes = zip(*np.unique(labels, return_counts=True))
    held = " and ".join(f"{count} × {label.item()!r}" for label, count in classes)
    return f"stratified_batches(labels with {held}, {batch_size}, rng)"


def batches_are_complete(batches, labels, batch_size, rng):
    sizes = [len(batch) for batch in batches if len(batch) != batch_size]
    return problem_of_rows(chain.from_iterable(batches), len(labels), "the pass") or (
        (
            f"has a batch with {sizes[0]} rows.",
            f"Every batch has {batch_size} rows: they come out even here.",
        )
        if sizes
        else None
    )


def batches_have_shares(batches, labels, batch_size, rng):
    wrong = batches_are_complete(batches, labels, batch_size, rng)
    if wrong:
        return wrong
    for label, members in zip(*np.unique(labels, return_counts=True)):
        share = members * batch_size / len(labels)
        for number, batch in enumerate(batches, 1):
            count = int((labels[batch] == label).sum())
            if abs(count - share) >= 1:
                return (
                    f"has {count} of the class {label.item()!r} in batch {number}; "
                    f"its share is {share:.3g}.",
                    "Do not leave it to chance: spread each class over the batches.",
                )


def batches_are_drawn(answer, labels, batch_size, rng):
    first, twin, later = ({frozenset(batch) for batch in batches} for batches in answer)
    if first == later and first == twin:
        return (
            "puts the same rows together when it is called once more.",
            "Shuffle the rows of each class with rng: then others meet in a batch.",
        )
    return drawn(first, twin, later)


# Streams


def epochs_have_steps(epochs, samples, batch_size, steps_per_epoch, number, rng):
    if len(epochs) != number:
        found = plural(len(epochs), "epoch")
        return f"has {found}.", f"It must have {number}, whatever a pass is."
    for epoch, batches in enumerate(epochs, 1):
        if len(batches) != steps_per_epoch:
            return (
                f"has {plural(len(batches), 'step')} in epoch {epoch}.",
                f"With steps_per_epoch={steps_per_epoch} every epoch takes "
                f"{steps_per_epoch} batches from the stream.",
            )


def stream_is_passes(epochs, samples, batch_size, steps_per_epoch, number, rng):
    if not any(epochs):
        return "has no batches.", "Every epoch takes the next batches of the stream."
    seen, begun = [], {sum(map(len, epochs[:k])) + 1 for k in range(len(epochs))}
    for iteration, batch in enumerate(chain.from_iterable(epochs), 1):
        left = samples - len(seen)
        new = set(batch) - set(seen)
        where = f"batch {iteration} of the stream"
        if not set(range(samples)).issuperset(batch):
            return problem_of_rows(batch, samples, where)
        if len(batch) > left and len(new) == left:
            return (
                f"has {len(batch)} rows in {where}, but the pass had only {left} left.",
                "Passes are not glued together: each one ends with its short batch.",
            )
        if len(new) < len(batch):
            row = next(row for k, row in enumerate(batch) if row in [*seen, *batch[:k]])
            return (
                f"uses row {row} again in {where}, before the pass is over.",
                f"The rows left over ({left}) are a batch too, and end the pass."
                if left < batch_size
                else "The stream goes on: a new epoch does not begin a new pass."
                if iteration in begun
                else "All rows of a pass come once before the next pass begins.",
            )
        if len(batch) != min(batch_size, left):
            return (
                f"has {len(batch)} rows in {where}; the pass still had {left}.",
                f"A batch takes {batch_size} rows, or what is left of the pass.",
            )
        seen = [] if len(batch) == left else seen + batch


def stream_is_shuffled(epochs, *arguments):
    wrong = stream_is_passes(epochs, *arguments)
    if wrong:
        return wrong
    rows, samples = list(chain.from_iterable(chain.from_iterable(epochs))), arguments[0]
    passes = range(len(rows) // samples)
    return problem_of_orders([rows[k * samples : (k + 1) * samples] for k in passes])


def stream_from_the_generator(answer, *arguments):
    return drawn(*answer)


# Loaders


class BackAndForth:
    """A sampler that goes through the rows forward, and backward in the next pass."""

    def __init__(self, samples):
        self.samples = samples
        self.passes = 0

    def __len__(self):
        return self.samples

    def __iter__(self):
        self.passes += 1
        rows = range(self.samples)
        return iter(rows if self.passes % 2 else rows[::-1])

    def __repr__(self):
        return f"back_and_forth({self.samples})"


def write_batcher(sampler, batch_size, drop_last=False):
    sampler = sampler if isinstance(sampler, (range, BackAndForth)) else list(sampler)
    return f"Batcher({sampler}, {batch_size}{', drop_last=True' * drop_last})"


def length_of(written, *arguments):
    return len(written(*arguments))


def call_length_of(*arguments):
    return f"len({write_batcher(*arguments)})"


def loop(batcher, most=100):
    """Loop over a batcher, as list does, but not without end."""
    return list(islice(batcher, most))


def one_loop(written, *arguments):
    return loop(written(*arguments))


def call_one_loop(*arguments):
    return f"list({write_batcher(*arguments)})"


def two_loops(written, *arguments):
    batcher = written(*arguments)
    return [loop(batcher), loop(batcher)]


def call_two_loops(*arguments):
    return f"two_loops({write_batcher(*arguments)})"


def loops_side_by_side(written, *arguments):
    batcher = written(*arguments)
    return [list(pair) for pair in islice(zip(batcher, batcher), 100)]


def call_side_by_side(*arguments):
    return f"side_by_side({write_batcher(*arguments)})"


def batcher_length(sampler, batch_size, drop_last=False):
    samples = len(sampler)
    full, left_over = divmod(samples, batch_size)
    if drop_last:
        return {
            full
            + 1: f"With drop_last=True the rows left over ({left_over}) make no batch.",
            full - 1: "A last batch that is full stays: only a short one is left out.",
        }
    return {
        full: f"The rows left over ({left_over}) are a batch too: round up.",
        full + 1: "The batches come out even here: none is short.",
        samples: "These are rows. How many batches do they make?",
    }


def two_passes(sampler, batch_size, drop_last=False):
    rows = list(range(len(sampler)))
    end = len(rows) // batch_size * batch_size if drop_last else len(rows)
    first = [rows[k : min(k + batch_size, end)] for k in range(0, end, batch_size)]
    return [
        (
            [first, []],
            "The second loop gives nothing. Each loop must begin a new pass.",
        ),
        ([first, first], "Ask the sampler anew in every loop: its order may change."),
    ]
